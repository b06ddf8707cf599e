"""A site on the disk and its preview on this machine: a real server, in a thread of the test."""

from __future__ import annotations

import atexit
import http.client
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from threading import Thread
from typing import ClassVar
from urllib.parse import urlencode

from digest import tasks
from digest.cli.desk_commands import DeskCommandRunner
from digest.cli.progress import NoProgress
from digest.config import Config, load
from digest.desk.desk import Desk
from digest.desk.preview_site import PreviewRenderer
from digest.desk.serve_desk import listen, new_server
from digest.editing.order.schedule import BuildRequest
from digest.model.translation import EngineSettings, Report, Translation
from digest.model.week import Week
from digest.publishing.lint.built_markup import parse_html

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
BOUNDARY = "----of-a-form"
# All that an item can try: to run, to load, to lead away, to send something.
HOSTILE = """&lt;script&gt;document.title = "taken"&lt;/script&gt;
&lt;img src="http://tracker.example.com/pixel.png" onerror="document.title = 'taken'"&gt;
&lt;style&gt;@import "http://tracker.example.com/style.css"; body { display: none }&lt;/style&gt;
&lt;iframe src="http://tracker.example.com/"&gt;&lt;/iframe&gt;
&lt;meta http-equiv="refresh" content="0;url=http://tracker.example.com/"&gt;
&lt;form action="http://tracker.example.com/"&gt;&lt;button&gt;Go&lt;/button&gt;&lt;/form&gt;
&lt;p&gt;The market closes on Friday, but {{ 7*7 }} stalls stay open until noon.&lt;/p&gt;"""
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
    shutil.copytree(_made(items, more), folder, dirs_exist_ok=True)
    return folder / "digest.toml"


@cache
def _made(items: tuple[str, ...], more: str) -> Path:
    """The folder of such a site, which is made once in each process."""
    folder = Path(mkdtemp(prefix="digest-site-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    (folder / "digest.toml").write_text(CONFIG + more, encoding="utf-8")
    (folder / "news").mkdir()
    add(folder, "first", *items)
    return folder


def add(folder: Path, name: str, *items: str) -> None:
    """Let a further file of news come in, and take it in."""
    feed = f"<rss version='2.0'><channel><title>Herald</title>{''.join(items)}</channel></rss>"
    (folder / f"news/{name}.xml").write_text(feed, encoding="utf-8")
    config = read(folder / "digest.toml")
    with tasks.open_stores(config) as stores:
        tasks.pipeline(config, stores, NOW, NoProgress(), print).ingest(NOW)


def publish(path: Path, week: Week) -> None:
    """Publish one week."""
    config = read(path)
    with tasks.open_stores(config) as stores:
        tasks.pipeline(config, stores, NOW, NoProgress(), print).build(BuildRequest(week), NOW)


def draft(path: Path, week: Week) -> Path:
    """Write the draft of a week; give its path."""
    config = read(path)
    with tasks.open_stores(config) as stores:
        tasks.pipeline(config, stores, NOW, NoProgress(), print).draft(week, NOW)
    return path.with_name("editions") / f"{week}.toml"


def read(path: Path) -> Config:
    return load(path, {})


def desk(path: Path) -> Desk:
    """The desk of a site, as the command opens it."""
    runner = DeskCommandRunner(path, lambda: read(path), lambda: NOW)
    renderer = PreviewRenderer(NoProgress())
    return Desk(path, lambda: read(path), renderer, lambda: NOW, runner)


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


class MiscountingEngine(CountingEngine):
    """An engine whose every translation is refused."""

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        return [Translation(f"De {segment} se trata 7777") for segment in segments]

    def fingerprint(self, source: str, target: str) -> str:
        return "miscounting"


def miscounting_engines(_: EngineSettings, __: Report) -> tuple[CountingEngine, ...]:
    """The plugin ``miscounting``."""
    return (MiscountingEngine(),)


@contextmanager
def served(shown: Desk) -> Iterator[int]:
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
    port: int, path: str, method: str = "GET", headers: dict[str, str] | None = None, body: bytes | None = None
) -> tuple[int, dict[str, str], str]:
    """Ask for a page; give the status, the headers by their names in small letters, and the text."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request(method, path, body, headers or {})
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read().decode()
    finally:
        connection.close()


def multipart(fields: Iterable[tuple[str, str | tuple[str, bytes]]]) -> bytes:
    """A form as browsers send it if it has files."""
    parts = []
    for name, value in fields:
        file, content = (None, value.encode()) if isinstance(value, str) else value
        more = "" if file is None else f'; filename="{file}"\r\nContent-Type: application/octet-stream'
        head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"{more}\r\n\r\n'
        parts.append(head.encode() + content + b"\r\n")
    return b"".join([*parts, f"--{BOUNDARY}--\r\n".encode()])


class Editor:
    """An editor at a desk without scripts: opens pages, fills in their forms, and presses buttons."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.status, self.page, self.at = 0, "", ""
        # The name and the content of the file that is chosen for the next form that takes one.
        self.file = ("", b"")

    def open(self, path: str) -> str:
        self.status, _, self.page = ask(self.port, path)
        self.at = path
        return self.page

    def fields(self, action: str) -> list[tuple[str, str]]:
        """The fields of the form with that action as the page has them, the buttons left out."""
        (form,) = [form for form in parse_html(self.page.encode()).root.iter("form") if form.get("action") == action][
            :1
        ]
        found = []
        for field in form.iter("input", "textarea", "select"):
            name, kind = field.get("name"), field.get("type")
            if field.tag == "textarea":
                found.append((name, (field.text or "").removeprefix("\n")))
            elif field.tag == "select":
                chosen = field.xpath("option[@selected]") or field.xpath("option[1]")
                found += [(name, one.get("value", one.text or "")) for one in chosen]
            elif kind != "file" and (kind != "checkbox" or field.get("checked") is not None):
                found.append((name, field.get("value", "")))
        return found

    def send(self, action: str, act: str = "", without: Sequence[str] = (), **changed: str) -> int:
        """Send a form with some values changed or checkboxes unticked, and follow the redirect; give the status."""
        given = {name.replace("_", "-"): value for name, value in changed.items()}
        fields = [(name, given.pop(name, value)) for name, value in self.fields(action) if value not in without]
        return self.post(action, [*fields, *given.items(), ("act", act)])

    def post(self, action: str, fields: Sequence[tuple[str, str]], **headers: str) -> int:
        sent = {
            "Host": f"127.0.0.1:{self.port}",
            "Origin": f"http://127.0.0.1:{self.port}",
            "Sec-Fetch-Site": "same-origin",
            "Content-Type": "application/x-www-form-urlencoded",
        } | {name.replace("_", "-"): value for name, value in headers.items()}
        sent = {name: value for name, value in sent.items() if value}
        body = urlencode(fields).encode()
        if f'action="{action}" enctype="multipart/form-data"' in self.page:
            body = multipart([*fields, ("picture", self.file)])
            self.file = ("", b"")
            sent["Content-Type"] = f"multipart/form-data; boundary={BOUNDARY}"
        status, given, self.page = ask(self.port, action, "POST", sent, body)
        if status == 303:
            self.open(given["location"].partition("#")[0])
            self.at = given["location"]
        return status
