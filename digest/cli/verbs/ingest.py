"""``digest ingest``: read the sources and store new items."""

from __future__ import annotations

from digest.cli import options
from digest.cli.health_warnings import warn_of_health
from digest.cli.messages import Messages
from digest.cli.work import at_work, need_sources, read_config, report_ingested


def ingest(
    *,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    now: options.Now = None,
    force: options.Force = False,
    dry_run: options.DryRun = False,
    verbose: options.Verbose = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Read the sources and store new and changed items."""
    moment = options.read_now(now)
    site = read_config(config)
    need_sources(site)
    with at_work(site, moment, Messages(verbose or dry_run, quiet), dry=dry_run, builds=False, force=force) as work:
        status = report_ingested(work.pipeline.ingest(moment), work, config)
        warn_of_health(work, moment)
    return status
