"""A card as a picture: the module publishing/cards/painter.py."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image

from digest.model.locale import Locale
from digest.model.look import THEMES
from digest.publishing.cards.fonts import installed_fonts
from digest.publishing.cards.painter import Card, CardText, paint, painter_version
from digest.publishing.cards.typeface import letters_of, typeface
from tests.pictures import png

pytestmark = pytest.mark.usefixtures("fonts")
EN, AR = Locale("en"), Locale("ar")
LIGHT = THEMES["paper"].light
# From where to where the headline may reach, in pixels from the top.
HEADLINE = (175, 500)


def words(text: str, locale: Locale) -> CardText:
    face = typeface(installed_fonts(), letters_of(text), locale, "sans", "bold")
    assert face
    return CardText(text, face, locale)


def card(
    headline: str = "The bridge is open",
    week: str = "Week 17",
    dates: str = "April 21, 2025",
    locale: Locale = EN,
    name: str = "Harbor Weekly",
) -> Card:
    title = words(name, locale) if name else None
    return Card(words(headline, locale), title, words(week, locale), words(dates, locale), LIGHT)


def colored_png(size: int) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (size, size), (0, 128, 0)).save(file, "PNG")
    return file.getvalue()


def picture(of: Card) -> Image.Image:
    return Image.open(io.BytesIO(paint(of))).convert("RGB")


def inked(image: Image.Image, top: int = 0, bottom: int = 630) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what differs from the paper."""
    part = image.crop((0, top, image.width, bottom))
    mask = part.convert("L").point(lambda value: 255 if value < 200 else 0)
    found = mask.getbbox()
    assert found
    return found


def test_a_card_has_the_size_that_previews_ask_for_and_the_colors_of_the_site() -> None:
    image = picture(card())
    colors = {f"#{red:02x}{green:02x}{blue:02x}" for _, (red, green, blue) in image.getcolors(1_000) or ()}

    assert image.size == (1200, 630)
    assert colors >= {LIGHT.paper, LIGHT.ink, LIGHT.accent, LIGHT.rule}


def test_the_same_card_has_the_same_bytes() -> None:
    assert paint(card()) == paint(card())


def test_a_card_holds_no_date_and_no_name_of_a_program() -> None:
    content = paint(card())

    assert len(content) < 30_000
    assert not any(chunk in content for chunk in (b"tEXt", b"iTXt", b"tIME", b"eXIf"))


@pytest.mark.parametrize(
    "title",
    [
        "H",
        "Harbor Weekly of the Free City and All of Its Islands, with Supplements and More",
        "Donaudampfschifffahrtsgesellschaftskapitänsblattverlagswochenzeitung",
    ],
)
def test_any_headline_fits_between_the_margins(title: str) -> None:
    left, top, right, bottom = inked(picture(card(title)), *HEADLINE)

    assert (left >= 80, right <= 1_125) == (True, True)
    assert (top > 0, bottom < 320) == (True, True)


def test_a_long_name_of_the_site_stays_in_one_line() -> None:
    long = "Harbor Weekly of the Free City and All of Its Islands, with Supplements and"
    left, top, right, bottom = inked(picture(card(name=long)), 96, 190)

    assert (left >= 80, right <= 1_125) == (True, True)
    assert bottom - top < 60


def test_long_dates_fit_too() -> None:
    *_, right, _ = inked(picture(card(dates="the thirtieth of December 2024 to the fifth of January 2025 and on")))

    assert right <= 1_125


def test_what_is_read_from_the_right_stands_at_the_right() -> None:
    week, dates = "الأسبوع 17", "21 أبريل 2025"
    image = picture(card("Harbor Weekly", week, dates, AR))

    for top, bottom in ((110, 170), HEADLINE, (520, 600)):
        left, _, right, _ = inked(image, top, bottom)
        assert 1_090 < right <= 1_120
        assert left > 85


def test_letters_are_joined_as_their_script_wants() -> None:
    """Arabic letters that stand by themselves take more room than a word of them."""

    def width(title: str) -> int:
        left, _, right, _ = inked(picture(card(title, locale=AR)), *HEADLINE)
        return right - left

    assert width("ننن") * 1.2 < width("ن\u200cن\u200cن")


@pytest.mark.parametrize(("locale", "left"), [(EN, 1_200 - 84 - 60), (AR, 84)])
def test_a_logo_stands_opposite_the_name(locale: Locale, left: int) -> None:
    image = picture(replace(card(locale=locale), logo=colored_png(300)))

    assert image.getpixel((left + 30, 140)) == (0, 128, 0)
    assert image.getpixel((left - 5, 140)) != (0, 128, 0)


@pytest.mark.parametrize("logo", [b"no picture", b"GIF89a", png(10, 10)[:40]])
def test_a_logo_that_cannot_be_read_is_left_out(logo: bytes) -> None:
    assert paint(replace(card(), logo=logo)) == paint(card())


def test_another_palette_gives_another_picture() -> None:
    assert paint(card()) != paint(replace(card(), palette=THEMES["ink"].light))


def test_what_paints_has_a_version() -> None:
    assert painter_version()[0].isdigit()
