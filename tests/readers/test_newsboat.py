"""Output that only newsboat gives of a feed."""

from pathlib import Path

import pytest

from digest.publishers.feeds.publisher import FeedPublisher
from digest.publishers.templates import Templates
from tests.fakes import AR, EN, FakeCatalog, sample_site
from tests.readers.subscribers import Newsboat, served
from tests.twelve import write

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
