"""Mailboxes on an IMAP server (RFC 9051). The only door to imap-tools.

Messages are only read and marked: a person with a mail program sees in the same mailbox what digest has done.
"""

from __future__ import annotations

import imaplib
import ssl
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from digest.errors import DeliveryError
from digest.http.connection_timer import ConnectionTimer
from digest.letters.transports.smtp import is_here

if TYPE_CHECKING:
    from imap_tools import BaseMailBox

# Time limits in seconds: for the silence of a server, for opening a mailbox, and for a command.
_TIMEOUT, _LIMIT = 60, 120
_PORTS = {"imaps": 993, "imap": 143}
_UNREAD = "UNSEEN UNFLAGGED UNDELETED"


@dataclass(slots=True)
class ImapMailbox:
    """The port Mailbox: the INBOX of an account. The id of a message is its UID.

    ``server`` is `imaps://HOST:PORT` or `imap://HOST:PORT`, ``login`` a user name and a password with a colon between
    them. Certificates are checked. Without TLS, the password is sent to this machine only.
    """

    server: str
    login: str = field(repr=False)
    _box: BaseMailBox | None = field(default=None, repr=False)

    def waiting(self, most: int) -> Sequence[str]:
        """Return the messages that nobody has read or given a star, oldest first."""
        with self._told() as box:
            # Otherwise, the server may not have noticed newer messages.
            box.client.noop()
            return box.uids(_UNREAD, charset=None)[:most]

    def read(self, identity: str, most: int) -> bytes:
        """Return the first ``most`` bytes of a message, and leave it unread; b"" if it is no longer there."""
        with self._told() as box:
            _, parts = box.client.uid("FETCH", identity, f"(BODY.PEEK[]<0.{most}>)")
            return next((part[1][:most] for part in parts if isinstance(part, tuple)), b"")

    def mark(self, identity: str, *, for_person: bool) -> None:
        """Mark a message as read; or, ``for_person``, leave it unread and give it a star."""
        with self._told() as box:
            # Not `box.flag`, which expunges: it deletes what a person has marked for that.
            status, _ = box.client.uid("STORE", identity, "+FLAGS.SILENT", r"(\Flagged)" if for_person else r"(\Seen)")
        if status != "OK":
            raise DeliveryError(f"{self.server}: does not let messages be marked as read; give the account that right")

    def close(self) -> None:
        """Log out, if a connection is open."""
        box, self._box = self._box, None
        if box is not None:
            with suppress(Exception):
                box.logout()
            _hang_up(box)

    @contextmanager
    def _told(self) -> Iterator[BaseMailBox]:
        """Yield the connection, opened at its first use; turn errors into one line."""
        from imap_tools.errors import ImapToolsError  # noqa: PLC0415 - slow to import

        try:
            with ConnectionTimer(_LIMIT) as timer:
                if self._box is None:
                    self._box = self._opened(timer)
                else:
                    timer.guard(self._box.client.sock)
                yield self._box
        except ssl.SSLCertVerificationError as error:
            raise DeliveryError(f"{self.server}: its certificate is not valid ({error.verify_message})") from error
        except TimeoutError as error:
            raise DeliveryError(f"{self.server}: does not answer; try again later") from error
        except OSError as error:
            raise DeliveryError(f"{self.server}: cannot be reached ({error.strerror or error})") from error
        except (imaplib.IMAP4.error, ImapToolsError, ValueError) as error:
            raise DeliveryError(
                f"{self.server}: does not answer as an IMAP server does; check [mailbox] server"
            ) from error

    def _opened(self, timer: ConnectionTimer) -> BaseMailBox:
        parts = urlsplit(self.server)
        host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
        context = ssl.create_default_context()
        box = _box(_Tls(host, port, timer, context) if parts.scheme == "imaps" else _Plain(host, port, timer))
        try:
            if parts.scheme == "imap":
                self._secure(box, host, context)
            self._log_in(box)
        except BaseException:
            _hang_up(box)
            raise
        return box

    def _secure(self, box: BaseMailBox, host: str, context: ssl.SSLContext) -> None:
        if "STARTTLS" in box.client.capabilities:
            box.client.starttls(context)
        elif not is_here(host):
            raise DeliveryError(f"{self.server}: offers no TLS, and would get the password in the clear; use imaps://")

    def _log_in(self, box: BaseMailBox) -> None:
        from imap_tools.errors import MailboxLoginError  # noqa: PLC0415 - slow to import

        user, _, password = self.login.partition(":")
        try:
            (box.login if self.login.isascii() else box.login_utf8)(user, password)
        except imaplib.IMAP4.abort:
            raise
        except (MailboxLoginError, imaplib.IMAP4.error):
            # Without the server's words, not even as the cause: they may have what it was sent.
            told = f"{self.server}: did not accept the user name or the password; check `login` under [mailbox]"
            raise DeliveryError(told) from None


class _Plain(imaplib.IMAP4):
    """A connection that a timer guards from its first byte."""

    def __init__(self, host: str, port: int, timer: ConnectionTimer) -> None:
        self._timer = timer
        super().__init__(host, port, timeout=_TIMEOUT)

    def open(self, host: str = "", port: int = 143, timeout: float | None = None) -> None:
        super().open(host, port, timeout)
        self._timer.guard(self.sock)


class _Tls(imaplib.IMAP4_SSL):
    """A connection that is encrypted from its first byte; its handshake has a limit of its own."""

    def __init__(self, host: str, port: int, timer: ConnectionTimer, context: ssl.SSLContext) -> None:
        self._timer = timer
        super().__init__(host, port, ssl_context=context, timeout=_TIMEOUT)

    def open(self, host: str = "", port: int | None = 993, timeout: float | None = None) -> None:
        super().open(host, port, timeout)
        self._timer.guard(self.sock)


def _box(client: imaplib.IMAP4) -> BaseMailBox:
    """Return the mailbox of a connection, since the library would make one without time limits."""
    from imap_tools import BaseMailBox  # noqa: PLC0415 - slow to import

    class Box(BaseMailBox):
        def _get_mailbox_client(self) -> imaplib.IMAP4:
            return client

    return Box()


def _hang_up(box: BaseMailBox) -> None:
    """Close a connection at once."""
    with suppress(OSError):
        box.client.shutdown()
