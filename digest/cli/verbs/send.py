"""``digest send``: send an edition to its subscribers, each once."""

from __future__ import annotations

from typing import Annotated

import typer

from digest.cli import options
from digest.cli.announcements import alerting
from digest.cli.context import CONFIG, DRY_RUN, JSON, NOW, QUIET, VERBOSE, Context, command
from digest.cli.report import Report
from digest.cli.sending import SendRequest, count_as_sent, preview_sending, send_edition, send_test
from digest.errors import UsageError


@command(CONFIG, NOW, DRY_RUN, JSON, VERBOSE, QUIET, then="`digest status` shows what was sent")
def send(
    context: Context,
    *,
    week: Annotated[
        str | None,
        typer.Option(
            "--week",
            help="The edition: 2025-W17, W17 or `last`. Default: the newest, if it is recent.",
            metavar="WEEK",
        ),
    ] = None,
    collection: options.OneCollection = None,
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
) -> Report:
    """Send the newest edition to subscribers who have not got it, each in their language.

    Run it again after an interruption to resume: nobody gets an edition twice.
    """
    site = context.site()
    chosen = options.read_chosen(week, collection, context.now, site)
    locales = options.read_locales(locale, site.tables.digest.locales)
    if list_name and list_name not in site.tables.delivery.lists:
        known = ", ".join(site.tables.delivery.lists)
        raise UsageError(f"--list: there is no list {list_name!r}; `lists` under [delivery] has {known}")
    messages = context.detailed_messages
    choice = SendRequest(chosen, list_name, locales, resend_in_doubt, retry_failed)
    if count:
        if choice != SendRequest() or test:
            raise UsageError("--count-as-sent sends nothing, so it takes no option that says what to send")
        count_as_sent(site, count, context.now, messages, dry=context.dry_run)
        return Report()
    if test:
        send_test(site, test, choice, context.now, messages)
        return Report()
    with alerting(site, "digest send", context.now, messages, dry=context.dry_run):
        sent = (preview_sending if context.dry_run else send_edition)(site, choice, context.now, messages)
    has_readers = any(one.readers for one in (sent, *sent.earlier))
    then = "" if context.dry_run and not has_readers else None
    return Report(values=sent.as_json(), status=sent.status, then=then)
