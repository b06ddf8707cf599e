"""Functions that the commands which change a site share: configuration, lock, pipeline, reports and exit status."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from digest.cli.configuration_changes import emptied_sources, left_behind, renamed_sources
from digest.cli.localization_report import report_localized
from digest.cli.messages import Messages
from digest.cli.options import DEFAULT_CONFIG
from digest.cli.progress import progress
from digest.cli.wrong_languages import wrong_languages
from digest.compose.edition.schedule import NothingNew, Request
from digest.config import Config, load
from digest.errors import StoreError, UsageError
from digest.files.lock import locked
from digest.model.edition import Edition
from digest.model.week import Week
from digest.pipeline.composer import Drafted
from digest.pipeline.ingest import Ingested
from digest.pipeline.pipeline import Built, Pipeline
from digest.text.numbers.plural import count
from digest.text.words import language_identification as languages

if TYPE_CHECKING:
    from digest import wiring

# At least one source could not be read; everything else succeeded.
SOURCE_MISSING = 3
_MOST_WEEKS = 5


def read_config(path: Path) -> Config:
    """Return the configuration at a path, overridden by the environment."""
    return load(path, os.environ)


def config_if_any(path: Path) -> Config | None:
    """Return the configuration at a path, or None if the default file is missing: some commands work without a site."""
    return read_config(path) if path != DEFAULT_CONFIG or path.exists() else None


@dataclass(frozen=True, slots=True)
class Work:
    """An open site: its configuration, pipeline, messages and store."""

    config: Config
    pipeline: Pipeline
    messages: Messages
    stores: wiring.Stores


@contextmanager
def at_work(
    config: Config,
    now: datetime,
    messages: Messages,
    *,
    dry: bool = False,
    builds: bool = True,
    anew: bool = False,
    force: bool = False,
) -> Iterator[Work]:
    """Lock a site (unless ``dry``), open its store, and yield its pipeline.

    Raises StoreError or ConfigError if the output shows editions that the store lacks, or those of another site. With
    ``anew``, that output is moved aside; a command that ``builds`` nothing only warns. With ``force``, sources on the
    web are requested even if they are not due.
    """
    from digest import wiring  # noqa: PLC0415 - slow to import, and --help and completion do not need it

    spare_garbage_collection()
    lock = nullcontext() if dry else locked(config.root / "digest.lock")
    with lock:
        # Before it is opened, which would create it.
        if builds and not anew:
            wiring.need_store(config)
        with wiring.open_stores(config, dry=dry, any_id=anew) as stores:
            for message in renamed_sources(stores):
                messages.warn(message)
            if not dry:
                wiring.keep_sources(config, stores)
            _need_same_site(config, stores, now, messages, builds=builds, anew=anew)
            has_id = wiring.kept_id(config, stores.database)
            bar = progress(quiet=messages.quiet)
            cache = wiring.DryRunCache() if dry else None
            pipeline = wiring.pipeline(config, stores, now, bar, messages.warn, dry=cache, force=force)
            wiring.remember(pipeline.site, stores.database, messages.warn)
            if not has_id:
                messages.warn(
                    f"[digest] has no `id`, so one was generated; add this line there and never change it:"
                    f' id = "{pipeline.site.id}"',
                )
            yield Work(config, pipeline, messages, stores)


def _need_same_site(
    config: Config, stores: wiring.Stores, now: datetime, messages: Messages, *, builds: bool, anew: bool
) -> None:
    from digest import wiring  # noqa: PLC0415 - as above

    try:
        wiring.need_same_site(config, stores, now, messages.warn, anew=anew)
    except StoreError:
        # Items are stored nevertheless: their sources may drop them before the store is repaired.
        if builds:
            raise
        messages.warn(wiring.lack_told(config, stores))


def spare_garbage_collection() -> None:
    """Collect garbage rarely: a build makes millions of values without cycles, and collecting took 1/6 of its time."""
    gc.freeze()
    gc.set_threshold(50_000)


def need_sources(config: Config) -> None:
    """Raise UsageError if the site has no sources."""
    if not config.tables.sources:
        raise UsageError("digest.toml has no sources; `digest add PLACE` adds a URL, a file, a folder or a pattern")


def report_ingested(results: Sequence[Ingested], work: Work, path: Path) -> int:
    """Report what was read, and return the exit status; ``path`` is that of the configuration."""
    messages = work.messages
    for finding in wrong_languages(path, work.config, {result.source: result.wrong for result in results}):
        messages.warn(str(finding))
    for message in emptied_sources(results, work.config, work.stores.database):
        messages.warn(message)
    messages.findings([finding for result in results for finding in result.findings])
    for result in results:
        if result.error:
            messages.error(f"source {result.source!r}: {result.error}")
        else:
            messages.say(f"{result.source}: {_told(result)}")
            if result.visit.outcome == "read" and result.visit.note:
                messages.warn(f"source {result.source!r}: {result.visit.note}")
    if any(result.unknown for result in results) and not languages.is_available():
        messages.say(languages.WITHOUT_IDENTIFICATION)
    return status_of([bool(result.error) for result in results if result.was_asked])


def _told(result: Ingested) -> str:
    """Say how the reading of a source went."""
    if result.visit.outcome == "read":
        items = count(result.items, "item", "items")
        return f"{items}, {result.new} new, {result.changed} changed{filtered_out(result.filtered)}"
    return result.visit.note or "nothing new since the last time"


def filtered_out(filtered: int) -> str:
    """Say how many items did not pass the filters of a source, if any."""
    return f", {count(filtered, 'item', 'items')} filtered out" if filtered else ""


def status_of(failed: Sequence[bool]) -> int:
    """Return the exit status for the sources that were asked: 0 if all were read, 1 if none was, 3 otherwise."""
    if failed and all(failed):
        return 1
    return SOURCE_MISSING if any(failed) else 0


def report_built(built: Built, work: Work, request: Request, *, dry: bool = False) -> None:
    """Report the published editions, the drafts that wait for approval, and the number of changed files."""
    messages = work.messages
    for message in left_behind(work.config, work.stores):
        messages.warn(message)
    messages.findings(built.findings)
    verb = "would be published" if dry else "published"
    for edition in built.editions:
        messages.say(f"{edition.week}: {verb}, {_count(edition)}")
    for week in built.finished:
        messages.say(f"{week}: published, completing an interrupted run")
    for drafted in built.drafted:
        messages.findings(drafted.findings)
        messages.warn(_waiting(drafted, work.config, dry=dry))
    if built.preview:
        state = "waiting for approval" if built.drafted else "not over yet"
        where = _preview_place(work.config, dry=dry)
        messages.say(f"{built.preview.week}: {state}; preview of {_count(built.preview)} {where}")
    report_localized(built.translations, messages)
    if built.older:
        messages.warn(_passed_over(built.older, is_reviewed=work.config.tables.digest.review))
    files = count(len(built.changed), "file", "files")
    if not (built.editions or built.finished or built.drafted or built.preview):
        nothing = f"nothing new to publish{_about(request.week, built.reason, work.config)}"
        if built.changed:
            verb = "would be updated" if dry else "updated"
            messages.say(f"{nothing}; {files} {verb} in {work.config.output}")
            return
        messages.say(nothing)
    messages.say(f"{files} {'would change' if dry else 'changed'} in {work.config.output}")


def _preview_place(config: Config, *, dry: bool) -> str:
    """Say where the files of a preview are, if any publisher in use makes any."""
    folder = config.output / "preview"
    if not dry and not (folder.is_dir() and any(folder.iterdir())):
        return "(no publisher in use makes a preview)"
    return f"in {folder / 'site' if 'site' in config.publishers else folder}"


def draft_path(config: Config, week: Week) -> Path:
    """Return the path of the draft of a week, relative to the current folder if it is inside."""
    path = config.drafts / f"{week}.toml"
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _waiting(drafted: Drafted, config: Config, *, dry: bool) -> str:
    """Return a message that asks the editor to review a draft."""
    if dry:
        return f"{drafted.week}: would wait for approval, with a draft in {draft_path(config, drafted.week)}"
    new = "" if drafted.is_begun or not drafted.new else f" ({count(drafted.new, 'new item', 'new items')})"
    path = draft_path(config, drafted.week)
    publish = f"`digest build --publish --week {drafted.week}`"
    return f"{drafted.week}: waiting for approval: review {path}{new}, then run {publish}"


def _passed_over(weeks: Sequence[Week], *, is_reviewed: bool) -> str:
    effect = "writes their drafts" if is_reviewed else "publishes them"
    return f"older weeks have unpublished items: {_listed(weeks)}; `digest build --all` {effect}"


def _listed(weeks: Sequence[Week]) -> str:
    """List a few weeks, or else the first and the last: a feed may have those of ten years."""
    if len(weeks) <= _MOST_WEEKS:
        return ", ".join(map(str, weeks))
    return f"{weeks[0]} to {weeks[-1]} ({len(weeks)} weeks)"


def _about(week: Week | None, reason: NothingNew, config: Config) -> str:
    """Return the reason for having nothing to publish."""
    match reason:
        case NothingNew.NONE_DUE:
            return ""
        case NothingNew.NO_ITEMS:
            return f": {week} has no unpublished items"
        case NothingNew.PUBLISHED:
            if week and draft_path(config, week).is_file():
                return f": {week} is already published, so its draft does not count (`--republish` decides it again)"
            return f": {week} is already published (`--republish` decides it again)"
        case NothingNew.UNCHANGED:
            return f": {week} is unchanged"


def _count(edition: Edition) -> str:
    return count(len(edition.stories), "story", "stories")
