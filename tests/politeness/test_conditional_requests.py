"""Ask whether there is anything new, rather than for everything again (RFC 9110, section 13)."""

from __future__ import annotations

import pytest

from tests.subscriber import Subscriber, rss
from tests.webserver import WebServer, content, status

pytestmark = pytest.mark.enable_socket

FEED = rss("Ferry")
THEN = "Wed, 23 Apr 2025 08:00:00 GMT"
NOT_MODIFIED = status(304)


def conditions(site: Subscriber) -> list[tuple[str | None, str | None]]:
    """Return both conditions of each request."""
    return [(one.headers.get("if-none-match"), one.headers.get("if-modified-since")) for one in site.asked()]


@pytest.mark.parametrize("etag", ['"a"', 'W/"a b"', '"a-gzip"', "unquoted", '"' + "x" * 300 + '"'])
def test_an_etag_is_sent_back_verbatim(site: Subscriber, web: WebServer, etag: str) -> None:
    site.subscribe(web.at("/feed", content(FEED, ETag=etag), NOT_MODIFIED))
    site.ingest()
    site.ingest(hours=1)

    assert conditions(site) == [(None, None), (etag, None)]


@pytest.mark.parametrize("date", [THEN, "Wednesday, 23-Apr-25 08:00:00 GMT", "2025-04-23T08:00:00+02:00", "yesterday"])
def test_a_last_modified_is_sent_back_verbatim(site: Subscriber, web: WebServer, date: str) -> None:
    site.subscribe(web.at("/feed", content(FEED, **{"Last-Modified": date}), NOT_MODIFIED))
    site.ingest()
    site.ingest(hours=1)

    assert conditions(site) == [(None, None), (None, date)]


def test_both_validators_are_sent(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", content(FEED, ETag='"a"', **{"Last-Modified": THEN}), NOT_MODIFIED))
    site.ingest()
    site.ingest(hours=1)

    assert conditions(site)[1] == ('"a"', THEN)


def test_no_validator_is_made_up(site: Subscriber, web: WebServer) -> None:
    channel = f"<lastBuildDate>{THEN}</lastBuildDate><pubDate>{THEN}</pubDate>"
    site.subscribe(web.at("/feed", content(rss("Ferry", channel=channel), Date=THEN)))
    site.ingest()
    site.ingest(days=1)

    assert conditions(site) == [(None, None), (None, None)]


def test_validators_are_replaced_at_every_200_though_the_body_is_the_same(site: Subscriber, web: WebServer) -> None:
    answers = [content(FEED, ETag=tag, **{"Last-Modified": date}) for tag, date in [('"a"', THEN), ('"b"', "later")]]
    site.subscribe(web.at("/feed", *answers))
    for hours in range(3):
        site.ingest(hours=hours)

    assert conditions(site) == [(None, None), ('"a"', THEN), ('"b"', "later")]


def test_a_validator_is_dropped_when_the_server_stops_sending_it(site: Subscriber, web: WebServer) -> None:
    both = content(FEED, ETag='"a"', **{"Last-Modified": THEN})
    site.subscribe(web.at("/feed", both, content(rss("Tram"), ETag='"b"'), content(rss("Port"))))
    for hours in range(3):
        site.ingest(hours=hours)
    site.ingest(days=2)

    assert conditions(site) == [(None, None), ('"a"', THEN), ('"b"', None), (None, None)]


def test_validators_stay_when_nothing_is_new(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", content(FEED, ETag='"a"'), NOT_MODIFIED))
    for hours in range(4):
        site.ingest(hours=hours)

    assert conditions(site)[1:] == [('"a"', None)] * 3


@pytest.mark.parametrize(
    "failure",
    [status(500), status(404), content(b""), content(b"<!DOCTYPE html><title>Soon</title>", ETag='"page"')],
)
def test_validators_survive_a_failure(site: Subscriber, web: WebServer, failure: object) -> None:
    site.subscribe(web.at("/feed", content(FEED, ETag='"a"'), failure, NOT_MODIFIED), kind="feed")  # type: ignore[arg-type]
    site.ingest()
    site.ingest(hours=1)
    site.ingest(hours=3)

    assert conditions(site) == [(None, None), ('"a"', None), ('"a"', None)]


def test_304_is_unmodified(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", content(FEED, ETag='"a"'), NOT_MODIFIED))
    site.ingest()
    outcome = site.ingest(hours=1)

    assert (outcome.status, outcome.out, outcome.err) == (0, "Herald: nothing new since the last time\n", "")
    assert site.titles() == ["Ferry"]


def test_200_with_the_same_etag_is_unmodified(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", content(FEED, ETag='"a"'), content(rss("Ferry", "Tram"), ETag='"a"')))
    site.ingest()
    outcome = site.ingest(hours=1)

    assert (outcome.status, outcome.out) == (0, "Herald: nothing new since the last time\n")
    assert site.titles() == ["Ferry"]


def test_200_with_the_same_body_is_unmodified(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", content(FEED)))
    site.ingest()

    assert site.ingest(days=1).out == "Herald: nothing new since the last time\n"


def test_new_settings_ask_for_everything_since_it_reads_differently(site: Subscriber, web: WebServer) -> None:
    url = web.at("/feed", content(FEED, ETag='"a"'))
    site.subscribe(url)
    site.ingest()
    site.begin()
    site.subscribe(url, tags=["sea"])
    outcome = site.ingest(hours=1)

    assert conditions(site) == [(None, None), (None, None)]
    assert outcome.out == "Herald: 1 item, 0 new, 1 changed\n"
