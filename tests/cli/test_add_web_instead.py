"""``add`` with URLs: what it falls back to, and what it says of that."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests import webserver
from tests.cli.conftest import CONFIG, Command, Outcome, write
from tests.webserver import WebServer, content, status

pytestmark = pytest.mark.enable_socket

HTML = {"Content-Type": "text/html; charset=utf-8"}
FEED = b"""\
<rss version="2.0"><channel><title>Port News</title><link>https://port.example/</link><description/>
<item><title>Night buses return</title><link>https://port.example/buses</link><guid>1</guid>
<pubDate>Wed, 23 Apr 2025 09:00:00 GMT</pubDate><description>The night buses run on weekends.</description></item>
</channel></rss>
"""
# Nobody listens there.
NOWHERE = "http://127.0.0.1:9/feed"
TITLES = [f"The council votes for the tram line to the port, part {number}" for number in range(6)]


@pytest.fixture
def web() -> Iterator[WebServer]:
    with webserver.running() as server:
        yield server


@pytest.fixture
def empty(site: Path) -> Path:
    """A site without sources."""
    write(site / "digest.toml", CONFIG)
    return site


def add(digest: Command, *arguments: str) -> Outcome:
    return digest("add", *arguments, "--allow-private")


def tables(site: Path) -> list[dict[str, Any]]:
    return tomllib.loads((site / "digest.toml").read_text("utf-8")).get("sources", [])


def page(*feeds: str, title: str = "Port news", day: str = "2025-04-2{}", head: str = "") -> bytes:
    """A page with a list of news that links to feeds."""
    links = "".join(f'<link rel="alternate" type="application/rss+xml" href="{url}">' for url in feeds)
    news = "".join(
        f'<article class="teaser"><h2><a href="/story-{number}">{one}</a></h2>'
        + (f'<time datetime="{day.format(number)}">{day.format(number)}</time>' if day else "")
        + "<p>The line opens in May, says the council.</p></article>"
        for number, one in enumerate(TITLES)
    )
    return (
        f'<!doctype html><html lang="en"><head><title>{title}</title>{head}{links}</head><body><main>{news}</main>'
    ).encode()


def test_a_linked_feed_that_cannot_be_reached_leaves_the_list_of_news(
    digest: Command, empty: Path, web: WebServer
) -> None:
    url = web.at("/", content(page(NOWHERE), **HTML))
    outcome = add(digest, url)

    assert outcome.status == 0
    assert outcome.err == (
        f"warning: {url}: its feed {NOWHERE} cannot be read: cannot connect; the list of news is used instead\n"
    )
    assert tables(empty)[0]["kind"] == "page"


def test_a_linked_feed_that_cannot_be_reached_leaves_the_next_one(digest: Command, empty: Path, web: WebServer) -> None:
    feed = web.at("/feed.xml", content(FEED))
    outcome = add(digest, web.at("/", content(page(NOWHERE, feed), **HTML)))

    assert outcome.err.endswith(f"cannot connect; {feed} is used instead\n")
    assert tables(empty)[0]["url"] == feed


@pytest.mark.parametrize("code", [403, 500])
def test_a_linked_feed_that_is_refused_leaves_the_list_of_news(
    digest: Command, empty: Path, web: WebServer, code: int
) -> None:
    web.at("/feed.xml", status(code))
    outcome = add(digest, web.at("/", content(page("/feed.xml"), **HTML)))

    assert (outcome.status, outcome.err.count("\n")) == (0, 1)
    assert f"({code})" in outcome.err or f"answered {code}" in outcome.err


@pytest.mark.parametrize("code", [429, 503])
def test_a_pause_at_the_linked_feed_of_another_host_leaves_the_list_of_news(
    digest: Command, empty: Path, code: int
) -> None:
    with webserver.running(host="0.0.0.0") as web:
        web.at("/feed.xml", status(code))
        feed = web.address("/feed.xml", "127.0.0.2")
        assert add(digest, web.at("/", content(page(feed), **HTML))).status == 0
        assert add(digest, web.at("/b", content(page("/feed.xml"), **HTML))).status == 1
    assert [table["kind"] for table in tables(empty)] == ["page"]


def test_if_there_is_no_list_of_news_the_feed_that_cannot_be_read_is_named(
    digest: Command, empty: Path, web: WebServer
) -> None:
    link = f'<link rel="alternate" type="application/rss+xml" href="{NOWHERE}">'
    url = web.at("/", content(f"<!doctype html><html><head>{link}</head><body><p>Welcome.</p>".encode(), **HTML))
    outcome = add(digest, url)

    assert outcome.status == 1
    assert outcome.err.startswith(f"digest: {url}: its feed cannot be read now: {NOWHERE}: cannot connect")


@pytest.mark.parametrize("form", ["127.0.0.1:{}/feed.xml", "feed://127.0.0.1:{}/feed.xml"])
def test_without_a_scheme_http_is_used_if_the_server_does_not_speak_https(
    digest: Command, empty: Path, web: WebServer, form: str
) -> None:
    url = web.at("/feed.xml", content(FEED))
    outcome = add(digest, form.format(web.port))

    assert outcome.status == 0
    assert outcome.err == (
        f"warning: {url.replace('http', 'https')}: the connection is not secure: the server does not speak https; "
        f"{url} is used instead\n"
    )
    assert tables(empty)[0]["url"] == url


@pytest.mark.parametrize("form", ["https://127.0.0.1:{}/feed.xml", "feed:https://127.0.0.1:{}/feed.xml"])
def test_https_is_kept_where_it_was_typed(digest: Command, empty: Path, web: WebServer, form: str) -> None:
    url = web.at("/feed.xml", content(FEED))
    outcome = add(digest, form.format(web.port))

    assert outcome.status == 1
    assert outcome.err.endswith(f"the server does not speak https; try {url}\n")
    assert web.requests == []


def test_without_a_scheme_the_error_of_https_is_told_if_nobody_answers(digest: Command, empty: Path) -> None:
    assert add(digest, "127.0.0.1:9").err.startswith("digest: https://127.0.0.1:9/: cannot connect")


def test_without_a_scheme_the_answer_of_http_is_told(digest: Command, empty: Path, web: WebServer) -> None:
    url = web.at("/feed.xml", status(404))

    assert add(digest, f"127.0.0.1:{web.port}/feed.xml").err == f"digest: {url}: not found (404); check the URL\n"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (410, "gone for good (410); check the URL"),
        (500, "the server answered 500, a server error; try again later"),
        (429, "too many requests (429); try again later"),
    ],
)
def test_nothing_is_said_of_a_source_that_is_not_there(
    digest: Command, empty: Path, web: WebServer, code: int, said: str
) -> None:
    url = web.at("/feed.xml", status(code))

    assert add(digest, url).err == f"digest: {url}: {said}\n"
