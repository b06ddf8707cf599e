"""The three themes, on phones and wide screens, by day and by night, in five scripts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import cycle, product
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from digest.model.digest import Digest, DigestSection, Passage
from digest.model.locale import Locale
from digest.model.look import THEMES, Theme
from digest.model.week import Week
from digest.publishing.images import ImagePublisher
from digest.publishing.pages.site_publisher import SitePublisher
from digest.publishing.templates import Templates
from tests.accessibility import ALL_RULES, AXE, COLORS, SMALL_TARGETS, violations
from tests.fakes import AR, EN, ES, RU, FakeCatalog, sample_items, sample_site, sample_story
from tests.twelve import BRIDGE, WEEKS, FullCatalog, full_site, write

ZH = Locale("zh-Hans")
LOCALES = (EN, ES, RU, AR, ZH)
EVERY = list(product(THEMES, LOCALES))
PHONE, DESK = (375, 812), (1280, 900)
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
HEADLINE = """(() => {
  const words = document.createRange();
  words.selectNodeContents(document.querySelector("article :is(h2, h3)"));
  return words.getBoundingClientRect().top;
})()"""
IN_SIGHT = """[...document.querySelectorAll("article :is(h2, h3)")].filter(
  headline => headline.getBoundingClientRect().bottom <= innerHeight).length"""
# Whether the words of an element, or of all that a selector finds, stand on one line.
LINES = """selector => new Set([...document.querySelectorAll(selector)].map(
  element => Math.round(element.getBoundingClientRect().top))).size"""
# The line height of an element, in parts of its letters.
LEADING = """element => {
  const style = getComputedStyle(element);
  return parseFloat(style.lineHeight) / parseFloat(style.fontSize);
}"""


@pytest.fixture(scope="session")
def themed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of one week in each theme, in a folder of that name."""
    folder = tmp_path_factory.mktemp("themed")
    templates = Templates()
    for theme, look in THEMES.items():
        site = replace(full_site(LOCALES), look=look)
        for publisher in (SitePublisher(templates), ImagePublisher(templates)):
            write(folder / theme, publisher.targets(site, FullCatalog(WEEKS[1:])))
    return folder


@pytest.fixture
def window(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": PHONE[0], "height": PHONE[1]})
    yield page
    page.close()


def _open(page: Page, folder: Path, theme: Theme, locale: Locale = EN, size: tuple[int, int] = PHONE) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(next((folder / theme / "site" / str(locale)).glob("2*/w*/index.html")).as_uri())


@pytest.mark.parametrize(("theme", "locale"), EVERY, ids=str)
def test_the_first_headline_begins_in_the_first_third_of_a_phone(
    window: Page, themed: Path, theme: Theme, locale: Locale
) -> None:
    _open(window, themed, theme, locale)

    assert window.evaluate(HEADLINE) < PHONE[1] / 3


class DenseCatalog(FakeCatalog):
    """An edition of eight stories, with headlines and sentences of the usual length and nothing else."""

    def digest(self, week: Week, locale: Locale) -> Digest:
        titles = [
            "Harbor bridge reopens after nine months of repair work on its northern piers",
            "Council votes 7 to 2 for a second ferry across the harbor from spring on",
            "Library in the old customs house extends its hours, and opens on Sundays",
            "Flood gates of the eastern quay close for the first time in eleven years",
        ] * 2
        told = (
            "The bridge in the northern district is open again, four weeks later than the city had announced in May.",
            "Every day 22,000 vehicles cross it, and buses of six lines are to take their old ways from Monday.",
        )
        stories = tuple(
            replace(sample_story(item), title=Passage(title, EN), summary=tuple(Passage(one, EN) for one in told))
            for item, title in zip(cycle(sample_items(week)), titles)
        )
        return replace(super().digest(week, locale), sections=(DigestSection("tag", "", stories),), also=())


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("address", ["index.html", "2*/w*/index.html"])
def test_three_headlines_are_in_sight_on_a_phone(window: Page, tmp_path: Path, theme: Theme, address: str) -> None:
    site = replace(sample_site((EN,)), look=THEMES[theme])
    write(tmp_path, SitePublisher(Templates()).targets(site, DenseCatalog(WEEKS[1:])))

    window.goto(next((tmp_path / "site" / "en").glob(address)).as_uri())

    assert window.evaluate(IN_SIGHT) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_ten_keys_at_most_lead_to_the_first_story(window: Page, themed: Path, theme: Theme) -> None:
    _open(window, themed, theme)
    for _ in range(11):
        window.keyboard.press("Tab")
        if window.evaluate("Boolean(document.activeElement.closest('article'))"):
            return
    pytest.fail("no story within eleven keys")


# English on a phone by day and on a desk by night, and each other language once, in each theme.
SIZES = list(product((PHONE, DESK), ("light", "dark")))
PAGES = [
    *((theme, EN, *size) for theme, size in product(THEMES, SIZES[::3])),
    *((theme, locale, *size) for theme in THEMES for locale, size in zip(LOCALES[1:], SIZES, strict=True)),
]


@pytest.mark.parametrize(("theme", "locale", "size", "scheme"), PAGES, ids=str)
def test_axe_finds_nothing_in_any_theme(
    window: Page, themed: Path, theme: Theme, locale: Locale, size: tuple[int, int], scheme: str
) -> None:
    window.emulate_media(color_scheme="light" if scheme == "light" else "dark")
    _open(window, themed, theme, locale, size)
    window.evaluate(AXE)

    assert violations(window, ALL_RULES if scheme == "light" else COLORS) == []
    assert window.evaluate(SMALL_TARGETS) == []


@pytest.mark.parametrize(("theme", "locale"), EVERY, ids=str)
def test_no_theme_scrolls_sideways(window: Page, themed: Path, theme: Theme, locale: Locale) -> None:
    _open(window, themed, theme, locale)
    widths = (1280, 1000, 800, 640, 375, 320, 280)
    too_wide = {}
    for width in widths:
        window.set_viewport_size({"width": width, "height": 900})
        too_wide[width] = window.evaluate(OVERFLOW)
    # Twice the size of letters, on a phone.
    window.evaluate("document.documentElement.style.fontSize = '200%'")
    too_wide[0] = window.evaluate(OVERFLOW)

    assert too_wide == dict.fromkeys((*widths, 0), 0)


@pytest.mark.parametrize("theme", THEMES)
def test_the_languages_open_without_a_script(browser: Browser, themed: Path, theme: Theme) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 280, "height": 812})
    page = context.new_page()
    _open(page, themed, theme, size=(280, 812))
    links = page.locator("nav.locales a")
    assert [link.is_visible() for link in links.all()] == [False] * 4

    page.click("nav.locales summary")
    boxes = [link.bounding_box() for link in links.all()]
    # Nothing lies over them.
    for link in links.all():
        link.click(trial=True)

    assert [box["x"] >= 0 and box["x"] + box["width"] <= 280 and box["height"] >= 24 for box in boxes] == [True] * 4
    context.close()


