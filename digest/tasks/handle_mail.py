"""Handle the messages in the mailbox of a site: requests of readers, bounces and complaints."""

from __future__ import annotations

from collections.abc import Callable

from digest.config import Config
from digest.errors import ConfigError
from digest.letters.mailbox.imap_mailbox import ImapMailbox
from digest.letters.mailbox.maildir_mailbox import MaildirMailbox
from digest.letters.received.count_bounces import BounceCounter
from digest.letters.received.incoming_mail import IncomingMailHandler
from digest.letters.received.reader_requests import RequestHandler
from digest.model.subscriber import Subscriber
from digest.ports import Mailbox
from digest.store.database import Database
from digest.store.ledger import SqlLedger
from digest.tasks.parts.make_membership import membership, message_marks

_MAILDIR = "maildir:"


def mailbox(config: Config) -> Mailbox:
    """Return the mailbox of a site; it is opened at its first use. Raises ConfigError if none is configured."""
    server = config.tables.mailbox.server
    if not server:
        raise ConfigError(
            "digest.toml has no mailbox; write [mailbox] with server, such as "
            '"maildir:/var/mail/digest" or "imaps://mail.example.org"'
        )
    if server.startswith(_MAILDIR):
        return MaildirMailbox(config.root / server.removeprefix(_MAILDIR))
    if not config.tables.mailbox.login:
        raise ConfigError(
            f"[mailbox] has no login for {server}; name a file with USER:PASSWORD in DIGEST_MAILBOX_LOGIN_FILE"
        )
    return ImapMailbox(server, config.tables.mailbox.login)


def mail_handler(config: Config, database: Database, welcome: Callable[[Subscriber], None]) -> IncomingMailHandler:
    """Return what handles the messages of a site; ``welcome`` is called with each new subscriber."""
    members = membership(config, database)
    tables = config.tables
    return IncomingMailHandler(
        RequestHandler(members, tables.digest.locales, tables.delivery.lists, welcome),
        BounceCounter(members, SqlLedger(database), message_marks(database)),
        config.mailbox_address,
        config.sender_address,
        database.joined,
    )
