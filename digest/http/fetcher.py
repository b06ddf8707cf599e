"""Fetches documents into memory and files onto the disk."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from time import sleep
from typing import TypeVar
from urllib.parse import urlencode

from urllib3 import BaseHTTPResponse

from digest.errors import HttpError
from digest.http.client import Client, PassingError, shown
from digest.http.limits import Limits, Pace
from digest.http.part import PartialFile

T = TypeVar("T")
# Shows a person the chunks that pass: how many bytes were there before them, and how many there will be, if known.
Watch = Callable[[Iterator[bytes], int, int | None], Iterator[bytes]]

_CHUNK = 65_536
_TAKEN = (200, 201, 202, 204)
_RANGE = re.compile(r"bytes (\d{1,18})-\d{1,18}/(?:\d{1,18}|\*)")


def unwatched(chunks: Iterator[bytes], before: int, total: int | None) -> Iterator[bytes]:  # noqa: ARG001 - a Watch
    """A Watch for where nobody looks on."""
    return chunks


class _TooLargeError(HttpError):
    """More comes than may; what came is of no use."""


class _OtherPartError(PassingError):
    """What comes does not fit to what is there; the next try begins anew."""


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Fetches from the web. ``environment`` names the proxies."""

    environment: Mapping[str, str]
    limits: Limits = field(default_factory=Limits)

    def document(self, address: str, largest: int) -> bytes:
        """The bytes of a document, decompressed; at most ``largest``.

        Raises HttpError where the address does not give it.
        """
        return self._persist(lambda: self._read(address, {"Accept-Encoding": "gzip"}, largest))

    def answer(self, address: str, question: bytes, headers: Mapping[str, str], largest: int) -> bytes:
        """Post JSON to an address, and give the bytes of the answer; at most ``largest``.

        It is asked once: nobody knows what a server does with the same question twice. A redirect is not followed.

        Raises HttpError where it does not answer.
        """
        headers = {"Content-Type": "application/json", "Accept-Encoding": "gzip", **headers}
        return self._read(address, headers, largest, question)

    def post_form(self, address: str, fields: Mapping[str, str]) -> None:
        """Post the fields of a form, and take any answer of success. It is posted once, and follows no redirect.

        Raises HttpError where the address does not take it.
        """
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        with self._client().opened(address, headers, wanted=_TAKEN, sent=urlencode(fields).encode()):
            pass

    def file(self, address: str, target: Path, largest: int, watch: Watch = unwatched) -> None:
        """Fetch a file of at most ``largest`` bytes, all or nothing.

        What came before a failure stays beside it (``.part``), and the next call continues there, if the server can
        and the file has not changed.

        Raises HttpError where the address does not give it, OSError where it cannot be written.
        """
        part = PartialFile(target)
        self._persist(lambda: self._continue(address, part, largest, watch))
        part.finish()

    def _persist(self, attempt: Callable[[], T]) -> T:
        """Try again what may pass."""
        for tried in range(self.limits.tries - 1):
            try:
                return attempt()
            except PassingError:
                sleep(self.limits.pause * 2**tried)
        return attempt()

    def _read(self, address: str, headers: Mapping[str, str], largest: int, sent: bytes | None = None) -> bytes:
        with self._client().opened(address, headers, sent=sent) as response:
            chunks = self._chunks(response, address, 0, largest, self.limits.document)
            return b"".join(chunks)

    def _continue(self, address: str, part: PartialFile, largest: int, watch: Watch) -> None:
        """Fetch what is missing of a file, or all of it."""
        size, validator = part.begun(address)
        headers = {"Accept-Encoding": "identity"}
        if size:
            headers |= {"Range": f"bytes={size}-", "If-Range": validator}
        try:
            with self._client().opened(address, headers, wanted=(200, 206, 416)) as response:
                start = _start(response, size, address)
                if start == 0:
                    part.begin(address, response.headers)
                chunks = self._chunks(response, address, start, largest, float("inf"))
                part.append(watch(chunks, start, _total(response, start)))
        except (_TooLargeError, _OtherPartError):
            part.discard()
            raise

    def _client(self) -> Client:
        return Client(self.environment, self.limits)

    def _chunks(
        self, response: BaseHTTPResponse, address: str, before: int, largest: int, longest: float
    ) -> Iterator[bytes]:
        """The body piece by piece, within the limits."""
        too_large = _TooLargeError(f"{shown(address)}: is larger than the {largest:,} bytes that it may have")
        if (_total(response, before) or 0) > largest:
            raise too_large
        pace = Pace(self.limits, longest, shown(address))
        size = before
        while chunk := response.read1(_CHUNK):
            size += len(chunk)
            if size > largest:
                raise too_large
            pace.count(len(chunk))
            yield chunk


def _start(response: BaseHTTPResponse, size: int, address: str) -> int:
    """Where in the file an answer begins, of which so much is there."""
    if response.headers.get("Content-Encoding", "identity") != "identity":
        raise HttpError(f"{shown(address)}: comes compressed, though it was not asked for so; check the server")
    if response.status == 200:
        return 0
    given = _RANGE.match(response.headers.get("Content-Range", ""))
    if response.status == 206 and size and given and int(given[1]) == size:
        return size
    raise _OtherPartError(f"{shown(address)}: the server gave another part than it was asked for; try again")


def _total(response: BaseHTTPResponse, before: int) -> int | None:
    """How long the file is, as the server says."""
    length = response.headers.get("Content-Length", "")
    return before + int(length) if re.fullmatch(r"[0-9]{1,18}", length) else None
