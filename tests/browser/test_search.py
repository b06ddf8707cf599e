"""Search over all digests: the page and its script, in a browser, with a table of files as its only server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route

from digest.model.site import Site
from digest.model.week import Week
from digest.publishing.output.output import OutputFolder
from digest.publishing.pages.site_publisher import SitePublisher
from digest.publishing.search.pagefind import PagefindIndex
from digest.publishing.search.search_publisher import SearchPublisher
from digest.publishing.templates import Templates
from digest.store.logs import SqlBuildLog
from tests.fakes import AR, EN, RU, FakeCatalog, sample_site, weeks_from
from tests.sites import memory_database

BASE = "https://news.example.org/"
SITE = sample_site((EN, AR, RU))
WEEKS = weeks_from(Week(2024, 51), 4)
TYPES = {"html": "text/html", "js": "text/javascript", "json": "application/json"}


@dataclass
class Reader:
    """A browser on the search of a locale; ``missing`` files are not there."""

    page: Page
    requests: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    missing: tuple[str, ...] = ()
    site: Site = SITE

    def __post_init__(self) -> None:
        targets = SearchPublisher(Templates()).targets(self.site, FakeCatalog(WEEKS))
        self.files = {target.path.removeprefix("site/"): target.render() for target in targets}
        self.page.route("**/*", self._answer)
        self.page.on("console", lambda message: self.messages.append(message.text))
        self.page.on("pageerror", lambda error: self.messages.append(str(error)))

    def _answer(self, route: Route) -> None:
        address = route.request.url
        self.requests.append(address)
        path = address.removeprefix(BASE).partition("?")[0]
        path += "index.html" if path.endswith("/") else ""
        content = None if path in self.missing else self.files.get(path)
        if content is None:
            route.fulfill(status=404, content_type="text/plain", body="")
        else:
            route.fulfill(body=content, content_type=TYPES.get(path.rpartition(".")[2], "application/octet-stream"))

    def open(self, locale: str, query: str = "") -> None:
        self.page.goto(f"{BASE}{locale}/search/{query}")

    def search(self, words: str) -> list[str]:
        """What the page says, and the titles that it shows."""
        self.page.fill("#words", words)
        self.page.press("#words", "Enter")
        self.page.wait_for_selector("[role=status]:not(:empty)")
        return [self.status, *self.page.locator(".results a").all_inner_texts()]

    @property
    def status(self) -> str:
        return self.page.inner_text("[role=status]")


@pytest.fixture
def reader(browser: Browser) -> Iterator[Reader]:
    context = browser.new_context()
    yield Reader(context.new_page())
    context.close()


def _spaced(words: Locator) -> str:
    """What is shown, with common spaces."""
    return " ".join(words.inner_text().split())


BRIDGE = "Harbor bridge reopens after nine months of repair"


def test_what_is_typed_is_found_in_titles_and_summaries_newest_first(reader: Reader) -> None:
    reader.open("en")

    assert reader.search("euros bridge") == ["Results: 4", *[BRIDGE] * 4]
    links = [link.get_attribute("href") for link in reader.page.locator(".results a").all()]
    assert [str(link).partition("#")[0] for link in links] == [
        f"../{week.year}/w{week.number:02}/index.html" for week in reversed(WEEKS)
    ]


def test_a_result_says_source_and_week_and_marks_what_was_found(reader: Reader) -> None:
    reader.open("en")
    reader.search("euros bridge")
    row = reader.page.locator(".results li").first

    assert _spaced(row.locator(".meta")) == "City Herald · Week 2 · January 6 – 12, 2025"
    assert row.locator(".excerpt").inner_text() == (
        "The bridge in the northern district reopened to traffic on Tuesday. "
        "The repair took nine months and cost 14 million euros."
    )
    assert row.locator("a mark").all_inner_texts() == ["bridge"]
    assert row.locator(".excerpt mark").all_inner_texts() == ["bridge", "euros"]


@pytest.mark.parametrize(
    ("locale", "words", "marks"),
    [("en", "BRÍDGES", ["bridge"]), ("ar", "المَنارة", ["المنارة"]), ("ru", "добровольцев", ["Добровольцы"])],
)
def test_words_are_marked_as_the_text_has_them(reader: Reader, locale: str, words: str, marks: list[str]) -> None:
    reader.open(locale)
    reader.search(words)

    assert reader.page.locator(".results li").first.locator("a mark").all_inner_texts() == marks


def test_of_a_long_text_the_part_with_the_words_is_shown(reader: Reader) -> None:
    text = f"{'Nothing happens here. ' * 20}The ferry sails. {'Nothing happens here. ' * 20}"
    story = {"title": "At sea", "source": "The Post", "text": text}
    week = {"words": "Week 2", "links": ["../2025/w02/index.html"], "stories": [story]}
    reader.files["en/search/2025.json"] = json.dumps({"weeks": [week]}).encode()
    reader.open("en")
    reader.search("sails")
    shown = reader.page.locator(".excerpt").inner_text()

    assert "The ferry sails." in shown
    assert (shown[0], shown[-1]) == ("…", "…")
    assert len(shown) < 250


def test_a_story_is_found_by_its_source(reader: Reader) -> None:
    reader.open("en")

    assert reader.search("city herald bridge") == ["Results: 4", *[BRIDGE] * 4]


def test_the_search_works_by_keyboard_alone(reader: Reader) -> None:
    reader.open("en")
    reader.page.focus("#words")
    reader.page.keyboard.type("bridge")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_selector(".results a")
    for _ in range(2):  # Over the button, to the first result.
        reader.page.keyboard.press("Tab")

    assert reader.page.locator(":focus").inner_text() == BRIDGE


def test_a_result_leads_to_the_words_of_its_title(reader: Reader) -> None:
    reader.open("en")
    reader.search("bridge")
    link = reader.page.locator(".results a").first.get_attribute("href")

    assert link == "../2025/w02/index.html#:~:text=Harbor%20bridge%20reopens%20after%20nine%20months%20of%20repair"


@pytest.mark.parametrize(
    ("locale", "words", "title"),
    [
        ("en", "BRÍDGES", BRIDGE),
        ("ar", "المَنارة", "المنارة القديمة تفتح أبوابها للزوار"),
        (
            "ru",
            "деревья добровольцы",
            "Добровольцы измерили каждое дерево вдоль дорог, и в городе насчитали 41 000 деревьев",
        ),
    ],
)
def test_accents_vowel_signs_and_endings_make_no_difference(
    reader: Reader, locale: str, words: str, title: str
) -> None:
    reader.open(locale)

    assert set(reader.search(words)[1:]) == {title}


def test_what_is_nowhere_is_not_found(reader: Reader) -> None:
    reader.open("en")

    assert reader.search("bridge zeppelin") == ["Nothing found. Try fewer or different words."]


def test_an_address_can_hold_what_is_searched_for(reader: Reader) -> None:
    reader.open("en", "?q=bridge")
    reader.page.wait_for_selector(".results a")

    assert (reader.status, reader.page.input_value("#words")) == ("Results: 4", "bridge")


def test_what_was_searched_for_stays_in_the_address(reader: Reader) -> None:
    reader.open("en")
    reader.search("harbor bridge")

    assert reader.page.url == f"{BASE}en/search/?q=harbor%20bridge"


def test_what_a_title_holds_is_shown_and_never_run(reader: Reader) -> None:
    reader.open("en")

    assert reader.search("alert")[1:] == ["Markup <script>alert('x')</script> & {{ 7*7 }} in a title"] * 4
    assert reader.page.locator(".results script").count() == 0


def test_the_page_asks_no_other_host_and_breaks_no_policy(reader: Reader) -> None:
    reader.open("en")
    reader.search("bridge")

    assert reader.requests == [
        BASE + path for path in ("en/search/", "search.js", "en/search/2025.json", "en/search/2024.json")
    ]
    assert reader.messages == []


def test_nothing_is_loaded_before_anything_is_typed(reader: Reader) -> None:
    reader.open("en")

    assert reader.requests == [BASE + "en/search/", BASE + "search.js"]


def test_where_a_file_is_missing_the_years_are_named_instead(reader: Reader) -> None:
    reader.missing = ("en/search/2024.json",)
    reader.open("en")

    assert reader.search("bridge") == ["Search is not available here. Browse by year below."]
    assert reader.page.locator("nav.years a").first.is_visible()


def test_without_javascript_the_page_says_what_to_do(browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    reader = Reader(context.new_page())
    reader.open("en")

    assert reader.page.locator("noscript").inner_text().startswith("Search needs JavaScript.")
    assert not reader.page.locator("form").is_visible()
    context.close()


# With Pagefind


@pytest.fixture
def with_pagefind(browser: Browser, tmp_path: Path) -> Iterator[Reader]:
    context = browser.new_context()
    reader = Reader(context.new_page(), site=replace(SITE, search="pagefind"))
    log = SqlBuildLog(memory_database())
    pages = list(SitePublisher(Templates()).targets(reader.site, FakeCatalog(WEEKS)))
    OutputFolder(tmp_path, log).update(pages)
    made = (file for bundle in PagefindIndex(tmp_path, log).refresh(pages) for file in bundle.files)
    reader.files |= {file.path.removeprefix("site/"): file.render() for file in made}
    yield reader
    context.close()


def test_pagefind_finds_stories_by_all_of_their_words(with_pagefind: Reader) -> None:
    with_pagefind.open("en")

    assert with_pagefind.search("reopening bridges") == ["Results: 4", *[BRIDGE] * 4]
    links = [str(link.get_attribute("href")) for link in with_pagefind.page.locator(".results a").all()]
    assert {link.partition("#")[0] for link in links} == {f"/en/{week.year}/w{week.number:02}/" for week in WEEKS}
    assert {link.partition("#")[2] for link in links} == {
        ":~:text=Harbor%20bridge%20reopens%20after%20nine%20months%20of%20repair"
    }


def test_pagefind_says_source_and_week_and_marks_what_it_found(with_pagefind: Reader) -> None:
    with_pagefind.open("en")
    with_pagefind.search("repair")
    row = with_pagefind.page.locator(".results li").filter(has_text="Week 51")

    assert _spaced(row.locator(".meta")) == "City Herald · Week 51 · December 16 – 22, 2024"
    assert row.locator("mark").all_inner_texts() == ["repair", "repair"]
    assert row.locator(".excerpt").inner_text().startswith("The bridge in the northern district reopened")


def test_pagefind_finds_a_story_that_has_a_title_alone(with_pagefind: Reader) -> None:
    with_pagefind.open("en")

    assert with_pagefind.search("night buses")[1:] == ["Night buses return on weekends"] * 4


def test_pagefind_shows_markup_and_never_runs_it(with_pagefind: Reader) -> None:
    with_pagefind.open("en")

    assert with_pagefind.search("alert")[1:] == ["Markup <script>alert('x')</script> & {{ 7*7 }} in a title"] * 4
    assert with_pagefind.page.locator(".results script").count() == 0


def test_pagefind_asks_no_other_host_and_breaks_no_policy(with_pagefind: Reader) -> None:
    with_pagefind.open("ar")
    with_pagefind.search("المنارة")

    assert with_pagefind.messages == []
    assert all(request.startswith(BASE) for request in with_pagefind.requests)
    assert f"{BASE}ar/search/2025.json" not in with_pagefind.requests


def test_without_its_index_what_the_site_has_is_searched(with_pagefind: Reader) -> None:
    with_pagefind.missing = ("en/search/pagefind/pagefind.js",)
    with_pagefind.open("en")

    assert with_pagefind.search("euros bridge") == ["Results: 4", *[BRIDGE] * 4]


@pytest.mark.parametrize("width", [280, 375, 1280])
@pytest.mark.parametrize("locale", ["en", "ar"])
def test_the_search_fits_every_screen(reader: Reader, locale: str, width: int) -> None:
    reader.page.set_viewport_size({"width": width, "height": 800})
    reader.open(locale)
    reader.search("41" if locale == "en" else "000")
    heights = "[...document.querySelectorAll('input, button, .results a')].map(e => e.getBoundingClientRect().height)"

    assert reader.page.evaluate("document.documentElement.scrollWidth") <= width
    assert min(reader.page.evaluate(heights)) >= 24
