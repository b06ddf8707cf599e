"""Go where a feed has moved to, if it is for good (RFC 9110, section 15.4)."""

from __future__ import annotations

import pytest

from tests.subscriber import Subscriber, rss
from tests.webserver import WebServer, content, status

pytestmark = pytest.mark.enable_socket

FEED = content(rss("Ferry"), ETag='"a"')


def paths(site: Subscriber) -> list[str]:
    return [request.path for request in site.web.requests]


@pytest.mark.parametrize("code", [301, 308])
def test_a_permanent_redirect_is_remembered_after_two_runs_in_a_row(
    site: Subscriber, web: WebServer, code: int
) -> None:
    web.at("/feed", FEED, status(304))
    site.subscribe(web.at("/old", status(code, Location="/feed")))
    for hours in range(4):
        site.ingest(hours=hours)

    assert paths(site) == ["/old", "/feed", "/old", "/feed", "/feed", "/feed"]
    assert site.titles() == ["Ferry"]


@pytest.mark.parametrize("code", [302, 303, 307])
def test_a_temporary_redirect_is_never_remembered(site: Subscriber, web: WebServer, code: int) -> None:
    web.at("/feed", FEED, status(304))
    site.subscribe(web.at("/old", status(code, Location="/feed")))
    for hours in range(4):
        site.ingest(hours=hours)

    assert paths(site) == ["/old", "/feed"] * 4


def test_two_runs_with_another_answer_between_them_are_not_in_a_row(site: Subscriber, web: WebServer) -> None:
    moved = status(301, Location="/feed")
    web.at("/feed", FEED, status(304))
    site.subscribe(web.at("/old", moved, FEED, moved))
    for hours in range(3):
        site.ingest(hours=hours)
    site.ingest(hours=3)

    assert paths(site)[-2:] == ["/old", "/feed"]


def test_of_a_chain_only_what_is_permanent_from_its_beginning_is_remembered(site: Subscriber, web: WebServer) -> None:
    web.at("/feed", FEED, status(304))
    web.at("/middle", status(302, Location="/feed"))
    site.subscribe(web.at("/old", status(301, Location="/middle")))
    for hours in range(3):
        site.ingest(hours=hours)

    assert paths(site)[-2:] == ["/middle", "/feed"]


def test_when_the_new_place_fails_the_configured_one_is_asked_again(site: Subscriber, web: WebServer) -> None:
    web.at("/feed", FEED, status(304), status(404), FEED)
    site.subscribe(web.at("/old", status(301, Location="/feed")))
    statuses = [site.ingest(hours=hours).status for hours in range(4)]

    assert statuses == [0, 0, 1, 0]
    assert paths(site)[-3:] == ["/feed", "/old", "/feed"]


def test_the_editor_is_told_of_the_new_place(site: Subscriber, web: WebServer) -> None:
    target = web.at("/feed", FEED)
    site.subscribe(web.at("/old", status(301, Location="/feed")))

    assert site.ingest().err == f"warning: source 'Herald': moved permanently to {target}; update its `url`\n"


def test_validators_are_sent_to_the_new_place(site: Subscriber, web: WebServer) -> None:
    web.at("/feed", FEED, status(304))
    site.subscribe(web.at("/old", status(301, Location="/feed")))
    for hours in range(3):
        site.ingest(hours=hours)

    assert [one.headers.get("if-none-match") for one in site.asked()] == [None, '"a"', '"a"']


def test_a_new_url_in_the_configuration_takes_precedence(site: Subscriber, web: WebServer) -> None:
    web.at("/feed", FEED)
    site.subscribe(web.at("/old", status(301, Location="/feed")))
    for hours in range(2):
        site.ingest(hours=hours)
    site.begin()
    site.subscribe(web.at("/new", FEED))
    site.ingest(hours=3)

    assert paths(site)[-1] == "/new"
