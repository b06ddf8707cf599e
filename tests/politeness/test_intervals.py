"""Do not ask before the time has come."""

from __future__ import annotations

from datetime import timedelta
from email.utils import format_datetime

import pytest

from tests import faults
from tests.subscriber import NOW, Subscriber, rss
from tests.webserver import WebServer, content, status

pytestmark = pytest.mark.enable_socket

MINUTE = 1 / 60


def date(**later: float) -> str:
    return format_datetime(NOW + timedelta(**later), usegmt=True)


def due(site: Subscriber, **later: float) -> bool:
    """Return whether a run asks for the feed after some time; every run succeeds."""
    before = len(site.asked())
    assert site.ingest(**later).status == 0
    return len(site.asked()) > before


def test_a_conditional_request_is_sent_at_most_once_an_hour(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", content(rss("Ferry"), ETag='"a"'), status(304)))

    assert due(site)
    assert not due(site, hours=1 - MINUTE)
    assert due(site, hours=1)
    assert not due(site, hours=2 - MINUTE)
    assert due(site, hours=2)


def test_an_unconditional_request_is_sent_at_most_once_a_day(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", content(rss("Ferry"))))

    assert due(site)
    assert not due(site, hours=24 - MINUTE)
    assert due(site, hours=24)


ASKED = {
    "max-age": ({"Cache-Control": "public, max-age=10800"}, ""),
    "Expires": ({"Date": date(), "Expires": date(hours=3)}, ""),
    "Expires by a clock that is wrong": ({"Date": date(days=-99), "Expires": date(days=-99, hours=3)}, ""),
    "Retry-After in seconds": ({"Retry-After": "10800"}, ""),
    "Retry-After as a date": ({"Date": date(), "Retry-After": date(hours=3)}, ""),
    "ttl": ({}, "<ttl>180</ttl>"),
    "skipHours": ({}, "<skipHours><hour>11</hour><hour>12</hour></skipHours>"),
    "the longest of all": ({"Cache-Control": "max-age=10800", "Retry-After": "7200"}, "<ttl>60</ttl>"),
}


@pytest.mark.parametrize(("headers", "channel"), ASKED.values(), ids=ASKED)
def test_what_the_server_or_the_feed_asks_for_is_waited_out(
    site: Subscriber, web: WebServer, headers: dict[str, str], channel: str
) -> None:
    site.subscribe(web.at("/feed", content(rss("Ferry", channel=channel), ETag='"a"', **headers)))

    assert due(site)
    assert not due(site, hours=3 - MINUTE)
    assert due(site, hours=3)


@pytest.mark.parametrize(("headers", "channel"), ASKED.values(), ids=ASKED)
def test_it_is_waited_out_after_a_304_too(
    site: Subscriber, web: WebServer, headers: dict[str, str], channel: str
) -> None:
    feed = rss("Ferry", channel=channel)
    later = {name: value for name, value in headers.items() if name in {"Cache-Control", "Retry-After"}}
    later |= {"Date": date(), "Expires": date(hours=3)} if "Expires" in headers else {}
    later |= {"Date": date(), "Retry-After": date(hours=3)} if "Date" in headers and "Retry-After" in headers else {}
    site.subscribe(web.at("/feed", content(feed, ETag='"a"'), status(304, **later)))

    assert due(site, days=-2)
    assert due(site)
    assert not due(site, hours=3 - MINUTE)
    assert due(site, hours=3)


def test_skip_days_are_waited_out(site: Subscriber, web: WebServer) -> None:
    channel = "<skipDays><day>Saturday</day><day>Sunday</day></skipDays>"
    site.subscribe(web.at("/feed", content(rss("Ferry", channel=channel), ETag='"a"'), status(304)))

    assert due(site)
    assert due(site, hours=13)
    assert not due(site, hours=14)  # It is Saturday, by UTC.
    assert not due(site, hours=61)
    assert due(site, hours=62)


@pytest.mark.parametrize(
    ("headers", "channel"),
    [
        ({"Cache-Control": "max-age=31536000"}, ""),
        ({"Date": date(), "Expires": date(days=3650)}, ""),
        ({"Retry-After": "9999999999"}, ""),
        ({}, "<ttl>20160</ttl>"),
    ],
)
def test_nothing_is_waited_out_for_more_than_seven_days(
    site: Subscriber, web: WebServer, headers: dict[str, str], channel: str
) -> None:
    site.subscribe(web.at("/feed", content(rss("Ferry", channel=channel), ETag='"a"', **headers)))

    assert due(site)
    assert not due(site, days=7, hours=-MINUTE)
    assert due(site, days=7)


@pytest.mark.parametrize(
    "headers", [{"Cache-Control": "no-cache, max-age=0"}, {"Expires": "0"}, {"Expires": "-1"}, {"Retry-After": "soon"}]
)
def test_what_asks_for_no_time_is_asked_again_after_an_hour(
    site: Subscriber, web: WebServer, headers: dict[str, str]
) -> None:
    site.subscribe(web.at("/feed", content(rss("Ferry"), ETag='"a"', **headers)))

    assert due(site)
    assert not due(site, hours=1 - MINUTE)
    assert due(site, hours=1)


@pytest.mark.parametrize("failure", [status(404), status(500), content(b""), faults.page_for_feed(), faults.closed])
def test_what_failed_is_tried_again_after_an_hour_and_then_less_and_less_often(
    site: Subscriber, web: WebServer, failure: object
) -> None:
    site.begin(timeout=1)
    site.subscribe(web.at("/feed", failure), kind="feed")  # type: ignore[arg-type]
    hours = [0, 1 - MINUTE, 1, 3 - MINUTE, 3, 7 - MINUTE, 7]
    statuses = [site.ingest(hours=hour).status for hour in hours]

    assert statuses == [1, 0, 1, 0, 1, 0, 1]
    assert len(site.asked()) == 4


def test_what_is_not_due_is_told_with_the_reason_and_the_next_try(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", content(rss("Ferry", channel="<ttl>180</ttl>"), ETag='"a"')))
    site.ingest()
    outcome = site.ingest(hours=1)

    assert outcome.out == "Herald: not due yet (the feed's ttl); next try 2025-04-25 13:00 UTC\n"
    assert (outcome.status, outcome.err) == (0, "")
