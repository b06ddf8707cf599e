"""Fetch documents into memory and files to disk."""

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
from digest.http.client import Client, announced
from digest.http.failures import TemporaryError
from digest.http.part import PartialFile
from digest.http.time_limits import Limits, MinimumSpeed
from digest.http.urls import shown

T = TypeVar("T")
# Shows progress as chunks pass: given the bytes received before them, and the total if it is known.
Watch = Callable[[Iterator[bytes], int, int | None], Iterator[bytes]]

_CHUNK = 65_536
_TAKEN = (200, 201, 202, 204)
_RANGE = re.compile(r"bytes (\d{1,18})-\d{1,18}/(?:\d{1,18}|\*)")


def unwatched(chunks: Iterator[bytes], before: int, total: int | None) -> Iterator[bytes]:  # noqa: ARG001 - a Watch
    """Pass chunks through: a Watch that shows nothing."""
    return chunks


class _TooLargeError(HttpError):
    """The file is larger than allowed; the part received is useless."""


class _OtherPartError(TemporaryError):
    """The response does not continue the part on disk; the next attempt starts over."""


@dataclass(frozen=True, slots=True)
class Fetcher:
    """A client for documents, forms and files. ``environment`` names the proxies."""

    environment: Mapping[str, str]
    limits: Limits = field(default_factory=Limits)

    def document(self, address: str, largest: int) -> bytes:
        """Fetch a document, decompressed, of at most ``largest`` bytes.

        Raises HttpError if it cannot be fetched.
        """
        return self._persist(lambda: self._read(address, {"Accept-Encoding": "gzip"}, largest))

    def answer(self, address: str, question: bytes, headers: Mapping[str, str], largest: int) -> bytes:
        """Post JSON to a URL, and return the response, of at most ``largest`` bytes.

        There are no retries, since the request may not be idempotent, and no redirect is followed.

        Raises HttpError if the request fails.
        """
        headers = {"Content-Type": "application/json", "Accept-Encoding": "gzip", **headers}
        return self._read(address, headers, largest, question)

    def post_form(self, address: str, fields: Mapping[str, str]) -> None:
        """Post the fields of a form, once; no redirect is followed.

        Raises HttpError if the server does not accept it.
        """
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        with self._client().opened(address, headers, wanted=_TAKEN, sent=urlencode(fields).encode()):
            pass

    def file(self, address: str, target: Path, largest: int, watch: Watch = unwatched) -> None:
        """Fetch a file of at most ``largest`` bytes; ``target`` is written only when it is complete.

        After a failure, the part received is kept next to it (``.part``). The next call resumes there if the server
        supports that and the file has not changed.

        Raises HttpError if it cannot be fetched, OSError if it cannot be written.
        """
        part = PartialFile(target)
        self._persist(lambda: self._continue(address, part, largest, watch))
        part.finish()

    def _persist(self, attempt: Callable[[], T]) -> T:
        """Retry after temporary failures."""
        for tried in range(self.limits.tries - 1):
            try:
                return attempt()
            except TemporaryError:
                sleep(self.limits.pause * 2**tried)
        return attempt()

    def _read(self, address: str, headers: Mapping[str, str], largest: int, sent: bytes | None = None) -> bytes:
        with self._client().opened(address, headers, sent=sent) as response:
            chunks = self._chunks(response, address, 0, largest, self.limits.document)
            return b"".join(chunks)

    def _continue(self, address: str, part: PartialFile, largest: int, watch: Watch) -> None:
        """Fetch the rest of a file, or all of it."""
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
        """Yield the body in chunks, within the limits."""
        too_large = _TooLargeError(f"{shown(address)}: larger than {largest:,} bytes, the limit")
        if (_total(response, before) or 0) > largest:
            raise too_large
        pace = MinimumSpeed(self.limits, longest, shown(address))
        size = before
        while chunk := response.read1(_CHUNK):
            size += len(chunk)
            if size > largest:
                raise too_large
            pace.count(len(chunk))
            yield chunk


def _start(response: BaseHTTPResponse, size: int, address: str) -> int:
    """Return the position in the file at which a response begins, when ``size`` bytes are on disk already."""
    if response.headers.get("Content-Encoding", "identity") != "identity":
        raise HttpError(f"{shown(address)}: compressed, though that was not requested; check the server")
    if response.status == 200:
        return 0
    given = _RANGE.match(response.headers.get("Content-Range", ""))
    if response.status == 206 and size and given and int(given[1]) == size:
        return size
    raise _OtherPartError(f"{shown(address)}: the server sent a different part than requested; try again")


def _total(response: BaseHTTPResponse, start: int) -> int | None:
    """Return the size of the file according to the server, None if it does not say."""
    length = announced(response)
    return None if length is None else start + length
