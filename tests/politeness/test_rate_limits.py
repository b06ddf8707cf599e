"""Leave a server alone when it says so (RFC 6585, section 4; RFC 9110, section 10.2.3)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests import faults
from tests.subscriber import NOW, Subscriber, rss
from tests.webserver import Answer, WebServer, content, status

pytestmark = pytest.mark.enable_socket

FEED = content(rss("Ferry"), ETag='"a"')
THREE_HOURS = [faults.too_many_requests_for(10_800), faults.too_many_requests_until(NOW + timedelta(hours=3))]
FORMS = pytest.mark.parametrize("answer", THREE_HOURS, ids=["seconds", "date"])


@FORMS
def test_retry_after_is_waited_out(site: Subscriber, web: WebServer, answer: Answer) -> None:
    site.subscribe(web.at("/feed", at_now(answer), FEED))

    assert [site.ingest(hours=hours).status for hours in (0, 2.9, 3)] == [1, 0, 0]
    assert len(site.asked()) == 2
    assert site.titles() == ["Ferry"]


@FORMS
@pytest.mark.parametrize("code", [429, 503])
def test_it_holds_for_the_registrable_domain(site: Subscriber, names: WebServer, answer: Answer, code: int) -> None:
    limited = at_now(answer) if code == 429 else status(503, **{"Retry-After": "10800"})
    first, second = "http://desk.tumblr.com/rss", "http://sport.tumblr.com/rss"
    elsewhere = "http://news.example.org/rss"
    names.answers |= {first: iter([limited, FEED]), second: iter([FEED]), elsewhere: iter([FEED])}
    site.subscribe(first)
    site.ingest()
    site.subscribe(second, "Sport")
    site.subscribe(elsewhere, "News")
    outcome = site.ingest(hours=2.9)

    assert outcome.status == 0
    assert "Sport: its server asked for a pause; next try 2025-04-25 13:00 UTC\n" in outcome.out
    assert [len(site.asked(url)) for url in (first, second, elsewhere)] == [1, 0, 1]
    told = "never read, next try 2025-04-25 14:00 (its server asked for a pause)"
    assert f"Sport: 0 items, {told}" in site.run("status", hours=2.9).out
    site.ingest(hours=3)
    assert len(site.asked(second)) == 1


def test_two_publishers_with_one_public_suffix_are_two_domains(site: Subscriber, names: WebServer) -> None:
    first, second = "http://harbor.github.io/rss", "http://ferry.github.io/rss"
    names.answers |= {first: iter([THREE_HOURS[0]]), second: iter([FEED])}
    site.subscribe(first)
    site.subscribe(second, "Ferry")

    assert site.ingest().status == 3
    assert len(site.asked(second)) == 1


def test_for_a_private_host_it_holds_for_its_address_alone(site: Subscriber, web: WebServer) -> None:
    web.at("/limited", THREE_HOURS[0])
    web.at("/feed", FEED)
    site.subscribe(web.address("/limited"))
    site.ingest()
    site.subscribe(web.address("/feed"), "Same address")
    site.subscribe(web.address("/feed", "127.0.0.2"), "Other address")
    outcome = site.ingest(hours=1)

    assert "Same address: its server asked for a pause" in outcome.out
    assert "Other address: 1 item, 1 new" in outcome.out
    assert len(site.asked()) == 1


def test_it_holds_within_a_run(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/limited", THREE_HOURS[0]))
    site.subscribe(web.at("/feed", FEED), "Second")
    outcome = site.ingest()

    assert outcome.status == 1
    assert "Second: its server asked for a pause" in outcome.out
    assert site.asked() == []


def test_it_holds_for_new_settings_and_a_renamed_source_too(site: Subscriber, web: WebServer) -> None:
    url = web.at("/feed", THREE_HOURS[0], FEED)
    site.subscribe(url)
    site.ingest()
    site.begin()
    site.subscribe(url, "Tribune", tags=["sea"])
    site.ingest(hours=2.9)

    assert len(site.asked()) == 1


def test_nobody_is_left_alone_for_more_than_seven_days(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", faults.too_many_requests_for(10**9), FEED))

    assert [site.ingest(days=days).status for days in (0, 6.99, 7)] == [1, 0, 0]
    assert len(site.asked()) == 2


def test_without_retry_after_an_hour_is_waited(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", status(429), FEED))

    assert [site.ingest(hours=hours).status for hours in (0, 0.99, 1)] == [1, 0, 0]
    assert len(site.asked()) == 2


def at_now(answer: Answer) -> Answer:
    """Answer by a clock that says NOW, as the run has it: the server of the tests has the real one."""

    def answered(handler, closing) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
        handler.date_time_string = lambda: "Fri, 25 Apr 2025 10:00:00 GMT"
        answer(handler, closing)

    return answered
