"""``digest draft``: write the draft of an edition for its editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.cli import options
from digest.cli.build_report import draft_path
from digest.cli.messages import Messages, show, show_json
from digest.cli.work import Work, at_work, read_config
from digest.language.text.numbers.plural import count
from digest.model.week import Week

if TYPE_CHECKING:
    from digest.config import Config
    from digest.tasks.steps.composer import WrittenDraft


def draft(
    *,
    week: options.OneWeek = None,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    now: options.Now = None,
    json: options.Json = False,
    verbose: options.Verbose = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Write the draft of an edition for you to edit.

    In a draft you can change the order, the wording and the headings, and drop stories. Without --week, write drafts
    of all editions that are due. An existing draft keeps your changes; new items are added to it.
    """
    moment = options.read_now(now)
    site = read_config(config)
    chosen = options.read_week(week, moment, site.zone)
    with at_work(site, moment, Messages(verbose, quiet, json), builds=False) as work:
        drafted = work.pipeline.draft(chosen, moment)
        work.messages.findings([finding for one in drafted for finding in one.findings])
        if work.messages.tells:
            current = Week.of(moment, site.zone)
            show([_line(one, work, current) for one in drafted] or [_nothing(chosen)])
    if json:
        show_json({"drafts": [_as_json(one, site) for one in drafted]})
    return 0


def _as_json(drafted: WrittenDraft, site: Config) -> dict[str, object]:
    return {
        "week": str(drafted.week),
        "draft": str(site.drafts / f"{drafted.week}.toml"),
        "begun": drafted.is_begun,
        "stories": drafted.stories,
        "items": drafted.items,
        "new": drafted.new,
        "findings": [str(finding) for finding in drafted.findings],
    }


def _line(drafted: WrittenDraft, work: Work, current: Week) -> str:
    path = draft_path(work.config, drafted.week)
    if not drafted.is_begun:
        added = count(drafted.new, "new item", "new items")
        return f"{path}: {added} added; your changes are kept" if drafted.new else f"{path}: no new items"
    stories = count(drafted.stories, "story", "stories")
    items = count(drafted.items, "item", "items")
    return f"{path}: {stories} from {items}; edit it, then run {_next_step(drafted.week, work, current)}"


def _nothing(chosen: Week | None) -> str:
    if chosen:
        return f"nothing to draft: {chosen} has no items; run `digest ingest` first, it reads your sources"
    return "nothing to draft: no edition is due; choose a week with --week, or run `digest ingest` for new items"


def _next_step(week: Week, work: Work, current: Week) -> str:
    """Return the command that shows or publishes the edition."""
    if week == current:
        return f"`digest build --week {week}` to preview it; it is published once its week is over"
    published = {listing.week for listing in work.pipeline.history.editions.listings()}
    if week in published:
        return f"`digest build --republish --week {week}`"
    return f"`digest build {'--publish ' if work.config.tables.digest.review else ''}--week {week}`"
