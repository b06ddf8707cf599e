"""Ask sites which of their pages a program may request, once a run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from urllib.parse import urlsplit

from digest.errors import HttpError
from digest.formats.page.robots import allowed, crawl_delay
from digest.model.web import Access
from digest.sources.requests import Get

# RFC 9309, section 2.5.
_LARGEST = 500 * 1024


@dataclass(frozen=True, slots=True)
class Robots:
    """The robots.txt files of a run (RFC 9309). ``agent`` is the name that they know digest by."""

    requester: Get
    agent: str
    _files: dict[str, Callable[[Access], bytes | None]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def allows(self, url: str, access: Access) -> bool:
        """Return whether a page may be requested; its robots.txt is requested for the first one of a site."""
        return allowed(self._file(url, access), url, self.agent)

    def delay(self, url: str, access: Access) -> float:
        """Return the seconds that a site asks to wait between two requests."""
        return crawl_delay(self._file(url, access), self.agent)

    def _file(self, url: str, access: Access) -> bytes | None:
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        with self._lock:
            file = self._files.setdefault(origin, _Once(self.requester, f"{origin}/robots.txt"))
        return file(access)


@dataclass(slots=True)
class _Once:
    """One robots.txt, requested by the first thread that needs it: None if nothing is allowed, b"" if everything is."""

    requester: Get
    address: str
    _found: list[bytes | None] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)

    def __call__(self, access: Access) -> bytes | None:
        with self._lock:
            if not self._found:
                self._found.append(self._requested(access))
            return self._found[0]

    def _requested(self, access: Access) -> bytes | None:
        try:
            response = self.requester.get(self.address, access=access)
        except HttpError:
            return None
        if response.status == 200:
            return response.body[:_LARGEST]
        return b"" if 400 <= response.status < 500 else None
