"""``digest run``: ingest and build; meant for cron."""

from __future__ import annotations

from digest.cli import options
from digest.cli.announcements import alerting, announced
from digest.cli.build_report import built_json, report_built
from digest.cli.health_warnings import warn_of_health
from digest.cli.ingest_report import ingested_json, report_ingested
from digest.cli.messages import Messages, show_json
from digest.cli.sending import send_on_run
from digest.cli.sending_report import SendResult, worse
from digest.cli.verbs.build import read_request
from digest.cli.work import at_work, need_sources, read_config


def run(
    *,
    week: options.OneWeek = None,
    all_weeks: options.AllWeeks = False,
    locale: options.Locales = [],
    republish: options.Republish = False,
    begin_anew: options.BeginAnew = False,
    force: options.Force = False,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    now: options.Now = None,
    dry_run: options.DryRun = False,
    json: options.Json = False,
    verbose: options.Verbose = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Read the sources, publish the editions that are due, and send the newest if `on_run` says so.

    Run this command from cron.
    """
    moment = options.read_now(now)
    site = read_config(config)
    chosen = options.read_week(week, moment, site.zone)
    request = read_request(chosen, all_weeks=all_weeks, republish=republish, locale=locale)
    need_sources(site)
    locales = options.read_locales(locale, site.tables.digest.locales)
    messages = Messages(verbose or dry_run, quiet, json=json)
    with alerting(site, "digest run", moment, messages, dry=dry_run):
        with at_work(site, moment, messages, dry=dry_run, anew=begin_anew, force=force) as work:
            results = work.pipeline.ingest(moment)
            status = report_ingested(results, work, config)
            warn_of_health(work, moment)
            with announced(work, moment, locales):
                built = work.pipeline.build(request, moment, locales)
                status = worse(status, report_built(built, work, request, dry=dry_run))
        # The site may be read and built again while a long list is being sent.
        sent = SendResult() if dry_run else send_on_run(site, moment, messages)
    if json:
        told = {"delivery": sent.as_json()} if site.tables.delivery.on_run else {}
        show_json(ingested_json(results) | built_json(built, site) | told)
    return worse(status, sent.status)
