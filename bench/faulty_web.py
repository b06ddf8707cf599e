"""A server of many feeds, each at its own address, some of them faulty.

Its arguments are a folder, and how many feeds are good and how many faulty.
It writes its port, and answers ``/sent`` with the bytes that it has sent of good feeds and of all.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler
from itertools import cycle, islice
from pathlib import Path
from threading import Event
from typing import Any

from bench.generate import write_year
from tests import faults, webserver
from tests.webserver import Answer, begin, content, dripping, dripping_headers, endless, silent, status, truncated

# Each name is shown by the benchmark.
FAULTS: dict[str, Answer] = {
    "drip": dripping,
    "bomb": faults.bomb,
    "silent": silent,
    "headers": dripping_headers,
    "chunks": faults.dripping_chunks,
    "endless": endless,
    "reset": faults.reset,
    "page": faults.page_for_feed(),
    "500": status(500),
    "cut": truncated(b"<rss>", 3),
    "loop": faults.redirect_to_itself,
    "empty": faults.empty(),
}


def names(faulty: int) -> Sequence[str]:
    """Return the faults of so many feeds, in order."""
    return tuple(islice(cycle(FAULTS), faulty))


class Sent:
    """Counts the bytes that are sent of each kind of feed."""

    def __init__(self) -> None:
        self.bytes: Counter[str] = Counter()

    def counted(self, kind: str, answer: Answer) -> Answer:
        def answered(handler: BaseHTTPRequestHandler, closing: Event) -> None:
            handler.wfile = _Counting(handler.wfile, self.bytes, kind)  # type: ignore[assignment]  # as good
            answer(handler, closing)

        return answered


class _Counting:
    def __init__(self, file: Any, sent: Counter[str], kind: str) -> None:
        self._file, self._sent, self._kind = file, sent, kind

    def write(self, chunk: bytes) -> int:
        written: int = self._file.write(chunk)
        self._sent[self._kind] += written
        return written

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def conditional(body: bytes, etag: str) -> Answer:
    """A feed with an ETag, which answers 304 to those who have it."""
    whole = content(body, ETag=etag)

    def answer(handler: BaseHTTPRequestHandler, closing: Event) -> None:
        if handler.headers.get("If-None-Match") == etag:
            begin(handler, 304, 0, {"ETag": etag})
        else:
            whole(handler, closing)

    return answer


def main(folder: str, good: int, faulty: int) -> None:
    """Serve until standard input ends."""
    write_year(Path(folder), 2024)
    bodies = [path.read_bytes() for path in sorted(Path(folder).iterdir())]
    sent = Sent()
    with webserver.running(host="0.0.0.0") as web:
        for number in range(good):
            body = bodies[number % len(bodies)].replace(b"https://", f"https://{number}.".encode())
            web.at(f"/good/{number}", sent.counted("good", conditional(body, f'"{number}"')))
        for number, name in enumerate(names(faulty)):
            web.at(f"/faulty/{number}", sent.counted("faulty", FAULTS[name]))
        web.answers["/sent"] = iter(lambda: content(json.dumps(sent.bytes).encode()), None)
        print(web.port, flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
