"""The bodies of responses, decompressed, within a limit of size.

Decompressed here, since urllib3 does not tell that gzip or deflate end too early. Only gzip is asked for: every server
has it, and what others save is not worth their libraries.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack
from io import BytesIO

from urllib3 import BaseHTTPResponse
from urllib3.exceptions import HTTPError

from digest.errors import HttpError
from digest.http.client import announced
from digest.http.failures import ConnectionLostError
from digest.language.text.characters.clean import one_line

_CHUNK = 65_536
_LARGE = 1_000_000
# Servers often name an encoding of characters, which is a mistake, and not compressed.
_PLAIN = frozenset({"", "identity", "none", "utf-8"})
_COMPRESSED = frozenset({"gzip", "x-gzip", "deflate"})
# The formats of zlib, and what gzip begins with: members of it may follow each other.
_GZIP, _ZLIB, _DEFLATE = 31, 15, -15
_MAGIC = b"\x1f\x8b"


def read_body(response: BaseHTTPResponse, place: str, largest: int, room: AbstractContextManager[object]) -> bytes:
    """Return the body of a response, which has at most ``largest`` bytes before and after decompression.

    Raises HttpError if it has more, or is compressed in a way that is not supported; ConnectionLostError if it ends too
    early. ``place`` is the URL for messages. A large body is read within ``room``, such as a semaphore: many at a time
    would fill the memory, and a few bytes can become a large body.
    """
    encoding = _encoding(response)
    # With several compressions, one step may take hours: what is between them has no limit.
    if "," in encoding:
        raise HttpError(f"{place}: compressed several times, which is not supported; check the server")
    if encoding not in _PLAIN | _COMPRESSED:
        raise HttpError(f"{place}: compressed as {one_line(encoding)[:20]}, which is not supported; check the server")
    too_large = HttpError(f"{place}: larger than {largest:,} bytes, the limit")
    if (announced(response) or 0) > largest:
        raise too_large
    # Closed in any case: an error that is kept would keep what was read.
    with BytesIO() as body, ExitStack() as stack:
        try:
            for chunk in _chunks(response, encoding):
                if body.tell() <= _LARGE < body.tell() + len(chunk):
                    stack.enter_context(room)
                body.write(chunk)
                if max(body.tell(), response.tell()) > largest:
                    raise too_large
        except zlib.error as error:
            raise HttpError(f"{place}: corrupt response, which cannot be decompressed") from error
        except EOFError as error:
            message = f"{place}: the connection was lost before the end of the response; try again"
            raise ConnectionLostError(message) from error
        return body.getvalue()


def read_head(response: BaseHTTPResponse, size: int) -> bytes:
    """Return the beginning of a body that says why there is no document; less of it, or nothing, if it is broken."""
    body = BytesIO()
    try:
        for chunk in _chunks(response, _encoding(response)):
            body.write(chunk)
            if body.tell() >= size:
                break
    except (HTTPError, OSError, EOFError, zlib.error):
        pass
    return body.getvalue()[:size]


def _encoding(response: BaseHTTPResponse) -> str:
    return response.headers.get("Content-Encoding", "").strip().lower()


def _chunks(response: BaseHTTPResponse, encoding: str) -> Iterator[bytes]:
    """Yield the body as it comes, decompressed if it is compressed."""
    chunks = iter(lambda: response.read1(_CHUNK, decode_content=False), b"")
    return chunks if encoding not in _COMPRESSED else _inflated(chunks, encoding != "deflate")


def _inflated(chunks: Iterator[bytes], is_gzip: bool) -> Iterator[bytes]:
    """Yield what gzip or deflate compressed, in small pieces; nothing, if nothing was sent, whatever the header says.

    Raises zlib.error if it is not compressed so, EOFError if it ends too early.
    """
    decoder = None
    for chunk in chunks:
        rest = chunk
        while rest:
            if decoder is None or (decoder.eof and is_gzip and rest[:2] == _MAGIC[: len(rest)]):
                # Servers send deflate with the header of zlib, which begins with its method, and without.
                has_header = rest[0] & 0x0F == zlib.DEFLATED
                decoder = zlib.decompressobj(_GZIP if is_gzip else _ZLIB if has_header else _DEFLATE)
            elif decoder.eof:
                yield b""  # something else stands behind it
                break
            yield decoder.decompress(rest, _CHUNK)
            rest = decoder.unconsumed_tail or decoder.unused_data
    if decoder:
        yield decoder.flush()
        if not decoder.eof:
            raise EOFError
