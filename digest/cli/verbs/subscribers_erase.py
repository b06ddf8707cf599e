"""``digest subscribers suppress`` and ``erase``: block an address for good, and remove a subscriber for good."""

from __future__ import annotations

from typing import Annotated

import typer

from digest.cli import options
from digest.cli.messages import Messages, show_json
from digest.cli.subscribing import Address, open_subscriptions, read_address
from digest.cli.work import read_config
from digest.language.text.characters.clean import one_line
from digest.letters.subscribing.enrolling import erase, suppress

_LONGEST_REASON = 200


def suppress_(
    address: Address,
    *,
    reason: Annotated[
        str, typer.Option("--reason", help="Why, for you; do not repeat the address.", metavar="TEXT")
    ] = "suppressed",
    json: options.Json = False,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    now: options.Now = None,
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Block an address for good: neither a form nor an import brings it back.

    A subscriber with this address is unsubscribed. `digest subscribers add --again` lifts the block.
    """
    moment = options.read_now(now)
    site = read_config(config)
    valid, why = read_address(address), one_line(reason)[:_LONGEST_REASON] or "suppressed"
    with open_subscriptions(site) as opened:
        known = suppress(opened.membership.subscribers, valid, why, moment)
    if json:
        show_json({"email": valid, "suppressed": why, "subscriber": known.id if known else None})
    else:
        also = f"; {known.status}" if known else ""
        Messages(quiet=quiet).tell(f"{valid}: will never get mail ({why}){also}")
    return 0


def erase_(
    address: Address,
    *,
    json: options.Json = False,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    now: options.Now = None,
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Remove a subscriber for good.

    Only a keyed hash of the address stays, so that no import brings it back. The record of what was sent keeps their
    random id. Backups made before still hold the subscriber: delete them, too.
    """
    moment = options.read_now(now)
    site = read_config(config)
    valid = read_address(address)
    with open_subscriptions(site) as opened:
        was_there = erase(opened.membership.subscribers, valid, moment)
    if json:
        show_json({"email": valid, "erased": was_there})
    elif was_there:
        Messages(quiet=quiet).tell(f"{valid}: erased; only older backups still hold this person")
    else:
        Messages(quiet=quiet).tell(f"{valid}: was no subscriber; will never get mail")
    return 0
