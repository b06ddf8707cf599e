"""Ask sites which of their pages a program may request, once a run.

They are asked for pages, not for feeds, which are made for programs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from urllib.parse import urlsplit

from digest.errors import HttpError, RobotsError, UnansweredError
from digest.http import shown
from digest.model.web import Access
from digest.reading.page.robots_rules import allowed, crawl_delay
from digest.reading.sources.document_client import DocumentClient

# RFC 9309, section 2.5.
_LARGEST = 500 * 1024


@dataclass(frozen=True, slots=True)
class RobotsFiles:
    """The robots.txt files of a run (RFC 9309). ``agent`` is the name that they know digest by."""

    requester: DocumentClient
    agent: str
    _files: dict[tuple[str, bool], Callable[[Access], bytes | HttpError]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def need(self, url: str, access: Access) -> None:
        """Raise HttpError unless a page may be requested; its robots.txt is requested for the first one of a site.

        The error is a RobotsError if the server answers, but refuses; else the one that keeps it from answering.
        """
        file = self._file(url, access)
        if isinstance(file, HttpError):
            raise type(file)(str(file))
        if not allowed(file, url, self.agent):
            raise RobotsError(
                f"{shown(url)}: its robots.txt asks programs not to read this page; ask its publisher for a feed"
            )

    def delay(self, url: str, access: Access) -> float:
        """Return the seconds that a site asks to wait between two requests."""
        file = self._file(url, access)
        return 0.0 if isinstance(file, HttpError) else crawl_delay(file, self.agent)

    def _file(self, url: str, access: Access) -> bytes | HttpError:
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        # What is refused to a source without access to private addresses is not refused to others.
        key = origin, access.allow_private
        with self._lock:
            file = self._files.setdefault(key, _Once(self.requester, f"{origin}/robots.txt"))
        return file(access)


@dataclass(slots=True)
class _Once:
    """One robots.txt, for the first thread that needs it: b"" if everything is allowed, an error if nothing is."""

    requester: DocumentClient
    address: str
    _found: list[bytes | HttpError] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)

    def __call__(self, access: Access) -> bytes | HttpError:
        with self._lock:
            if not self._found:
                self._found.append(self._requested(access))
                return self._found[0]
        file = self._found[0]
        # Silence is that of one request, however many pages wait for it.
        return HttpError(str(file)) if isinstance(file, UnansweredError) else file

    def _requested(self, access: Access) -> bytes | HttpError:
        try:
            response = self.requester.get(self.address, access=access)
        except HttpError as error:
            return error
        if response.status == 200:
            return response.body[:_LARGEST]
        if 400 <= response.status < 500:
            return b""
        answer = f"the server answered {response.status}"
        return RobotsError(f"{shown(self.address)}: cannot be read ({answer}), so nothing of the site is requested")
