"""The front page on a phone: the news stands near the top, whatever is said above it."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from digest.model.digest import Digest, Passage
from digest.model.locale import Locale
from digest.model.look import THEMES, Theme
from digest.model.week import Week
from digest.publishing.pages.site_publisher import SitePublisher
from digest.publishing.templates import Templates
from tests.fakes import AR, EN, ES, RU
from tests.twelve import NEWS, WEEKS, FullCatalog, full_site, write

LOCALES = (EN, ES, RU, AR, Locale("zh-Hans"))
HEADLINE = "Math.round(document.querySelector('article :is(h2, h3)').getBoundingClientRect().top)"
# How much of the introduction is cut off.
CUT = "(intro => intro.scrollHeight - intro.offsetHeight)(document.querySelector('.intro'))"


class Wordy(FullCatalog):
    """Each edition has an introduction of two paragraphs of many sentences."""

    def digest(self, week: Week, locale: Locale) -> Digest:
        _, headline, *sentences, _ = NEWS[str(locale)]
        paragraph = tuple(Passage(f"{headline}. {sentence}", locale) for sentence in sentences * 2)
        return replace(super().digest(week, locale), introduction=(paragraph, paragraph))


class OneParagraph(FullCatalog):
    """Each edition has an introduction of one paragraph, long enough to be cut on a phone."""

    def digest(self, week: Week, locale: Locale) -> Digest:
        return replace(super().digest(week, locale), introduction=((Passage("harbor " * 40, locale),),))


@pytest.fixture(scope="session")
def wordy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in each theme with a long introduction, a tagline of two lines, and an editor."""
    folder = tmp_path_factory.mktemp("wordy")
    for theme, look in THEMES.items():
        taglines = tuple((locale, f"{NEWS[str(locale)][1]}. {NEWS[str(locale)][2]}") for locale in LOCALES)
        site = replace(full_site(LOCALES), look=look, taglines=taglines)
        write(folder / theme, SitePublisher(Templates()).targets(site, Wordy(WEEKS[1:])))
    return folder


@pytest.mark.parametrize(("theme", "locale"), list(product(THEMES, LOCALES)), ids=str)
def test_the_first_headline_stands_near_the_top_below_many_words(
    browser: Browser, wordy: Path, theme: Theme, locale: Locale
) -> None:
    page = browser.new_page(viewport={"width": 375, "height": 812})
    folder = wordy / theme / "site" / str(locale)
    page.goto((folder / "index.html").as_uri())
    top, cut = page.evaluate(HEADLINE), page.evaluate(CUT)
    rest = page.locator(".intro a").bounding_box() or {"y": 0, "height": 0}
    subscribe = page.locator(".menu a").last.bounding_box() or {"y": 812}
    page.goto(next(folder.glob("2*/w*/index.html")).as_uri())
    whole = page.evaluate(CUT)
    assert page.locator(".intro a").count() == 0
    page.close()

    assert top <= 270
    # A link of the size of a finger leads to the rest.
    assert rest["height"] >= 24
    assert 0 < rest["y"] < top
    assert subscribe["y"] < top
    # Readers find all of the introduction on the page of the digest.
    assert cut > 0 == whole


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose introduction is one paragraph, long enough to be cut."""
    path = tmp_path_factory.mktemp("one_paragraph")
    write(path, SitePublisher(Templates()).targets(full_site((EN,)), OneParagraph(WEEKS[1:])))
    return path / "site" / "en"


@pytest.mark.parametrize(("words", "is_shown"), [(5, False), (10, False), (11, True), (40, True)])
def test_a_link_to_the_rest_covers_no_words_of_an_introduction_that_is_all_there(
    browser: Browser, folder: Path, words: int, is_shown: bool
) -> None:
    page = browser.new_page(viewport={"width": 375, "height": 812})
    page.goto((folder / "index.html").as_uri())
    # Five of them fill a line, nearly.
    word = "<span style='display: inline-block; width: 15%'>harbor</span> "
    page.evaluate("html => { document.querySelector('.intro > p').innerHTML = html }", word * words)
    box = page.evaluate("document.querySelector('.intro').getBoundingClientRect().toJSON()")
    rest = page.locator(".rest").bounding_box() or {"y": 0, "height": 0}
    page.close()

    assert (rest["y"] >= box["top"]) is is_shown
    assert (rest["y"] + rest["height"] > box["top"]) is is_shown


@pytest.mark.parametrize(
    ("locale", "hyphens"), [(EN, "auto"), (ES, "auto"), (RU, "auto"), (AR, "manual"), (LOCALES[-1], "manual")], ids=str
)
def test_only_scripts_with_hyphens_have_them(browser: Browser, wordy: Path, locale: Locale, hyphens: str) -> None:
    page = browser.new_page()
    page.goto((wordy / "paper" / "site" / str(locale) / "index.html").as_uri())
    shown = page.evaluate("getComputedStyle(document.querySelector('.intro')).hyphens")
    page.close()

    assert shown == hyphens
