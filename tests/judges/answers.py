"""Let httplint judge the answers of `digest serve`: ``answers.py PORT PATHS``, with PATHS as JSON.

It prints a line for each fault, and at last how many answers it judged. It needs httplint alone.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse

from httplint import HttpRequestLinter, HttpResponseLinter, levels

FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Asked:
    """A request, and the status of its answer."""

    status: int
    method: str
    path: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None


def main() -> None:
    """Judge a server."""
    port, paths = int(sys.argv[1]), json.loads(sys.argv[2])
    root = f"http://127.0.0.1:{port}"
    asked = list(_asked(port, root, paths))
    for one in asked:
        for fault in _faults(port, root, one):
            print(f"httplint: {one.method} {one.path}: {fault}")
    print(f"{len(asked)} answers")


def _asked(port: int, root: str, paths: Mapping[str, str]) -> Iterator[Asked]:
    """Yield a request of each kind but one: any 400 is a fault of the client to httplint."""
    page = "/en/"
    with closing(HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
        connection.request("GET", page)
        answer = connection.getresponse()
        answer.read()
        tag = answer.headers["ETag"]
    own = {"Content-Type": FORM, "Origin": root}
    other = {**own, "Origin": "https://elsewhere.example"}
    yield Asked(200, "GET", page)
    yield Asked(200, "GET", page, {"Accept-Encoding": "gzip"})
    yield Asked(304, "GET", page, {"If-None-Match": tag})
    yield Asked(200, "GET", "/en/feed.xml")
    yield Asked(404, "GET", "/nothing")
    yield Asked(303, "GET", "/subscription/")
    yield Asked(200, "GET", "/subscription/en/")
    yield Asked(200, "GET", "/subscription/en/asked")
    yield Asked(403, "POST", "/subscription/en/", other, b"address=ana%40example.org")
    yield Asked(413, "POST", "/subscription/en/", own, b"x" * 20_000)
    yield Asked(404, "GET", "/subscription/preferences/wrong")
    yield Asked(404, "POST", "/subscription/leave/wrong", own, b"List-Unsubscribe=One-Click")
    yield Asked(200, "GET", "/subscription/health")
    yield Asked(405, "DELETE", "/subscription/en/")
    yield Asked(421, "GET", "/", {"Host": "elsewhere.example"})
    for path in paths.values():
        yield Asked(200, "GET", f"/{path}")
    yield Asked(303, "POST", f"/{paths['preferences']}", own, b"locale=en&list=sea")


def _faults(port: int, root: str, asked: Asked) -> list[str]:
    """Return what httplint says against an answer, as warnings or worse."""
    with closing(HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
        connection.request(asked.method, asked.path, asked.body, dict(asked.headers))
        answer = connection.getresponse()
        judge = _judge(root, asked, answer)
    wrong = [] if answer.status == asked.status else [f"the status is {answer.status}, not {asked.status}"]
    return wrong + [note.summary for note in judge.notes if note.level in {levels.BAD, levels.WARN}]


def _judge(root: str, asked: Asked, answer: HTTPResponse) -> HttpResponseLinter:
    request = HttpRequestLinter()
    request.process_request_topline(asked.method.encode(), f"{root}{asked.path}".encode(), b"HTTP/1.1")
    request.process_headers([(name.encode(), value.encode()) for name, value in asked.headers.items()])
    request.finish_content(True)
    judge = HttpResponseLinter()
    judge.request = request
    judge.process_response_topline(b"HTTP/1.1", str(answer.status).encode(), answer.reason.encode())
    judge.process_headers([(name.encode(), value.encode()) for name, value in answer.getheaders()])
    judge.feed_content(answer.read())
    judge.finish_content(True)
    return judge


if __name__ == "__main__":
    main()
