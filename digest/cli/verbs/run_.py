"""``digest run``: ingest and build; meant for cron."""

from __future__ import annotations

from digest.cli import options
from digest.cli.announcements import alerting, announced
from digest.cli.build_report import built_json, next_after, report_built
from digest.cli.context import CONFIG, DRY_RUN, FORCE, JSON, NOW, QUIET, VERBOSE, Context, command
from digest.cli.health_warnings import warn_of_health
from digest.cli.ingest_report import ingested_json, report_ingested
from digest.cli.report import Report
from digest.cli.sending import send_on_run
from digest.cli.sending_report import SendResult, worse
from digest.cli.verbs.build import read_request
from digest.cli.work import at_work, need_sources


@command(
    FORCE, CONFIG, NOW, DRY_RUN, JSON, VERBOSE, QUIET, then="`digest status` shows what is published, and what waits"
)
def run(
    context: Context,
    *,
    week: options.OneWeek = None,
    all_weeks: options.AllWeeks = False,
    locale: options.Locales = [],
    republish: options.Republish = False,
    begin_anew: options.BeginAnew = False,
) -> Report:
    """Read the sources, publish the editions that are due, and send the newest if `on_run` says so.

    Run this command from cron.
    """
    site = context.site()
    chosen = options.read_week(week, context.now, site)
    request = read_request(chosen, all_weeks=all_weeks, republish=republish, locale=locale)
    need_sources(site)
    locales = options.read_locales(locale, site.tables.digest.locales)
    messages = context.detailed_messages
    with alerting(site, "digest run", context.now, messages, dry=context.dry_run):
        with at_work(site, context.now, messages, dry=context.dry_run, anew=begin_anew, force=context.force) as work:
            results = work.pipeline.ingest(context.now)
            status = report_ingested(results, work, context.config)
            warn_of_health(work, context.now)
            with announced(work, context.now, locales):
                built = work.pipeline.build(request, context.now, locales)
                status = worse(status, report_built(built, work, request, dry=context.dry_run))
        # The site may be read and built again while a long list is being sent.
        sent = SendResult() if context.dry_run else send_on_run(site, context.now, messages)
    told = {"delivery": sent.as_json()} if site.tables.delivery.on_run else {}
    then = None if context.dry_run else next_after(built, site)
    values = ingested_json(results) | built_json(built, site) | told
    return Report(values=values, status=worse(status, sent.status), then=then)
