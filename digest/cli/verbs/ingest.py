"""``digest ingest``: read the sources and store new items."""

from __future__ import annotations

from digest.cli.context import CONFIG, DRY_RUN, FORCE, JSON, NOW, QUIET, VERBOSE, Context, command
from digest.cli.health_warnings import warn_of_health
from digest.cli.ingest_report import ingested_json, report_ingested
from digest.cli.report import Report
from digest.cli.work import at_work, need_sources


@command(CONFIG, NOW, FORCE, DRY_RUN, JSON, VERBOSE, QUIET, then="`digest build` publishes what is due")
def ingest(context: Context) -> Report:
    """Read the sources and store new and changed items."""
    site = context.site()
    need_sources(site)
    messages = context.detailed_messages
    with at_work(site, context.now, messages, dry=context.dry_run, builds=False, force=context.force) as work:
        results = work.pipeline.ingest(context.now)
        status = report_ingested(results, work, context.config)
        warn_of_health(work, context.now)
    return Report(values=ingested_json(results), status=status)
