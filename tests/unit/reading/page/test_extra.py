import re
from datetime import UTC, datetime
from importlib.util import find_spec

import pytest

from digest.errors import FormatError
from digest.extras import install
from digest.reading.page import extra
from digest.reading.page.extra import load
from digest.reading.page.extract_article import extract
from digest.reading.page.feed_links import feed_links
from digest.reading.page.news_lists import find_news_lists
from digest.reading.page.robots_rules import allowed

PAGE = b"<html><head><link rel=feed href=/f></head><body><a href=/1>Ferry sails</a><a href=/2>Boat sails</a>"
URL = "https://news.example.org/"
SEEN = datetime(2025, 5, 15, tzinfo=UTC)


def test_a_missing_library_is_named_with_how_to_install_it() -> None:
    with pytest.raises(FormatError) as caught:
        load("no_such_library.module")

    assert str(caught.value) == f"pages need the library no_such_library: {install('web')}"


def test_without_the_extra_only_feeds_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(extra, "import_module", missing)

    assert feed_links(PAGE, URL)
    for ask in (
        lambda: extract(PAGE, URL, SEEN),
        lambda: find_news_lists(PAGE, URL, SEEN),
        lambda: allowed(b"User-agent: *\nDisallow: /never-asked-before", URL, "weekly-digest"),
    ):
        with pytest.raises(FormatError, match=rf"{re.escape(install('web'))}$"):
            ask()


def test_the_libraries_of_the_extra_are_installed_here() -> None:
    assert all(map(find_spec, ("trafilatura", "cssselect", "protego", "lxml_html_clean")))
