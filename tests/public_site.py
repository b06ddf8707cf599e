"""A site on the disk and its public server on this machine: a real one, in a thread of the test."""

from __future__ import annotations

import http.client
import re
import socket
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from urllib.parse import urlencode

from digest.config import Config, load
from digest.letters.subscribing.membership import Membership
from digest.model.subscriber import Letter
from digest.server.assembly import assembled
from digest.server.background_sending import BackgroundSender
from digest.server.serve_readers import listen, new_server
from digest.store.database import Database
from digest.tasks.parts.make_membership import membership
from tests.letters import taken

NOW = datetime(2025, 5, 7, 6, tzinfo=UTC)
PUBLIC = "https://news.example.org/"
CONFIG = """\
[digest]
name = "harbor"
id = "tag:news.example.org,2025:harbor"
title = "Harbor Weekly"
base_url = "{base}"
timezone = "Europe/Lisbon"
locales = {locales}
store = "{store}"

[email]
public_url = "{public}"
server = "maildir:mail"

{more}
"""
READER = "reader@example.org"


@dataclass(frozen=True)
class Answer:
    """What the server answered."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


@dataclass
class PublicSite:
    """A running server, its log, and the site that it serves."""

    config: Config
    port: int
    log: list[str] = field(default_factory=list)
    welcomed: list[str] = field(default_factory=list)
    host: str = "news.example.org"
    now: datetime = NOW

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        return self.ask(method, path, headers=headers)

    def post(self, path: str, fields: Mapping[str, str], **headers: str) -> Answer:
        """Send a form as a browser does from a page of the site; the one to subscribe is opened first."""
        if path.endswith("/"):
            fields = {"token": self.token(path), **fields}
        own = {"Origin": f"https://{self.host}", "Sec-Fetch-Site": "same-origin"}
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        return self.ask("POST", path, urlencode(fields).encode(), {**own, **kind, **headers})

    def token(self, path: str = "/subscription/en/") -> str:
        """Open the form to subscribe, and return its token."""
        found = re.search(r'name="token" value="([^"]*)"', self.get(path).text)
        return found[1] if found else ""

    def ask(
        self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Answer:
        """Send a request with just these headers; names have _ for -."""
        given = {name.replace("_", "-"): value for name, value in (headers or {}).items()}
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)) as connection:
            connection.request(method, path, body, {"Host": self.host, **given})
            answer = connection.getresponse()
            return Answer(answer.status, dict(answer.getheaders()), answer.read())

    @contextmanager
    def members(self) -> Iterator[Membership]:
        """The subscriptions, as another program sees them."""
        database = Database.open(self.config.store)
        try:
            yield membership(self.config, database)
        finally:
            database.close()

    def letters(self) -> list[Letter]:
        """Take the letters that wait, as what sends them does."""
        with self.members() as members:
            return list(taken(members.letters, 100))

    def subscribed(self, address: str = READER, path: str = "/subscription/en/") -> str:
        """Subscribe a person by form and letter; return the path of their preferences."""
        self.post(path, {"address": address})
        (letter,) = self.letters()
        return self.post(f"/subscription/confirm/{letter.token}", {}).headers["location"].replace("..", "/subscription")


def make_site(
    folder: Path,
    *,
    base: str = PUBLIC,
    public: str = PUBLIC,
    locales: str = '["en", "es"]',
    store: str = "digest.db",
    more: str = "",
) -> Config:
    """Write the configuration of a site; its output folder is empty."""
    path = folder / "digest.toml"
    path.write_text(CONFIG.format(base=base, public=public, locales=locales, store=store, more=more), encoding="utf-8")
    (folder / "output" / "site").mkdir(parents=True)
    return load(path, {})


@contextmanager
def running(
    config: Config, host: str = "news.example.org", listening: socket.socket | None = None
) -> Iterator[PublicSite]:
    """Run the server of a site as long as a test needs it; what is ``listening`` for it may be opened before."""
    listening = listening or listen("127.0.0.1", 0)
    site = PublicSite(config, listening.getsockname()[1], host=host)
    editions = BackgroundSender(lambda new, _: site.welcomed.extend(new), site.log.append)
    editions.start()
    made = assembled(
        config, lambda: site.now, site.log.append, BackgroundSender(lambda _new, _stop: None, print), editions
    )
    server = new_server(made.app)
    thread = Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        yield site
    finally:
        server.should_exit = True
        thread.join()
        editions.stop(60)
        made.store_thread.close()
        listening.close()
