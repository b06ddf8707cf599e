"""Requests to one host: a second apart, and never more than two at a time."""

from __future__ import annotations

from http.server import BaseHTTPRequestHandler
from threading import Event, Lock
from time import monotonic

import pytest

from tests import faults
from tests.subscriber import Subscriber, rss
from tests.webserver import WebServer, content, redirect

pytestmark = pytest.mark.enable_socket

FEED = content(rss("Ferry"), ETag='"a"')


def waited(site: Subscriber, requests: int) -> bool:
    """Run, and return whether the last of so many requests came as many seconds later as there were before it."""
    start = monotonic()
    assert site.ingest().status == 0
    assert len(site.web.requests) == requests
    return site.web.requests[-1].moment - start >= requests - 1


def test_a_second_passes_between_two_requests_to_a_host(site: Subscriber, web: WebServer) -> None:
    for name in "abcd":
        site.subscribe(web.at(f"/{name}", FEED), name)

    assert waited(site, 4)


def test_a_redirect_to_the_same_host_waits_too(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/old", redirect(web.at("/older", redirect(web.at("/feed", FEED))))))

    assert waited(site, 3)


def test_a_request_after_a_lost_connection_waits_too(site: Subscriber, web: WebServer) -> None:
    site.subscribe(web.at("/feed", faults.closed, faults.closed, FEED))

    assert waited(site, 3)


def test_two_ports_and_two_spellings_are_one_host(site: Subscriber, names: WebServer) -> None:
    urls = ["http://example.org/feed", "http://example.org:8080/feed", "http://EXAMPLE.org/other"]
    names.answers |= {url.lower(): iter([FEED]) for url in urls}
    for url in urls:
        site.subscribe(url, url)

    assert waited(site, 3)


def test_hosts_do_not_wait_for_each_other(site: Subscriber, web: WebServer) -> None:
    everybody = Meeting(8)
    for number in range(1, 9):
        web.at(f"/{number}", everybody)
        site.subscribe(web.address(f"/{number}", f"127.0.0.{number}"), str(number))

    assert site.ingest().status == 0
    assert everybody.most == 8


def test_no_more_than_two_connections_to_a_host_are_open(site: Subscriber, web: WebServer) -> None:
    slow = Meeting(3, seconds=2.5)
    for number in range(4):
        site.subscribe(web.at(f"/{number}", slow), str(number))

    assert site.ingest().status == 0
    assert slow.most <= 2


class Meeting:
    """Holds each request until so many are open, or for some seconds; ``most`` were open at a time."""

    def __init__(self, expected: int, seconds: float = 60) -> None:
        self.expected, self.seconds = expected, seconds
        self.open = self.most = 0
        self._lock, self._complete = Lock(), Event()

    def __call__(self, handler: BaseHTTPRequestHandler, closing: Event) -> None:
        with self._lock:
            self.open += 1
            self.most = max(self.most, self.open)
            if self.open == self.expected:
                self._complete.set()
        self._complete.wait(self.seconds)
        with self._lock:
            self.open -= 1
        FEED(handler, closing)
