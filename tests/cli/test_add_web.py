"""``add`` with URLs: a feed with one request, the feed of a page, and the list of news on a page."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests import webserver
from tests.cli.conftest import CONFIG, Command, write
from tests.webserver import WebServer, content, redirect, status

pytestmark = pytest.mark.enable_socket

SOON, TOMORROW = "2025-05-05T06:30:00Z", "2025-05-06T07:00:00Z"
FEED = b"""\
<?xml version="1.0"?><rss version="2.0"><channel><title>Port News</title><link>https://port.example/</link>
<description/><language>en-gb</language>
<item><title>Night buses return</title><link>https://port.example/buses</link><guid>1</guid>
<pubDate>Wed, 23 Apr 2025 09:00:00 GMT</pubDate><description>The night buses run on weekends.</description></item>
<item><title>The ferry stays</title><link>https://port.example/ferry</link><guid>2</guid>
<pubDate>Thu, 24 Apr 2025 09:00:00 GMT</pubDate><description>Two boats a day connect the islands.</description></item>
</channel></rss>
"""
PAGE = (
    b'<!doctype html><html lang="en"><head><title>Port</title>%s</head><body><p>Welcome to the port.</p></body></html>'
)
LINK = b'<link rel="alternate" type="application/rss+xml" href="%s">'
HTML = {"Content-Type": "text/html; charset=utf-8"}
TITLES = [
    "The harbor gets a new crane for containers",
    "Night buses return to the old town in May",
    "The ferry keeps running through the winter",
    "Council votes for the tram line to the port",
    "A storm closes the northern pier for a week",
    "Fishermen report the best catch in ten years",
]
NEWS = "".join(
    f'<article class="teaser"><h2><a href="/2025/04/{20 + number}/story-{number}">{title}</a></h2>'
    f'<time datetime="2025-04-{20 + number}">{20 + number} April 2025</time>'
    f"<p>More about it: {title.lower()}.</p></article>"
    for number, title in enumerate(TITLES)
)
LISTING = (
    '<!doctype html><html lang="en"><head><title>Port news</title></head><body>'
    '<nav><ul><li><a href="/a">About us</a></li><li><a href="/b">Contact</a></li></ul></nav>'
    f"<main>{NEWS}</main></body></html>"
).encode()


@pytest.fixture
def web() -> Iterator[WebServer]:
    with webserver.running() as server:
        yield server


@pytest.fixture
def empty(site: Path) -> Path:
    """A site without sources."""
    write(site / "digest.toml", CONFIG)
    return site


def add(digest: Command, *arguments: str, now: str = "2025-05-05T06:00:00Z") -> Any:
    return digest("add", *arguments, "--allow-private", now=now)


def tables(site: Path) -> list[dict[str, Any]]:
    return tomllib.loads((site / "digest.toml").read_text("utf-8")).get("sources", [])


def paths(web: WebServer) -> list[str]:
    return [request.path for request in web.requests]


# Feeds


def test_a_feed_is_added_with_one_request(digest: Command, empty: Path, web: WebServer) -> None:
    url = web.at("/feed.xml", content(FEED, ETag='"a"'))
    outcome = add(digest, url)

    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out == (f"digest.toml: source 'Port News' added (feed, 2 items, en-GB) from {url}\n")
    assert tables(empty) == [{"name": "Port News", "url": url, "locale": "en-GB", "allow_private": True}]
    assert paths(web) == ["/feed.xml"]


def test_check_reads_what_is_on_the_web_if_it_may_and_reports_it_as_files(
    digest: Command, empty: Path, web: WebServer
) -> None:
    add(digest, web.at("/feed.xml", content(FEED)))
    with (empty / "digest.toml").open("a") as file:
        file.write(f'[[sources]]\nname = "Gone"\nurl = "{web.at("/gone.xml", status(404))}"\nallow_private = true\n')

    before = digest("check", now=SOON)
    checked = digest("check", "--web", "-v", now=SOON)

    assert before.out.splitlines()[0] == "Gone, Port News: on the web; `digest check --web` reads them"
    assert (checked.status, checked.err.count("source 'Gone'")) == (3, 1)
    assert checked.out.startswith("Port News: 2 items, 0 findings\n")


def test_the_first_run_publishes_its_items_without_another_request(
    digest: Command, empty: Path, web: WebServer
) -> None:
    add(digest, web.at("/feed.xml", content(FEED, ETag='"a"')))
    outcome = digest("run", "--all", "-v", now=SOON)

    assert outcome.status == 0
    assert "Port News: not due yet" in outcome.out
    assert [item["title"] for item in digest("list", "items", "--json").json["items"]] == [
        "Night buses return",
        "The ferry stays",
    ]
    assert (empty / "output/site/en/2025/w17/index.html").is_file()
    assert len(web.requests) == 1


def test_the_next_request_has_the_validators_of_the_first(digest: Command, empty: Path, web: WebServer) -> None:
    add(digest, web.at("/feed.xml", content(FEED, ETag='"a"'), status(304, ETag='"a"')))

    assert digest("ingest", now=TOMORROW).status == 0
    assert [request.headers.get("if-none-match") for request in web.requests] == [None, '"a"']


def test_a_feed_that_has_moved_is_added_where_it_is(digest: Command, empty: Path, web: WebServer) -> None:
    url = web.at("/new.xml", content(FEED))
    outcome = add(digest, web.at("/old.xml", status(301, Location="/new.xml")))

    assert tables(empty)[0]["url"] == url
    assert outcome.err == ""
    assert digest("sources", "show", "Port News", "--json").json["moved_to"] is None


def test_a_feed_that_is_elsewhere_for_now_is_added_where_it_was_asked_for(
    digest: Command, empty: Path, web: WebServer
) -> None:
    web.at("/new.xml", content(FEED))
    url = web.at("/old.xml", status(302, Location="/new.xml"))
    add(digest, url)

    assert tables(empty)[0]["url"] == url


@pytest.mark.parametrize("form", ["{}", "{}/", "{}#top", "https{}"])
def test_what_is_there_already_is_not_requested(digest: Command, empty: Path, web: WebServer, form: str) -> None:
    url = web.at("/feed", content(FEED))
    add(digest, url)
    again = form.format(url.removeprefix("http") if "https" in form else url)
    outcome = add(digest, again)

    assert (outcome.status, len(web.requests)) == (2, 1)
    assert "already added as source 'Port News'" in outcome.err
    assert len(tables(empty)) == 1


def test_an_address_that_is_given_twice_is_requested_once(digest: Command, empty: Path, web: WebServer) -> None:
    url = web.at("/a", content(FEED))
    outcome = add(digest, url, f"{url}/")

    assert outcome.status == 3
    assert (len(tables(empty)), len(web.requests)) == (1, 1)


def test_two_feeds_with_one_title_get_different_names(digest: Command, empty: Path, web: WebServer) -> None:
    add(digest, web.at("/a", content(FEED)), web.at("/b", content(FEED)))

    assert [table["name"] for table in tables(empty)] == ["Port News", "Port News 2"]


def test_name_and_tags_are_those_that_are_given(digest: Command, empty: Path, web: WebServer) -> None:
    add(digest, web.at("/a", content(FEED)), "--name", "Порт", "--tag", "city", "--locale", "pt")

    assert {key: tables(empty)[0][key] for key in ("name", "tags", "locale")} == {
        "name": "Порт",
        "tags": ["city"],
        "locale": "pt",
    }


def test_a_dry_run_shows_items_and_keeps_nothing(digest: Command, empty: Path, web: WebServer) -> None:
    before = sorted(empty.iterdir())
    outcome = add(digest, web.at("/a", content(FEED)), "--dry-run")

    assert outcome.out.splitlines() == [
        f"digest.toml: source 'Port News' would be added (feed, 2 items, en-GB) from {web.address('/a')}",
        "  2025-04-23  Night buses return",
        "  2025-04-24  The ferry stays",
    ]
    assert (tables(empty), sorted(empty.iterdir())) == ([], before)


def test_of_several_the_good_ones_are_added(digest: Command, empty: Path, web: WebServer) -> None:
    outcome = add(digest, web.at("/a", content(FEED)), web.address("/missing"))

    assert outcome.status == 3
    assert outcome.err == f"digest: {web.address('/missing')}: not found (404); check the URL\n"
    assert len(tables(empty)) == 1


def test_a_source_that_is_renamed_is_not_requested_again(digest: Command, empty: Path, web: WebServer) -> None:
    add(digest, web.at("/a", content(FEED, ETag='"a"'), status(304)))
    digest("sources", "rename", "Port News", "Port", now=None)

    assert "Port: not due yet" in digest("ingest", "-v", now=SOON).out
    assert digest("ingest", now=TOMORROW).status == 0
    assert [request.headers.get("if-none-match") for request in web.requests] == [None, '"a"']


def test_a_source_that_is_removed_with_its_items_can_be_added_again(
    digest: Command, empty: Path, web: WebServer
) -> None:
    url = web.at("/a", content(FEED, ETag='"a"'))
    add(digest, url)
    digest("sources", "remove", "Port News", "--items", now=None)
    assert digest("list", "items", "--json").json["items"] == []
    add(digest, url, now=SOON)

    assert len(digest("list", "items", "--json").json["items"]) == 2


def test_test_requests_a_source_that_is_not_due_and_keeps_nothing(digest: Command, empty: Path, web: WebServer) -> None:
    add(digest, web.at("/a", content(FEED, ETag='"a"')))
    before = digest("sources", "show", "Port News", now=SOON).out

    assert "Port News: feed, 2 items, " in digest("sources", "test", "Port News", now=SOON).out
    assert digest("sources", "show", "Port News", now=SOON).out == before
    assert len(web.requests) == 2


# Pages


def test_the_feed_that_a_page_links_to_is_added(digest: Command, empty: Path, web: WebServer) -> None:
    web.at("/news/feed.xml", content(FEED))
    add(digest, web.at("/news/", content(PAGE % (LINK % b"feed.xml"), **HTML)))

    assert tables(empty)[0]["url"] == web.address("/news/feed.xml")
    assert paths(web) == ["/news/", "/news/feed.xml"]


def test_a_link_that_leads_nowhere_is_passed_over(digest: Command, empty: Path, web: WebServer) -> None:
    web.at("/b", content(FEED))
    add(digest, web.at("/", content(PAGE % (LINK % b"/a" + LINK % b"/b"), **HTML)))

    assert tables(empty)[0]["url"] == web.address("/b")


def test_a_page_without_a_link_may_have_a_feed_at_a_common_place(digest: Command, empty: Path, web: WebServer) -> None:
    web.at("/feed", content(FEED))
    web.at("/feed/", content(FEED))
    add(digest, web.at("/", content(PAGE % b"", **HTML)))

    assert tables(empty)[0]["name"] == "Port News"
    assert len(web.requests) <= 4


def test_the_list_of_news_on_a_page_is_added_with_samples(digest: Command, empty: Path, web: WebServer) -> None:
    url = web.at("/", content(LISTING, **HTML))
    outcome = add(digest, url)
    (table,) = tables(empty)

    assert outcome.status == 0
    assert table["kind"] == "page"
    assert table["url"] == url
    assert table["page"]["item"]
    assert outcome.out.splitlines()[1:4] == [f"  2025-04-{20 + number}  {TITLES[number]}" for number in range(3)]
    assert 5 <= len(web.requests) <= 8


def test_a_page_that_is_added_is_read_by_the_next_run(digest: Command, empty: Path, web: WebServer) -> None:
    add(digest, web.at("/", content(LISTING, **HTML)), "--name", "Port")
    outcome = digest("ingest", "-v", now=SOON)

    assert "Port: 6 items, 6 new" in outcome.out


def test_a_page_without_news_is_refused(digest: Command, empty: Path, web: WebServer) -> None:
    outcome = add(digest, web.at("/", content(PAGE % b"", **HTML)))

    assert (outcome.status, outcome.err.count("\n")) == (1, 1)
    assert "neither a feed nor a list of news found" in outcome.err
    assert tables(empty) == []


def test_one_article_is_refused(digest: Command, empty: Path, web: WebServer) -> None:
    story = "".join(
        f"<p>{TITLES[0]}, says the council. {TITLES[number]}, and nobody objects.</p>" for number in range(6)
    )
    article = f"<!doctype html><html><head><title>{TITLES[0]}</title></head><body><article><h1>{TITLES[0]}</h1>{story}"
    outcome = add(digest, web.at("/", content(article.encode(), **HTML)))

    assert (outcome.status, outcome.err.count("\n")) == (1, 1)
    assert "one article, and no feed found" in outcome.err


def test_a_saved_page_is_added_with_the_selectors_of_its_list(digest: Command, empty: Path) -> None:
    write(empty / "saved.html", LISTING.decode().replace("<head>", '<head><base href="https://port.example/">'))
    outcome = digest("add", "saved.html")
    (table,) = tables(empty)

    assert outcome.out.splitlines()[1:4] == [f"  2025-04-{20 + number}  {TITLES[number]}" for number in range(3)]
    assert (table["path"], table["kind"]) == ("saved.html", "page")
    assert table["page"]["item"]
    assert digest("sources", "test", table["name"], "--json").json["findings"] == []


def test_a_feed_that_another_address_leads_to_is_there_already(digest: Command, empty: Path, web: WebServer) -> None:
    web.at("/feed.xml", content(FEED))
    add(digest, web.address("/feed.xml"))
    outcome = add(digest, web.at("/", content(PAGE % (LINK % b"feed.xml"), **HTML)))

    assert outcome.err == f"digest: {web.address('/feed.xml')}: already added as source 'Port News'\n"


def test_a_page_that_its_site_forbids_is_refused(digest: Command, empty: Path, web: WebServer) -> None:
    web.at("/robots.txt", content(b"User-agent: *\nDisallow: /\n"))
    outcome = add(digest, web.at("/", content(LISTING, **HTML)))

    assert outcome.status == 1
    assert "robots.txt asks programs not to read this page" in outcome.err


# What servers say


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (status(403), "access denied (403)"),
        (status(410), "gone for good (410)"),
        (status(500), "the server answered 500"),
        (content(b""), "the server sent an empty document"),
        (content(b'{"a": 1}', **{"Content-Type": "application/json"}), "JSON of another kind"),
        (content(b"%PDF-1.7 " + bytes(range(256)) * 10), "a PDF, not a feed"),
        (content(b"<opml><body/></opml>"), "a list of feeds"),
        (content(bytes(range(256)) * 10), "neither"),
        (content(FEED[:40]), "a feed that cannot be read"),
    ],
)
def test_what_is_no_source_is_refused_in_one_line(
    digest: Command, empty: Path, web: WebServer, answer: webserver.Answer, said: str
) -> None:
    outcome = add(digest, web.at("/a", answer))

    assert (outcome.status, outcome.err.count("\n")) == (1, 1)
    assert said in outcome.err
    assert tables(empty) == []


def test_a_server_that_wants_a_pause_gets_it(digest: Command, empty: Path, web: WebServer) -> None:
    url = web.at("/a", status(429, **{"Retry-After": "3600"}), content(FEED))

    assert "too many requests (429)" in add(digest, url).err
    assert "its server asked for a pause" in add(digest, url, now=SOON).err
    assert len(web.requests) == 1
    assert add(digest, url, now=TOMORROW).status == 0


def test_a_pause_at_the_feed_of_a_page_is_said(digest: Command, empty: Path, web: WebServer) -> None:
    web.at("/feed.xml", status(429, **{"Retry-After": "60"}))
    outcome = add(digest, web.at("/", content(PAGE % (LINK % b"feed.xml"), **HTML)))

    assert outcome.status == 1
    assert outcome.err.startswith(
        f"digest: {web.address('/')}: its feed cannot be read now: {web.address('/feed.xml')}: too many requests (429)"
    )
    assert len(web.requests) == 2


def test_a_pause_at_a_guess_leaves_the_list_of_news(digest: Command, empty: Path, web: WebServer) -> None:
    for path in ("/feed", "/feed/", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml"):
        web.at(path, status(429, **{"Retry-After": "60"}))
    outcome = add(digest, web.at("/", content(LISTING, **HTML)))

    assert outcome.status == 0
    assert tables(empty)[0]["kind"] == "page"
    assert len(web.requests) == 2


def test_a_private_address_is_refused_unless_it_is_allowed(digest: Command, empty: Path, web: WebServer) -> None:
    url = web.at("/feed.xml", content(FEED))
    outcome = digest("add", url)

    assert (outcome.status, outcome.err.count("\n"), len(web.requests)) == (1, 1, 0)
    assert (
        "set `allow_private = true` for its source, which `digest add --allow-private PLACE` writes for you"
        in outcome.err
    )
    assert add(digest, url).status == 0


def test_what_a_public_host_redirects_to_cannot_be_allowed(
    empty: Path, digest: Command, web: WebServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", web.address("/"))
    web.at("http://news.example.org/", redirect("http://10.0.0.1/"))
    outcome = digest("add", "http://news.example.org/")

    assert outcome.status == 1
    assert outcome.err.endswith(
        ": redirects to http://10.0.0.1/, which is not followed: 10.0.0.1 is a private address; "
        "a public host may not redirect there\n"
    )


def test_a_server_that_drips_is_given_up_in_time(digest: Command, empty: Path, web: WebServer) -> None:
    write(empty / "digest.toml", f"{CONFIG}\n[web]\ntimeout = 1\n")

    assert "took more than 1 second" in add(digest, web.at("/a", webserver.dripping)).err


def test_an_address_that_nobody_answers_is_refused(digest: Command, empty: Path, web: WebServer) -> None:
    assert add(digest, "http://127.0.0.1:9/feed").status == 1


def test_a_url_that_is_too_long_spoils_no_other(digest: Command, empty: Path, web: WebServer) -> None:
    good = web.at("/good", content(FEED))
    moved = web.at("/moved", status(301, Location=web.at("/" + "x" * 3_000, content(FEED))))
    outcome = add(digest, good, moved)

    assert outcome.status == 3
    assert "a URL of more than 2,000 characters cannot be added" in outcome.err
    assert [table["url"] for table in tables(empty)] == [good]
