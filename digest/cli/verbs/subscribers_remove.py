"""``digest subscribers remove``: unsubscribe somebody."""

from __future__ import annotations

from digest.cli.context import CONFIG, JSON, NOW, QUIET, Context, command
from digest.cli.report import Report
from digest.cli.subscribing import Address, found, open_subscriptions, read_address, subscriber_json


@command(JSON, CONFIG, NOW, QUIET, then="`digest subscribers erase ADDRESS` also forgets the address")
def remove(
    context: Context,
    address: Address,
) -> Report:
    """Unsubscribe a subscriber.

    They are kept as unsubscribed, so that no import subscribes them again; `digest subscribers erase` removes them
    for good.
    """
    site = context.site()
    with open_subscriptions(site) as opened:
        known = found(read_address(address), opened.membership)
        kept = opened.membership.remove(known, context.now)
    if kept.changed == known.changed and kept.status == known.status:
        told = f"{kept.address}: {kept.status} already; nothing was changed"
    else:
        told = f"{kept.address}: unsubscribed"
    return Report([told], subscriber_json(kept, site.zone))
