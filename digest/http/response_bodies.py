"""The bodies of responses, decompressed, within a limit of size."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from io import BytesIO

from urllib3 import BaseHTTPResponse
from urllib3.exceptions import DecodeError, HTTPError
from urllib3.response import GzipDecoder, GzipDecoderState

from digest.errors import HttpError
from digest.http.client import announced
from digest.http.failures import ConnectionLostError
from digest.language.text.characters.clean import one_line

_CHUNK = 65_536
_LARGE = 1_000_000
# Servers often name an encoding of characters, which is a mistake, and not compressed.
_ENCODINGS = frozenset({"", "identity", "none", "utf-8", "gzip", "x-gzip", "deflate", "br", "zstd"})


def read_body(response: BaseHTTPResponse, place: str, largest: int, room: AbstractContextManager[object]) -> bytes:
    """Return the body of a response, which has at most ``largest`` bytes before and after decompression.

    Raises HttpError if it has more, or is compressed in a way that is not supported; ConnectionLostError if it ends too
    early. ``place`` is the URL for messages. A large body is read within ``room``, such as a semaphore: many at a time
    would fill the memory, and a few bytes can become a large body.
    """
    encoding = response.headers.get("Content-Encoding", "").strip().lower()
    # With several compressions, one step may take hours: what is between them has no limit.
    if "," in encoding:
        raise HttpError(f"{place}: compressed several times, which is not supported; check the server")
    if encoding not in _ENCODINGS:
        raise HttpError(f"{place}: compressed as {one_line(encoding)[:20]}, which is not supported; check the server")
    too_large = HttpError(f"{place}: larger than {largest:,} bytes, the limit")
    if (announced(response) or 0) > largest:
        raise too_large
    # Closed in any case: an error that is kept would keep what was read.
    with BytesIO() as body:
        with ExitStack() as stack, _empty_is_no_error(response):
            while chunk := response.read1(_CHUNK):
                if body.tell() <= _LARGE < body.tell() + len(chunk):
                    stack.enter_context(room)
                body.write(chunk)
                if max(body.tell(), response.tell()) > largest:
                    raise too_large
        if response.tell() and _is_cut(response):
            raise ConnectionLostError(f"{place}: the connection was lost before the end of the response; try again")
        return body.getvalue()  # empty if nothing was sent, whatever the header says of its compression


@contextmanager
def _empty_is_no_error(response: BaseHTTPResponse) -> Iterator[None]:
    """Let a body that is empty be so, though its header says that it is compressed."""
    try:
        yield
    except DecodeError:
        if response.tell():
            raise


def read_head(response: BaseHTTPResponse, size: int) -> bytes:
    """Return the beginning of a body that says why there is no document; less of it, or nothing, if it is broken."""
    body = BytesIO()
    try:
        while body.tell() < size and (chunk := response.read1(_CHUNK)):
            body.write(chunk)
    except (HTTPError, OSError):
        pass
    return body.getvalue()[:size]


def _is_cut(response: BaseHTTPResponse) -> bool:
    """Return whether compressed bytes end too early: urllib3 reports that of Zstandard alone."""
    decoder = getattr(response, "_decoder", None)
    stream = getattr(decoder, "_obj", None)
    if isinstance(decoder, GzipDecoder) and decoder._state == GzipDecoderState.SWALLOW_DATA:  # noqa: SLF001
        return False  # complete, with something else behind it
    is_finished = getattr(stream, "is_finished", None)  # of Brotli
    return not (is_finished() if is_finished else getattr(stream, "eof", True))
