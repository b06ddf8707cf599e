"""Subscribers of our feeds over HTTP, each with a feed reader in common use, and to one form of each feed."""

from __future__ import annotations

import sqlite3
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Protocol

from reader import make_reader


@dataclass(frozen=True, order=True)
class Seen:
    """An entry as a reader shows it."""

    feed: str
    id: str
    title: str
    link: str
    day: date
    content: str


class Subscriber(Protocol):
    """A person who looks into their reader now and then."""

    def reload(self, address: str, feeds: Iterable[str]) -> None:
        """Have the reader fetch feeds of a site."""

    def seen(self) -> list[Seen]:
        """All that the reader has ever shown, each as often as it did."""


@dataclass(frozen=True)
class Newsboat:
    """With newsboat, which knows no JSON Feed, and takes entries of one id for one, whatever feed they are in."""

    program: str
    folder: Path

    def reload(self, address: str, feeds: Iterable[str]) -> None:
        urls, config = self.folder / "urls", self.folder / "config"
        urls.write_text("".join(f"{address}/{feed}\n" for feed in feeds), encoding="utf-8")
        config.touch()
        files = ["-u", urls, "-c", self.folder / "cache.db", "-C", config]
        home = {"HOME": str(self.folder), "LANG": "C.UTF-8", "TZ": "UTC"}
        subprocess.run([self.program, *files, "-x", "reload"], env=home, check=True, timeout=60)

    def seen(self) -> list[Seen]:
        entries = self.rows("SELECT feedurl, guid, title, url, pubDate, content FROM rss_item WHERE deleted = 0")
        return [
            Seen(_path(str(feed)), str(key), str(title), str(link), _day(int(str(when))), str(content))
            for feed, key, title, link, when, content in entries
        ]

    def rows(self, query: str) -> list[tuple[object, ...]]:
        """Ask what newsboat keeps."""
        with closing(sqlite3.connect(self.folder / "cache.db")) as cache:
            return cache.execute(query).fetchall()


@dataclass(frozen=True)
class LemonReader:
    """With the library reader."""

    folder: Path

    def reload(self, address: str, feeds: Iterable[str]) -> None:
        with closing(make_reader(str(self.folder / "reader.db"))) as reader:
            for feed in feeds:
                reader.add_feed(f"{address}/{feed}", exist_ok=True)
            reader.update_feeds(scheduled=False)
            assert {feed.last_exception for feed in reader.get_feeds()} == {None}

    def seen(self) -> list[Seen]:
        with closing(make_reader(str(self.folder / "reader.db"))) as reader:
            return [
                Seen(
                    feed=_path(entry.feed_url),
                    id=entry.id,
                    title=entry.title,
                    link=entry.link,
                    day=(entry.published or entry.updated).date(),
                    content=entry.get_content().value,
                )
                for entry in reader.get_entries()
            ]


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine only; give its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=folder)) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


class _Quiet(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        """Give the whole file, whatever the reader has: a test publishes twice within the second that dates have."""
        del self.headers["If-Modified-Since"]
        super().do_GET()

    def log_message(self, *_: object) -> None:
        """Keep the output of tests clean."""


def _path(address: str) -> str:
    return "/".join(address.split("/")[3:])


def _day(seconds: int) -> date:
    return datetime.fromtimestamp(seconds, UTC).date()
