"""`digest serve` behind nginx as the guide sets it up: TLS, conditional requests, clients, limits, paths."""

from __future__ import annotations

import time
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.nginx import HOST, Nginx, in_front
from tests.public_site import make_site, running

pytestmark = pytest.mark.enable_socket

FORM = "/subscription/en/"
PAGE = "<!DOCTYPE html><title>Harbor</title>" + "<p>The ferry stays.</p>" * 500


def asked(nginx: Nginx, token: str, address: str, client: str = "127.0.0.1", **headers: str) -> int:
    """The status of a form that subscribes an address."""
    own = {"Origin": "https://news.example.org", "Content-Type": "application/x-www-form-urlencoded"}
    body = urlencode({"address": address, "token": token}).encode()
    return nginx.ask("POST", FORM, body, {**own, **headers}, client).status


def test_pages_come_through_nginx_once_and_then_only_if_they_changed(tmp_path: Path) -> None:
    config = make_site(tmp_path)
    (tmp_path / "output/site/index.html").write_text(PAGE, encoding="utf-8")
    with running(config) as site, in_front(tmp_path, site.port) as nginx:
        first = nginx.ask("GET", "/")
        headers = {name.lower(): value for name, value in first.headers.items()}
        again = nginx.ask("GET", "/", headers={"If-None-Match": headers["etag"]})

    assert (first.status, first.text) == (200, PAGE)
    assert headers["strict-transport-security"] == "max-age=31536000"
    assert (again.status, again.body) == (304, b"")


def test_each_client_behind_nginx_has_a_limit_of_its_own_whatever_it_claims_to_be(tmp_path: Path) -> None:
    config = make_site(tmp_path, more="[serve]\nhourly = 1")
    with running(config) as site, in_front(tmp_path, site.port) as nginx:
        token = site.token()
        claims = [f"192.0.2.{number}" for number in range(2)]
        own = [asked(nginx, token, f"a{claim}@example.org", X_Forwarded_For=claim) for claim in claims]
        forged = [
            asked(nginx, token, f"b{claim}@example.org", "127.0.0.2", **{"X-Forwarded-For": claim}) for claim in claims
        ]
        other = asked(nginx, token, "c@example.org", "127.0.0.3")

    assert (own, forged, other) == ([303, 429], [303, 429], 303)


def test_a_form_that_is_too_large_ends_at_nginx(tmp_path: Path) -> None:
    with running(make_site(tmp_path)) as site, in_front(tmp_path, site.port) as nginx:
        answer = nginx.ask("POST", FORM, b"x" * 100_000, {"Content-Type": "application/x-www-form-urlencoded"})

    assert answer.status == 413


def test_a_client_with_many_half_open_requests_keeps_nobody_else_out(tmp_path: Path) -> None:
    with running(make_site(tmp_path)) as site, in_front(tmp_path, site.port) as nginx, ExitStack() as opened:
        for _ in range(700):
            # nginx drops connections without the beginning of a request when it needs others.
            opened.enter_context(nginx.connected()).sendall(b"GET / HTTP/1.1\r\nHost: news")
        before = time.monotonic()

        assert nginx.ask("GET", "/subscription/health", client="127.0.0.2").status == 200
        # Before nginx gives the others up.
        assert time.monotonic() - before < 8


def test_a_client_with_many_requests_at_once_is_refused_and_nobody_else(tmp_path: Path) -> None:
    head = f"POST {FORM} HTTP/1.1\r\nHost: {HOST}\r\nContent-Length: 99\r\n\r\n".encode()
    with running(make_site(tmp_path)) as site, in_front(tmp_path, site.port) as nginx, ExitStack() as opened:
        for _ in range(50):
            opened.enter_context(nginx.connected()).sendall(head)
        one_more = opened.enter_context(nginx.connected())
        one_more.sendall(head)

        assert one_more.recv(12) == b"HTTP/1.1 503"
        assert nginx.ask("GET", "/subscription/health", client="127.0.0.2").status == 200


def test_no_token_is_in_the_logs_of_nginx(tmp_path: Path) -> None:
    with running(make_site(tmp_path)) as site, in_front(tmp_path, site.port) as nginx:
        nginx.ask("GET", "/subscription/preferences/SECRET")

    logs = [file.read_text(encoding="utf-8") for file in tmp_path.glob("*.log")]
    assert "SECRET" not in "".join(logs)


def test_a_site_may_be_below_a_path(tmp_path: Path) -> None:
    url = "https://news.example.org/news/"
    config = make_site(tmp_path, base=url, public=url)
    (tmp_path / "output/site/index.html").write_text(PAGE, encoding="utf-8")
    with running(config) as site, in_front(tmp_path, site.port, prefix="/news/") as nginx:
        paths = ("/news/", "/news/subscription/en/", "/news/subscription/health", "/")
        statuses = [nginx.ask("GET", path).status for path in paths]

    assert statuses == [200, 200, 200, 404]
