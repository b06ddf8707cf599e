"""Find the sources at places, write them into the configuration, and say what they give."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from digest import tasks
from digest.cli.configuration_file import read_text, rewrite
from digest.cli.messages import Messages, show
from digest.cli.progress import progress
from digest.cli.read_only import day_of, opened
from digest.cli.verbs.add_report import AddReport
from digest.cli.work import read_config
from digest.config.edit import with_sources
from digest.config.values import source_address
from digest.editing.order.compose import title_of
from digest.errors import DigestError, UsageError
from digest.files.lock import locked
from digest.language.text.numbers.plural import count
from digest.model.source import SourceSpec
from digest.reading.adding.source_names import FreeNames
from digest.reading.adding.typed_addresses import completed, without_https

if TYPE_CHECKING:
    from digest.config import Config
    from digest.model.locale import Locale
    from digest.tasks.find_web_sources import SourceFinder
    from digest.tasks.new_sources import FoundSource, SourceOptions

_LOGIN = re.compile(r"(?<=//)[^/?#]*@|(?<=//)[^/?#]*:[^/?#]*\Z")
_SAMPLES = 3
_OTHERS = 4
_LONGEST_SHOWN = 100


@dataclass(frozen=True, slots=True)
class AddRequest:
    """What the editor asked for."""

    places: Sequence[str]
    name: str
    tags: tuple[str, ...]
    locale: Locale | None
    allow_private: bool
    together: bool


def add_found(wanted: AddRequest, path: Path, now: datetime, messages: Messages, *, dry: bool) -> AddReport:
    """Add the sources at places to the configuration at ``path``; return what was added, and the errors.

    Raises the error, if there is nothing else.
    """
    site = read_config(path)
    found, errors, pauses = _search(wanted, site, now, messages)
    if pauses and not dry:
        _keep_pauses(site, pauses)
    if not found and len(errors) == 1:
        raise errors[0]
    for error in errors:
        messages.error(str(error))
    for warning in (warning for one in found for warning in one.warnings):
        messages.warn(warning)
    for one in found:
        # Whoever is told why a source has no items needs no doubt.
        for doubt in one.doubts() if one.total or not one.findings else ():
            messages.warn(f"{one.spec.name}: {doubt}")
    messages.findings([finding for one in found if not one.response for finding in one.findings])
    if found and not dry:
        _keep(found, path, now, messages)
    if messages.tells:
        show(line for one in found for line in _lines(one, path, site.zone, dry=dry))
    added = AddReport(errors=list(map(str, errors)))
    for one in found:
        added.add(one.spec, one.kind, one.total)
    return added


def _search(
    wanted: AddRequest, site: Config, now: datetime, messages: Messages
) -> tuple[list[FoundSource], list[DigestError], Mapping[str, datetime]]:
    """Return the sources at places, each with a name of its own, the errors, and the pauses that servers asked for."""
    from digest.tasks.new_sources import SourceOptions, need_new  # noqa: PLC0415 - slow to import, and --help does not need it

    options = SourceOptions(wanted.name, wanted.tags, wanted.locale, wanted.allow_private)
    names = FreeNames(source.name for source in site.sources)
    found: list[FoundSource] = []
    errors: list[DigestError] = []
    with opened(site) as stores:
        finder = _Finder(site, stores, now, options, together=wanted.together)
        bar = progress(quiet=not messages.tells or len(wanted.places) == 1)
        for place in bar.track(wanted.places, "Sources", len(wanted.places)):
            before = len(found)
            try:
                for one in finder.at(place, [other.spec for other in found]):
                    need_new(one.spec, site, [other.spec for other in found])
                    found.append(replace(one, spec=replace(one.spec, name=names.take(one.spec.name))))
                if len(found) == before:
                    messages.tell(f"{place}: nothing new; all of its files are sources already")
            except DigestError as error:
                errors.append(error)
        return found, errors, finder.pauses()


class _Finder:
    """Finds the sources at a place: files, or else what a URL leads to."""

    def __init__(
        self, site: Config, stores: tasks.Stores, now: datetime, options: SourceOptions, *, together: bool
    ) -> None:
        self._site, self._stores, self._now, self._options, self._together = site, stores, now, options, together

    @cached_property
    def _web(self) -> SourceFinder:
        from digest.tasks.find_web_sources import SourceFinder  # noqa: PLC0415 - files need no HTTP
        from digest.tasks.parts.make_sources import WebReading  # noqa: PLC0415 - likewise

        return SourceFinder(self._site, WebReading(self._site, self._stores, self._now), self._now, self._options)

    def at(self, place: str, known: Sequence[SourceSpec]) -> Iterator[FoundSource]:
        """Yield the sources at a place.

        Raises UsageError if it is a source already, configured or among ``known``; SourceError if it is none.
        """
        from digest.tasks.find_file_sources import find_files  # noqa: PLC0415 - as above
        from digest.tasks.new_sources import need_new  # noqa: PLC0415 - as above

        url = "" if os.path.lexists(place) else completed(place)
        if not url:
            yield from find_files(place, self._site, self._options, self._now, together=self._together)
            return
        try:
            address = source_address(url)
        except ValueError as error:
            said = str(error)
            raise UsageError(said if place in said else f"{_shown(place)}: {said}") from error
        need_new(SourceSpec("", url=address), self._site, known)
        insecure = without_https(place)
        yield self._web.find(address, source_address(insecure) if insecure else "")

    def pauses(self) -> Mapping[str, datetime]:
        """Return the pauses that servers asked for."""
        return self._web.reading.limits.ends if "_web" in vars(self) else {}


def _shown(place: str) -> str:
    """Return the beginning of a URL without its password."""
    return _LOGIN.sub("", place[:_LONGEST_SHOWN])


def _keep_pauses(site: Config, pauses: Mapping[str, datetime]) -> None:
    with locked(site.root / "digest.lock"), tasks.open_stores(site, purpose="run") as stores:
        stores.fetch_states.keep_limits(pauses)


def _keep(found: Sequence[FoundSource], path: Path, now: datetime, messages: Messages) -> None:
    """Write sources into the configuration, and store the items of feeds and texts on the web."""
    with locked(read_config(path).root / "digest.lock"):
        site = rewrite(path, with_sources(read_text(path), [one.spec for one in found]))
        fetched = [one for one in found if one.response and one.kind != "page"]
        if not fetched:
            return
        from digest.tasks.find_web_sources import store_found  # noqa: PLC0415 - files need no HTTP

        with tasks.open_stores(site, purpose="run") as stores:
            tasks.keep_sources(site, stores)
            results = store_found(site, stores, fetched, now, progress(quiet=True))
    messages.findings([finding for result in results for finding in result.findings])


def _lines(found: FoundSource, path: Path, zone: tzinfo, *, dry: bool) -> Iterator[str]:
    """Say what a source gives; of a page, show samples, and the other lists on it."""
    spec, is_page = found.spec, found.kind == "page"
    kind = f"{found.kind or 'no known format'}, {count(found.total, 'item', 'items')}"
    language = f", {spec.locale}" if spec.locale.is_known and found.response else ""
    place = f" from {spec.url}" if spec.url else ""
    yield f"{path}: source {spec.name!r} {'would be ' if dry else ''}added ({kind}{language}){place}"
    if is_page or dry:
        yield from (f"  {day_of(item.published, zone):10}  {title_of(item)}" for item in found.items[:_SAMPLES])
    if is_page and spec.page:
        yield f"  found by item = {_quoted(spec.page.item)} in [sources.page]"
    if found.others:
        yield "  other lists on this page; to read one of them, change `item` and remove the other selectors:"
    for other in found.others[:_OTHERS]:
        items = count(len(other.entries), "item", "items")
        first = f", such as {other.entries[0].title!r}" if other.entries else ""
        yield f"    item = {_quoted(other.selectors.item)}: {items}{first}"


def _quoted(selector: str) -> str:
    """Return a selector as it is written in digest.toml."""
    return f"'{selector}'" if '"' in selector else f'"{selector}"'
