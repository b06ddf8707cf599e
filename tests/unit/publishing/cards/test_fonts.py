"""The installed fonts, and the best one for some letters: the module publishing/cards/fonts.py."""

from __future__ import annotations

import pytest

from digest.model.locale import Locale
from digest.publishing.cards.fonts import Font, Style, Weight, best_font, installed_fonts

EN, JA, ZH = map(Locale, ("en", "ja", "zh-Hant"))
LATIN, HAN = "20-7e", "20-7e 4e00-9fff"


def font(family: str, *, weight: int = 80, charset: str = LATIN, width: int = 100) -> Font:
    return Font(f"/fonts/{family} {weight}", 0, family, weight, width, charset)


def chosen(
    *fonts: Font, letters: str = "ab", locale: Locale = EN, style: Style = "serif", weight: Weight = "bold"
) -> str:
    found = best_font(fonts, frozenset(letters), locale, style, weight)
    return f"{found.family} {found.weight}" if found else ""


@pytest.mark.usefixtures("fonts")
def test_the_fonts_of_this_machine_are_known() -> None:
    families = {font.family for font in installed_fonts()}

    assert families >= {"Noto Sans", "Noto Serif"}
    assert all(font.path.startswith("/") for font in installed_fonts())


def test_a_font_has_letters_or_not() -> None:
    one = font("Any", charset="20-7e a0 3b1-3c9")

    assert one.has("a z~")
    assert one.has("\u00a0α")
    assert not one.has("ab€")
    assert one.has("")


def test_no_font_is_better_than_one_that_lacks_a_letter() -> None:
    assert chosen(font("Noto Serif"), letters="aé") == ""
    assert chosen(letters="a") == ""


@pytest.mark.parametrize(("style", "family"), [("serif", "Noto Serif 80"), ("sans", "Noto Sans 80")])
def test_the_style_says_the_family(style: Style, family: str) -> None:
    fonts = (font("Abyssinica"), font("DejaVu Sans"), font("Noto Sans"), font("Noto Serif"))

    assert chosen(*fonts, style=style) == family


def test_the_family_counts_more_than_the_weight() -> None:
    assert chosen(font("DejaVu Serif", weight=200), font("Noto Serif")) == "Noto Serif 80"


def test_of_a_family_the_weight_and_the_width_count() -> None:
    fonts = (font("Noto Serif"), font("Noto Serif", weight=200), font("Noto Serif", weight=190, width=75))

    assert chosen(*fonts, weight="bold") == "Noto Serif 200"
    assert chosen(*fonts, weight="regular") == "Noto Serif 80"


def test_what_a_family_is_called_for_another_script_is_of_it_too() -> None:
    fonts = (font("DejaVu Sans", charset=HAN), font("Noto Serif CJK JP", charset=HAN))

    assert chosen(*fonts, letters="週") == "Noto Serif CJK JP 80"


@pytest.mark.parametrize(("locale", "region"), [(JA, "JP"), (ZH, "TC"), (Locale("zh"), "SC"), (Locale("ko"), "KR")])
def test_han_is_written_as_in_the_locale(locale: Locale, region: str) -> None:
    fonts = [font(f"Noto Serif CJK {region}", charset=HAN) for region in ("SC", "TC", "JP", "KR")]

    assert chosen(*fonts, letters="週", locale=locale) == f"Noto Serif CJK {region} 80"


def test_the_order_in_which_fonts_are_listed_makes_no_difference() -> None:
    fonts = (font("Zeta"), font("Alpha"), font("Noto Sans Mono"), font("Mono Alpha"))

    assert chosen(*fonts) == chosen(*reversed(fonts))
