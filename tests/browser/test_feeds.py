"""A feed opened in a browser."""

import re
from itertools import product
from pathlib import Path

import pytest

from digest.publishing.feeds.feed_publisher import FeedPublisher
from digest.publishing.templates import Templates
from tests.browser.conftest import Look, View
from tests.fakes import AR, EN
from tests.twelve import FullCatalog, full_site, write

FEEDS = ("en/feed.xml", "ar/feed.xml", "en/items-rss.xml", "ar/items-rss.xml", "ar/items.xml")
VIEWS = list(product(FEEDS, ((1280, "light"), (280, "dark"))))
ENTRIES = "[...document.querySelectorAll('entry, item')].map(entry => getComputedStyle(entry).direction)"
# Of each date what is shown of it, by the letters that lie within its box.
DATES = """[...document.querySelectorAll('entry > published, item > pubDate')].map(date => {
  const box = date.getBoundingClientRect();
  return [...date.textContent].filter((_, at) => {
    const range = document.createRange();
    range.setStart(date.firstChild, at);
    range.setEnd(date.firstChild, at + 1);
    const letter = range.getBoundingClientRect();
    return letter.left >= box.left - 1 && letter.right <= box.right + 1;
  }).join("").trim();
})"""


@pytest.fixture(scope="session")
def feeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The feeds of a site on the disk, with their style sheet."""
    folder = tmp_path_factory.mktemp("feeds")
    write(folder, FeedPublisher(Templates()).targets(full_site((EN, AR)), FullCatalog()))
    return folder / "site"


@pytest.fixture(params=VIEWS, ids=lambda view: f"{view[0].replace('/', '-')}-{view[1][0]}")
def named_view(request: pytest.FixtureRequest, look: Look, feeds: Path) -> tuple[str, View]:
    feed, (width, scheme) = request.param
    return feed, look(feeds / feed, width, scheme, scripts=(ENTRIES, DATES))


@pytest.fixture
def view(named_view: tuple[str, View]) -> View:
    return named_view[1]


def test_nothing_is_wider_than_the_window(view: View) -> None:
    assert view.overflow == 0


def test_only_the_feed_and_its_style_sheet_are_read(view: View, feeds: Path) -> None:
    assert view.requests[1:] == ((feeds / "feed.css").as_uri(),)
    assert view.messages == ()


def test_words_stand_out_from_what_is_behind_them(view: View) -> None:
    assert [(words, round(ratio, 2)) for words, ratio in view.contrasts if ratio < 4.5] == []
    assert view.contrasts


def test_entries_run_the_way_of_the_feed(named_view: tuple[str, View]) -> None:
    feed, view = named_view

    assert set(view.results[0]) == {"rtl" if feed.startswith("ar") else "ltr"}


def test_of_a_date_the_day_is_shown(named_view: tuple[str, View]) -> None:
    feed, view = named_view
    day = r"\w{3}, \d\d \w{3} 202\d" if "rss" in feed else r"202\d-\d\d-\d\d"

    assert view.results[1]
    assert all(re.fullmatch(day, shown) for shown in view.results[1])
