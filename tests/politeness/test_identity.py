"""Say who asks, and nothing that would tell one reader from another."""

from __future__ import annotations

import pytest

from digest import __version__
from tests.subscriber import Subscriber, rss
from tests.webserver import WebServer, content, redirect, status

pytestmark = pytest.mark.enable_socket

FEED = content(rss("Ferry"), ETag='"a"')
COOKIE = {"Set-Cookie": "reader=1; Path=/; Max-Age=31536000"}


def test_the_user_agent_says_name_version_and_contact(site: Subscriber, web: WebServer) -> None:
    site.begin(more='contact = "desk@example.org"')
    site.subscribe(web.at("/feed", FEED))
    site.ingest()

    assert site.asked()[0].headers["user-agent"] == f"digest/{__version__} (+desk@example.org)"


def test_without_a_contact_it_says_where_the_digest_is_published(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", FEED))
    site.ingest()

    assert site.asked()[0].headers["user-agent"] == f"digest/{__version__} (+https://weekly.example.org/)"


def test_no_cookie_is_sent_back(site: Subscriber, web: WebServer) -> None:
    target = web.at("/feed", content(rss("Ferry"), ETag='"a"', **COOKIE), status(304))
    site.subscribe(web.at("/old", status(302, Location=target, **COOKIE)))
    site.ingest()
    site.ingest(hours=1)

    assert len(web.requests) == 4
    assert not any("cookie" in request.headers for request in web.requests)


def test_no_referer_is_sent(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/old", redirect(web.at("/feed", FEED))))
    site.ingest()

    assert len(web.requests) == 2
    assert not any("referer" in request.headers for request in web.requests)


def test_only_what_a_feed_reader_needs_is_sent(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", FEED))
    site.ingest()
    site.ingest(hours=1)
    sent = {"host", "user-agent", "accept", "accept-encoding", "connection"}

    assert [set(request.headers) for request in site.asked()] == [sent, {*sent, "if-none-match"}]


def test_compression_is_offered(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", FEED))
    site.ingest()

    assert site.asked()[0].headers["accept-encoding"] == "gzip"


def test_each_run_asks_for_a_feed_once(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", FEED))
    site.ingest()

    assert [request.path for request in web.requests] == ["/feed"]
