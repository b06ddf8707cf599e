"""The subscriptions of a site, and the links of its emails."""

from __future__ import annotations

from digest.config import Config
from digest.delivery.links import Links
from digest.delivery.membership import Membership
from digest.delivery.postmarks import Postmarks
from digest.delivery.tokens import Tokens
from digest.store.database import Database
from digest.store.subscribers import SqlLetters, SqlSubscribers, delivery_key


def membership(config: Config, database: Database) -> Membership:
    """Return the subscriptions of a site."""
    key = delivery_key(database)
    subscribers = SqlSubscribers(database, key)
    return Membership(subscribers, SqlLetters(database), Tokens(key), config.tables.delivery.refusals)


def links(config: Config, database: Database) -> Links:
    """Return what makes the links of a site's emails."""
    tables = config.tables
    return Links(Tokens(delivery_key(database)), config.mailbox_address, tables.email.public_url or "")


def postmarks(database: Database) -> Postmarks:
    """Return what makes and reads the Message-IDs of a site's emails."""
    return Postmarks(delivery_key(database))
