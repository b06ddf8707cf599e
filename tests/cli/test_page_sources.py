"""Pages as sources: their lists of news and the articles behind these, and the full texts of feeds."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

import pytest

from tests import webserver
from tests.cli.conftest import CONFIG, Command, write
from tests.webserver import WebServer, content, status

pytestmark = pytest.mark.enable_socket

HTML = {"Content-Type": "text/html; charset=utf-8"}
NOW, NEXT_DAY = "2025-05-05T06:00:00Z", "2025-05-06T07:00:00Z"
STORIES = {
    "/2025/05/01/ferry": "The ferry keeps running through the winter",
    "/2025/05/02/tram": "Council votes for the tram line to the port",
    "/2025/05/03/crane": "The harbor gets a new crane for containers",
}
SENTENCE = "The council has decided about it on Thursday after a debate of three hours in the old town hall. "


def article(title: str) -> bytes:
    paragraphs = "".join(f"<p>{escape(title)}, part {number}. {SENTENCE * 3}</p>" for number in range(4))
    return (
        f'<!doctype html><html lang="en"><head><title>{escape(title)} | Port</title>'
        f'<meta name="author" content="The city desk"></head><body><nav><a href="/">Home</a></nav>'
        f"<article><h1>{escape(title)}</h1>{paragraphs}</article><footer>Imprint</footer></body></html>"
    ).encode()


def listing(stories: dict[str, str]) -> bytes:
    blocks = "".join(
        f'<div class="teaser"><h2><a href="{path}">{title}</a></h2><time datetime="{path[1:11].replace("/", "-")}">'
        f"{path[1:11]}</time></div>"
        for path, title in stories.items()
    )
    return f'<!doctype html><html lang="en"><head><title>Port</title></head><body>{blocks}</body></html>'.encode()


@pytest.fixture
def web() -> Iterator[WebServer]:
    with webserver.running() as server:
        server.at("/robots.txt", status(404))
        for path, title in STORIES.items():
            server.at(path, content(article(title), **HTML))
        yield server


@pytest.fixture
def page(site: Path, web: WebServer) -> str:
    """A site with one source, a page; gives its URL."""
    url = web.at("/news", content(listing(STORIES), **HTML))
    configure(site, url)
    return url


def configure(site: Path, url: str, more: str = "") -> None:
    source = f'[[sources]]\nname = "Port"\nurl = "{url}"\nkind = "page"\nallow_private = true\n{more}'
    write(site / "digest.toml", f'{CONFIG}\n{source}\n[sources.page]\nitem = ".teaser"\n')


def items(digest: Command) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = digest("list", "items", "--json").json["items"]
    return found


def requests(web: WebServer) -> list[str]:
    return [request.path for request in web.requests]


def test_a_page_gives_its_articles_whole(digest: Command, page: str) -> None:
    assert digest("ingest", now=NOW).status == 0

    found = items(digest)
    assert [(one["title"], one["published"]) for one in found] == [
        (title, path[1:11].replace("/", "-")) for path, title in STORIES.items()
    ]
    assert all(one["text"].count(SENTENCE.strip()) >= 4 for one in found)
    assert all("Imprint" not in one["text"] for one in found)
    assert found[0]["authors"] == ["The city desk"]


def test_an_article_is_fetched_once(digest: Command, page: str, web: WebServer) -> None:
    digest("ingest", now=NOW)
    web.requests.clear()
    web.at("/2025/05/04/storm", content(article("A storm closes the northern pier"), **HTML))
    web.at("/news", content(listing({"/2025/05/04/storm": "A storm closes the northern pier", **STORIES}), **HTML))
    digest("ingest", now=NEXT_DAY)

    assert requests(web) == ["/robots.txt", "/news", "/2025/05/04/storm"]
    assert len(items(digest)) == 4


def test_robots_txt_is_respected_for_the_page(digest: Command, page: str, web: WebServer) -> None:
    web.at("/robots.txt", content(b"User-agent: *\nDisallow: /news\n"))
    outcome = digest("ingest", now=NOW)

    assert outcome.status == 1
    assert f"{page}: its robots.txt asks programs not to read this page" in outcome.err
    assert requests(web) == ["/robots.txt"]


def test_robots_txt_is_respected_for_articles(digest: Command, page: str, web: WebServer) -> None:
    web.at("/robots.txt", content(b"User-agent: digest\nDisallow: /2025/05/02/\n"))
    outcome = digest("ingest", "-v", now=NOW)

    assert outcome.status == 0
    assert "/2025/05/02/tram: its robots.txt asks programs not to read this page" in outcome.err
    assert [bool(one["text"]) for one in items(digest)] == [True, False, True]


def test_a_robots_txt_that_cannot_be_read_allows_nothing(digest: Command, page: str, web: WebServer) -> None:
    web.at("/robots.txt", status(500))

    assert digest("ingest", now=NOW).status == 1
    assert requests(web) == ["/robots.txt"]


def test_an_article_that_cannot_be_read_leaves_the_item(digest: Command, page: str, web: WebServer) -> None:
    web.at("/2025/05/01/ferry", status(404))
    outcome = digest("ingest", now=NOW)

    assert outcome.status == 0
    assert "warning: source 'Port': " in outcome.err
    assert "/2025/05/01/ferry: the server answered 404; the item keeps the text of the list of news\n" in outcome.err
    assert [bool(one["text"]) for one in items(digest)] == [False, True, True]


def test_many_articles_that_cannot_be_read_are_told_in_one_line(digest: Command, page: str, web: WebServer) -> None:
    gone = {f"/2025/05/{day:02}/gone": f"The ferry number {day} sails again" for day in range(1, 6)}
    web.at("/news", content(listing(gone), **HTML))
    outcome = digest("ingest", now=NOW)

    assert outcome.err.startswith(
        "warning: source 'Port': 5 articles cannot be read; their items keep the text of the list of news: "
    )
    assert outcome.err.count("the server answered 404") == 3
    assert outcome.err.count("\n") == 1


def test_an_article_that_cannot_be_read_is_tried_three_times(digest: Command, page: str, web: WebServer) -> None:
    web.at("/2025/05/01/ferry", status(404))
    for day in range(5, 11):
        web.at("/news", content(listing(STORIES) + b" " * day, **HTML))
        digest("ingest", now=f"2025-05-{day:02}T07:00:00Z")

    assert requests(web).count("/2025/05/01/ferry") == 3


def test_a_selector_that_finds_nothing_is_an_error_with_the_nearest(
    digest: Command, site: Path, web: WebServer
) -> None:
    url = web.at("/news", content(listing(STORIES).replace(b'"teaser"', b'"news-teaser"'), **HTML))
    configure(site, url)
    outcome = digest("ingest", now=NOW)

    assert outcome.status == 1
    assert "`.teaser` (item) finds nothing" in outcome.err
    assert ".news-teaser" in outcome.err


def test_items_that_the_filters_drop_are_not_fetched(digest: Command, site: Path, web: WebServer) -> None:
    configure(site, web.at("/news", content(listing(STORIES), **HTML)), 'exclude = ["tram"]')
    digest("ingest", now=NOW)

    assert "/2025/05/02/tram" not in requests(web)
    assert len(items(digest)) == 2


def test_a_feed_gets_its_full_texts(digest: Command, site: Path, web: WebServer) -> None:
    entries = "".join(
        f"<item><title>{title}</title><link>{web.address(path)}</link><guid>{path}</guid>"
        f"<description>Only the beginning.</description></item>"
        for path, title in STORIES.items()
    )
    url = web.at("/feed", content(f'<rss version="2.0"><channel>{entries}</channel></rss>'.encode()))
    source = f'[[sources]]\nname = "Port"\nurl = "{url}"\nfull_text = true\nallow_private = true\n'
    write(site / "digest.toml", f"{CONFIG}\n{source}")
    outcome = digest("ingest", now=NOW)

    assert outcome.status == 0
    assert requests(web)[0] == "/feed"
    assert all(SENTENCE.strip() in one["text"] for one in items(digest))


def test_of_a_long_page_the_rest_comes_the_next_day(
    digest: Command, site: Path, web: WebServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("digest.reading.sources.articles._MOST", 2)
    configure(site, web.at("/news", content(listing(STORIES), ETag='"same"', **HTML)))
    digest("ingest", now=NOW)
    assert sum(bool(one["text"]) for one in items(digest)) == 2

    digest("ingest", now=NEXT_DAY)

    assert all(one["text"] for one in items(digest))
    assert len(items(digest)) == 3


def test_a_site_that_reserves_text_and_data_mining_is_told_once_by_runs_and_always_by_checks(
    digest: Command, page: str, web: WebServer
) -> None:
    web.at("/news", content(listing(STORIES), **HTML, **{"TDM-Reservation": "1"}))
    told = "Port: its site reserves the rights to text and data mining (`tdm-reservation: 1`)"

    assert told in digest("sources", "test", "Port").err
    assert told in digest("check", "--web").err
    assert told in digest("ingest", now=NOW).err
    web.at("/news", content(listing(dict(list(STORIES.items())[:2])), **HTML, **{"TDM-Reservation": "1"}))
    again = digest("ingest", now=NEXT_DAY)
    assert told not in again.err
    assert told in digest("check", "--web").err
