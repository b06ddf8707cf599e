"""Hand messages over in a conversation with a mail server: SMTP (RFC 5321) or LMTP (RFC 2033).

Until the line with the dot that ends a message is sent, the server has certainly not accepted the message (RFC 5321,
section 4.1.1.4); from then on, only the server's reply says whether it has. So the text and that line are two writes:
what breaks before the second is tried again by a new connection, what breaks after it is in doubt.
"""

from __future__ import annotations

import re
import smtplib
import socket
from collections.abc import Callable
from contextlib import suppress

from digest.errors import DoubtfulError, UnsentError
from digest.language.text.mail_address import ascii_domain
from digest.letters.transports.replies import read_reply
from digest.letters.transports.server_faults import SILENCE
from digest.model.delivery import Reply

# In seconds. Servers may take long to check a message that they have got (RFC 5321, section 4.5.3.2.6: ten minutes).
_SILENCE_AFTER_DOT = 600.0
_SILENCE_AT_END = 5.0
# Characters that would end a command or an address early.
_NOT_IN_ADDRESS = re.compile(r"[\x00-\x20\x7f<>]")

Connect = Callable[[], smtplib.SMTP]


class SessionTransport:
    """The port Transport over connections that ``connect`` opens; one is used for many messages.

    ``where`` names the server in messages. ``connect`` raises UnsentError.
    """

    def __init__(self, where: str, connect: Connect, patience: float = _SILENCE_AFTER_DOT) -> None:
        """Wait for so many seconds until the server has taken a message."""
        self._where = where
        self._connect = connect
        self._patience = patience
        self._open: smtplib.SMTP | None = None

    def send(self, sender: str, recipient: str, message: bytes, begin: Callable[[], None] = lambda: None) -> Reply:
        """Hand over one message for one recipient.

        Raises UnsentError if the message was certainly not accepted; DoubtfulError if the connection broke after it was
        sent and before the server replied.
        """
        if self._open is not None:
            # A server may have closed an idle connection, and still accept a new one.
            try:
                return self._hand_over(self._open, sender, recipient, message, begin)
            except UnsentError as error:
                if error.is_permanent:
                    raise
        self._open = self._connect()
        return self._hand_over(self._open, sender, recipient, message, begin)

    def close(self) -> None:
        """Close the connection, if one is open. Never raises."""
        smtp, self._open = self._open, None
        if smtp:
            with suppress(OSError, smtplib.SMTPException):
                if smtp.sock:
                    smtp.sock.settimeout(_SILENCE_AT_END)
                smtp.quit()
            smtp.close()

    def _hand_over(
        self, smtp: smtplib.SMTP, sender: str, recipient: str, message: bytes, begin: Callable[[], None]
    ) -> Reply:
        try:
            refusal = _offer(smtp, sender, recipient, message)
            if not refusal:
                smtp.send(_as_data(message))
        except (OSError, smtplib.SMTPException) as error:
            self._drop()
            raise UnsentError(
                f"{self._where}: the connection broke before the message was sent ({_reason(error)})"
            ) from error
        reply = refusal or self._end(smtp, recipient, begin)
        if reply.is_busy:
            self._drop()
        elif refusal:
            self._reset(smtp)
        return reply

    def _end(self, smtp: smtplib.SMTP, recipient: str, begin: Callable[[], None]) -> Reply:
        """End the message, and return the server's reply."""
        try:
            begin()
        except BaseException:
            self._drop()
            raise
        try:
            if smtp.sock:
                smtp.sock.settimeout(self._patience)
            smtp.send(b".\r\n")
            reply = read_reply(*smtp.getreply(), recipient)
            if smtp.sock:
                smtp.sock.settimeout(SILENCE)
        except (OSError, smtplib.SMTPException) as error:
            self._drop()
            raise DoubtfulError(
                f"{self._where}: the connection broke before the server said whether it took the message "
                f"({_reason(error)})"
            ) from error
        if not (reply.is_accepted or 400 <= reply.code < 600):
            self._drop()
            raise DoubtfulError(f"{self._where}: the server said neither yes nor no to a message")
        return reply

    def _reset(self, smtp: smtplib.SMTP) -> None:
        """Reset the conversation after a refusal (RFC 5321, section 4.1.1.5)."""
        try:
            code, _ = smtp.rset()
        except (OSError, smtplib.SMTPException):
            code = -1
        if code != 250:
            self._drop()

    def _drop(self) -> None:
        """Close the connection without QUIT: it is broken, or in an unknown state."""
        smtp, self._open = self._open, None
        if smtp:
            smtp.close()


def _offer(smtp: smtplib.SMTP, sender: str, recipient: str, message: bytes) -> Reply | None:
    """Announce a message; return the reply with which it was refused, None if the server waits for it.

    Raises OSError and SMTPException if the connection breaks.
    """
    if _NOT_IN_ADDRESS.search(sender + recipient):
        return Reply(553, "this is not an address", "5.1.3")
    needs_utf8 = not (sender + recipient.rpartition("@")[0] + _head(message)).isascii()
    if needs_utf8 and not smtp.has_extn("smtputf8"):
        # RFC 6531, section 3.2.
        return Reply(553, "the server takes no addresses with letters other than A to Z", "5.6.7")
    most = smtp.esmtp_features.get("size", "")
    size = len(message)
    if most.isdigit() and 0 < int(most) < size:
        return Reply(552, f"the message is too large ({size:,}; the server takes {most})", "5.3.4")
    options = (f" SIZE={size}" if smtp.has_extn("size") else "") + (" SMTPUTF8" if needs_utf8 else "")
    for command, good in (
        (f"MAIL FROM:<{_in_ascii(sender)}>{options}", range(200, 300)),
        (f"RCPT TO:<{_in_ascii(recipient)}>", range(200, 300)),
        ("DATA", range(354, 355)),
    ):
        smtp.send(f"{command}\r\n".encode())
        code, said = smtp.getreply()
        if code not in good:
            if not 400 <= code < 600:
                raise smtplib.SMTPResponseException(code, said)
            return read_reply(code, said, recipient)
    return None


def _as_data(message: bytes) -> bytes:
    """Return a message as it follows DATA: lines end with CRLF, and a dot at the start of one is doubled."""
    lines = message.replace(b"\r\n", b"\n").replace(b"\r", b"\n").removesuffix(b"\n").replace(b"\n", b"\r\n")
    return (b"\r\n" + lines).replace(b"\r\n.", b"\r\n..")[2:] + b"\r\n"


def _in_ascii(address: str) -> str:
    """Return an address with its domain in ASCII (RFC 5891)."""
    name, at, domain = address.rpartition("@")
    return address if domain.isascii() else f"{name}{at}{ascii_domain(domain)}"


def _head(message: bytes) -> str:
    return message.partition(b"\r\n\r\n")[0].decode("utf-8", "replace")


def _reason(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        return f"it said {read_reply(error.smtp_code, error.smtp_error).text or 'nothing'}"
    if isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError):
        return "no answer"
    cause = error.__context__ if isinstance(error.__context__, OSError) else error
    return (cause.strerror if isinstance(cause, OSError) else "") or "closed by the server"


def disable_delay(smtp: smtplib.SMTP) -> None:
    """Send small packets at once: the end of a message would wait 0.04 seconds for the receipt of its text."""
    if smtp.sock and smtp.sock.family != socket.AF_UNIX:
        smtp.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
