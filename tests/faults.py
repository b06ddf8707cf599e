"""What goes wrong on the web, as answers of ``tests/webserver.py``: each is named after its fault.

Some are there already: ``silent``, ``dripping``, ``dripping_headers``, ``endless``, ``no_http`` and ``truncated``.
"""

from __future__ import annotations

import socket
import ssl
import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import format_datetime
from functools import cache
from http.server import BaseHTTPRequestHandler
from itertools import chain, count, repeat
from pathlib import Path
from threading import Event

import trustme

from digest.http.dialing import Info
from tests.webserver import DRIP, Answer, begin, content, hang_up, redirect, status

# What a bomb becomes.
BOMB = 1_500_000_000
_PIECE = 1_000_000


# Bodies that are not what they should be.


def empty() -> Answer:
    """Status 200, and nothing else."""
    return content(b"")


def page_for_feed() -> Answer:
    """A page, with status 200, where a feed was."""
    page = b"<!DOCTYPE html><html lang=en><title>Our new website</title><p>The news has moved.</p></html>"
    return content(page, **{"Content-Type": "text/html; charset=utf-8"})


def challenge() -> Answer:
    """A page that only a browser gets past."""
    return status(403, **{"cf-mitigated": "challenge", "Content-Type": "text/html"})


def challenge_page(size: int | None = None) -> Answer:
    """A page that only a browser gets past, and that only its own words give away; it says that it has this size."""
    page = b"<!DOCTYPE html><html><head><title>Just a moment...</title></head><body></body></html>"

    def answer(handler: BaseHTTPRequestHandler, _closing: Event) -> None:
        begin(handler, 403, size or len(page), {"Content-Type": "text/html"})
        handler.wfile.write(page + bytes(100_000 if size else 0))
        hang_up(handler)

    return answer


def wrong_charset(body: str) -> Answer:
    """A body in another encoding than its header declares."""
    return content(body.encode("cp1251"), **{"Content-Type": "text/xml; charset=utf-8"})


def not_modified_with_body(handler: BaseHTTPRequestHandler, _closing: Event) -> None:
    """Status 304 with a body, which it must not have."""
    begin(handler, 304, 5, {"ETag": '"first"'})
    handler.wfile.write(b"<rss>")
    hang_up(handler)


def same_tag(*bodies: bytes) -> tuple[Answer, ...]:
    """Bodies that differ, with one ETag."""
    return tuple(content(body, ETag='"same"') for body in bodies)


def other_tags(body: bytes) -> Answer:
    """The same body with another ETag each time, whatever the client has."""
    tags = count()

    def answer(handler: BaseHTTPRequestHandler, closing: Event) -> None:
        content(body, ETag=f'"{next(tags)}"')(handler, closing)

    return answer


def each_time(body: Callable[[int], bytes]) -> Answer:
    """Another body each time, made of the number of the request: ids that change at every fetch."""
    numbers = count()

    def answer(handler: BaseHTTPRequestHandler, closing: Event) -> None:
        content(body(next(numbers)))(handler, closing)

    return answer


# Sizes.


def lying_short(body: bytes, said: int) -> Answer:
    """A body that is longer than its Content-Length."""

    def answer(handler: BaseHTTPRequestHandler, _closing: Event) -> None:
        begin(handler, 200, said, {})
        handler.wfile.write(body)
        hang_up(handler)

    return answer


def lying_huge(handler: BaseHTTPRequestHandler, _closing: Event) -> None:
    """A Content-Length of an exabyte, and five bytes."""
    begin(handler, 200, 10**18, {})
    handler.wfile.write(b"<rss>")
    hang_up(handler)


def two_lengths(handler: BaseHTTPRequestHandler, _closing: Event) -> None:
    """Two values of Content-Length, as in request smuggling."""
    begin(handler, 200, 5, {"Content-Length": "7"})
    handler.wfile.write(b"<rss/>!")


