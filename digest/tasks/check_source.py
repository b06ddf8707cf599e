"""Read a source as a run would, store nothing, and find what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from digest.config import Config
from digest.editing.order.compose import title_of
from digest.errors import SourceError
from digest.language.text.numbers.plural import count
from digest.language.text.words.language_identification import confirm, identify
from digest.model.finding import Finding, Findings
from digest.model.item import Item, Published, moment_of
from digest.model.item_identity import stamp
from digest.model.source import SourceLanguage
from digest.ports import Progress, Source
from digest.reading.items.article_addresses import with_clean_addresses
from digest.reading.items.declared import EXAMINED, in_found_language, source_language
from digest.reading.items.filters import chosen
from digest.reading.items.item_language import with_locale
from digest.reading.items.judge import implausible, is_ahead


@dataclass(frozen=True, slots=True)
class CheckedSource:
    """What was found in a source: its number of ``items``, and of those ``filtered``, which did not pass its filters.

    Its ``language`` is None if its items say too little.
    """

    name: str
    kind: str
    items: int
    filtered: int
    findings: tuple[Finding, ...]
    language: SourceLanguage | None
    error: str


def check_source(
    source: Source, bar: Progress, now: datetime, site: Config, each: Callable[[Item], None]
) -> CheckedSource:
    """Read a source, and hand on ``each`` item; little of them is kept, since all may not fit into memory."""
    name, kind, error = source.spec.name, source.spec.kind or "", ""
    total, filtered = 0, 0
    sample: list[Item] = []
    language: SourceLanguage | None = None
    found, refused = Findings(), Findings()
    ahead: list[Published] = []
    try:
        for reading in bar.track(source.read(), name):
            kind = reading.kind or kind
            known = partial(identify, languages=site.languages)
            wanted, others = chosen(map(with_clean_addresses, reading.items), source.spec.filters)
            items = [with_locale(item, known) for item in wanted]
            total += len(items)
            if len(sample) < EXAMINED:
                sample += items[: EXAMINED - len(sample)]
                language = source_language(sample, confirm)
            if not source.spec.locale.is_known:
                items = [in_found_language(item, language, confirm) for item in items]
            for item in items:
                each(item)
            filtered += others
            found.add(reading.findings)
            refused.add(_refusals(items, name, now, site))
            ahead += filter(None, (_date_ahead(item, now, site) for item in items))
    except SourceError as failure:
        error = str(failure)
    findings = (*found.listed(name), *refused.listed(name), *_announced(ahead, name, site))
    return CheckedSource(name, kind, total, filtered, findings, language, error)


def _refusals(items: Iterable[Item], source: str, now: datetime, site: Config) -> Iterator[Finding]:
    for item in items:
        if reason := implausible(item.published, now, site.zone, site.ahead):
            yield Finding(f"{stamp(item.published)} {reason}, treated as undated: {title_of(item)}", source)


def _date_ahead(item: Item, now: datetime, site: Config) -> Published | None:
    """Return the date of an item that is dated ahead, but not so far that its date is refused."""
    published = item.published
    if published is None or implausible(published, now, site.zone, site.ahead):
        return None
    return published if is_ahead(published, now, site.zone) else None


def _announced(ahead: Sequence[Published], source: str, site: Config) -> Iterator[Finding]:
    if ahead:
        are = count(len(ahead), "item is", "items are")
        last = stamp(max(ahead, key=lambda one: moment_of(one, site.zone)))
        each = (
            f"they belong to the {site.size}s in which they are"
            if len(ahead) > 1
            else f"it belongs to the {site.size} in which it is"
        )
        yield Finding(f"{are} dated ahead, the last {last}; {each} first seen (`ahead_days` in [digest])", source)
