"""``digest check``: report problems in the configuration, the sources, the drafts and the message catalogs."""

from __future__ import annotations

import os
import shlex
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from os.path import relpath
from typing import TYPE_CHECKING, Annotated

import typer

from digest import tasks
from digest.cli.configuration_changes import (
    example_address,
    left_behind,
    postal_address,
    public_address,
    renamed_sources,
)
from digest.cli.context import CONFIG, JSON, NOW, QUIET, VERBOSE, Context, command
from digest.cli.messages import Messages, nearby, show
from digest.cli.progress import progress
from digest.cli.read_only import opened
from digest.cli.report import Report
from digest.cli.verbs.check_drafts import CheckedDraft, check_drafts
from digest.cli.verbs.check_output import check_output
from digest.cli.verbs.check_totals import Totals, due, total_lines, totals_json
from digest.cli.work import filtered_out, need_sources, status_of
from digest.cli.wrong_languages import found_languages
from digest.files.editor_page_files import read_editor_pages
from digest.language.text.numbers.plural import count

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from digest.cli.verbs.check_sources import SourceReport
    from digest.cluster.cluster import WorkerState
    from digest.config import Config
    from digest.letters.sending.signing import Signer
    from digest.model.finding import Finding

# As for any other command that meets a mistake in a draft.
_WRONG_DRAFT = 2


@command(CONFIG, NOW, JSON, VERBOSE, QUIET, then="`digest run` publishes what is due")
def check(
    context: Context,
    *,
    web: Annotated[bool, typer.Option("--web", help="Also read the sources on the web.")] = False,
    output: Annotated[bool, typer.Option("--output", help="Check the built files instead of the sources.")] = False,
) -> Report:
    """Report problems in the configuration, the sources and the drafts.

    Nothing is stored. With --web, sources on the web are read, too, and reported in the same way. With --output, report
    problems in the built files instead.
    """
    site = context.site()
    if output:
        return check_output(site, context.messages)
    from digest.cli.verbs.check_sources import check_sources  # noqa: PLC0415 - slow to import, and --help does not need it
    from digest.config.readable_secrets import readable_secrets  # noqa: PLC0415 - likewise

    messages = context.messages
    need_sources(site)
    tasks.check_translation(site, messages.warn)
    workers = tasks.check_cluster(site, messages.error)
    words = list(_check_words(site, tasks.check_publishers(site)))
    signer = tasks.signer(site, messages.warn)
    for one in readable_secrets(context.config, os.environ):
        messages.warn(f"{one.path}: {one.message}; run: chmod o= {shlex.quote(str(one.path))}")
    with opened(site) as stores:
        for message in (
            *example_address(site),
            *public_address(site),
            *postal_address(site),
            *renamed_sources(stores),
            *left_behind(site, stores),
        ):
            messages.warn(message)
        before = found_languages(site, stores)
        destination, hindered = tasks.check_destination(site, stores)
    bar = progress(quiet=context.quiet)
    totals = Totals()
    shows = context.verbose and not context.json
    with opened(site) as stores:
        sources = tasks.sources_to_check(site, stores, context.now) if web else tasks.file_sources(site)
        checked = check_sources(sources, bar, context.now, site, context.config, totals, before, shows=shows)
        unread = sorted({spec.name for spec in site.sources} - {one.source.name for one in checked})
        plan = due(totals, site, stores, context.now)
        shares = tasks.shares(stores)
        drafts = list(check_drafts(site, stores, context.now))
    if not context.json:
        for finding in words:
            messages.warn(str(finding))
        _tell(checked, messages)
        _tell_drafts(drafts, messages)
    judged = tasks.judged_pairs(site)
    lines = [*judged, *_unread(unread, web=web), *_record(signer), *_workers(site, workers), *destination]
    if hindered:
        messages.error(f"[publish] {hindered}")
    if context.verbose:
        lines += _shares(shares)
        lines += total_lines(totals, plan, is_reviewed=site.tables.digest.review)
    values = {
        "sources": [_as_json(one) for one in checked],
        "words": [_finding_as_json(word) for word in words],
        "drafts": [one.as_json() for one in drafts],
        "pairs": list(judged),
        "shares": [
            {"source": one.source, "week": str(one.week), "summaries": one.of_summaries, "items": one.of_items}
            for one in shares
        ],
        **totals_json(totals, plan),
    }
    status = (
        _WRONG_DRAFT if any(one.mistakes for one in drafts) else status_of([bool(one.source.error) for one in checked])
    )
    return Report(lines, values, status or _status_of_workers(site, workers, messages) or int(bool(hindered)))