def endless_headers(handler: BaseHTTPRequestHandler, closing: Event) -> None:
    """Headers that never end, as fast as they can be sent."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    while not closing.is_set():
        handler.wfile.write(b"X-More: " + b"x" * 1_000 + b"\r\n")


def endless_interim(handler: BaseHTTPRequestHandler, closing: Event) -> None:
    """One interim response after the other, and never a final one."""
    while not closing.is_set():
        handler.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")


def endless_chunks(handler: BaseHTTPRequestHandler, closing: Event) -> None:
    """A chunked body that never ends."""
    begin(handler, 200, None, {"Transfer-Encoding": "chunked"})
    while not closing.is_set():
        handler.wfile.write(b"3e8\r\n" + bytes(1_000) + b"\r\n")


def broken_chunks(handler: BaseHTTPRequestHandler, _closing: Event) -> None:
    """A chunked body whose chunk has no size."""
    begin(handler, 200, None, {"Transfer-Encoding": "chunked"})
    handler.wfile.write(b"5\r\n<rss>\r\nmany\r\n")
    hang_up(handler)


def dripping_compressed(handler: BaseHTTPRequestHandler, closing: Event) -> None:
    """A gzip header with a name that comes one byte at a time, and never a byte of content."""
    begin(handler, 200, None, {"Content-Encoding": "gzip"})
    handler.wfile.write(b"\x1f\x8b\x08\x08" + bytes(6))
    while not closing.wait(DRIP):
        handler.wfile.write(b"x")


def dripping_chunks(handler: BaseHTTPRequestHandler, closing: Event) -> None:
    """A chunk whose size comes one digit at a time."""
    begin(handler, 200, None, {"Transfer-Encoding": "chunked"})
    while not closing.wait(DRIP):
        handler.wfile.write(b"0")


# Compression.


# The formats of zlib; servers send deflate with and without a header.
_FORMATS = {"gzip": 31, "deflate": 15, "raw deflate": -15}


def compress(encoding: str, body: bytes) -> bytes:
    """Compress by ``gzip``, ``deflate`` or ``raw deflate``."""
    return zlib.compress(body, wbits=_FORMATS[encoding])


def compressed_by(encoding: str, body: bytes) -> Answer:
    """A body that is compressed: no fault."""
    return content(compress(encoding, body), **{"Content-Encoding": encoding.removeprefix("raw ")})


def cut(encoding: str, body: bytes) -> Answer:
    """A body whose compressed bytes end too early, though they are as many as the server says."""
    return content(compress(encoding, body)[:-5], **{"Content-Encoding": encoding.removeprefix("raw ")})


def bomb(handler: BaseHTTPRequestHandler, closing: Event) -> None:
    """A few bytes that become 1.5 GB."""
    begin(handler, 200, None, {"Content-Encoding": "gzip"})
    for piece in _pieces():
        if closing.is_set():
            return
        handler.wfile.write(piece)


def bomb_in_bomb() -> Answer:
    """A bomb that was compressed again."""
    body = zlib.compress(b"".join(_pieces()), wbits=31)
    return content(body, **{"Content-Encoding": "gzip, gzip"})


def _pieces() -> Iterator[bytes]:
    first, next_one = _bomb_pieces()
    return chain([first], repeat(next_one, BOMB // _PIECE))


@cache
def _bomb_pieces() -> tuple[bytes, bytes]:
    """The beginning of a bomb, and what may be repeated: it is made in no time, since it is compressed only once."""
    deflate = zlib.compressobj(9, wbits=31)
    piece = bytes(_PIECE)
    first = deflate.compress(piece) + deflate.flush(zlib.Z_FULL_FLUSH)
    return first, deflate.compress(piece) + deflate.flush(zlib.Z_FULL_FLUSH)


# Connections.


def reset(handler: BaseHTTPRequestHandler, _closing: Event) -> None:
    """A connection that the server resets instead of an answer."""
    _reset(handler)


def reset_in_body(handler: BaseHTTPRequestHandler, _closing: Event) -> None:
    """A connection that the server resets in the middle of a body."""
    begin(handler, 200, 1_000, {})
    handler.wfile.write(b"<rss>")
    _reset(handler)


def raw(sent: bytes) -> Answer:
    """Bytes, whatever they are."""

    def answer(handler: BaseHTTPRequestHandler, _closing: Event) -> None:
        handler.wfile.write(sent)
        hang_up(handler)

    return answer


@contextmanager
def mute() -> Iterator[str]:
    """The address of a server that accepts connections, and neither reads nor writes."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/"


@contextmanager
def unheard() -> Iterator[str]:
    """An address where nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}/"


def closed(handler: BaseHTTPRequestHandler, _closing: Event) -> None:
    """A connection that the server closes instead of an answer."""
    hang_up(handler)


def _reset(handler: BaseHTTPRequestHandler) -> None:
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    # The last of the references that http.server holds closes the connection, so both files must go first.
    handler.close_connection = True
    handler.rfile.close()
    handler.wfile.close()
    handler.connection.close()


# Redirects.


def redirect_to_itself(handler: BaseHTTPRequestHandler, closing: Event) -> None:
    """The shortest loop."""
    redirect(handler.path)(handler, closing)


def redirect_on_and_on(handler: BaseHTTPRequestHandler, closing: Event) -> None:
    """A redirect to an address that was never asked for, each time: put it at /1, /2 ... with ``web.answers``."""
    redirect(f"/{int(handler.path[1:]) + 1}")(handler, closing)


def redirect_to_file() -> Answer:
    """A redirect into the disk of the client."""
    return redirect("file:///etc/hostname")


def redirect_to_private(address: str = "http://169.254.169.254/latest/meta-data/") -> Answer:
    """A redirect into the network of the client."""
    return redirect(address)


# Rates.


def too_many_requests_for(seconds: int) -> Answer:
    """Status 429, and how many seconds to wait."""
    return status(429, **{"Retry-After": str(seconds)})


def too_many_requests_until(when: datetime) -> Answer:
    """Status 429, and until when to wait."""
    return status(429, **{"Retry-After": format_datetime(when.astimezone(UTC), usegmt=True)})


# Names.


class ChangingName:
    """Looks up names like ``resolve`` of the Requester: the first answer for a name is other than the next ones."""

    def __init__(self, first: str, then: str) -> None:
        self.asked = 0
        self._addresses = chain([first], repeat(then))

    def __call__(self, _host: str, port: int) -> Sequence[Info]:
        self.asked += 1
        return addresses(port, next(self._addresses))


def addresses(port: int, *hosts: str) -> list[Info]:
    """What getaddrinfo returns for a name with these IP addresses."""
    return [
        (socket.AF_INET6, socket.SOCK_STREAM, 6, "", (host, port, 0, 0))
        if ":" in host
        else (socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, port))
        for host in hosts
    ]


# Certificates.


@cache
def authority() -> trustme.CA:
    """An authority that nobody trusts, unless SSL_CERT_FILE names what ``trust`` writes."""
    return trustme.CA()


def trust(folder: Path) -> Path:
    """Write the certificate of our authority, to be named by SSL_CERT_FILE."""
    path = folder / "authority.pem"
    authority().cert_pem.write_to_path(str(path))
    return path


def certified(*hosts: str, expired: bool = False) -> ssl.SSLContext:
    """What a server needs for HTTPS: a certificate of our authority for these hosts."""
    until = datetime(2001, 1, 1, tzinfo=UTC) if expired else None
    since = datetime(2000, 1, 1, tzinfo=UTC) if expired else None
    certificate = authority().issue_cert(*hosts, not_before=since, not_after=until)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context
