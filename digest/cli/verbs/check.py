"""``digest check``: report problems in the configuration and the sources."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from digest.cli import options
from digest.cli.configuration_changes import example_address, left_behind, nothing_passes, renamed_sources
from digest.cli.messages import Messages, show, show_json
from digest.cli.progress import progress
from digest.cli.read_only import opened
from digest.cli.verbs.check_output import check_output
from digest.cli.verbs.check_totals import Totals, due, total_lines, totals_json
from digest.cli.verbs.check_words import check_words
from digest.cli.work import filtered_out, need_sources, read_config, status_of
from digest.cli.wrong_languages import wrong_languages
from digest.compose.edition.edition import title_of
from digest.compose.items.addresses import with_clean_address
from digest.compose.items.declared import EXAMINED, wrong_language
from digest.compose.items.filters import chosen
from digest.compose.items.identify import stamp
from digest.compose.items.judge import implausible
from digest.compose.items.language import with_locale
from digest.config import Config
from digest.delivery.signing import Signer
from digest.errors import SourceError
from digest.model.finding import Finding, Findings
from digest.model.item import Item
from digest.model.source import SourceSpec
from digest.ports import Progress, Source
from digest.text.numbers.plural import count
from digest.text.words.language_identification import confirm, identify


@dataclass(frozen=True, slots=True)
class _Checked:
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


def check(
    *,
    output: Annotated[bool, typer.Option("--output", help="Check the built files instead of the sources.")] = False,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    now: options.Now = None,
    json: options.Json = False,
    verbose: options.Verbose = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Report problems in the configuration and the sources.

    Nothing is stored, and nothing is requested from the web: `digest sources test` does that. With --output, report
    problems in the built files instead.
    """
    from digest import wiring  # noqa: PLC0415 - slow to import, and --help and completion do not need it

    moment = options.read_now(now)
    site = read_config(config)
    messages = Messages(verbose, quiet)
    if output:
        return check_output(site, messages, json=json)
    need_sources(site)
    wiring.check_translation(site, messages.warn)
    words = list(check_words(site, wiring.check_publishers(site)))
    signer = wiring.signer(site, messages.warn)
    with opened(site) as stores:
        for message in (*example_address(site), *renamed_sources(stores), *left_behind(site, stores)):
            messages.warn(message)
    bar = progress(quiet=quiet)
    totals = Totals()
    checked = [
        _check(source, bar, moment, site, config, totals, shows=verbose and not json)
        for source in wiring.file_sources(site)
    ]
    with opened(site) as stores:
        plan = due(totals, site, stores, moment)
    if json:
        values = {"sources": [_as_json(one) for one in checked], "words": [_finding_as_json(word) for word in words]}
        show_json(values | totals_json(totals, plan))
    else:
        for finding in words:
            messages.warn(str(finding))
        _tell(checked, messages)
        if not quiet:
            show(_unread(spec) for spec in site.sources if spec.url)
            show(_record(signer))
        if verbose and not quiet:
            show(total_lines(totals, plan, is_reviewed=site.tables.digest.review))
    return status_of([bool(one.error) for one in checked])


def _check(
    source: Source, bar: Progress, now: datetime, site: Config, path: Path, totals: Totals, *, shows: bool
) -> _Checked:
    """Read a source, and add to the totals; keep little of each item, since all of them may not fit into memory."""
    name, kind, error = source.spec.name, source.spec.kind or "", ""
    total, filtered = 0, 0
    lines: list[str] = []
    sample: list[Item] = []
    found, refused = Findings(), Findings()
    try:
        for reading in bar.track(source.read(), name):
            kind = reading.kind or kind
            known = partial(identify, languages=site.languages)
            wanted, others = chosen(map(with_clean_address, reading.items), source.spec.filters)
            items = [with_locale(item, known) for item in wanted]
            total += len(items)
            for item in items:
                totals.add(item, now, site)
            filtered += others
            sample += items[: EXAMINED - len(sample)]
            found.add(reading.findings)
            refused.add(_refusals(items, name, now, site))
            lines += map(_line, items) if shows else ()
    except SourceError as failure:
        error = str(failure)
    wrong = wrong_language(sample, partial(confirm, languages=site.languages))
    findings = (*found.listed(name), *refused.listed(name), *wrong_languages(path, site, {name: wrong}))
    if filtered and not total:
        findings = (*findings, Finding(nothing_passes(filtered), name))
    return _Checked(name, kind, total, filtered, tuple(lines), findings, error)


def _refusals(items: Iterable[Item], source: str, now: datetime, site: Config) -> Iterator[Finding]:
    for item in items:
        if reason := implausible(item.published, now, site.zone):
            yield Finding(f"{stamp(item.published)} {reason}, treated as undated: {title_of(item)}", source)


def _line(item: Item) -> str:
    return f"  {stamp(item.published) or 'undated'}  {item.locale}  {title_of(item)}"


def _unread(spec: SourceSpec) -> str:
    return f"{spec.name}: on the web; `digest sources test {shlex.quote(spec.name)}` reads it"


def _record(signer: Signer | None) -> Iterator[str]:
    """Yield the record that receivers look up to check the signatures of emails."""
    if signer:
        name, value = signer.record()
        yield f"DKIM: DNS must have this record:\n{name} TXT {value}"


def _tell(checked: list[_Checked], messages: Messages) -> None:
    for one in checked:
        for finding in one.findings:
            messages.warn(str(finding))
        if one.error:
            messages.error(f"source {one.name!r}: {one.error}")
        elif not messages.quiet:
            findings = len(one.findings)
            items = count(one.items, "item", "items") + filtered_out(one.filtered)
            show([f"{one.name}: {items}, {count(findings, 'finding', 'findings')}"])
        show(one.lines)


def _as_json(one: _Checked) -> dict[str, object]:
    return {
        "name": one.name,
        "kind": one.kind or None,
        "items": one.items,
        "filtered": one.filtered,
        "error": one.error or None,
        "findings": [_finding_as_json(finding) for finding in one.findings],
    }


def _finding_as_json(finding: Finding) -> dict[str, object]:
    return {"path": finding.path or None, "line": finding.line or None, "message": finding.message}
