"""Report what a build has published, what waits for its editor, and what it passes over."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from digest.cli.configuration_changes import left_behind
from digest.cli.localization_report import report_localized
from digest.editing.order.schedule import BuildRequest, NothingNew
from digest.errors import AlteredError
from digest.language.text.numbers.plural import count
from digest.model.period import option_for

if TYPE_CHECKING:
    from digest.cli.work import Work
    from digest.config import Config
    from digest.model.edition import Edition
    from digest.model.period import Period
    from digest.tasks.steps.composer import WrittenDraft
    from digest.tasks.steps.results import BuildResult

_MOST_WEEKS = 5


def report_built(
    built: BuildResult, work: Work, request: BuildRequest, *, dry: bool = False, asked: bool = False
) -> int:
    """Report the published editions, the drafts that wait for approval, and the number of changed files.

    Who has ``asked`` for a week is told that there is nothing to publish, wherever the output goes. Returns the exit
    status: 1 if the store has an edition otherwise than it was decided.
    """
    messages = work.messages
    for week in built.altered:
        messages.error(str(AlteredError(str(week))))
    _report_editions(built, work, request, dry=dry, asked=asked)
    if (files := built.published).changed or files.removed:
        removed = f", {len(files.removed)} removed" if files.removed else ""
        messages.say(f"{count(len(files.changed), 'file', 'files')} published{removed}: {files.to}")
    return 1 if built.altered else 0


def _report_editions(built: BuildResult, work: Work, request: BuildRequest, *, dry: bool, asked: bool) -> None:
    messages = work.messages
    for message in left_behind(work.config, work.stores):
        messages.warn(message)
    messages.findings(built.findings)
    verb = "would be published" if dry else "published"
    for edition in built.editions:
        messages.say(f"{edition.week}: {verb}, {_count(edition)}")
    for week in built.finished:
        messages.say(f"{week}: published; an earlier run had decided it and not published it")
    for drafted in built.drafted:
        messages.findings(drafted.findings)
        messages.warn(_waiting(drafted, work.config, dry=dry))
    if built.preview:
        state = "waiting for approval" if built.drafted else "not over yet"
        where = _preview_place(work.config, dry=dry)
        messages.say(f"{built.preview.week}: {state}; preview of {_count(built.preview)} {where}")
    report_localized(built.translations, messages)
    if built.older:
        messages.warn(_passed_over(built.older, work))
    files = count(len(built.changed), "file", "files")
    if not (built.editions or built.finished or built.drafted or built.preview):
        nothing = f"nothing new to publish{_about(request.week, built.reason, work.config)}"
        answer = messages.tell if asked else messages.say
        if built.changed:
            verb = "would be updated" if dry else "updated"
            answer(f"{nothing}; {files} {verb} in {work.config.output}")
            return
        answer(nothing)
    messages.say(f"{files} {'would change' if dry else 'changed'} in {work.config.output}")


def next_after(built: BuildResult, config: Config) -> str | None:
    """Return what an editor does after a build, None if it changed nothing that they would look at."""
    if built.editions and "site" in config.publishers:
        return "`digest open` shows the newest edition, `digest desk` edits the one to come"
    return "`digest desk` shows the draft, and publishes it" if built.drafted else None


def _preview_place(config: Config, *, dry: bool) -> str:
    """Say where the files of a preview are, if any publisher in use makes any."""
    folder = config.output / "preview"
    if not dry and not (folder.is_dir() and any(folder.iterdir())):
        return "(no publisher in use makes a preview)"
    return f"in {folder / 'site' if 'site' in config.publishers else folder}"


def draft_path(config: Config, week: Period) -> Path:
    """Return the path of the draft of a week, relative to the current folder if it is inside."""
    path = config.drafts / f"{week}.toml"
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _waiting(drafted: WrittenDraft, config: Config, *, dry: bool) -> str:
    """Return a message that asks the editor to review a draft."""
    if dry:
        return f"{drafted.week}: would wait for approval, with a draft in {draft_path(config, drafted.week)}"
    new = "" if drafted.is_begun or not drafted.new else f" ({count(drafted.new, 'new item', 'new items')})"
    path = draft_path(config, drafted.week)
    publish = f"`digest build --publish {option_for(drafted.week)}`"
    return f"{drafted.week}: waiting for approval: review {path}{new}, then run {publish}"


def _passed_over(weeks: Sequence[Period], work: Work) -> str:
    """Say which older weeks a build passes over, how many items that are, and how they are published."""
    waiting = work.stores.items.waiting()
    items = count(sum(waiting.get(week, 0) for week in weeks), "unpublished item", "unpublished items")
    drafted = [week for week in weeks if draft_path(work.config, week).exists()]
    if not work.config.tables.digest.review:
        advice = "`digest build --all` publishes them"
    elif len(drafted) < len(weeks):
        advice = "`digest build --all` writes their drafts"
    else:
        drafts, choice = ("its draft", f"--week {weeks[0]}") if len(weeks) == 1 else ("their drafts", "--all")
        advice = f"review {drafts}, then run `digest build --publish {choice}`"
    return f"older {weeks[0].noun}s have {items}: {_listed(weeks)}; {advice}"


def _listed(weeks: Sequence[Period]) -> str:
    """List a few weeks, or else the first and the last: a feed may have those of ten years."""
    if len(weeks) <= _MOST_WEEKS:
        return ", ".join(map(str, weeks))
    return f"{weeks[0]} to {weeks[-1]} ({len(weeks)} {weeks[0].noun}s)"


def _about(week: Period | None, reason: NothingNew, config: Config) -> str:
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


def built_json(built: BuildResult, config: Config) -> dict[str, object]:
    """Return what was built as JSON values."""
    return {
        "published": [_edition_json(edition) for edition in built.editions],
        "finished": [str(week) for week in built.finished],
        "waiting": [
            {"week": str(one.week), "draft": str(config.drafts / f"{one.week}.toml"), "new": one.new}
            for one in built.drafted
        ],
        "preview": _edition_json(built.preview) if built.preview else None,
        "passed_over": [str(week) for week in built.older],
        "altered": [str(week) for week in built.altered],
        "output": str(config.output),
        "files": list(built.changed),
        "destination": built.published.to or None,
        "put": list(built.published.changed),
        "removed": list(built.published.removed),
    }


def _edition_json(edition: Edition) -> dict[str, object]:
    return {"week": str(edition.week), "stories": len(edition.stories)}
