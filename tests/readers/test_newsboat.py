"""Output that only newsboat gives of a feed."""

from dataclasses import replace
from pathlib import Path

import pytest

from digest.publishing.feeds.feed_publisher import FeedPublisher
from digest.publishing.feeds.rss_writer import write_rss
from digest.publishing.templates import Templates
from tests.fakes import AR, EN, FakeCatalog, sample_site
from tests.readers.subscribers import Newsboat, served
from tests.twelve import write
from tests.unit.publishing.feeds.test_rss_writer import ENTRY, FEED

pytestmark = pytest.mark.enable_socket


def test_feeds_say_what_they_are_and_which_way_they_run(newsboat: str, tmp_path: Path) -> None:
    subscriber = Newsboat(newsboat, tmp_path)
    write(tmp_path, FeedPublisher(Templates()).targets(sample_site((EN, AR)), FakeCatalog()))
    with served(tmp_path / "site") as address:
        subscriber.reload(address, ["en/feed.xml", "en/items.xml", "ar/feed.xml"])

    assert subscriber.rows("SELECT title, url, is_rtl FROM rss_feed ORDER BY url DESC, title") == [
        ("Harbor Weekly", "https://news.example.org/en/", 0),
        ("Harbor Weekly: stories", "https://news.example.org/en/", 0),
        ("Harbor Weekly", "https://news.example.org/ar/", 1),
    ]


def test_titles_that_never_become_markup_are_readable(newsboat: str, tmp_path: Path) -> None:
    subscriber = Newsboat(newsboat, tmp_path)
    titles = ["3 < 5", "I <3 N.Y.", "AT&T", "a&lt;b", "The <img src=x onerror=alert(1)> tag"]
    entries = (replace(ENTRY, id=f"urn:{number}", title=title) for number, title in enumerate(titles))
    (tmp_path / "rss.xml").write_bytes(write_rss(FEED, tuple(entries)))
    with served(tmp_path) as address:
        subscriber.reload(address, ["rss.xml"])

    assert [title for (title,) in subscriber.rows("SELECT title FROM rss_item ORDER BY guid")] == [
        "3 < 5",
        "I <3 N.Y.",
        "AT&T",
        "a&\u2060lt;b",
        "The ‹img src=x onerror=alert(1)› tag",
    ]
