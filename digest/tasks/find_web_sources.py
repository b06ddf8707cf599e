"""Find the sources at URLs: a feed, the feed of a page, or the list of news on a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from urllib.parse import urlsplit

from digest.config import Config
from digest.config.values import LONGEST_ADDRESS
from digest.errors import AddressError, FormatError, HttpError, SourceError
from digest.formats.detect import Sample
from digest.http import shown
from digest.http.dialing import ALLOW
from digest.model.finding import Finding
from digest.model.item import Item
from digest.model.source import Masthead, Reading, SourceSpec
from digest.model.web import Access, WebResponse
from digest.ports import Progress, Source
from digest.reading import opml
from digest.reading.page.feed_links import common_paths, feed_links
from digest.reading.page.news_lists import find_news_lists
from digest.reading.sources.web_source import in_utf8
from digest.tasks.new_sources import FoundSource, SourceOptions, named
from digest.tasks.parts.make_ingester import ingester
from digest.tasks.parts.make_sources import WebReading
from digest.tasks.steps.ingested import IngestedSource
from digest.tasks.stores import Stores

# The characters of a URL that is too long.
_SHOWN = 80
# The most requests to find the feed of a page: for feeds that it links to, and for those that it may have.
_MOST_LINKED = 3
_MOST_GUESSED = 3
# The characters of an article; every page has some text.
_LEAST_ARTICLE = 400
# The answers of a server that has no such document, now or later, and those of one that wants a pause.
_ABSENT = frozenset({400, 404, 405, 406, 410, 501})
_NEXT_TRY = re.compile(r"; next try [0-9: UTC-]+\Z")
_PAUSE = frozenset({429, 503})


@dataclass(frozen=True, slots=True)
class _Read:
    """A document of the web, as read at once: ``error`` says why it has no items, if it is no source."""

    url: str
    response: WebResponse
    kind: str
    items: tuple[Item, ...]
    findings: tuple[Finding, ...]
    masthead: Masthead | None
    error: FormatError | None

    @property
    def body(self) -> bytes:
        return in_utf8(self.response)

    @property
    def place(self) -> str:
        """Its own URL, or the one that it has moved to for good."""
        return self.response.permanent_url or self.url


@dataclass(slots=True)
class SourceFinder:
    """Finds sources on the web with as few requests as possible, at the time ``now``."""

    config: Config
    reading: WebReading
    now: datetime
    options: SourceOptions = field(default_factory=SourceOptions)
    # The status of the last answer, 0 if there was none.
    _status: int = 0

    def find(self, url: str, instead: str = "") -> FoundSource:
        """Return the source at a URL, or at the one ``instead``, if there is one and the first cannot be reached.

        Takes one request for a feed; for a page some more, to find its feed. Raises SourceError if there is none, or if
        it cannot be requested.
        """
        try:
            return self._at(url)
        except SourceError as error:
            is_unreachable = isinstance(error.__cause__, HttpError) and not isinstance(error.__cause__, AddressError)
            if not instead or not is_unreachable:
                raise
            try:
                found = self._at(instead)
            except SourceError:
                if self._status:
                    raise
                raise error from None
            warning = f"{error}".partition(";")[0] + f"; {shown(instead)} is used instead"
            return replace(found, warnings=(warning, *found.warnings))

    def _at(self, url: str) -> FoundSource:
        first = self._read(url)
        if first.kind == "feed":
            return self._found(first)
        sample = Sample.of(first.body)
        if opml.detect(sample):
            raise SourceError(f"{url}: a list of feeds; save it, then run `digest import` with that file")
        if first.kind == "page" or sample.syntax == "page":
            return self._source_of(first)
        if first.error:
            raise first.error
        if not first.items:
            raise SourceError(f"{url}: neither a feed nor a page with news")
        return self._found(first)

    def _read(self, url: str) -> _Read:
        """Request a document and read it as whatever it is. Raises SourceError if there is none."""
        source = replace(self.reading.source(self._spec(url)), any_kind=True)
        readings: list[Reading] = []
        error = None
        try:
            readings += source.read()
        except FormatError as failure:
            error = failure
        except SourceError as failure:
            if source.response and not isinstance(failure, FormatError):
                # What is said of sources that are there already, about the next try or what to do with them.
                said = str(failure).replace("; remove the source, or give it a new URL", "; check the URL")
                raise SourceError(_NEXT_TRY.sub("; try again later", said)) from failure
            if str(failure).endswith(ALLOW):
                raise SourceError(f"{failure}, which `digest add --allow-private PLACE` writes for you") from failure
            raise
        finally:
            self._status = source.response.status if source.response else 0
        if source.response is None:
            raise SourceError(f"{url}: {source.visit().note}")
        return _read_of(url, source.response, readings, error)

    def _spec(self, url: str) -> SourceSpec:
        access = Access(allow_private=self.options.allow_private, timeout=self.config.tables.web.timeout)
        return SourceSpec(url, url=url, access=access)

    def _source_of(self, page: _Read) -> FoundSource:
        """Return the feed of a page, or else its list of news, with a warning of each feed that cannot be read.

        Raises SourceError if there is neither.
        """
        failed: dict[str, str] = {}
        found = self._feed_of(page, failed)
        try:
            found = found or self._list_of(page)
        except SourceError as error:
            if not failed:
                raise
            raise SourceError(f"{page.url}: its feed cannot be read now: {next(iter(failed.values()))}") from error
        instead = "the list of news" if found.kind == "page" else shown(found.spec.url)
        warnings = (
            f"its feed {shown(url)} cannot be read: {error.removeprefix(f'{shown(url)}: ').partition(';')[0]}; "
            f"{instead} is used instead"
            for url, error in failed.items()
        )
        return replace(found, warnings=tuple(f"{page.url}: {warning}" for warning in warnings))

    def _feed_of(self, page: _Read, failed: dict[str, str]) -> FoundSource | None:
        """Return the feed of a page: one that it links to, or one at a common place; None if there is none.

        Linked feeds that cannot be read are added to ``failed``, with the reason. Raises SourceError if the server of
        the page wants a pause: its list of news would be the lesser source.
        """
        base = page.response.url
        linked = [link.url for link in feed_links(page.body, base)][:_MOST_LINKED]
        guessed = [url for url in common_paths(base) if url not in linked][:_MOST_GUESSED]
        for url in (*linked, *guessed):
            try:
                read = self._read(url)
            except SourceError as error:
                if self._status in _ABSENT:
                    continue
                if url not in linked:
                    break
                if self._status in _PAUSE and urlsplit(url).hostname == urlsplit(base).hostname:
                    raise SourceError(f"{page.url}: its feed cannot be read now: {error}") from error
                failed[url] = str(error)
                continue
            if read.kind == "feed" and (read.items or url in linked):
                return self._found(read)
        return None

    def _list_of(self, page: _Read) -> FoundSource:
        """Return the list of news on a page. Raises SourceError if there is none, or if the site forbids it."""
        if len(page.items) == 1 and len(page.items[0].text) >= _LEAST_ARTICLE:
            raise SourceError(
                f"{page.url}: one article, and no feed found; give the URL of the page that lists the news"
            )
        spec = self._spec(page.url)
        try:
            self.reading.need_permission(page.url, spec.access)
        except HttpError as error:
            raise SourceError(str(error)) from error
        news_lists = find_news_lists(page.body, page.response.url, self.now, self.config.zone)
        if not news_lists:
            raise SourceError(
                f"{page.url}: neither a feed nor a list of news found; give the URL of its feed, or write the selector "
                "of its news into [sources.page]"
            )
        first, *others = news_lists
        whole = replace(spec, kind="page", page=first.selectors)
        source = replace(self.reading.source(whole, page.response), articles=None)
        read = _read_of(page.url, page.response, list(source.read()), None)
        return replace(self._found(read, whole), others=tuple(others))

    def _found(self, read: _Read, spec: SourceSpec | None = None) -> FoundSource:
        if len(read.place) > LONGEST_ADDRESS:
            raise SourceError(
                f"{read.place[:_SHOWN]}…: a URL of more than {LONGEST_ADDRESS:,} characters cannot be added"
            )
        # What is no feed has to be declared.
        kind = None if read.kind == "feed" else read.kind
        made = replace(spec or self._spec(read.url), url=read.place, kind=kind)
        title = read.masthead.title if read.masthead else ""
        made = named(made, title, read.masthead, read.items, self.options)
        # It is where it has moved to already.
        return FoundSource(
            made, read.kind, len(read.items), read.items, read.findings, replace(read.response, permanent_url="")
        )


def store_found(
    config: Config, stores: Stores, found: Sequence[FoundSource], now: datetime, progress: Progress
) -> tuple[IngestedSource, ...]:
    """Store the items of new sources from the responses that they were found by, so that the next run need not ask.

    Adding a feed costs its publisher one request. The list of news on a page is read in the next run, since its
    articles are requested with it.
    """
    reading = WebReading(config, stores, now)
    configured = {spec.name: spec for spec in config.sources}
    sources: list[Source] = [
        reading.source(configured[one.spec.name], one.response) for one in found if one.spec.name in configured
    ]
    return ingester(config, stores, sources, progress).ingest(now)


def _read_of(url: str, response: WebResponse, readings: Sequence[Reading], error: FormatError | None) -> _Read:
    return _Read(
        url,
        response,
        next((one.kind for one in readings if one.kind), ""),
        tuple(item for one in readings for item in one.items),
        tuple(finding for one in readings for finding in one.findings),
        next((one.masthead for one in readings if one.masthead), None),
        error,
    )
