"""A feed reader that people use subscribes to our feeds over HTTP."""

from __future__ import annotations

import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from digest.model.week import Week
from digest.publishers.feeds import FeedPublisher
from digest.publishers.templates import Templates
from tests.fakes import AR, EN, FakeCatalog, sample_site, weeks_from

pytestmark = pytest.mark.enable_socket

WEEKS = weeks_from(Week(2025, 52), 3)
FEEDS = ("en/feed.xml", "en/items.xml", "ar/feed.xml", "ar/items.xml")


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Keep the output of tests clean."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine only; give its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=folder)) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@dataclass(frozen=True)
class Subscriber:
    """A person with newsboat, who has subscribed to all feeds of a site that lies in ``site``."""

    newsboat: str
    folder: Path

    @property
    def site(self) -> Path:
        return self.folder / "output" / "site"

    def publish(self, weeks: tuple[Week, ...]) -> None:
        for target in FeedPublisher(Templates()).targets(sample_site((EN, AR)), FakeCatalog(weeks)):
            file = self.folder / "output" / target.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(target.render())

    def reload(self, address: str) -> None:
        urls, config = self.folder / "urls", self.folder / "config"
        urls.write_text("".join(f"{address}/{feed}\n" for feed in FEEDS), encoding="utf-8")
        config.touch()
        files = ["-u", urls, "-c", self.folder / "cache.db", "-C", config]
        home = {"HOME": str(self.folder), "LANG": "C.UTF-8"}
        subprocess.run([self.newsboat, *files, "-x", "reload"], env=home, check=True, timeout=60)

    def rows(self, query: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(self.folder / "cache.db")) as cache:
            return cache.execute(query).fetchall()


@pytest.fixture
def subscriber(newsboat: str, tmp_path: Path) -> Subscriber:
    return Subscriber(newsboat, tmp_path)


def test_all_entries_arrive_in_their_feeds(subscriber: Subscriber) -> None:
    subscriber.publish(WEEKS)
    with served(subscriber.site) as address:
        subscriber.reload(address)
    counts = subscriber.rows("SELECT feedurl, count(*) FROM rss_item GROUP BY feedurl")
    assert {str(url).removeprefix(f"{address}/"): count for url, count in counts} == {
        "en/feed.xml": 3,
        "en/items.xml": 27,
        "ar/feed.xml": 3,
        "ar/items.xml": 27,
    }


def test_a_new_week_brings_new_entries_and_repeats_none(subscriber: Subscriber) -> None:
    with served(subscriber.site) as address:
        subscriber.publish(WEEKS[:2])
        subscriber.reload(address)
        before = set(subscriber.rows("SELECT guid FROM rss_item"))
        subscriber.publish(WEEKS)
        subscriber.reload(address)
        after = subscriber.rows("SELECT guid FROM rss_item")
    assert before < set(after)
    assert len(after) == len(before) + 20


def test_feeds_say_what_they_are_and_which_way_they_run(subscriber: Subscriber) -> None:
    subscriber.publish(WEEKS)
    with served(subscriber.site) as address:
        subscriber.reload(address)
    feeds = subscriber.rows("SELECT title, url, is_rtl FROM rss_feed ORDER BY rssurl DESC LIMIT 2")
    assert feeds == [
        ("Harbor Weekly: single stories", "https://news.example.org/en/", 0),
        ("Harbor Weekly", "https://news.example.org/en/", 0),
    ]
    assert {rtl for (rtl,) in subscriber.rows("SELECT is_rtl FROM rss_feed WHERE rssurl LIKE '%/ar/%'")} == {1}


def test_a_digest_opens_its_page_in_the_language_of_the_feed(subscriber: Subscriber) -> None:
    subscriber.publish(WEEKS)
    with served(subscriber.site) as address:
        subscriber.reload(address)
    links = subscriber.rows("SELECT guid, url FROM rss_item WHERE feedurl LIKE '%/ar/feed.xml' ORDER BY guid")
    assert links == [
        (f"tag:news.example.org,2025:harbor/ar/{week}", f"https://news.example.org/ar/{week.year}/w{week.number:02}/")
        for week in WEEKS
    ]
