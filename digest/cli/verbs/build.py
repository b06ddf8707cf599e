"""``digest build``: publish editions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from digest.cli import options
from digest.cli.announcements import alerting, announced
from digest.cli.build_report import built_json, next_after, report_built
from digest.cli.context import CONFIG, DRY_RUN, JSON, NOW, QUIET, VERBOSE, Context, command
from digest.cli.report import Report
from digest.cli.work import at_work
from digest.editing.order.schedule import BuildRequest
from digest.errors import UsageError

if TYPE_CHECKING:
    from digest.model.period import Period


@command(CONFIG, NOW, DRY_RUN, JSON, VERBOSE, QUIET, then="`digest status` shows what is published, and what waits")
def build(
    context: Context,
    *,
    week: options.OneWeek = None,
    collection: options.OneCollection = None,
    all_weeks: options.AllWeeks = False,
    locale: options.Locales = [],
    republish: options.Republish = False,
    publish: options.Publish = False,
    begin_anew: options.BeginAnew = False,
) -> Report:
    """Publish editions from the stored items.

    Without --week or --all, publish the editions that are due.
    """
    site = context.site()
    chosen = options.read_chosen(week, collection, context.now, site)
    request = read_request(chosen, all_weeks=all_weeks, republish=republish, publish=publish, locale=locale)
    locales = options.read_locales(locale, site.tables.digest.locales)
    messages = context.detailed_messages
    with (
        alerting(site, "digest build", context.now, messages, dry=context.dry_run),
        at_work(site, context.now, messages, dry=context.dry_run, anew=begin_anew) as work,
        announced(work, context.now, locales),
    ):
        built = work.pipeline.build(request, context.now, locales)
        status = report_built(built, work, request, dry=context.dry_run, asked=chosen is not None)
    then = None if context.dry_run else next_after(built, site)
    return Report(values=built_json(built, site), status=status, then=then)


def read_request(
    week: Period | None, *, all_weeks: bool, republish: bool, publish: bool = False, locale: Sequence[str] = ()
) -> BuildRequest:
    """Return the request that the options make.

    Raises UsageError if they contradict each other.
    """
    if week is not None and all_weeks:
        raise UsageError("--week and --all cannot be combined")
    if republish and locale:
        raise UsageError("--republish and --locale cannot be combined: an edition is decided again for all locales")
    return BuildRequest(week, all_weeks, republish, publish)
