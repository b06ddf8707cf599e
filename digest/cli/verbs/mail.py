"""``digest mail``: handle what readers and mail servers have written to the mailbox."""

from __future__ import annotations

from collections import Counter
from contextlib import nullcontext
from typing import TYPE_CHECKING

from digest.cli import options
from digest.cli.announcements import alerting
from digest.cli.messages import Messages, show_json
from digest.cli.work import read_config
from digest.errors import DeliveryError
from digest.files.lock import locked
from digest.text.numbers.plural import count

if TYPE_CHECKING:
    from digest.delivery.postmaster import Outcome


def mail(
    *,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    now: options.Now = None,
    dry_run: options.DryRun = False,
    json: options.Json = False,
    verbose: options.Verbose = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Handle what came to the mailbox: subscribe, confirm, unsubscribe, bounces and complaints.

    Handled messages are marked as read, and nothing is deleted. What a person has to read stays unread, with a star.
    """
    from digest import wiring  # noqa: PLC0415 - slow to import, and --help and completion do not need it

    moment = options.read_now(now)
    site = read_config(config)
    messages = Messages(verbose or dry_run, quiet, json=json)
    box = wiring.mailbox(site)
    found: Counter[Outcome] = Counter()
    lock = nullcontext() if dry_run else locked(site.root / "digest-mail.lock", "digest mail")
    failure: DeliveryError | None = None
    with lock, wiring.open_stores(site, dry=dry_run) as stores:
        try:
            for identity, outcome in wiring.postmaster(site, stores.database).collect(box, moment, dry=dry_run):
                found[outcome] += 1
                if verbose or dry_run:
                    messages.say(f"{identity}: {outcome}")
        except DeliveryError as error:
            # What was handled before the connection broke is told, and its letters are sent.
            failure = error
        finally:
            box.close()
    if json:
        show_json({"messages": found.total(), "outcomes": dict(sorted(found.items()))})
    _report(found, messages)
    with alerting(site, "digest mail", moment, messages, dry=dry_run):
        if failure:
            raise failure
    return 0


def _report(found: Counter[Outcome], messages: Messages) -> None:
    told = ", ".join(f"{number} {outcome}" for outcome, number in sorted(found.items()))
    messages.say(count(found.total(), "message", "messages") + (f": {told}" if told else ""))
    if kept := found["over the limit"]:
        messages.warn(
            f"{count(kept, 'request is', 'requests are')} left unread with a star: strangers caused so many letters in "
            "this hour that they are probably forged; remove the star from those that are not"
        )
