"""The part of ``digest check`` that checks the sources, and counts their items."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from digest.cli.configuration_changes import nothing_passes
from digest.cli.wrong_languages import wrong_languages
from digest.editing.order.compose import title_of
from digest.model.finding import Finding
from digest.model.item_identity import stamp
from digest.tasks.check_source import CheckedSource, check_source

if TYPE_CHECKING:
    from digest.cli.verbs.check_totals import Totals
    from digest.config import Config
    from digest.model.item import Item
    from digest.model.source import SourceLanguage
    from digest.ports import Progress, Source


@dataclass(frozen=True, slots=True)
class SourceReport:
    """What is said of a source: all ``findings``, and ``lines``, one for each item, if they are to be shown."""

    source: CheckedSource
    lines: tuple[str, ...]
    findings: tuple[Finding, ...]


def check_sources(
    sources: Iterable[Source],
    bar: Progress,
    now: datetime,
    site: Config,
    path: Path,
    totals: Totals,
    before: Mapping[str, SourceLanguage | None],
    *,
    shows: bool,
) -> list[SourceReport]:
    """Read sources, and add to the totals; ``before`` has the languages that the last run found, by name."""
    reports = []
    for source in sources:
        checked, lines = _checked(source, bar, now, site, totals, shows=shows)
        findings = (*checked.findings, *wrong_languages(path, site, {checked.name: checked.language}, before))
        if checked.filtered and not checked.items:
            findings = (*findings, Finding(nothing_passes(checked.filtered), checked.name))
        reports.append(SourceReport(checked, lines, findings))
    return reports


def _checked(
    source: Source, bar: Progress, now: datetime, site: Config, totals: Totals, *, shows: bool
) -> tuple[CheckedSource, tuple[str, ...]]:
    lines: list[str] = []

    def count(item: Item) -> None:
        totals.add(item, now, site)
        if shows:
            lines.append(_line(item))

    checked = check_source(source, bar, now, site, count)
    return checked, tuple(lines)


def _line(item: Item) -> str:
    return f"  {stamp(item.published) or 'undated'}  {item.locale}  {title_of(item)}"
