"""Open connections to mail servers by SMTP or LMTP.

They are encrypted, unless the server is on this machine or the editor says so.
"""

from __future__ import annotations

import base64
import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Literal

from digest.errors import UnsentError
from digest.letters.transports.replies import without_secrets
from digest.letters.transports.reply_lines import ReplyLines
from digest.letters.transports.server_faults import SILENCE, explained
from digest.letters.transports.session import disable_delay

# ``always`` from the first byte; ``required`` by STARTTLS (RFC 3207); ``offered`` by STARTTLS if the server has it.
Encryption = Literal["always", "required", "offered", "none"]
# No sensible reply has more lines.
_MOST_LINES = 200
_LONGEST_LINE = 8192
_ON_THIS_MACHINE = "localhost"


@dataclass(frozen=True, slots=True)
class Server:
    """A mail server, as its ``address`` names it, and how to talk to it.

    ``login`` is "USER:PASSWORD" or "".
    """

    address: str
    host: str
    port: int
    encryption: Encryption
    login: str = field(default="", repr=False)


def connect(server: Server) -> smtplib.SMTP:
    """Open a connection, encrypt it, and log in. Raises UnsentError."""
    return _opened(server, _open)


def connect_lmtp(server: Server) -> smtplib.SMTP:
    """Open a connection to a server that delivers to mailboxes by itself (LMTP, RFC 2033), such as Dovecot.

    The host of the server may be the path of a socket. Each message has one recipient, so the server gives one reply,
    as with SMTP. Raises UnsentError.
    """
    return _opened(server, _open_lmtp)


def _opened(server: Server, dial: Callable[[Server], LimitedSmtp]) -> smtplib.SMTP:
    """Return a connection that ``dial`` opens, ready for messages. Raises UnsentError."""
    smtp = None
    try:
        smtp = dial(server)
        disable_delay(smtp)
        smtp.ehlo_or_helo_if_needed()
        _encrypt(smtp, server)
        _log_in(smtp, server)
    except BaseException as error:
        if smtp:
            smtp.close()
        if isinstance(error, (OSError, smtplib.SMTPException, UnicodeError)):
            raise explained(error, server.address) from error
        raise
    return smtp


def is_here(host: str) -> bool:
    """Return whether a host is this machine, where nobody else can listen."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == _ON_THIS_MACHINE


class LimitedSmtp(smtplib.SMTP):
    """A connection that limits the lines and the time of a reply: the library would read without end.

    What was sent to log in is left out of every reply.
    """

    _secrets: frozenset[str] = frozenset()
    _is_logging_in = False

    @contextmanager
    def logging_in(self, user: str, password: str) -> Iterator[None]:
        """Take what is sent inside for secrets."""
        self._secrets |= {user, password}
        self._is_logging_in = True
        try:
            yield
        finally:
            self._is_logging_in = False

    def putcmd(self, cmd: str, args: str = "") -> None:
        """Send a command."""
        if self._is_logging_in:
            known = {"AUTH", *self.esmtp_features.get("auth", "").upper().split()}
            self._secrets |= {one for one in f"{cmd} {args}".split() if one.upper() not in known}
        super().putcmd(cmd, args)

    def getreply(self) -> tuple[int, bytes]:
        """Return the code and the text of a reply."""
        if self.file is None and self.sock is not None:
            self.file = ReplyLines(self.sock)
        if self.file:
            self.file.begin()
        said: list[bytes] = []
        while len(said) < _MOST_LINES:
            line = self._line()
            said.append(line[4:].strip())
            if line[3:4] != b"-" or not line[:3].isdigit():
                code = int(line[:3]) if line[:3].isdigit() else -1
                text = b"\n".join(said).decode("utf-8", "surrogateescape")
                return code, without_secrets(text, self._secrets).encode("utf-8", "surrogateescape")
        self.close()
        raise smtplib.SMTPServerDisconnected("it says too much")

    def _line(self) -> bytes:
        try:
            line: bytes = self.file.readline(_LONGEST_LINE) if self.file else b""
        except OSError as error:
            self.close()
            raise smtplib.SMTPServerDisconnected(str(error)) from error
        if not line.endswith(b"\n"):
            self.close()
            raise smtplib.SMTPServerDisconnected("closed by the server")
        return line


class _Smtp(LimitedSmtp):
    """A connection that may be encrypted later."""


class _Smtps(LimitedSmtp, smtplib.SMTP_SSL):
    """A connection that is encrypted from the first byte."""


class _Lmtp(LimitedSmtp, smtplib.LMTP):
    """A connection by LMTP; a host that begins with a slash is a socket."""


def _open(server: Server) -> LimitedSmtp:
    # The library would ask a name server, which can take seconds.
    name = _ON_THIS_MACHINE if is_here(server.host) else None
    if server.encryption == "always":
        context = ssl.create_default_context()
        return _Smtps(server.host, server.port, name, timeout=SILENCE, context=context)
    return _Smtp(server.host, server.port, name, timeout=SILENCE)


def _open_lmtp(server: Server) -> LimitedSmtp:
    return _Lmtp(server.host, server.port, _ON_THIS_MACHINE, timeout=SILENCE)


def _encrypt(smtp: smtplib.SMTP, server: Server) -> None:
    has_it = smtp.has_extn("starttls")
    if server.encryption == "required" and not has_it:
        raise UnsentError(
            f"{server.address}: offers no encryption (STARTTLS); use a server that does, or set `plain = true` under "
            "[email] if everyone on the way may read the emails and the password",
            is_permanent=True,
        )
    if server.encryption == "required" or (server.encryption == "offered" and has_it):
        smtp.starttls(context=ssl.create_default_context())
        smtp.ehlo_or_helo_if_needed()


def _log_in(smtp: LimitedSmtp, server: Server) -> None:
    if server.login:
        user, _, password = server.login.partition(":")
        with smtp.logging_in(user, password):
            _authenticate(smtp, user, password)


def _authenticate(smtp: smtplib.SMTP, user: str, password: str) -> None:
    if "PLAIN" not in smtp.esmtp_features.get("auth", "").upper().split():
        smtp.login(user, password)
        return
    # The library knows only ASCII here; RFC 4616 says UTF-8.
    secret = base64.b64encode(f"\0{user}\0{password}".encode()).decode("ascii")
    code, said = smtp.docmd("AUTH", f"PLAIN {secret}")
    if not 200 <= code < 300:
        raise smtplib.SMTPAuthenticationError(code, said)
