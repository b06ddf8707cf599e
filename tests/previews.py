"""A site on the disk and its preview on this machine: a real server, in a thread of the test."""

from __future__ import annotations

import http.client
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from typing import ClassVar

from digest import wiring
from digest.cli.progress import NoProgress
from digest.compose.edition.schedule import Request
from digest.config import Config, load
from digest.model.translation import EngineSettings, Report, Translation
from digest.model.week import Week
from digest.server.preview_site import Looker, Looking
from digest.server.reload import Latest
from digest.server.serve import latest_look, listen, new_server

W17, W18, W19 = (Week(2025, number) for number in (17, 18, 19))
NOW = datetime(2025, 5, 7, 6, tzinfo=UTC)  # in W19
CONFIG = """\
[digest]
name = "harbor"
id = "tag:news.example.org,2025:harbor"
title = "Harbor Weekly"
base_url = "https://news.example.org/"
timezone = "Europe/Lisbon"
locales = ["en", "es"]

[[sources]]
name = "Herald"
path = "news/*.xml"
locale = "en"
"""
# All that an item can try: to run, to load, to lead away, to send something.
HOSTILE = """&lt;script&gt;document.title = "taken"&lt;/script&gt;
&lt;img src="http://tracker.example.com/pixel.png" onerror="document.title = 'taken'"&gt;
&lt;style&gt;@import "http://tracker.example.com/style.css"; body { display: none }&lt;/style&gt;
&lt;iframe src="http://tracker.example.com/"&gt;&lt;/iframe&gt;
&lt;meta http-equiv="refresh" content="0;url=http://tracker.example.com/"&gt;
&lt;form action="http://tracker.example.com/"&gt;&lt;button&gt;Go&lt;/button&gt;&lt;/form&gt;
&lt;p&gt;The market closes on Friday. {{ 7*7 }} stalls stay open until noon.&lt;/p&gt;"""
ITEM = """<item><title>{title}</title><link>https://herald.example.com/{name}</link>
<pubDate>{day} 09:00:00 +0100</pubDate><description>{text}</description></item>"""
FERRY = ITEM.format(title="The ferry stays", name="ferry", day="Wed, 23 Apr 2025", text="It sails through the winter.")
TRAM = ITEM.format(title="A tram for the harbor", name="tram", day="Wed, 30 Apr 2025", text="Work begins in May.")
MARKET = ITEM.format(
    title="The market &lt;script&gt;document.title = 'taken'&lt;/script&gt;",
    name="market",
    day="Tue, 06 May 2025",
    text=HOSTILE,
)


def make_site(folder: Path, *items: str, more: str = "") -> Path:
    """Write a site with these items of a feed, and take them in; give the path of its configuration."""
    path = folder / "digest.toml"
    path.write_text(CONFIG + more, encoding="utf-8")
    (folder / "news").mkdir()
    add(folder, "first", *items)
    return path


def add(folder: Path, name: str, *items: str) -> None:
    """Let a further file of news come in, and take it in."""
    feed = f"<rss version='2.0'><channel><title>Herald</title>{''.join(items)}</channel></rss>"
    (folder / f"news/{name}.xml").write_text(feed, encoding="utf-8")
    config = read(folder / "digest.toml")
    with wiring.open_stores(config) as stores:
        wiring.pipeline(config, stores, NOW, NoProgress(), print).ingest(NOW)


def publish(path: Path, week: Week) -> None:
    """Publish one week."""
    config = read(path)
    with wiring.open_stores(config) as stores:
        wiring.pipeline(config, stores, NOW, NoProgress(), print).build(Request(week), NOW)


def draft(path: Path, week: Week) -> Path:
    """Write the draft of a week; give its path."""
    config = read(path)
    with wiring.open_stores(config) as stores:
        wiring.pipeline(config, stores, NOW, NoProgress(), print).draft(week, NOW)
    return path.with_name("editions") / f"{week}.toml"


def read(path: Path) -> Config:
    return load(path, {})


def latest(path: Path, week: Week | None = None, *, republish: bool = False) -> Latest[Looking]:
    return latest_look(path, lambda: read(path), Looker(week, NoProgress(), republish), lambda: NOW)


class CountingEngine:
    """The port Translator: English to Spanish, and what it was asked."""

    asked: ClassVar[list[str]] = []

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        self.asked.extend(segments)
        return [Translation(f"De {segment} se trata") for segment in segments]

    def pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset({("en", "es")})

    def fingerprint(self, source: str, target: str) -> str:
        return "counting"


def counting_engines(_: EngineSettings, __: Report) -> tuple[CountingEngine, ...]:
    """The plugin ``counting``."""
    return (CountingEngine(),)


@contextmanager
def served(shown: Latest[Looking]) -> Iterator[int]:
    """Serve a preview as long as the test needs it; give its port."""
    listening = listen(0)
    server = new_server(shown)
    thread = Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        yield listening.getsockname()[1]
    finally:
        server.should_exit = True
        thread.join()
        listening.close()


def ask(
    port: int, path: str, method: str = "GET", headers: dict[str, str] | None = None
) -> tuple[int, dict[str, str], str]:
    """Ask for a page; give the status, the headers by their names in small letters, and the text."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request(method, path, headers=headers or {})
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read().decode()
    finally:
        connection.close()
