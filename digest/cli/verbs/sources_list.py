"""``digest sources list``: list the sources and their status."""

from __future__ import annotations

from digest.cli import options
from digest.cli.read_only import opened
from digest.cli.source_status import print_sources, source_rows
from digest.cli.work import read_config


def list_(
    *,
    json: options.Json = False,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    now: options.Now = None,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """List the sources and their status.

    Same as `digest list sources`.
    """
    moment = options.read_now(now)
    site = read_config(config)
    with opened(site) as stores:
        print_sources(source_rows(site, stores, moment), json=json)
    return 0
