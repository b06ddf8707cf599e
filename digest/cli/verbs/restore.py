"""``digest restore``: bring back a site from a backup, or its editions from the output."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from digest import tasks
from digest.cli.context import CONFIG, DRY_RUN, JSON, NOW, QUIET, VERBOSE, Context, command
from digest.cli.messages import Messages
from digest.cli.progress import progress
from digest.cli.read_only import opened
from digest.cli.report import Report
from digest.cli.work import locked_for_all
from digest.errors import UsageError
from digest.files.lock import locked
from digest.language.text.numbers.plural import count
from digest.model.period import Period
from digest.publishing.frozen.published_paths import STORYLINES_PATH

if TYPE_CHECKING:
    from digest.config import Config
    from digest.store.carrying import Carried
    from digest.tasks.restore_editions import Loss, RestoredEditions
    from digest.tasks.restore_site import RestoredSite, RestoreRequest

_FAILED = 1
# More files than that have one reason.
_FILES_NAMED = 20
# Some of the subscribers are imported later, who had these editions, too.
_IMPORT_FIRST = (
    "these editions count as sent to everyone who has subscribed by now; sending waits until you have imported the "
    "subscribers who are missing, and then say `digest send --count-as-sent all`"
)


_NO_EDITION = "the output has no such edition as data; it was not taken back"
# What to do about what was not taken back, where it is no edition.
_NOT_TAKEN = {
    STORYLINES_PATH: "the stories that run on were not taken back; put a good copy of the file there, and run "
    "this again before you build, since their pages would be lost"
}


@command(CONFIG, NOW, DRY_RUN, JSON, VERBOSE, QUIET, then="`digest doctor` examines what was restored")
def restore(
    context: Context,
    path: Annotated[
        Path | None,
        typer.Argument(metavar="FILE", help="A backup, or a copy of the database such as digest.db.before-0005."),
    ] = None,
    *,
    from_output: Annotated[
        bool,
        typer.Option(
            "--from-output", help="Without a backup: take the editions that the database lacks back from the output."
        ),
    ] = False,
    files: Annotated[
        bool, typer.Option("--files", help="Replace the site's own files, too, if they differ from the backup.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Restore a damaged backup, or that of a site with another id.")
    ] = False,
) -> Report:
    """Restore the database from a backup, and the site's own files that are missing.

    The whole backup is verified before anything is changed. Nothing is deleted: what is replaced is kept beside it
    under a dated name. In a folder without digest.toml, the whole site is restored.

    With --from-output, what was published is read from output/editions/. The output and the editions that the database
    has are not changed. What the output does not hold is named.
    """
    if from_output:
        if path or files or force:
            raise UsageError("--from-output needs no backup: give either FILE or --from-output, and it alone")
        return _take_back(context)
    if path is None:
        raise UsageError("name a backup to restore, FILE, or use --from-output")
    from digest.tasks.restore_site import RestoreRequest, restore, site_to_restore  # noqa: PLC0415 - slow to import
    from digest.tasks.store_place import store_place  # noqa: PLC0415 - likewise

    warn = context.messages.warn
    request = RestoreRequest(path, context.config, context.now, files, force, context.dry_run)
    site = site_to_restore(request, os.environ)
    with nullcontext() if context.dry_run else locked_for_all(site):
        restored = restore(request, site, store_place(site, progress(quiet=context.quiet), warn), warn)
        again = 0 if context.dry_run else _removed_again(restored.config, context.now)
    lines = _lines(request, restored)
    if again:
        lines.append(f"taken down again, as in the store that was there: {count(again, 'item', 'items')}")
    if restored.carried.holds and not context.dry_run:
        lines.append(_held(restored.config, context.now))
    _warn_of_differences(restored, context.messages)
    return Report(lines, _as_json(restored))


def _removed_again(config: Config, now: datetime) -> int:
    """Take down again what the backup still had, and return the number of items."""
    with tasks.open_stores(config, any_id=True) as stores:
        return len(tasks.remove_again(config, stores, now).items)


def _as_json(restored: RestoredSite) -> dict[str, object]:
    return {
        "store": restored.config.store_name,
        "items": restored.facts.counts.get("items", 0),
        "weeks": list(restored.facts.weeks),
        "kept": str(restored.kept) if restored.kept else None,
        "files": list(restored.written),
        "differing": list(restored.differing),
    }


def _lines(request: RestoreRequest, restored: RestoredSite) -> list[str]:
    counts = restored.facts.counts
    held = (
        f"{count(counts.get('items', 0), 'item', 'items')}, {count(len(restored.facts.weeks), 'edition', 'editions')}"
    )
    if request.dry:
        return [f"{request.file}: sound, {held}; nothing was changed"]
    replaced = f"; the store that was there is now {restored.kept}" if restored.kept else ""
    lines = [f"{restored.config.store_name}: restored, {held}{replaced}"]
    lines += _carried_lines(restored.carried)
    return [*lines, *(f"{name}: restored" for name in restored.written)]


def _carried_lines(carried: Carried) -> Iterator[str]:
    counts = {
        count(carried.left, "subscriber", "subscribers") + " who left": carried.left,
        count(carried.suppressed, "suppressed address", "suppressed addresses"): carried.suppressed,
        count(carried.erased, "erased person", "erased people"): carried.erased,
        count(carried.deliveries, "delivery", "deliveries"): carried.deliveries,
    }
    if told := ", ".join(text for text, number in counts.items() if number):
        yield f"carried over from the store that was there: {told}"


def _held(config: Config, now: datetime) -> str:
    with opened(config) as stores:
        ways = tasks.ways_to_count(config, stores, now)
    return f"sending waits until you say which editions everyone has: {ways}"


def _warn_of_differences(restored: RestoredSite, messages: Messages) -> None:
    if joined := restored.carried.joined:
        messages.warn(
            f"this backup lacks {count(joined, 'subscriber', 'subscribers')} of the store that was there; "
            f"`DIGEST_STORE={restored.kept} digest subscribers export` shows all of them"
        )
    if restored.carried.holds and not restored.carried.is_whole:
        messages.warn(
            "the store that was there could not be read in full, so that people who have left since the backup may "
            "get mail again; `digest subscribers suppress ADDRESS` stops that"
        )
    for name in restored.differing:
        messages.warn(f"{name} is not that of the backup, and was left as it is; `--files` restores it")
    if lacked := tasks.editions_lacked(restored.config, tasks.weeks_in(restored.facts)):
        messages.warn(
            f"this backup lacks {lacked}; restore a newer backup, or take them back with `digest restore --from-output`"
        )


# From the output


def _take_back(context: Context) -> Report:
    from digest.tasks.restore_editions import take_back  # noqa: PLC0415 - slow to import

    site, dry = context.site(), context.dry_run
    with nullcontext() if dry else locked(site.root / "digest.lock"):
        taken = take_back(site, context.now, dry=dry)
        if not dry:
            _removed_again(site, context.now)
    for path, reason in taken.faults.items():
        context.messages.warn(f"{site.output / path}: {reason}; not used")
    for name in taken.unread:
        context.messages.error(f"{name}: {_NOT_TAKEN.get(name, _NO_EDITION)}")
    lines = [_summary(taken, site.store_name, dry=dry), *(_told(taken) if taken.taken else ())]
    if taken.holds and not dry:
        lines.append(_IMPORT_FIRST)
    return Report(lines, _taken_json(taken, site.store_name), _FAILED if taken.unread else 0)


def _taken_json(taken: RestoredEditions, store: str) -> dict[str, object]:
    return {
        "store": store,
        "items": taken.items,
        "weeks": [str(week) for week in taken.taken],
        "locales": sorted(map(str, taken.locales)),
        "unread": taken.unread,
        "faults": [{"path": path, "message": reason} for path, reason in taken.faults.items()],
        "losses": dict(sorted(taken.losses.items())),
        "differing": list(taken.differing),
    }


def _summary(taken: RestoredEditions, store: str, *, dry: bool) -> str:
    if not taken.taken:
        return (
            f"{store}: lacks no edition that can be read from the output; nothing to do; "
            "`digest doctor --fix` takes back one that is damaged"
        )
    held = (
        f"{count(len(taken.taken), 'edition', 'editions')} ({_span(taken.taken)}) with "
        f"{count(taken.items, 'item', 'items')}, in {', '.join(sorted(map(str, taken.locales)))}"
    )
    return f"{store}: would take back {held}; nothing was changed" if dry else f"{store}: took back {held}"


def _span(weeks: Sequence[Period]) -> str:
    return str(weeks[0]) if len(weeks) == 1 else f"{weeks[0]} to {weeks[-1]}"


def _told(taken: RestoredEditions) -> Iterator[str]:
    """Yield what the output does not hold, and which files the next build writes."""
    yield "the output does not hold, so that this was not taken back:"
    yield (
        "- items that no edition shows, and stories that an editor dropped; `digest ingest` reads what your sources "
        "still have, and the next edition may show it as late news"
    )
    yield ("- subscribers, and who has which edition; `digest subscribers import FILE` takes a list that you have")
    yield "- why stories are in their order"
    yield "- the translation memory and your corrections, other than in what was published"
    yield from (f"- {words(taken.losses[loss])}" for loss, words in _LOSSES.items() if taken.losses[loss])
    if taken.obstacle:
        yield f"the next build cannot write its files: {taken.obstacle}"
    elif not taken.differing:
        yield "the next build changes no file"
    else:
        yield f"the next build writes {count(len(taken.differing), 'file', 'files')} again:"
        for path in taken.differing[:_FILES_NAMED]:
            yield f"- {path}: {_why_written(path, taken)}"
        if len(taken.differing) > _FILES_NAMED:
            yield f"- and {len(taken.differing) - _FILES_NAMED} more"


def _why_written(path: str, taken: RestoredEditions) -> str:
    if path in taken.faults:
        return "damaged"
    return "missing" if path in taken.missing else "not as it was, for lack of what was lost"


_LOSSES: Mapping[Loss, Callable[[int], str]] = {
    "beginning": lambda number: f"the rest of {count(number, 'long text', 'long texts')}",
    "item": lambda number: f"the texts of {count(number, 'item', 'items')} that no feed shows",
}
