"""``digest subscribers suppress`` and ``erase``: block an address for good, and remove a subscriber for good."""

from __future__ import annotations

from typing import Annotated

import typer

from digest.cli.context import CONFIG, JSON, NOW, QUIET, Context, command
from digest.cli.report import Report
from digest.cli.subscribing import Address, open_subscriptions, read_address
from digest.language.text.characters.clean import one_line
from digest.letters.subscribing.enrolling import erase, suppress

_LONGEST_REASON = 200


@command(JSON, CONFIG, NOW, QUIET, then="`digest subscribers list` shows the subscribers")
def suppress_(
    context: Context,
    address: Address,
    *,
    reason: Annotated[
        str, typer.Option("--reason", help="Why, for you; do not repeat the address.", metavar="TEXT")
    ] = "suppressed",
) -> Report:
    """Block an address for good: neither a form nor an import brings it back.

    A subscriber with this address is unsubscribed. `digest subscribers add --again ADDRESS` lifts the block.
    """
    site = context.site()
    valid, why = read_address(address), one_line(reason)[:_LONGEST_REASON] or "suppressed"
    with open_subscriptions(site) as opened:
        known = suppress(opened.membership.subscribers, valid, why, context.now)
    also = f"; {known.status}" if known else ""
    return Report(
        [f"{valid}: will never get mail ({why}){also}"],
        {"email": valid, "suppressed": why, "subscriber": known.id if known else None},
    )


@command(JSON, CONFIG, NOW, QUIET, then="`digest subscribers list` shows the subscribers")
def erase_(
    context: Context,
    address: Address,
) -> Report:
    """Remove a subscriber for good.

    Only a keyed hash of the address stays, so that no import brings it back. The record of what was sent keeps their
    random id. Backups made before still hold the subscriber: delete them, too.
    """
    site = context.site()
    valid = read_address(address)
    with open_subscriptions(site) as opened:
        was_there = erase(opened.membership.subscribers, valid, context.now)
    if was_there:
        told = f"{valid}: erased; only older backups still hold this person"
    else:
        told = f"{valid}: was no subscriber; will never get mail"
    return Report([told], {"email": valid, "erased": was_there})
