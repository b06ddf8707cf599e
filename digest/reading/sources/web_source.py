"""Read items from the web: one feed or page, for one run."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, tzinfo
from urllib.parse import urlsplit

from digest.errors import AddressError, FormatError, HttpError, SourceError, UnansweredError
from digest.formats.detect import Sample
from digest.http import ACCEPT_FEEDS, shown
from digest.model.finding import Finding
from digest.model.source import Masthead, Reading, SourceSpec, login_variable
from digest.model.web import READ, Access, FetchState, Visit, WebResponse
from digest.reading.fetching.freshness import retry_after
from digest.reading.fetching.responses import (
    failed_state,
    failure,
    given_up,
    has_failed,
    is_unmodified,
    read_state,
    reserves_mining,
    settings_of,
    with_settings,
    without_validators,
)
from digest.reading.fetching.source_due import not_due
from digest.reading.file_formats import find
from digest.reading.page.challenge import challenge_of
from digest.reading.parse import read
from digest.reading.sources.articles import ArticleReader
from digest.reading.sources.document_client import DocumentClient
from digest.reading.sources.rate_limits import RateLimits
from digest.reading.sources.robots import RobotsFiles

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
# The document's own, which takes precedence: servers often send the same header for all files.
_OWN_CHARSET = re.compile(
    rb"""<\?xml[^>]{0,200}encoding\s*=|<meta[^>]{0,200}charset\s*=|\A\xef\xbb\xbf""", re.IGNORECASE
)
_LARGE = 1_000_000
_RESERVED = (
    "its site reserves the rights to text and data mining (`tdm-reservation: 1`); ask its publisher, or show less of it"
    ' (`extract = "title"`)'
)
_HEAD = 4096
# In more than one of so many characters, the header names a wrong encoding.
_FEW = 1000


@dataclass(slots=True)
class WebSource:
    """A source on the web, for one run at the time ``now``.

    ``state`` is what the last run remembered, of which new settings leave nothing; with ``force``, the source is
    requested even if it is not due. Before ``read``, ``fetch`` may be called in a thread of its own, as long as
    ``needs_more`` is true. With ``articles``, its items get the texts of the pages that they link to; with ``robots``,
    it is requested only if its site allows that. A page is read only if it is declared as one, or with ``any_kind``. A
    time without an offset is in ``zone``.
    """

    spec: SourceSpec
    zone: tzinfo
    now: datetime
    requester: DocumentClient
    limits: RateLimits
    state: FetchState = field(default_factory=FetchState)
    articles: ArticleReader | None = None
    robots: RobotsFiles | None = None
    force: bool = False
    response: WebResponse | None = None
    any_kind: bool = False
    _packed: bytes = b""
    _error: Exception | None = None
    _wanted: Sequence[str] = ()
    _readings: list[Reading] | None = None
    _visit: Visit = READ

    def __post_init__(self) -> None:
        self.state = with_settings(self.state, settings_of(self.spec))

    @property
    def host(self) -> str:
        """The host that it is requested from."""
        return _host(self._url)

    @property
    def server(self) -> tuple[str, str]:
        """What answers at the host: several may, at different ports."""
        scheme, place = urlsplit(self._url)[:2]
        return scheme, place.rpartition("@")[2]

    @property
    def has_failed(self) -> bool:
        """True if it failed when it was last requested."""
        return has_failed(self.state)

    def waits(self) -> bool:
        """Return whether it is not to be requested now; its visit then says why."""
        until = self.limits.until(self.host)
        reason = not_due(self.state, until, self.now, is_paused=self.spec.is_paused, force=self.force)
        if reason:
            self._visit = Visit(reason[0], note=reason[1])
        return reason is not None

    def fetch(self) -> None:
        """Request the document, or else the articles that it needs. Never raises: ``read`` does."""
        try:
            if self._wanted and self.articles:
                wanted, self._wanted = self._wanted, ()
                self.articles.fetch(wanted)
            elif not self.waits():
                self._request()
        except Exception as error:  # noqa: BLE001 - raised again by read(), in the thread that can report it
            self._error = error

    def pack(self) -> None:
        """Compress a large document until it is read: many may wait at a time."""
        if self.response and len(self.response.body) > _LARGE:
            self._packed = zlib.compress(self.response.body, 1)
            self.response = replace(self.response, body=b"")

    def _unpack(self) -> None:
        if self.response and self._packed:
            self.response, self._packed = replace(self.response, body=zlib.decompress(self._packed)), b""

    @property
    def is_unanswered(self) -> bool:
        """True if its server did not answer at all."""
        return isinstance(self._error, UnansweredError)

    def give_up(self) -> None:
        """Do not request it, because its host did not answer the requests before."""
        if not self.waits():
            self._error = SourceError(f"{self._name}: {self.host} does not answer; try again later")
            self._visit = Visit("failed", given_up(self.state, self.now))

    def needs_more(self) -> bool:
        """Return whether there is more to fetch before it can be read."""
        if self._readings is None:
            self._readings = []
            self._unpack()
            try:
                self._readings += self._read_document()
            except SourceError as error:
                self._error = error
            if self.articles:
                self._wanted = self.articles.wanted([item for one in self._readings for item in one.items])
        return bool(self._wanted)

    def read(self) -> Iterator[Reading]:
        """Yield its contents; nothing if it waits or is unmodified.

        Raises SourceError if it could not be requested, or is not a source.
        """
        if self.response is None and self._error is None:
            self.fetch()
        while self.needs_more():
            self.fetch()
        yield from map(self._complete, self._readings or [])
        if self._error:
            raise self._error

    def visit(self) -> Visit:
        """Return how the last reading went."""
        if self.articles and self.articles.is_incomplete and self._visit.state:
            # Without validators, the next response is a full one, and brings the rest.
            return replace(self._visit, state=without_validators(self._visit.state, self.now))
        return self._visit

    def forget(self) -> None:
        """Free the memory of what was read."""
        self.response, self.articles, self._readings = None, None, []

    @property
    def _url(self) -> str:
        return self.state.url or self.spec.url

    @property
    def _name(self) -> str:
        return shown(self._url)

    @property
    def _access(self) -> Access:
        """How to request it: its login is for its own host alone."""
        is_own = urlsplit(self._url)[:2] == urlsplit(self.spec.url)[:2]
        return self.spec.access if is_own else replace(self.spec.access, login="")

    def _login_advice(self) -> str:
        """Return what to do if the server wants a login: set one, or correct the one that was sent."""
        if self._access.login:
            return "the user name or the password of its `login` is wrong"
        # A source that is being added has no name yet.
        variable = login_variable(self.spec.name) if self.spec.name != self.spec.url else ""
        return f"set `login`, or the variable {variable}" if variable else "set `login`"

    def _request(self) -> None:
        if self.response:
            return
        if self.robots:
            self.robots.need(self._url, self._access)
        self.response = self.requester.get(
            self._url, validators=self.state.validators, access=self._access, accept=ACCEPT_FEEDS
        )
        if wait := self._pause(self.response):
            self.limits.add(_host(self.response.url), self.now + wait)

    def _read_document(self) -> Iterator[Reading]:
        """Decide what the response means, and read it. Raises SourceError."""
        if self._error:
            self._fail(self._error)
        response = self.response
        if response is None:
            return
        challenge = challenge_of(response.status, response.headers, response.body)
        if failed := failure(self.state, response, challenge, self.now, self._login_advice()):
            wait = self._pause(response)
            # A redirect may lead elsewhere, such as to the host of many feeds.
            limited = (self.limits.domain(_host(response.url)), self.now + wait) if wait else ("", None)
            self._visit = Visit("failed", failed.state, "", *limited)
            raise SourceError(f"{self._name}: {failed.message}")
        if is_unmodified(self.state, response):
            self._visit = Visit("unmodified", self._read_state(response, None))
            return
        try:
            reading = self._reading_of(response)
        except SourceError:
            self._visit = Visit("failed", failed_state(self.state, self.now))
            raise
        # A run says it at the first reading alone; checks, which remember no reading, always do.
        if not self.state.body and reserves_mining(response, is_page=reading.kind == "page"):
            reading = replace(reading, findings=(Finding(_RESERVED, self.spec.name), *reading.findings))
        yield reading
        moved = response.permanent_url
        note = f"moved permanently to {shown(moved)}; update its `url`" if moved else ""
        self._visit = Visit("read", self._read_state(response, reading.masthead), note)

    def _reading_of(self, response: WebResponse) -> Reading:
        body = in_utf8(response)
        if self.spec.kind is None and not self.any_kind:
            need_feed(body, self._name)
        # Links are relative to where the document came from.
        return read(body, replace(self.spec, url=response.url), self._name, self.zone, self.now)

    def _complete(self, reading: Reading) -> Reading:
        if not self.articles or not reading.items:
            return reading
        items, findings = self.articles.complete(reading.items)
        return replace(reading, items=items, findings=(*reading.findings, *findings))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, HttpError):
            raise error
        # A refused address is a matter of the configuration: it needs no pause.
        state = self.state if isinstance(error, AddressError) else failed_state(self.state, self.now)
        self._visit = Visit("failed", state)
        raise SourceError(str(error)) from error

    def _pause(self, response: WebResponse) -> timedelta | None:
        """Return the pause that the server asks for, unless its response is a document."""
        return None if response.status in {200, 304} else retry_after(response.headers, self.now)

    def _read_state(self, response: WebResponse, masthead: Masthead | None) -> FetchState:
        return read_state(self.state, response, masthead, self.now)


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""


def need_feed(body: bytes, name: str) -> None:
    """Raise FormatError if a document is no feed: a server that is being repaired answers with a page, or with a line.

    What is no feed is read only if its source declares its kind.
    """
    found = find(Sample.of(body), name)
    if found and found.kind != "feed":
        advice = "`digest add` looks for its feed or its list of news" if found.kind == "page" else "check its URL"
        raise FormatError(f'{name}: not a feed, but {found.label}; {advice}, or declare it by `kind = "{found.kind}"`')


def in_utf8(response: WebResponse) -> bytes:
    """Return the body; in UTF-8, if only the header of the response says that it is in another encoding."""
    body = response.body
    named = _CHARSET.search(response.headers.get("content-type", ""))
    if not named or _OWN_CHARSET.search(body[:_HEAD]):
        return body
    with suppress(UnicodeDecodeError):
        body.decode("utf-8")
        return body
    with suppress(LookupError, UnicodeError):  # No encoding of text.
        text = body.decode(named[1], "replace")
        if text.count("\ufffd") * _FEW <= len(text):
            return text.encode()
    return body
