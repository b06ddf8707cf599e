"""A web server on this machine that answers as a test tells it to, faults included."""

from __future__ import annotations

import gzip
import itertools
import json
import re
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ssl import SSLContext
from threading import Event, Thread
from time import monotonic
from typing import Any

ETAG = '"first"'
# What a drip waits between its bytes, in seconds.
DRIP = 0.05


@dataclass(frozen=True)
class Request:
    """What a client asked for, and when; by a proxy, the path is the whole address."""

    path: str
    headers: dict[str, str]
    body: bytes = b""
    moment: float = 0


Answer = Callable[[BaseHTTPRequestHandler, Event], None]


@dataclass
class WebServer:
    """Answers each path by its answer; keeps what it was asked."""

    port: int
    scheme: str = "http"
    answers: dict[str, Iterator[Answer]] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)
    closing: Event = field(default_factory=Event)

    def at(self, path: str, *answers: Answer) -> str:
        """Answer a path so, with several answers one after the other, the last for ever; give its address."""
        self.answers[path] = itertools.chain(answers, itertools.repeat(answers[-1]))
        return self.address(path)

    def address(self, path: str, host: str = "127.0.0.1") -> str:
        return f"{self.scheme}://{host}:{self.port}{path}"


@contextmanager
def running(tls: SSLContext | None = None, host: str = "127.0.0.1") -> Iterator[WebServer]:
    """Run a server as long as the test needs it; with ``tls``, by HTTPS; for ``0.0.0.0``, at all of 127.0.0.0/8."""
    listening = _Listening((host, 0), _Handler)
    if tls:
        # The handshake is part of the first reading, in the thread of the connection.
        listening.socket = tls.wrap_socket(listening.socket, server_side=True, do_handshake_on_connect=False)
    listening.web = WebServer(listening.server_address[1], "https" if tls else "http")
    thread = Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield listening.web
    finally:
        listening.web.closing.set()
        listening.shutdown()
        thread.join()
        listening.server_close()


class _Listening(ThreadingHTTPServer):
    daemon_threads = False
    web: WebServer

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: clients that hang up are what is tested."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Listening

    def do_GET(self) -> None:
        web = self.server.web
        moment = monotonic()
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        headers = {name.lower(): value for name, value in self.headers.items()}
        web.requests.append(Request(self.path, headers, body, moment))
        answer = next(web.answers[self.path]) if self.path in web.answers else status(404)
        answer(self, web.closing)

    do_POST = do_PUT = do_GET  # noqa: N815 - the names that http.server calls

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name that http.server calls
        """Say nothing."""


def content(body: bytes, **headers: str) -> Answer:
    """A whole body."""

    def answer(handler: BaseHTTPRequestHandler, _closing: Event) -> None:
        begin(handler, 200, len(body), headers)
        handler.wfile.write(body)

    return answer


def chat(said: object, finish_reason: str = "stop") -> Answer:
    """What a language model says, as OpenAI-compatible servers give it."""
    choice = {"index": 0, "message": {"role": "assistant", "content": said}, "finish_reason": finish_reason}
    return content(json.dumps({"object": "chat.completion", "choices": [choice]}).encode())


def resumable(body: bytes, etag: str = ETAG, breaks_at: int | None = None) -> Answer:
    """A body with an ETag that can be had from any byte on; the first that ask for all of it get only so much."""

    def answer(handler: BaseHTTPRequestHandler, _closing: Event) -> None:
        begun = re.fullmatch(r"bytes=(\d+)-", handler.headers.get("Range", ""))
        if begun and handler.headers.get("If-Range") == etag:
            start = int(begun[1])
            if start >= len(body):
                begin(handler, 416, 0, {"Content-Range": f"bytes */{len(body)}"})
                return
            given = {"ETag": etag, "Content-Range": f"bytes {start}-{len(body) - 1}/{len(body)}"}
            begin(handler, 206, len(body) - start, given)
            handler.wfile.write(body[start:])
            return
        begin(handler, 200, len(body), {"ETag": etag})
        handler.wfile.write(body[:breaks_at])
        if breaks_at is not None:
            hang_up(handler)

    return answer


def truncated(body: bytes, at: int, **headers: str) -> Answer:
    """The beginning of a body, then nothing more."""

    def answer(handler: BaseHTTPRequestHandler, _closing: Event) -> None:
        begin(handler, 200, len(body), headers)
        handler.wfile.write(body[:at])
        hang_up(handler)

    return answer


def status(code: int, **headers: str) -> Answer:
    """No body, but a status."""
    return lambda handler, _closing: begin(handler, code, 0, headers)


def redirect(location: str) -> Answer:
    return status(302, Location=location)


def compressed(body: bytes) -> Answer:
    return content(gzip.compress(body), **{"Content-Encoding": "gzip"})


def endless(handler: BaseHTTPRequestHandler, closing: Event) -> None:
    """A body that never ends, and does not say how long it is."""
    begin(handler, 200, None, {"ETag": ETAG})
    while not closing.is_set():
        handler.wfile.write(bytes(100_000))


def silent(_handler: BaseHTTPRequestHandler, closing: Event) -> None:
    """No answer at all."""
    closing.wait()


def dripping(handler: BaseHTTPRequestHandler, closing: Event) -> None:
    """A body that comes one byte at a time, each in time."""
    begin(handler, 200, 100_000, {})
    while not closing.wait(DRIP):
        handler.wfile.write(b" ")


def dripping_headers(handler: BaseHTTPRequestHandler, closing: Event) -> None:
    """Headers that come one byte at a time, each in time."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
    while not closing.wait(DRIP):
        handler.wfile.write(b"x")


def no_http(handler: BaseHTTPRequestHandler, _closing: Event) -> None:
    """Something that is not HTTP."""
    handler.wfile.write(b"220 mail.example.org ESMTP\r\n")
    hang_up(handler)


def begin(handler: BaseHTTPRequestHandler, code: int, length: int | None, headers: dict[str, str]) -> None:
    """Send status and headers; without a length, the body ends with the connection."""
    if "Date" in headers:  # the only one
        handler.send_response_only(code)
    else:
        handler.send_response(code)
    for name, value in headers.items():
        handler.send_header(name, value)
    if length is None:
        handler.close_connection = True
    elif length or code not in {204, 304}:  # these have no body (RFC 9110, section 8.6)
        handler.send_header("Content-Length", str(length))
    handler.end_headers()


def hang_up(handler: BaseHTTPRequestHandler) -> None:
    """Close the connection at once."""
    handler.wfile.flush()
    handler.close_connection = True
    handler.connection.shutdown(socket.SHUT_RDWR)
