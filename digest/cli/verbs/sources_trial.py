"""``digest sources test``: read a source now, store nothing, and show what it gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import tzinfo
from time import monotonic
from typing import TYPE_CHECKING, Annotated

import typer

from digest import tasks
from digest.cli.configuration_file import source_named
from digest.cli.context import CONFIG, JSON, NOW, VERBOSE, Context, command
from digest.cli.progress import progress
from digest.cli.read_only import day_of, in_zone, opened
from digest.cli.report import Report
from digest.cli.work import filtered_out
from digest.errors import SourceError
from digest.language.text.numbers.plural import count
from digest.model.finding import Finding, Findings

if TYPE_CHECKING:
    from digest.model.item import Item
    from digest.ports import Progress, Source

_SHOWN = 10
_BEGINNING = 80


@dataclass(frozen=True, slots=True)
class _Tried:
    """The result of a trial; the newest items come first. ``filtered`` counts those that did not pass the filters."""

    name: str
    kind: str
    items: tuple[Item, ...]
    filtered: int
    findings: tuple[Finding, ...]
    error: str
    seconds: float


@command(JSON, CONFIG, NOW, VERBOSE, then="`digest run` reads all sources, and publishes what is due")
def try_(
    context: Context,
    name: Annotated[str, typer.Argument(help="The name, path or URL of the source.")],
) -> Report:
    """Read a source now and show what it gives.

    Nothing is stored. A source on the web is requested even if it is not due or paused.
    """
    site = context.site()
    with opened(site) as stores:
        source = tasks.source_to_test(site, stores, source_named(name, site), context.now)
        tried = _try(source, progress(quiet=context.json), site.zone)
    if not context.json:
        context.messages.findings(tried.findings)
        if tried.error:
            context.messages.error(f"source {tried.name!r}: {tried.error}")
    lines = _lines(tried, site.zone, is_whole=context.verbose)
    return Report(lines, _as_json(tried, site.zone), 1 if tried.error else 0)


def _try(source: Source, bar: Progress, zone: tzinfo) -> _Tried:
    from digest.reading.items.article_addresses import with_clean_addresses  # noqa: PLC0415 - slow to import, and --help does not need it
    from digest.reading.items.filters import chosen  # noqa: PLC0415 - likewise

    name, kind, error = source.spec.name, source.spec.kind or "", ""
    items: list[Item] = []
    filtered = 0
    findings = Findings()
    begun = monotonic()
    try:
        for reading in bar.track(source.read(), name):
            kind = reading.kind or kind
            wanted, others = chosen(map(with_clean_addresses, reading.items), source.spec.filters)
            items += wanted
            filtered += others
            findings.add(reading.findings)
    except SourceError as failure:
        error = str(failure)
    seconds = monotonic() - begun
    newest = sorted(items, key=lambda item: in_zone(item.published, zone), reverse=True)
    return _Tried(name, kind, tuple(newest), filtered, findings.listed(name), error, seconds)


def _lines(tried: _Tried, zone: tzinfo, *, is_whole: bool) -> Iterator[str]:
    """Yield a line for each item; if ``is_whole``, for all of them, with the beginnings of their texts."""
    from digest.editing.order.compose import title_of  # noqa: PLC0415 - as above

    shown = len(tried.items) if is_whole else _SHOWN
    if not tried.error or tried.items:
        kind = f"{tried.kind}, " if tried.kind else ""
        items = count(len(tried.items), "item", "items") + filtered_out(tried.filtered)
        yield f"{tried.name}: {kind}{items}, {tried.seconds:.1f} s"
    for item in tried.items[:shown]:
        yield f"  {day_of(item.published, zone):10}  {title_of(item)}"
        if is_whole:
            yield f"{'':14}{_beginning(item.text)}"
    if len(tried.items) > shown:
        yield f"  {len(tried.items) - shown} more; -v shows them all"


def _beginning(text: str) -> str:
    """Return the beginning of a text and its length, by which one sees whether it is the whole article."""
    if not text:
        return "no text"
    line = " ".join(text[: _BEGINNING * 4].split())
    cut = f"{line[:_BEGINNING].rstrip()}…" if len(line) > _BEGINNING else line
    return f"{cut} ({count(len(text), 'character', 'characters')})"


def _as_json(tried: _Tried, zone: tzinfo) -> dict[str, object]:
    from digest.editing.order.compose import title_of  # noqa: PLC0415 - as above

    return {
        "name": tried.name,
        "kind": tried.kind or None,
        "filtered": tried.filtered,
        "seconds": round(tried.seconds, 3),
        "error": tried.error or None,
        "findings": [str(finding) for finding in tried.findings],
        "items": [
            {
                "title": title_of(item),
                "url": item.url or None,
                "published": in_zone(item.published, zone) or None,
                "locale": item.locale.tag,
            }
            for item in tried.items
        ],
    }
