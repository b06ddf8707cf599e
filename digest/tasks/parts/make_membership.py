"""Make the subscriptions of a site, and the links and Message-IDs of its emails."""

from __future__ import annotations

from datetime import datetime

from digest.config import Config
from digest.letters.frozen.message_marks import MessageMarks
from digest.letters.frozen.tokens import Tokens
from digest.letters.sending.recipients import newest_news
from digest.letters.subscribing.email_links import EmailLinks
from digest.letters.subscribing.membership import Membership
from digest.model.subscriber import Subscriber
from digest.store.database import Database
from digest.store.editions import SqlEditionStore
from digest.store.ledger import SqlLedger, held_since
from digest.store.subscribers import SqlLetters, SqlSubscribers, delivery_key
from digest.tasks.parts.make_offer import OfferMaker
from digest.tasks.stores import published_weeks


def membership(config: Config, database: Database) -> Membership:
    """Return the subscriptions of a site."""
    key, maker = delivery_key(database), OfferMaker(config, database)
    return Membership(
        SqlSubscribers(database, key),
        SqlLetters(database),
        Tokens(key),
        config.tables.delivery.refusals,
        expects_edition=lambda one, now: _expects_edition(config, database, one, now),
        offer=maker.make,
    )


def links(config: Config, database: Database) -> EmailLinks:
    """Return what makes the links of a site's emails."""
    tables = config.tables
    return EmailLinks(Tokens(delivery_key(database)), config.mailbox_address, tables.email.public_url or "")


def message_marks(database: Database) -> MessageMarks:
    """Return what makes and reads the Message-IDs of a site's emails."""
    return MessageMarks(delivery_key(database))


def _expects_edition(config: Config, database: Database, one: Subscriber, now: datetime) -> bool:
    """Return whether the newest edition is recent, and will be sent to a new subscriber."""
    if held_since(database):
        return False
    newest = newest_news(published_weeks(SqlEditionStore(database)), now, config.zone)
    return newest is not None and one.gets(newest) and bool(SqlLedger(database).claimable(newest, [one.id]))
