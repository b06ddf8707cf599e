"""What servers and feeds say that is not so: read if possible, never believed where it harms."""

from __future__ import annotations

import re
import socket
from collections.abc import Sequence
from datetime import datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest

from tests import faults
from tests.subscriber import NOW, Subscriber, rss
from tests.webserver import WebServer, content, status

pytestmark = pytest.mark.enable_socket

GOOD = content(rss("Ferry"), ETag='"first"')


def entries(*made: tuple[str, datetime]) -> bytes:
    """A feed with entries of these titles and times."""
    items = (
        f"<item><title>{title}</title><link>https://news.example.org/{title}</link>"
        f"<pubDate>{format_datetime(moment)}</pubDate></item>"
        for title, moment in made
    )
    return f"<rss version='2.0'><channel><title>Herald</title>{''.join(items)}</channel></rss>".encode()


def test_304_with_a_body_is_unmodified(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", GOOD, faults.not_modified_with_body))
    site.ingest()
    outcome = site.ingest(hours=1)

    assert (outcome.status, outcome.out) == (0, "Herald: nothing new since the last time\n")
    assert site.titles() == ["Ferry"]


def test_304_without_being_asked_is_a_failure(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", status(304)))
    outcome = site.ingest()

    assert outcome.status == 1
    assert "the server says that nothing is new (304), though it was not asked that" in outcome.err


def test_a_changed_etag_with_the_same_body_is_unmodified(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", faults.other_tags(rss("Ferry"))))
    site.ingest()
    outcome = site.ingest(hours=1)

    assert (outcome.status, outcome.out) == (0, "Herald: nothing new since the last time\n")


@pytest.mark.parametrize("declaration", ["", "<?xml version='1.0' encoding='utf-8'?>"])
def test_a_wrong_charset_is_not_believed(site: Subscriber, web: WebServer, declaration: str) -> None:
    feed = rss("Ferry").decode().replace("Ferry", "Паром остается в гавани")
    site.subscribe(web.at("/feed", faults.wrong_charset(declaration + feed)))
    outcome = site.ingest()

    assert outcome.status == 0
    assert site.titles() == ["Паром остается в гавани"]


def test_dates_in_the_future_are_told_and_put_nothing_into_a_later_week(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", content(entries(("Ferry", NOW + timedelta(days=400)), ("Tram", NOW)))))
    outcome = site.ingest()

    assert outcome.status == 0
    (warning,) = outcome.err.splitlines()
    assert "is in the future, treated as undated" in warning
    assert {item["week"] for item in site.run("list", "items", "--json").json["items"]} == {"2025-W17"}


def test_ten_years_of_entries_are_stored_and_told_in_short_lines(site: Subscriber, web: WebServer) -> None:
    feed = entries(*((f"Story-{number}", NOW - timedelta(weeks=number)) for number in range(520)))
    site.subscribe(web.at("/feed", content(feed)))
    outcome = site.run("run", "--verbose")

    assert outcome.status == 0
    assert len(site.titles()) == 520
    assert re.search(r"older weeks have [\d,]+ unpublished items: 2015-W20 to 2025-W15 \(518 weeks\)", outcome.err)
    assert max(map(len, (outcome.out + outcome.err).splitlines())) < 200


HOSTS = [
    "127.0.0.1",
    "①②⑦.0.0.1",
    "2130706433",
    "0x7f.1",
    "127.1",
    "0177.0.0.1",
    "localhost",
    "[::1]",
    "[::ffff:127.0.0.1]",
]


@pytest.mark.parametrize("host", HOSTS)
def test_this_machine_is_not_asked_unless_its_source_allows_it(site: Subscriber, web: WebServer, host: str) -> None:
    web.at("/feed", GOOD)
    site.subscribe(web.address("/feed", host), allow_private=False)
    outcome = site.ingest()

    assert outcome.status == 1
    assert "a loopback address; if you trust it, set `allow_private = true` for its source" in outcome.err
    assert web.requests == []
    assert site.ingest(hours=0.1).status == 1, "it sets no back-off"


def test_a_name_that_changes_its_address_to_this_machine_is_not_asked(
    site: Subscriber, web: WebServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_up = faults.ChangingName("127.0.0.1", "169.254.169.254")
    known = socket.getaddrinfo

    def getaddrinfo(host: str, port: int, *arguments: Any, **options: Any) -> Sequence[Any]:
        return look_up(host, port) if host == "news.example.org" else known(host, port, *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    web.at("/feed", GOOD)
    site.subscribe(web.address("/feed", "news.example.org"), allow_private=False)
    errors = [site.ingest(hours=hours).err for hours in range(2)]

    assert "news.example.org is 127.0.0.1, a loopback address" in errors[0]
    assert "news.example.org is 169.254.169.254, the address of a cloud's metadata service" in errors[1]
    assert web.requests == []


@pytest.mark.parametrize("target", ["http://169.254.169.254/latest/meta-data/", "http://127.0.0.1/", "http://[::1]/"])
def test_a_public_host_cannot_redirect_into_the_network(site: Subscriber, names: WebServer, target: str) -> None:
    url = "http://news.example.org/feed"
    names.answers[url] = iter([faults.redirect_to_private(target)] * 2)
    site.subscribe(url, allow_private=False)
    outcome = site.ingest()

    assert outcome.status == 1
    assert outcome.err.startswith(f"digest: source 'Herald': {url}: redirects to {target}, which is not followed: ")
    assert [request.path for request in names.requests] == [url]


def test_ids_that_change_at_every_fetch_bring_nothing_in_twice(site: Subscriber, web: WebServer) -> None:
    def body(number: int) -> bytes:
        return rss("Ferry", "Tram", *(["Port"] if number > 1 else [])).replace(
            b"<link>", f"<guid>session-{number}</guid><link>".encode()
        )

    site.subscribe(web.at("/feed", faults.each_time(body)))
    outcomes = [site.ingest(days=day) for day in range(3)]

    assert [outcome.status for outcome in outcomes] == [0, 0, 0]
    assert "ids change from one request to the next" in outcomes[1].err
    assert site.titles() == ["Ferry", "Port", "Tram"]