def test_the_menu_is_one_line_on_a_phone_in_every_language(window: Page, published: Path) -> None:
    lines = {}
    for folder in sorted((published / "site").glob("*/subscribe")):
        window.goto((folder / "index.html").as_uri())
        lines[folder.parent.name] = window.evaluate(LINES, ".menu li")

    assert lines == dict.fromkeys(lines, 1)
    assert len(lines) == 12


@pytest.mark.parametrize("theme", THEMES)
def test_letters_are_as_large_as_the_reader_wants(window: Page, themed: Path, theme: Theme) -> None:
    _open(window, themed, theme)
    sizes = "[...document.querySelectorAll('body *')].map(one => parseFloat(getComputedStyle(one).fontSize))"
    before = window.evaluate(sizes)
    window.evaluate("document.documentElement.style.fontSize = '125%'")

    assert [after > size for size, after in zip(before, window.evaluate(sizes), strict=True)] == [True] * len(before)


def test_words_in_another_language_have_their_own_lines(window: Page, themed: Path) -> None:
    _open(window, themed, "paper", AR)
    summaries = {lang: window.locator(f"article[lang={lang}] .summary").first for lang in ("en", "ru")}
    own = window.locator("article:not([lang]) .summary").first

    assert own.evaluate(LEADING) == pytest.approx(1.65, abs=0.01)
    assert [one.evaluate(LEADING) for one in summaries.values()] == pytest.approx([1.45, 1.45], abs=0.01)


COLUMNS = """new Set([...document.querySelectorAll("article:not(.lead)")].map(
  story => Math.round(story.getBoundingClientRect().left))).size"""
WIDEST = "Math.max(...[...document.querySelectorAll('main, article')].map(one => one.offsetWidth))"


def test_a_newspaper_has_columns_where_there_is_room(window: Page, themed: Path) -> None:
    _open(window, themed, "paper")
    on_a_phone = window.evaluate(COLUMNS)
    _open(window, themed, "paper", size=DESK)

    assert (on_a_phone, window.evaluate(COLUMNS)) == (1, 2)


def test_a_story_alone_leaves_no_half_of_a_newspaper_empty(window: Page, themed: Path) -> None:
    _open(window, themed, "paper", size=DESK)
    window.evaluate("""document.querySelector("main > section > div").replaceChildren(
      document.querySelector("article:not(.lead, .brief)"))""")
    story = window.locator("main > section article").first
    title, words = story.locator("h3").bounding_box(), story.locator(".summary").bounding_box()

    assert title
    assert words
    assert title["x"] + title["width"] < words["x"]
    assert words["x"] > DESK[0] / 2 - 50


def test_a_letter_is_one_narrow_column(window: Page, themed: Path) -> None:
    _open(window, themed, "plain", size=DESK)

    assert window.evaluate(COLUMNS) == 1
    assert window.evaluate(WIDEST) < DESK[0] / 2


@pytest.mark.parametrize("size", [PHONE, DESK], ids=str)
def test_a_magazine_has_a_band_over_the_whole_window(window: Page, themed: Path, size: tuple[int, int]) -> None:
    _open(window, themed, "ink", size=size)
    picture = Image.open(BytesIO(window.screenshot())).convert("RGB")
    width, height = size
    accent = (0x1D, 0x4F, 0x91)

    assert [picture.getpixel(at) for at in ((1, 4), (width // 2, 4), (width - 2, 4))] == [accent] * 3
    assert picture.getpixel((1, height // 2)) != accent


def test_the_logo_stands_beside_the_name(window: Page, tmp_path: Path) -> None:
    site = replace(full_site((EN,)), logo=f"images/{BRIDGE}")
    for publisher in (SitePublisher(Templates()), ImagePublisher(Templates())):
        write(tmp_path / "paper", publisher.targets(site, FullCatalog(WEEKS[1:])))
    for size in (PHONE, DESK):
        _open(window, tmp_path, "paper", size=size)
        logo, name = (window.locator(one).bounding_box() for one in (".logo", ".name"))

        assert logo["x"] + logo["width"] <= name["x"]
        assert abs(logo["y"] + logo["height"] / 2 - name["y"] - name["height"] / 2) < 3
