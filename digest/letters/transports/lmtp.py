"""Open connections to servers that deliver to mailboxes by themselves (LMTP, RFC 2033), such as Dovecot.

Each message has one recipient, so the server gives one reply, as with SMTP.
"""

from __future__ import annotations

import smtplib

from digest.letters.transports.server_faults import SILENCE
from digest.letters.transports.smtp import LimitedSmtp, Lmtp, Server, opened


def connect(server: Server) -> smtplib.SMTP:
    """Open a connection to a host, or to the socket at the path that is the host. Raises UnsentError."""
    return opened(server, _open)


def _open(server: Server) -> LimitedSmtp:
    return Lmtp(server.host, server.port, "localhost", timeout=SILENCE)
