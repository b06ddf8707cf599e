"""Read sources as a run would, store nothing, and tell what was found in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from digest.cli.configuration_changes import nothing_passes
from digest.cli.wrong_languages import wrong_languages
from digest.editing.order.compose import title_of
from digest.errors import SourceError
from digest.language.text.words.item_language import with_locale
from digest.language.text.words.language_identification import confirm, identify
from digest.model.finding import Finding, Findings
from digest.model.item_identity import stamp
from digest.reading.items.article_addresses import with_clean_addresses
from digest.reading.items.declared import EXAMINED, in_found_language, wrong_language
from digest.reading.items.filters import chosen
from digest.reading.items.judge import implausible

if TYPE_CHECKING:
    from digest.cli.verbs.check_totals import Totals
    from digest.config import Config
    from digest.model.item import Item
    from digest.model.source import WrongLanguage
    from digest.ports import Progress, Source


@dataclass(frozen=True, slots=True)
class CheckedSource:
    """What was found in a source; ``lines`` has one for each item, if they are to be shown.

    ``filtered`` counts the items that did not pass its filters.
    """

    name: str
    kind: str
    items: int
    filtered: int
    lines: tuple[str, ...]
    findings: tuple[Finding, ...]
    error: str


def check_source(
    source: Source, bar: Progress, now: datetime, site: Config, path: Path, totals: Totals, *, shows: bool
) -> CheckedSource:
    """Read a source, and add to the totals; keep little of each item, since all of them may not fit into memory."""
    name, kind, error = source.spec.name, source.spec.kind or "", ""
    total, filtered = 0, 0
    lines: list[str] = []
    sample: list[Item] = []
    wrong: WrongLanguage | None = None
    found, refused = Findings(), Findings()
    try:
        for reading in bar.track(source.read(), name):
            kind = reading.kind or kind
            known = partial(identify, languages=site.languages)
            wanted, others = chosen(map(with_clean_addresses, reading.items), source.spec.filters)
            items = [with_locale(item, known) for item in wanted]
            total += len(items)
            if len(sample) < EXAMINED:
                sample += items[: EXAMINED - len(sample)]
                wrong = wrong_language(sample, confirm)
            if wrong and not source.spec.locale.is_known:
                items = [in_found_language(item, wrong, confirm) for item in items]
            for item in items:
                totals.add(item, now, site)
            filtered += others
            found.add(reading.findings)
            refused.add(_refusals(items, name, now, site))
            lines += map(_line, items) if shows else ()
    except SourceError as failure:
        error = str(failure)
    findings = (*found.listed(name), *refused.listed(name), *wrong_languages(path, site, {name: wrong}))
    if filtered and not total:
        findings = (*findings, Finding(nothing_passes(filtered), name))
    return CheckedSource(name, kind, total, filtered, tuple(lines), findings, error)


def _refusals(items: Iterable[Item], source: str, now: datetime, site: Config) -> Iterator[Finding]:
    for item in items:
        if reason := implausible(item.published, now, site.zone, site.ahead):
            yield Finding(f"{stamp(item.published)} {reason}, treated as undated: {title_of(item)}", source)


def _line(item: Item) -> str:
    return f"  {stamp(item.published) or 'undated'}  {item.locale}  {title_of(item)}"