def _unread(names: Sequence[str], *, web: bool) -> Iterator[str]:
    """Yield one line about the sources on the web that were not read."""
    if names:
        them = "it" if len(names) == 1 else "them"
        told = (
            f"paused; `digest sources test NAME` reads {them}"
            if web
            else f"on the web; `digest check --web` reads {them}"
        )
        yield f"{', '.join(names)}: {told}"


def _shares(shares: Sequence[tasks.SourceShare]) -> Iterator[str]:
    """Yield the share of the text of each source that the newest edition takes; `extract` limits it."""
    for one in shares:
        yield (
            f"{one.source}: {one.week} takes {one.of_summaries:.0%} of its text into summaries, "
            f"{one.of_items:.0%} into the feed of items"
        )


def _record(signer: Signer | None) -> Iterator[str]:
    """Yield the record that receivers look up to check the signatures of emails."""
    if signer:
        name, value = signer.record()
        yield f"DKIM: DNS must have this record:\n{name} TXT {value}"


def _status_of_workers(site: Config, workers: Sequence[WorkerState], messages: Messages) -> int:
    if site.tables.cluster.scheduler and not workers:
        messages.error(
            f"cluster {site.tables.cluster.scheduler}: no worker has joined it; start one with `dask worker`"
        )
        return 1
    return int(any(worker.refusal for worker in workers))


def _workers(site: Config, workers: Sequence[WorkerState]) -> Iterator[str]:
    """Yield how many of the workers that have joined the cluster take work."""
    if workers:
        able = sum(not worker.refusal for worker in workers)
        all_of = count(len(workers), "worker takes work", "workers take work")
        yield f"cluster {site.tables.cluster.scheduler}: {able} of {all_of}"


def _tell(checked: list[SourceReport], messages: Messages) -> None:
    for one in checked:
        source = one.source
        for finding in one.findings:
            messages.warn(str(finding))
        if source.error:
            messages.error(f"source {source.name!r}: {source.error}")
        else:
            findings = len(one.findings)
            items = count(source.items, "item", "items") + filtered_out(source.filtered)
            messages.tell(f"{source.name}: {items}, {count(findings, 'finding', 'findings')}")
        show(one.lines)


def _tell_drafts(drafts: Sequence[CheckedDraft], messages: Messages) -> None:
    for one in drafts:
        for finding in one.findings:
            messages.warn(str(finding))
        for mistake in one.mistakes:
            messages.error(mistake)
        if messages.verbose and not (one.mistakes or one.findings):
            messages.say(f"{nearby(str(one.path))}: no mistakes")


def _as_json(one: SourceReport) -> dict[str, object]:
    source = one.source
    return {
        "name": source.name,
        "kind": source.kind or None,
        "items": source.items,
        "filtered": source.filtered,
        "error": source.error or None,
        "findings": [_finding_as_json(finding) for finding in one.findings],
    }


def _finding_as_json(finding: Finding) -> dict[str, object]:
    return {"path": finding.path or None, "line": finding.line or None, "message": finding.message}


def _check_words(config: Config, further: Sequence[Path] = ()) -> Iterator[Finding]:
    """Yield the problems in the message catalogs for each locale of a site, and in the pages that its editor wrote.

    ``further`` are the template folders of publishers from other packages.

    Raises TemplateError for a broken catalog, as a build does.
    """
    from digest.publishing.templates import shipped_folder  # noqa: PLC0415 - slow to import
    from digest.publishing.words.untranslated import unread, untranslated  # noqa: PLC0415 - as above

    locales, site = config.tables.digest.locales, config.templates
    found = (
        finding for locale in locales for finding in untranslated(site, shipped_folder(), locale, further, config.size)
    )
    for finding in dict.fromkeys(chain(found, unread(site, locales))):  # es and es-MX share a catalog.
        yield replace(finding, path=relpath(finding.path, config.root))
    yield from read_editor_pages(config.root, locales, config.tables.digest.base_url)[1]
