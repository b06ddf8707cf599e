"""Take no for an answer: for days, or for good."""

from __future__ import annotations

import pytest

from tests import faults
from tests.subscriber import Subscriber, rss
from tests.webserver import WebServer, content, status

pytestmark = pytest.mark.enable_socket

FEED = content(rss("Ferry"), ETag='"a"')


@pytest.mark.parametrize("code", [401, 402, 403, 451])
def test_denied_access_slows_down_for_days_and_is_not_the_end(site: Subscriber, web: WebServer, code: int) -> None:
    site.subscribe(web.at("/feed", *[status(code)] * 5, FEED))
    # After one day, two, four, and then a week each time.
    days = [0, 0.9, 1, 2.9, 3, 6.9, 7, 13.9, 14, 20.9, 21]
    statuses = [site.ingest(days=day).status for day in days]

    assert statuses == [1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0]
    assert len(site.asked()) == 6
    assert site.titles() == ["Ferry"]


def test_a_denial_is_told_and_so_is_the_next_try(site: Subscriber, web: WebServer) -> None:
    url = web.at("/feed", status(403))
    site.subscribe(url)

    assert site.ingest().err == f"digest: source 'Herald': {url}: access denied (403); next try 2025-04-26 10:00 UTC\n"
    waiting = site.ingest(hours=1)
    assert waiting.out == "Herald: not due yet (access was denied); next try 2025-04-26 10:00 UTC\n"


def test_a_challenge_is_named_and_slows_down_for_days(site: Subscriber, web: WebServer) -> None:
    url = web.at("/feed", faults.challenge())
    site.subscribe(url)
    outcome = site.ingest()

    assert outcome.status == 1
    assert outcome.err.startswith(f"digest: source 'Herald': {url}: answers with a challenge for browsers (Cloudflare)")
    assert site.ingest(hours=23).status == 0
    assert len(site.asked()) == 1


def test_410_stops_a_source(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", content(rss("Ferry"), ETag='"a"'), status(410)))
    site.ingest()
    gone = site.ingest(hours=1)
    later = site.ingest(days=365)

    assert (gone.status, later.status) == (1, 0)
    assert "gone for good (410)" in gone.err
    assert later.out == "Herald: gone for good (410); remove it, or try once more with --force\n"
    assert len(site.asked()) == 2
    assert site.titles() == ["Ferry"]


def test_404_does_not_stop_a_source(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", status(404), FEED))
    site.ingest()

    assert site.ingest(days=1).status == 0
    assert site.titles() == ["Ferry"]


def test_after_410_a_new_url_is_asked_at_once(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", status(410)))
    site.ingest()
    site.begin()
    site.subscribe(web.at("/new", FEED))

    assert site.ingest(hours=1).status == 0
    assert site.titles() == ["Ferry"]
