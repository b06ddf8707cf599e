"""Read items from the web: requests in threads, politely, and everything else in the thread that stores the items."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Protocol
from urllib.parse import urlsplit

from digest.compose.fetching.due import not_due
from digest.compose.fetching.freshness import retry_after
from digest.compose.fetching.responses import (
    failed_state,
    failure,
    is_unmodified,
    read_state,
    settings_of,
    validators_for,
)
from digest.errors import AddressError, HttpError, SourceError
from digest.formats.content import Content
from digest.formats.page.challenge import challenge_of
from digest.formats.parse import read
from digest.http import shown
from digest.model.source import Masthead, Reading, SourceSpec
from digest.model.web import Access, FetchState, Validators, Visit, WebResponse
from digest.sources.rate_limits import RateLimits

_ACCEPT = (
    "application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, "
    "text/xml;q=0.9, application/json;q=0.8, text/html;q=0.7, */*;q=0.5"
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
# In the document itself, where it takes precedence, as feeds are often served with the default of their server.
_OWN_CHARSET = re.compile(rb"""<\?xml[^>]{0,200}encoding\s*=|<meta[^>]{0,200}charset\s*=|\A\xef\xbb\xbf""", re.IGNORECASE)
_HEAD = 4096


class Get(Protocol):
    """Requests a document, as ``digest.http.Requester`` does."""

    def get(
        self, address: str, *, validators: Validators = ..., access: Access = ..., accept: str = ...
    ) -> WebResponse:
        """Return the response. Raises HttpError if there is none."""
        ...


@dataclass(slots=True)
class WebSource:
    """A source on the web, for one run at the time ``now``.

    ``fetch`` may be called in a thread of its own, before ``read``. ``state`` is what the last run remembered; with
    ``force``, the source is requested even if it is not due. A time without an offset is in ``zone``.
    """

    spec: SourceSpec
    zone: tzinfo
    now: datetime
    requester: Get
    limits: RateLimits
    state: FetchState = FetchState()
    force: bool = False
    _response: WebResponse | None = None
    _error: Exception | None = None
    _visit: Visit = Visit()
    _settings: str = field(init=False)

    def __post_init__(self) -> None:
        self._settings = settings_of(self.spec)

    @property
    def host(self) -> str:
        """The host that it is requested from."""
        return urlsplit(self._url).hostname or ""

    def waits(self) -> bool:
        """Return whether it is not to be requested now; the visit then says why."""
        until = self.limits.until(self.host)
        reason = not_due(
            self.state, self._settings, until, self.now, is_paused=self.spec.is_paused, force=self.force
        )
        if reason:
            self._visit = Visit(*reason[:1], note=reason[1])
        return reason is not None

    def fetch(self) -> None:
        """Request it, unless it waits. Never raises: ``read`` does."""
        if self._response or self._error or self.waits():
            return
        try:
            self._response = self.requester.get(
                self._url,
                validators=validators_for(self.state, self._settings),
                access=self._access,
                accept=_ACCEPT,
            )
        except Exception as error:  # noqa: BLE001 - raised again by read(), in the thread that can report it
            self._error = error
            return
        if wait := retry_after(self._response.headers, self.now):
            self.limits.add(self.host, self.now + wait)

    def read(self) -> Iterator[Reading]:
        """Yield its contents; nothing if it waits or is unmodified.

        Raises SourceError if it could not be requested, or is not a source.
        """
        self.fetch()
        response = self._response
        if self._error:
            self._fail(self._error)
        if response is None:
            return
        challenge = challenge_of(response.status, response.headers, response.body)
        if failed := failure(self.state, response, challenge, self.now):
            self._visit = Visit("failed", failed.state, **self._limited(response))
            raise SourceError(f"{self._name}: {failed.message}")
        if is_unmodified(self.state, self._settings, response):
            self._visit = Visit("unmodified", self._read_state(response, None))
            return
        masthead = None
        try:
            for reading in read(Content.of(in_utf8(response)), self.spec, self._name, self.zone, self.now):
                masthead = reading.masthead or masthead
                yield reading
        except SourceError:
            self._visit = Visit("failed", failed_state(self.state, self.now))
            raise
        self._visit = Visit("read", self._read_state(response, masthead), note=self._moved(response))

    def visit(self) -> Visit:
        """Return how the last reading went."""
        return self._visit

    @property
    def _url(self) -> str:
        return self.state.url if self.state.settings == self._settings and self.state.url else self.spec.url

    @property
    def _name(self) -> str:
        return shown(self._url)

    @property
    def _access(self) -> Access:
        """How to request it: its login is for its own host alone."""
        is_own = urlsplit(self._url)[:2] == urlsplit(self.spec.url)[:2]
        access = self.spec.access
        return access if is_own else Access(allow_private=access.allow_private, timeout=access.timeout)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, HttpError):
            raise error
        # A refused address is a matter of the configuration: it needs no pause.
        state = self.state if isinstance(error, AddressError) else failed_state(self.state, self.now)
        self._visit = Visit("failed", state)
        raise SourceError(str(error)) from error

    def _limited(self, response: WebResponse) -> Mapping[str, object]:
        wait = retry_after(response.headers, self.now)
        return {"limited": self.limits.domain(self.host), "limited_until": self.now + wait} if wait else {}

    def _read_state(self, response: WebResponse, masthead: Masthead | None) -> FetchState:
        return read_state(self.state, self._settings, response, masthead, self.now)

    def _moved(self, response: WebResponse) -> str:
        moved = response.permanent_url
        return f"moved permanently to {shown(moved)}; update its `url`" if moved else ""


def in_utf8(response: WebResponse) -> bytes:
    """Return the body; in UTF-8, if only the header of the response says that it is in another encoding."""
    named = _CHARSET.search(response.headers.get("content-type", ""))
    if not named or _OWN_CHARSET.search(response.body[:_HEAD]):
        return response.body
    try:
        response.body.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return codecs.decode(response.body, named[1], "replace").encode("utf-8", "replace")
        except (LookupError, ValueError):
            return response.body
    return response.body
