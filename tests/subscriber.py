"""A site whose sources are on a web server of the test, and its runs, at whatever time the test says."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.webserver import Request, WebServer

# A Friday.
NOW = datetime(2025, 4, 25, 10, 0, tzinfo=UTC)
CONFIG = """\
[digest]
name = "harbor"
id = "tag:news.example.org,2025:harbor"
title = "Harbor Weekly"
base_url = "https://weekly.example.org/"
timezone = "Europe/Lisbon"
locales = ["en"]

[web]
timeout = {timeout}
{more}
"""
ITEM = """<item><title>{0}</title><link>https://news.example.org/{0}</link>
<pubDate>Wed, 23 Apr 2025 08:00:00 GMT</pubDate></item>"""


def rss(*titles: str, channel: str = "") -> bytes:
    """A feed with items of these titles; ``channel`` is what else it says of itself."""
    items = "".join(map(ITEM.format, titles))
    feed = f"<rss version='2.0'><channel><title>Herald</title><language>en</language>{channel}{items}</channel></rss>"
    return feed.encode()


@dataclass
class Subscriber:
    """A site in ``folder``. ``command`` runs ``digest``; ``web`` is the server that its sources are on."""

    folder: Path
    command: Callable[..., Any]
    web: WebServer

    def begin(self, *, timeout: int = 30, more: str = "") -> None:
        """Write a configuration without sources."""
        (self.folder / "digest.toml").write_text(CONFIG.format(timeout=timeout, more=more), "utf-8")

    def subscribe(self, url: str, name: str = "Herald", **keys: object) -> None:
        """Add a source with further keys, by default one that may be on this machine."""
        keys = {"name": name, "url": url, "allow_private": True, **keys}
        lines = "\n".join(f"{key} = {json.dumps(value)}" for key, value in keys.items())
        with (self.folder / "digest.toml").open("a", encoding="utf-8") as file:
            file.write(f"\n[[sources]]\n{lines}\n")

    def ingest(self, *arguments: str, **later: float) -> Any:
        """Run ``digest ingest`` some hours or days after NOW; the configuration has to be there."""
        return self.run("ingest", "--verbose", *arguments, **later)

    def run(self, *arguments: str, **later: float) -> Any:
        """Run a command some hours or days after NOW."""
        return self.command(*arguments, "--now", (NOW + timedelta(**later)).isoformat())

    def asked(self, path: str = "/feed") -> list[Request]:
        """Return what the server was asked for."""
        return [request for request in self.web.requests if request.path == path]

    def titles(self) -> list[str]:
        """Return the titles of the stored items."""
        with closing(sqlite3.connect(self.folder / "digest.db")) as store:
            return sorted(title for (title,) in store.execute("SELECT title FROM items"))
