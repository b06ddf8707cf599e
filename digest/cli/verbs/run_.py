"""``digest run``: ingest and build; meant for cron."""

from __future__ import annotations

from digest.cli import options
from digest.cli.health_warnings import warn_of_health
from digest.cli.messages import Messages
from digest.cli.verbs.build import read_request
from digest.cli.work import at_work, need_sources, read_config, report_built, report_ingested


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
    verbose: options.Verbose = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Read the sources, then publish the editions that are due.

    Run this command from cron.
    """
    moment = options.read_now(now)
    request = read_request(week, all_weeks=all_weeks, republish=republish, locale=locale)
    site = read_config(config)
    need_sources(site)
    locales = options.read_locales(locale, site.tables.digest.locales)
    messages = Messages(verbose or dry_run, quiet)
    with at_work(site, moment, messages, dry=dry_run, anew=begin_anew, force=force) as work:
        status = report_ingested(work.pipeline.ingest(moment), work, config)
        warn_of_health(work, moment)
        report_built(work.pipeline.build(request, moment, locales), work, request, dry=dry_run)
    return status
