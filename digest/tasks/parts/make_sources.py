"""Make the sources of a site: its files, and what is read from the web."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from digest import __version__
from digest.config import Config
from digest.model.item import stable_hash
from digest.model.source import SourceSpec
from digest.model.web import Access, FetchState, WebResponse
from digest.ports import BatchMap, Source
from digest.reading.sources.file_source import FileSource
from digest.reading.sources.shared_files import apart
from digest.tasks.stores import Stores

if TYPE_CHECKING:
    from digest.http import Requester
    from digest.reading.sources.web_source import WebSource

# The name of digest in robots.txt and at the beginning of its User-Agent.
_AGENT = "digest"
# What reads files, apart from digest itself, and what that uses.
READERS = (
    "babel", "courlan", "cssselect", "dateparser", "htmldate", "justext", "lxml", "lxml_html_clean",
    "markdown-it-py", "nh3", "publicsuffixlist", "py3langid", "python-dateutil", "regex", "trafilatura", "tzdata",
)  # fmt: skip


def file_sources(config: Config) -> tuple[FileSource, ...]:
    """Return the sources on this machine, in the order of the configuration."""
    return apart([file_source(spec, config) for spec in config.sources if not spec.url])


def file_source(spec: SourceSpec, config: Config) -> FileSource:
    """Return what reads the files of a source, but none that the site publishes."""
    return FileSource(spec, config.root, config.zone, published=config.published)


def _settings(spec: SourceSpec, config: Config) -> str:
    """Return a fingerprint of all that the reading of a file depends on, apart from the file: also of the programs."""
    return stable_hash(*_programs(), str(config.zone), str(config.root), repr(spec), *sorted(config.languages))


@cache
def _programs() -> tuple[str, ...]:
    return (__version__, sys.version, *map(_version, READERS))


def _version(package: str) -> str:
    with suppress(PackageNotFoundError):
        return version(package)
    return ""


def sources(
    config: Config, stores: Stores, now: datetime, at_work: BatchMap = map, *, force: bool = False
) -> tuple[Source, ...]:
    """Return the sources of a site, in the order of the configuration, to be read at the time ``now``.

    ``at_work`` extracts articles from their pages. With ``force``, files are read even if they are as they were, and
    sources on the web are requested even if they are not due.
    """
    found: dict[str, Source] = {
        source.spec.name: replace(source, settings=_settings(source.spec, config), now=now, force=force)
        for source in file_sources(config)
    }
    on_web = [spec for spec in config.sources if spec.url]
    if on_web:
        web = WebReading(config, stores, now, at_work, force=force)
        found |= {spec.name: web.source(spec) for spec in on_web}
    return tuple(found[spec.name] for spec in config.sources)


def sources_to_check(config: Config, stores: Stores, now: datetime) -> tuple[Source, ...]:
    """Return the sources of a site, those on the web too unless they are paused, to be read like `source_to_test`."""
    files = {source.spec.name: source for source in file_sources(config)}
    reading = WebReading(config, stores, now, force=True)
    asked = [spec for spec in config.sources if not (spec.url and spec.is_paused)]
    return tuple(_tested(spec, reading) if spec.url else files[spec.name] for spec in asked)


def source_to_test(config: Config, stores: Stores, spec: SourceSpec, now: datetime) -> Source:
    """Return a source to be read now, whatever is remembered of it; no page that its items link to is requested."""
    if not spec.url:
        return next(source for source in file_sources(config) if source.spec.name == spec.name)
    return _tested(spec, WebReading(config, stores, now, force=True))


def _tested(spec: SourceSpec, reading: WebReading) -> Source:
    source = reading.source(replace(spec, is_paused=False))
    return replace(source, state=FetchState(), articles=None)


def ready(config: Config) -> Callable[[Sequence[Source]], Iterable[Source]]:
    """Return the function that yields sources in the order in which they can be read."""
    if not any(spec.url for spec in config.sources):
        return iter
    from digest.reading.sources.at_once import ready as at_once  # noqa: PLC0415 - only the web needs it

    return at_once


def requester(config: Config) -> Requester:
    """Return the client that requests sources, which tells publishers whom they can write to."""
    from digest.http import Requester  # noqa: PLC0415 - files need no HTTP

    return Requester(os.environ, config.tables.web.contact or config.tables.digest.base_url)


class WebReading:
    """The parts that all sources on the web share in one run."""

    def __init__(
        self, config: Config, stores: Stores, now: datetime, at_work: BatchMap = map, *, force: bool = False
    ) -> None:
        from digest.language.text.domains import registrable_domain  # noqa: PLC0415 - likewise
        from digest.reading.sources.rate_limits import RateLimits  # noqa: PLC0415 - only the web needs it
        from digest.reading.sources.robots import RobotsFiles  # noqa: PLC0415 - likewise

        self._config, self._stores, self._now, self._force = config, stores, now, force
        self._at_work = at_work
        self.requester = requester(config)
        self.robots = RobotsFiles(self.requester, _AGENT)
        self.limits = RateLimits(registrable_domain, dict(stores.fetch_states.limits(now)))
        self._states = stores.fetch_states.states()

    def source(self, spec: SourceSpec, response: WebResponse | None = None) -> WebSource:
        """Return a source; if there is a response to its request already, it is read from that."""
        from digest.reading.sources.articles import ArticleReader  # noqa: PLC0415 - only the web needs it
        from digest.reading.sources.web_source import WebSource  # noqa: PLC0415 - likewise

        source_id = self._stores.names.id_of(spec.name)
        articles = None
        if spec.full_text or spec.kind == "page":
            articles = ArticleReader(
                spec,
                source_id,
                self._stores.articles,
                self.requester,
                self.robots,
                self._now,
                self._config.zone,
                self._at_work,
            )
        return WebSource(
            spec,
            self._config.zone,
            self._now,
            self.requester,
            self.limits,
            self._states.get(source_id, FetchState()),
            articles,
            self.robots if spec.kind == "page" else None,
            self._force,
            response,
        )

    def need_permission(self, url: str, access: Access) -> None:
        """Raise HttpError if the site of a page does not let programs read it; a site that wants no request may."""
        if not self.limits.until(urlsplit(url).hostname or ""):
            self.robots.need(url, access)
