"""Sources on the web, as values: how to request one, the response, and what is remembered for the next request."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

# How a reading of a source went. "waiting" means that it was not requested, because it is not due yet.
Outcome = Literal["read", "unmodified", "waiting", "paused", "failed"]


@dataclass(frozen=True, slots=True)
class Access:
    """How to request a source: ``login`` is ``user:password`` or "", ``timeout`` the seconds for all of it.

    With ``allow_private``, its address may be of this machine or of a private network.
    """

    login: str = field(default="", repr=False)
    allow_private: bool = False
    timeout: float = 30


@dataclass(frozen=True, slots=True)
class Validators:
    """The ETag and Last-Modified headers of the last full response, verbatim (RFC 9110, section 8.8); "" for none."""

    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True, slots=True)
class WebResponse:
    """The final response to a request, after redirects.

    ``headers`` have lowercase names. ``body`` is decompressed; unless the status is 200, it is empty, or the beginning
    of a page that says why access is refused. ``received`` is the number of bytes of the body as sent.
    ``permanent_url`` is where an unbroken chain of permanent redirects (301, 308) from the requested URL leads, "" if
    the first response was none.
    """

    status: int
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    permanent_url: str = ""
    received: int = 0


@dataclass(frozen=True, slots=True)
class FetchState:
    """What is remembered of a source on the web between two runs.

    ``url`` is the URL that it has permanently moved to, "" for the configured one. ``moved_to`` is one that it has
    redirected to in the last ``moves`` runs in a row. ``body`` is a fingerprint of the last body that was read, and
    ``settings`` of the settings that it was read with. It is requested again from ``next_try`` on, which ``reason``
    explains; never if it ``is_gone``. ``failures`` counts those in a row. ``ttl``, ``skip_hours`` and ``skip_days`` are
    what its last document asked for (``Masthead``): a response that says that nothing is new does not repeat it.
    """

    url: str = ""
    validators: Validators = Validators()
    body: str = ""
    settings: str = ""
    next_try: datetime | None = None
    reason: str = ""
    moved_to: str = ""
    moves: int = 0
    failures: int = 0
    is_gone: bool = False
    ttl: timedelta | None = None
    skip_hours: frozenset[int] = frozenset()
    skip_days: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Visit:
    """How a reading of a source went, to be recorded once its items are stored.

    ``state`` is to be remembered, None if there is nothing to remember. ``note`` is for a person, such as the reason
    why it was not requested. Nothing of ``limited``, a domain or host, is to be requested before ``limited_until``.
    """

    outcome: Outcome = "read"
    state: FetchState | None = None
    note: str = ""
    limited: str = ""
    limited_until: datetime | None = None


# Of a file, which needs no state.
READ = Visit()
