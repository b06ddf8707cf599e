"""httplint finds no fault in the answers of `digest serve`."""

from __future__ import annotations

import http.client
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from urllib.parse import urlencode

import pytest
from httplint import HttpRequestLinter, HttpResponseLinter, levels

from tests.public_site import make_site, running

pytestmark = pytest.mark.enable_socket

PAGE = "<!DOCTYPE html><title>Harbor</title>" + "<p>The ferry stays.</p>" * 500
OWN = {"Content-Type": "application/x-www-form-urlencoded", "Origin": "https://news.example.org"}
OTHER = {**OWN, "Origin": "https://elsewhere.example"}
ADDRESS = urlencode({"address": "ana@example.org"}).encode()
# HEAD is not asked: httplint misses the content.
ASKED: Mapping[str, tuple[int, str, str, dict[str, str], bytes | None]] = {
    "page": (200, "GET", "/", {}, None),
    "page, compressed": (200, "GET", "/", {"Accept-Encoding": "gzip"}, None),
    "page that has not changed": (304, "GET", "/", {"If-None-Match": "ETAG"}, None),
    "feed": (200, "GET", "/feed.xml", {}, None),
    "no page": (404, "GET", "/nothing", {}, None),
    "form": (200, "GET", "/subscription/en/", {}, None),
    "form, sent": (303, "POST", "/subscription/en/", OWN, ADDRESS),
    "form, sent from elsewhere": (403, "POST", "/subscription/en/", OTHER, ADDRESS),
    "wrong token": (404, "GET", "/subscription/preferences/wrong", {}, None),
    "one click with a wrong token": (404, "POST", "/subscription/leave/wrong", OWN, b"List-Unsubscribe=One-Click"),
    "health": (200, "GET", "/subscription/health", {}, None),
    "wrong method": (405, "DELETE", "/", {}, None),
    "wrong host": (421, "GET", "/", {"Host": "elsewhere.example"}, None),
}


@pytest.mark.parametrize("name", ASKED)
def test_httplint_finds_no_fault(tmp_path: Path, name: str) -> None:
    expected, method, path, given, body = ASKED[name]
    config = make_site(tmp_path)
    for file in ("index.html", "feed.xml"):
        (tmp_path / "output/site" / file).write_text(PAGE, encoding="utf-8")
    with running(config) as site:
        known = {value: site.get("/").headers["etag"] for value in given.values() if value == "ETAG"}
        headers = {"Host": "news.example.org", **{key: known.get(value, value) for key, value in given.items()}}
        with closing(http.client.HTTPConnection("127.0.0.1", site.port, timeout=60)) as connection:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            found = faults(method, path, headers, answer)

    assert (answer.status, found) == (expected, [])


def faults(method: str, path: str, headers: Mapping[str, str], answer: http.client.HTTPResponse) -> list[str]:
    """What httplint says against an answer, as warnings or worse."""
    request = HttpRequestLinter()
    request.process_request_topline(method.encode(), f"https://news.example.org{path}".encode(), b"HTTP/1.1")
    request.process_headers([(name.encode(), value.encode()) for name, value in headers.items()])
    request.finish_content(True)
    judge = HttpResponseLinter()
    judge.request = request
    judge.process_response_topline(b"HTTP/1.1", str(answer.status).encode(), answer.reason.encode())
    judge.process_headers([(name.encode(), value.encode()) for name, value in answer.getheaders()])
    judge.feed_content(answer.read())
    judge.finish_content(True)
    return [note.summary for note in judge.notes if note.level in {levels.BAD, levels.WARN}]
