"""Add a feed with one request, and do not ask for it again until it is due."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.subscriber import NOW, Subscriber, rss
from tests.webserver import WebServer, content, status

pytestmark = pytest.mark.enable_socket


def add(site: Subscriber, url: str) -> int:
    outcome = site.command("add", url, "--allow-private", "--now", NOW.isoformat())
    assert outcome.status in {0, 1}, outcome.err
    return int(outcome.status)


def test_a_feed_is_added_with_one_request(site: Subscriber, web: WebServer) -> None:
    assert add(site, web.at("/feed", content(rss("Ferry"), ETag='"a"'))) == 0
    assert [request.path for request in web.requests] == ["/feed"]


def test_the_next_run_does_not_ask_again(site: Subscriber, web: WebServer) -> None:
    add(site, web.at("/feed", content(rss("Ferry"), ETag='"a"')))
    site.ingest(hours=0.5)

    assert len(site.asked()) == 1
    assert site.titles() == ["Ferry"]


def test_an_hour_later_it_is_asked_with_the_validators_that_came_with_it(site: Subscriber, web: WebServer) -> None:
    add(site, web.at("/feed", content(rss("Ferry"), ETag='"a"'), status(304)))
    site.ingest(hours=1)

    assert [one.headers.get("if-none-match") for one in site.asked()] == [None, '"a"']


def test_a_pause_that_the_server_asks_for_meanwhile_holds(site: Subscriber, web: WebServer) -> None:
    web.at("/feed", status(429, **{"Retry-After": str(int(timedelta(hours=3).total_seconds()))}))

    assert add(site, web.address("/feed")) == 1
    assert len(web.requests) == 1
