"""``digest send``: send an edition to its subscribers, each once."""

from __future__ import annotations

from typing import Annotated

import typer

from digest.cli import options
from digest.cli.announcements import alerting
from digest.cli.messages import Messages, show_json
from digest.cli.sending import SendRequest, count_as_sent, preview_sending, send_edition, send_test
from digest.cli.work import read_config
from digest.errors import UsageError


def send(
    *,
    week: Annotated[
        str | None,
        typer.Option(
            "--week",
            help="The edition: 2025-W17, W17 or `last`. Default: the newest, if it is recent.",
            metavar="WEEK",
        ),
    ] = None,
    locale: Annotated[
        list[str],
        typer.Option("--locale", help="Only to those with this locale; may be repeated.", metavar="TAG"),
    ] = [],
    list_name: Annotated[str, typer.Option("--list", help="Only to those of this list.", metavar="NAME")] = "",
    test: Annotated[
        str, typer.Option("--test", help="Send it only to this address, marked as a test.", metavar="ADDRESS")
    ] = "",
    resend_in_doubt: Annotated[
        bool, typer.Option("--resend-in-doubt", help="Also send what is in doubt, which may have arrived already.")
    ] = False,
    retry_failed: Annotated[
        bool,
        typer.Option("--retry-failed", help="Also send what servers refused for good, once that is solved."),
    ] = False,
    count: Annotated[
        list[str],
        typer.Option(
            "--count-as-sent",
            help="Send nothing, but record that everyone has this edition, `all` or `none`; may be repeated.",
            metavar="WEEK",
        ),
    ] = [],
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    now: options.Now = None,
    dry_run: options.DryRun = False,
    json: options.Json = False,
    verbose: options.Verbose = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Send the newest edition to subscribers who have not got it, each in their language.

    Run it again after an interruption to resume: nobody gets an edition twice.
    """
    moment = options.read_now(now)
    site = read_config(config)
    chosen = options.read_week(week, moment, site.zone)
    locales = options.read_locales(locale, site.tables.digest.locales)
    if list_name and list_name not in site.tables.delivery.lists:
        known = ", ".join(site.tables.delivery.lists)
        raise UsageError(f"--list: there is no list {list_name!r}; `lists` under [delivery] has {known}")
    messages = Messages(verbose or dry_run, quiet, json=json)
    choice = SendRequest(chosen, list_name, locales, resend_in_doubt, retry_failed)
    if count:
        if choice != SendRequest() or test:
            raise UsageError("--count-as-sent sends nothing, so it takes no option that says what to send")
        count_as_sent(site, count, moment, messages, dry=dry_run)
        return 0
    if test:
        send_test(site, test, choice, moment, messages)
        return 0
    with alerting(site, "digest send", moment, messages, dry=dry_run):
        sent = (preview_sending if dry_run else send_edition)(site, choice, moment, messages)
    if json:
        show_json(sent.as_json())
    return sent.status
