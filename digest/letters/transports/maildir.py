"""Put messages into a Maildir, where mail programs look for them (https://cr.yp.to/proto/maildir.html)."""

from __future__ import annotations

import itertools
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from digest.errors import UnsentError
from digest.model.delivery import Reply

_FOLDERS = ("tmp", "new", "cur")
_PRIVATE, _PRIVATE_FOLDER = 0o600, 0o700


def _names() -> Iterator[str]:
    """Yield names that no other process gives to a file; a time in them would only help people to read them."""
    own = f"{os.getpid()}.{secrets.token_hex(8)}"
    return (f"digest.{own}.{number}" for number in itertools.count(1))


@dataclass(frozen=True, slots=True)
class MaildirTransport:
    """The port Transport for a Maildir, which is created if it is missing."""

    folder: Path
    _fresh: Iterator[str] = field(default_factory=_names)

    def send(self, sender: str, recipient: str, message: bytes, begin: Callable[[], None] = lambda: None) -> Reply:
        """Put a message into ``new``, with the envelope in its headers (RFC 5321, section 4.4).

        Raises UnsentError.
        """
        name = next(self._fresh)
        made, kept = (self.folder / place / name for place in ("tmp", "new"))
        head = f"Return-Path: <{sender}>\nDelivered-To: {recipient}\n".encode()
        try:
            for place in _FOLDERS:
                (self.folder / place).mkdir(_PRIVATE_FOLDER, parents=True, exist_ok=True)
            handle = os.open(made, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE)
            with os.fdopen(handle, "wb") as file:
                file.write(head + message.replace(b"\r\n", b"\n"))
                file.flush()
                os.fsync(file.fileno())
            begin()
            made.rename(kept)
        except UnsentError:
            made.unlink()
            raise
        except OSError as error:
            with suppress(OSError):
                made.unlink()
            reason = error.strerror or error
            raise UnsentError(f"maildir:{self.folder}: cannot be written ({reason})", is_permanent=True) from error
        return Reply(250, "kept in the Maildir")

    def close(self) -> None:
        """Do nothing: no file stays open."""
