"""``digest ingest``: read the sources and store new items."""

from __future__ import annotations

from digest.cli import options
from digest.cli.health_warnings import warn_of_health
from digest.cli.ingest_report import ingested_json, report_ingested
from digest.cli.messages import Messages, show_json
from digest.cli.work import at_work, need_sources, read_config


def ingest(
    *,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    now: options.Now = None,
    force: options.Force = False,
    dry_run: options.DryRun = False,
    json: options.Json = False,
    verbose: options.Verbose = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Read the sources and store new and changed items."""
    moment = options.read_now(now)
    site = read_config(config)
    need_sources(site)
    messages = Messages(verbose or dry_run, quiet, json=json)
    with at_work(site, moment, messages, dry=dry_run, builds=False, force=force) as work:
        results = work.pipeline.ingest(moment)
        status = report_ingested(results, work, config)
        warn_of_health(work, moment)
    if json:
        show_json(ingested_json(results))
    return status
