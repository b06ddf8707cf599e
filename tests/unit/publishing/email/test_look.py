"""The look of an email: the colors of its theme, and the type of its script."""

import re
from dataclasses import replace

import pytest
from lxml.html import HtmlElement

from digest.model.digest import Passage
from digest.model.locale import Locale
from digest.model.look import THEMES, Look
from tests.emails import SITE, built, of_length, page_of, with_figures
from tests.fakes import EN, sample_digest

SANS = "'Segoe UI'"
LOOKS = pytest.mark.parametrize("look", THEMES.values(), ids=THEMES.keys())


def styled(look: Look, locale: Locale = EN) -> str:
    written = built(with_figures(), replace(SITE, look=look), locale)
    return written["html"].decode()


def font_of(element: HtmlElement) -> str:
    """The first font of the nearest element around it that names any."""
    styles = (around.get("style", "") for around in (element, *element.iterancestors()))
    return next(found[1] for style in styles if (found := re.search(r"font-family: ([^,;]+)", style)))


def colors(page: str) -> set[str]:
    return set(re.findall(r"#[0-9a-f]{3,8}\b", page))


@LOOKS
def test_all_colors_are_those_of_the_theme(look: Look) -> None:
    light, dark = ({getattr(palette, name) for name in palette.__slots__} for palette in (look.light, look.dark))
    assert colors(styled(look)) == light - {look.light.tint} | dark


@LOOKS
def test_no_color_is_one_that_mail_programs_turn_into_its_opposite(look: Look) -> None:
    assert not colors(styled(look)) & {"#ffffff", "#fff", "#000000", "#000"}


def test_an_accent_of_its_own_colors_the_headings() -> None:
    look = replace(THEMES["paper"], light=replace(THEMES["paper"].light, accent="#006040"))
    [heading, *_] = page_of({"html": styled(look).encode()}).find_class("heading")
    assert "color: #006040;" in heading.get("style")


@pytest.mark.parametrize(
    ("theme", "titles", "text"),
    [("paper", "Georgia", "Georgia"), ("plain", SANS, SANS), ("ink", SANS, "Georgia")],
)
def test_titles_and_text_are_set_in_the_type_of_the_theme(theme: str, titles: str, text: str) -> None:
    page = page_of({"html": styled(THEMES[theme]).encode()})
    [article] = page.xpath("//body//div[@role='article']")
    assert font_of(article) == text
    assert {font_of(title) for title in page.find_class("title")} == {titles}


@pytest.mark.parametrize(
    ("tag", "font"),
    [
        ("en", "Georgia"),
        ("ar", "Noto Naskh Arabic"),
        ("ja", "Hiragino Mincho ProN"),
        ("ko", "AppleMyungjo"),
        ("zh-Hans", "Songti SC"),
        ("zh-Hant", "Songti TC"),
        ("zh-TW", "Songti TC"),
        ("th", "Noto Serif Thai"),
        ("hi", "Noto Serif Devanagari"),
    ],
)
def test_type_is_that_of_the_script(tag: str, font: str) -> None:
    [article] = page_of(built(locale=Locale(tag))).xpath("//body//div[@role='article']")
    assert re.search(rf"font-family: '?{font}'?,", article.get("style"))


@pytest.mark.parametrize(
    ("tag", "height"), [("en", "1.6"), ("ar", "1.8"), ("hi", "1.8"), ("th", "1.8"), ("zh-Hans", "1.8")]
)
def test_scripts_with_tall_marks_have_air(tag: str, height: str) -> None:
    [article] = page_of(built(locale=Locale(tag))).xpath("//body//div[@role='article']")
    assert re.findall(r"line-height: ([\d.]+)", article.get("style")) == [height]


def test_a_list_ends_without_a_rule() -> None:
    *_, last = page_of(built(of_length(9))).find_class("brief")
    assert "border-bottom: 0" in last.get("style")


@pytest.mark.parametrize(("title", "size"), [("The bridge is open", "30px"), ("The bridge is open " * 6, "24px")])
def test_a_long_title_is_set_smaller(title: str, size: str) -> None:
    digest = sample_digest()
    first, *rest = digest.sections
    story = replace(first.stories[0], title=Passage(title.strip(), EN))
    page = page_of(built(replace(digest, sections=(replace(first, stories=(story,)), *rest))))
    [lead] = page.find_class("lead")
    assert f"font-size: {size};" in lead.find_class("title")[0].get("style")
