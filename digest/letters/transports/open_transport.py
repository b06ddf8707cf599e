"""Open the transport that ``[email] server`` names."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from digest.letters.transports import smtp
from digest.letters.transports.folder import FolderTransport
from digest.letters.transports.maildir import MaildirTransport
from digest.letters.transports.sendmail import SendmailTransport, find_sendmail
from digest.letters.transports.session import SessionTransport
from digest.letters.transports.smtp import Encryption, Server, is_here
from digest.ports import Transport

# Ports of submission, submission by TLS (RFC 8314, section 3.3), and LMTP, which has none of its own.
_PORTS = {"smtp": 587, "smtps": 465, "lmtp": 24}
_RELAY = 25
_FOLDERS: Mapping[str, type[FolderTransport | MaildirTransport]] = {
    "file": FolderTransport,
    "maildir": MaildirTransport,
}


def open_transport(address: str, *, root: Path, login: str = "", plain: bool = False) -> Transport:
    """Return the transport for ``address``, such as ``smtp://mail.example.org:587``.

    It connects when the first message is sent. Paths are relative to ``root``. With ``plain``, a server that offers no
    encryption is used without it. Raises UnsentError if the program ``sendmail`` is missing.
    """
    scheme, _, rest = address.partition(":")
    if scheme == "sendmail":
        return SendmailTransport(find_sendmail())
    if folder := folder_of(address, root):
        return _FOLDERS[scheme](folder)
    if scheme == "lmtp" and not rest.startswith("//"):
        local = Server(address, str((root / rest).absolute()), 0, "none", login)
        return SessionTransport(address, lambda: smtp.connect_lmtp(local))
    parts = urlsplit(address)
    host = parts.hostname or ""
    port = parts.port or (_RELAY if scheme == "smtp" and is_here(host) else _PORTS[scheme])
    server = Server(address, host, port, _encryption(scheme, host, plain=plain), login)
    connect = smtp.connect_lmtp if scheme == "lmtp" else smtp.connect
    return SessionTransport(address, lambda: connect(server))


def folder_of(address: str, root: Path) -> Path | None:
    """Return the folder in which an address of a transport keeps what was sent, None if it hands it over."""
    scheme, _, rest = address.partition(":")
    return root / rest if scheme in _FOLDERS else None


def _encryption(scheme: str, host: str, *, plain: bool) -> Encryption:
    """Return how a connection is encrypted. A connection on this machine needs no encryption."""
    if scheme == "smtps":
        return "always"
    if is_here(host):
        return "none"
    return "offered" if plain else "required"
