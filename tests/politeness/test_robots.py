"""Ask robots.txt before pages (RFC 9309)."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.cli.test_add_web import FEED, LISTING
from tests.subscriber import Subscriber
from tests.webserver import Answer, WebServer, content, redirect, status

pytestmark = pytest.mark.enable_socket

PAGE = content(LISTING, ETag='"a"', **{"Content-Type": "text/html; charset=utf-8"})
ALL = content(b"User-agent: *\nDisallow: /\n")


def read(site: Subscriber, robots: Answer) -> Sequence[str]:
    """Read a page, whose articles are not there; return what was asked for."""
    site.web.at("/robots.txt", robots)
    site.subscribe(site.web.at("/news", PAGE), kind="page")
    site.ingest()
    return [request.path for request in site.web.requests]


@pytest.mark.parametrize("robots", [ALL, content(b"User-agent: digest\nDisallow: /news\n")])
def test_a_page_that_robots_txt_closes_is_not_asked(site: Subscriber, robots: Answer) -> None:
    assert read(site, robots) == ["/robots.txt"]
    outcome = site.ingest("--force")
    assert outcome.status == 1
    assert "its robots.txt asks programs not to read this page; ask its publisher for a feed" in outcome.err


def test_a_robots_txt_that_fails_is_no_refusal(site: Subscriber) -> None:
    assert read(site, status(500)) == ["/robots.txt"]
    outcome = site.ingest("--force")
    assert outcome.status == 1
    assert "/robots.txt: cannot be read (the server answered 500), so nothing of the site is requested" in outcome.err
    assert "asks programs" not in outcome.err


def test_a_server_that_is_down_refuses_nothing(site: Subscriber) -> None:
    site.subscribe("http://127.0.0.1:1/news", kind="page")
    outcome = site.ingest()
    assert outcome.status == 1
    assert "cannot connect; is this machine online, and the server running?" in outcome.err
    assert "asks programs" not in outcome.err


def test_other_pages_of_a_site_are_read_if_robots_txt_closes_some(site: Subscriber, web: WebServer) -> None:
    web.at("/robots.txt", content(b"User-agent: *\nDisallow: /closed\n"))
    for path in ("/closed/1", "/closed/2", "/news"):
        site.subscribe(web.at(path, PAGE), name=path, kind="page")

    assert "/news: does not answer" not in site.ingest().err
    assert [request.path for request in web.requests][:2] == ["/robots.txt", "/news"]


@pytest.mark.parametrize(
    "robots", [status(404), status(403), content(b""), content(b"User-agent: other\nDisallow: /\n"), redirect("/open")]
)
def test_a_page_that_it_leaves_open_is_asked_after_it(site: Subscriber, web: WebServer, robots: Answer) -> None:
    web.at("/open", content(b"User-agent: *\nAllow: /\n"))
    paths = [path for path in read(site, robots) if path != "/open"]

    assert paths[:2] == ["/robots.txt", "/news"]


def test_it_is_asked_once_for_all_pages_of_a_site(site: Subscriber) -> None:
    closed = content(b"User-agent: *\nDisallow: /2025/\n")

    assert read(site, closed) == ["/robots.txt", "/news"]


def test_a_feed_is_asked_without_it(site: Subscriber, web: WebServer) -> None:
    web.at("/robots.txt", ALL)
    site.subscribe(web.at("/feed", content(FEED, ETag='"a"')))

    assert site.ingest().status == 0
    assert [request.path for request in web.requests] == ["/feed"]
