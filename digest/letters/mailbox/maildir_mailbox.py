"""Mailboxes in folders of the form Maildir, to which a mail server of the same machine delivers.

https://cr.yp.to/proto/maildir.html: new messages are in ``new``, and in ``cur`` once a program has seen them, with its
marks in their names.
"""

from __future__ import annotations

import heapq
import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from digest.errors import DeliveryError

_INFO = ":2,"
# Seen, flagged (a star), trashed: somebody has handled a message with one of these marks.
_SEEN, _STAR, _TRASHED = "S", "F", "T"


@dataclass(frozen=True, slots=True)
class MaildirMailbox:
    """The port Mailbox, in a folder; the id of a message is its path in it."""

    folder: Path

    def waiting(self, most: int) -> Sequence[str]:
        """Return the messages that nobody has read or marked, by the time in their names, oldest first."""
        try:
            is_maildir = (self.folder / "new").is_dir()
        except OSError as error:
            raise self._failed("new", error) from error
        if not is_maildir:
            raise DeliveryError(f"{self.folder} is not a Maildir: it has no folder `new`; check [mailbox] server")
        names = (f"{place}/{name}" for place in ("new", "cur") for name in self._names(place) if not _is_marked(name))
        return heapq.nsmallest(most, names, key=lambda path: _order(path.partition("/")[2]))

    def read(self, identity: str, most: int) -> bytes:
        """Return the first ``most`` bytes of a message, b"" if another program has moved it."""
        try:
            # Neither a link nor a pipe that somebody has put there.
            handle = os.open(self.folder / identity, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        except FileNotFoundError:
            return b""
        except OSError as error:
            raise self._failed(identity, error) from error
        with os.fdopen(handle, "rb") as file:
            return file.read(most) if stat.S_ISREG(os.fstat(handle).st_mode) else b""

    def mark(self, identity: str, *, for_person: bool) -> None:
        """Move a message to ``cur``, marked as read or with a star."""
        place, _, name = identity.partition("/")
        unique, _, marks = name.partition(_INFO)
        marked = "".join(sorted({*marks, _STAR if for_person else _SEEN}))
        target = self.folder / "cur" / f"{unique}{_INFO}{marked}"
        try:
            (self.folder / "cur").mkdir(exist_ok=True)
            # A rename would replace another message of that name.
            target.hardlink_to(self.folder / place / name)
            (self.folder / place / name).unlink()
        except FileNotFoundError:
            return
        except OSError as error:
            raise self._failed(identity, error) from error

    def close(self) -> None:
        """Do nothing: there is no connection."""

    def _names(self, place: str) -> Iterator[str]:
        try:
            with suppress(FileNotFoundError), os.scandir(self.folder / place) as entries:
                yield from (one.name for one in entries if one.is_file(follow_symlinks=False) and one.name[0] != ".")
        except OSError as error:
            raise self._failed(place, error) from error

    def _failed(self, path: str, error: OSError) -> DeliveryError:
        return DeliveryError(f"{self.folder / path}: {error.strerror}; check the rights of the mailbox")


def _is_marked(name: str) -> bool:
    return not {_SEEN, _STAR, _TRASHED}.isdisjoint(name.partition(_INFO)[2])


def _order(name: str) -> tuple[int, str]:
    """Return a key that orders names by the seconds that they begin with."""
    seconds = name.partition(".")[0]
    return (int(seconds) if seconds.isascii() and seconds.isdigit() and len(seconds) < 20 else 0, name)
