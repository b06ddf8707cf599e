"""Put messages into a folder, one ``.eml`` file each: to look at them, or for another program to send them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from digest.errors import UnsentError
from digest.files.whole import written_whole
from digest.model.delivery import Reply

_PRIVATE = 0o600
# Enough characters that no two names are the same.
_LENGTH = 24


@dataclass(frozen=True, slots=True)
class FolderTransport:
    """The port Transport for a folder, which is created if it is missing."""

    folder: Path

    def send(
        self,
        sender: str,  # noqa: ARG002 - the port
        recipient: str,
        message: bytes,
        begin: Callable[[], None] = lambda: None,
    ) -> Reply:
        """Write a message. The same one for the same recipient is always the same file, whose name tells nothing.

        Raises UnsentError.
        """
        name = sha256(recipient.encode() + b"\0" + message).hexdigest()[:_LENGTH]
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with written_whole(self.folder / f"{name}.eml", _PRIVATE) as file:
                file.write(message)
                begin()
        except OSError as error:
            reason = error.strerror or error
            raise UnsentError(f"file:{self.folder}: cannot be written ({reason})", is_permanent=True) from error
        return Reply(250, "written to the folder")

    def close(self) -> None:
        """Do nothing: no file stays open."""
