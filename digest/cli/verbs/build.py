"""``digest build``: publish editions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from digest.cli import options
from digest.cli.announcements import alerting, announced
from digest.cli.build_report import built_json, report_built
from digest.cli.messages import Messages, show_json
from digest.cli.work import at_work, read_config
from digest.editing.order.schedule import BuildRequest
from digest.errors import UsageError

if TYPE_CHECKING:
    from digest.model.week import Week


def build(
    *,
    week: options.OneWeek = None,
    all_weeks: options.AllWeeks = False,
    locale: options.Locales = [],
    republish: options.Republish = False,
    publish: options.Publish = False,
    begin_anew: options.BeginAnew = False,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    now: options.Now = None,
    dry_run: options.DryRun = False,
    json: options.Json = False,
    verbose: options.Verbose = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Publish editions from the stored items.

    Without --week or --all, publish the editions that are due.
    """
    moment = options.read_now(now)
    site = read_config(config)
    chosen = options.read_week(week, moment, site.zone)
    request = read_request(chosen, all_weeks=all_weeks, republish=republish, publish=publish, locale=locale)
    locales = options.read_locales(locale, site.tables.digest.locales)
    messages = Messages(verbose or dry_run, quiet, json=json)
    with (
        alerting(site, "digest build", moment, messages, dry=dry_run),
        at_work(site, moment, messages, dry=dry_run, anew=begin_anew) as work,
        announced(work, moment, locales),
    ):
        built = work.pipeline.build(request, moment, locales)
        status = report_built(built, work, request, dry=dry_run, asked=chosen is not None)
    if json:
        show_json(built_json(built, site))
    return status


def read_request(
    week: Week | None, *, all_weeks: bool, republish: bool, publish: bool = False, locale: Sequence[str] = ()
) -> BuildRequest:
    """Return the request that the options make.

    Raises UsageError if they contradict each other.
    """
    if week is not None and all_weeks:
        raise UsageError("--week and --all cannot be combined")
    if republish and locale:
        raise UsageError("--republish and --locale cannot be combined: an edition is decided again for all locales")
    return BuildRequest(week, all_weeks, republish, publish)
