"""``digest draft``: write the draft of an edition for its editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digest.cli import options
from digest.cli.build_report import draft_path
from digest.cli.context import CONFIG, JSON, NOW, QUIET, VERBOSE, Context, command
from digest.cli.report import Report
from digest.cli.work import Work, at_work
from digest.language.text.numbers.plural import count
from digest.model.period import Period, option_for, period_of

if TYPE_CHECKING:
    from digest.config import Config
    from digest.tasks.steps.composer import WrittenDraft


@command(CONFIG, NOW, JSON, VERBOSE, QUIET, then="`digest desk` edits it in your browser")
def draft(
    context: Context,
    *,
    week: options.OneWeek = None,
    collection: options.OneCollection = None,
) -> Report:
    """Write the draft of an edition for you to edit.

    In a draft you can change the order, the wording and the headings, and drop stories. Without --week, write drafts
    of all editions that are due. An existing draft keeps your changes; new items are added to it.
    """
    site = context.site()
    chosen = options.read_chosen(week, collection, context.now, site)
    with at_work(site, context.now, context.messages, builds=False) as work:
        drafted = work.pipeline.draft(chosen, context.now)
        work.messages.findings([finding for one in drafted for finding in one.findings])
        current = period_of(context.now, site.zone, site.size)
        lines = [_line(one, work, current) for one in drafted] or [_nothing(chosen)]
    return Report(lines, {"drafts": [_as_json(one, site) for one in drafted]})


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


def _line(drafted: WrittenDraft, work: Work, current: Period) -> str:
    path = draft_path(work.config, drafted.week)
    if not drafted.is_begun:
        added = count(drafted.new, "new item", "new items")
        return f"{path}: {added} added; your changes are kept" if drafted.new else f"{path}: no new items"
    stories = count(drafted.stories, "story", "stories")
    items = count(drafted.items, "item", "items")
    return f"{path}: {stories} from {items}; edit it, then run {_next_step(drafted.week, work, current)}"


def _nothing(chosen: Period | None) -> str:
    if chosen:
        return f"nothing to draft: {chosen} has no items; run `digest ingest` first, it reads your sources"
    return "nothing to draft: no edition is due; choose one with --week, or run `digest ingest` for new items"


def _next_step(week: Period, work: Work, current: Period) -> str:
    """Return the command that shows or publishes the edition."""
    if week == current:
        return f"`digest build --week {week}` to preview it; it is published once its {week.noun} is over"
    editions = work.pipeline.history.editions
    published = {listing.week for listing in (*editions.listings(), *editions.collections())}
    if week in published:
        return f"`digest build --republish {option_for(week)}`"
    return f"`digest build {'--publish ' if work.config.tables.digest.review else ''}{option_for(week)}`"
