"""``digest subscribers remove``: unsubscribe somebody."""

from __future__ import annotations

from digest.cli import options
from digest.cli.messages import Messages, show_json
from digest.cli.subscribing import Address, found, open_subscriptions, read_address, subscriber_json
from digest.cli.work import read_config


def remove(
    address: Address,
    *,
    json: options.Json = False,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    now: options.Now = None,
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Unsubscribe a subscriber.

    They are kept as unsubscribed, so that no import subscribes them again; `digest subscribers erase` removes them
    for good.
    """
    moment = options.read_now(now)
    site = read_config(config)
    with open_subscriptions(site) as opened:
        known = found(read_address(address), opened.membership)
        kept = opened.membership.remove(known, moment)
    if json:
        show_json(subscriber_json(kept, site.zone))
    elif kept.changed == known.changed and kept.status == known.status:
        Messages(quiet=quiet).tell(f"{kept.address}: {kept.status} already; nothing was changed")
    else:
        Messages(quiet=quiet).tell(f"{kept.address}: unsubscribed")
    return 0
