"""The state of sending: the ledger of what was sent, the locks, and what keeps a site from sending."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from digest.config import Config
from digest.errors import DeliveryError
from digest.files.lock import is_held
from digest.letters.received.blocks import ProviderBlock
from digest.letters.received.blocks import blocks as of_week
from digest.letters.sending.recipients import newest_closed
from digest.model.period import Period
from digest.store.ledger import SqlLedger, held_since
from digest.store.subscribers import SqlSubscribers
from digest.tasks.stores import Stores, published_weeks


def send_lock(config: Config) -> Path:
    """Return the lock file of sending: `ingest` and `build` may run meanwhile."""
    return config.root / "digest-send.lock"


def letters_lock(config: Config) -> Path:
    """Return the lock file for sending letters, which only one program may do."""
    return config.root / "digest-letters.lock"


def change_lock(config: Config) -> Path:
    """Return the lock file that servers share while they change a subscription, and a restore holds alone."""
    return config.root / "digest-serve.lock"


def mail_lock(config: Config) -> Path:
    """Return the lock file of handling the mailbox."""
    return config.root / "digest-mail.lock"


def is_sending(config: Config, stores: Stores) -> bool:
    """Return whether a program is sending now, here or on another machine that shares the store."""
    return is_held(send_lock(config)) or stores.database.is_locked("send")


def ledger(stores: Stores) -> SqlLedger:
    """Return the account of what was sent."""
    return SqlLedger(stores.database)


def blocks(stores: Stores, week: Period) -> tuple[ProviderBlock, ...]:
    """Return the mail providers that refuse many emails of the edition of a week because of who sends them."""
    return of_week(ledger(stores), SqlSubscribers(stores.database, ""), week)


def resume(stores: Stores, now: datetime) -> None:
    """Let what a killed sender did not begin be sent. Only the holder of the lock for sending may call it."""
    ledger(stores).resume(now)


def need_no_hold(config: Config, stores: Stores, now: datetime) -> None:
    """Raise DeliveryError if the store was restored or lost rows, until an editor says which editions were sent."""
    since = held_since(stores.database)
    if since:
        raise DeliveryError(
            f"the store was restored or repaired on {since:%Y-%m-%d}, so it may not know what was sent before; say "
            f"which editions everyone has: {ways_to_count(config, stores, now)}"
        )


def ways_to_count(config: Config, stores: Stores, now: datetime) -> str:
    """Return how to say which editions were sent, with the newest published one of a week that is over."""
    newest = newest_closed(published_weeks(stores.editions), now, config.zone)
    return (
        f"`digest send --count-as-sent {newest}`, `all` or `none`" if newest else "`digest send --count-as-sent none`"
    )
