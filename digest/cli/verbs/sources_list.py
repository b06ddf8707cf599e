"""``digest sources list``: list the sources and their status."""

from __future__ import annotations

from digest.cli.context import CONFIG, JSON, NOW, Context, command
from digest.cli.read_only import opened
from digest.cli.report import Report
from digest.cli.source_status import source_report, source_rows


@command(
    JSON, CONFIG, NOW, then="`digest sources show NAME` shows all of a source, `digest sources test NAME` reads it now"
)
def list_(context: Context) -> Report:
    """List the sources and their status.

    Same as `digest list sources`.
    """
    site = context.site()
    with opened(site) as stores:
        return source_report(source_rows(site, stores, context.now))
