"""Explain the errors of databases to the user, in one line."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import PendingRollbackError, SQLAlchemyError

from digest.errors import StoreError
from digest.store.server_errors import BUSY, CONNECTION_LOST, NOT_STORED, reason_of_server

_WAYS = (
    "`digest restore FILE` brings back a backup; without one, use `digest doctor --fix`, which {fixes}, then "
    "`digest restore --from-output`"
)
DAMAGED = f"the store is damaged; {_WAYS.format(fixes='takes back or saves what it can')}"
FOREIGN = (
    f"not a digest store, or damaged from its first byte; {_WAYS.format(fixes='moves it aside')}; or name another file "
    "with `store`"
)


@contextmanager
def explained(name: str) -> Iterator[None]:
    """Turn the errors of the database into one-line StoreErrors."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise StoreError(f"{name}: {reason(error, name)}") from error
    except UnicodeDecodeError as error:  # SQLite's message quotes the damaged bytes.
        raise StoreError(f"{name}: {DAMAGED}") from error


def reason(error: Exception, name: str) -> str:
    """Return the reason for an error of the database of that name, and what to do, or else the database's own words."""
    if getattr(error, "connection_invalidated", False) or isinstance(error, PendingRollbackError):
        return CONNECTION_LOST
    cause = getattr(error, "orig", None) or error
    said = " ".join(str(cause).split())
    if not isinstance(cause, sqlite3.Error) and (told := reason_of_server(cause, said, name)):
        return told
    return next((words for sign, words in _REASONS.items() if sign in said), said)


_REASONS = {
    "database is locked": BUSY,
    "file is not a database": FOREIGN,
    "file is encrypted": FOREIGN,
    "readonly database": "the store cannot be written; check the permissions of the file and its folder",
    "unable to open database file": "the store cannot be opened; check that the folder exists and is writable",
    "disk is full": f"no space is left on the disk; {NOT_STORED}",
    "disk I/O error": f"disk error, or no space left on the disk; {NOT_STORED}",
    "disk image is malformed": DAMAGED,
    "malformed database schema": DAMAGED,
    "no such table": DAMAGED,
    "no such column": DAMAGED,
    "Could not decode to UTF-8": DAMAGED,
}
# No fault of the file: it may be sound.
_OF_THE_DISK = frozenset(_REASONS.values()) - {DAMAGED, FOREIGN}


def lack_of_room(error: StoreError) -> str:
    """Return the words of an error that a disk has no space left; "" if it is another error."""
    ending = f"; {NOT_STORED}"
    told = str(error)
    return told.removesuffix(ending).rpartition(": ")[2] if told.endswith(ending) else ""


def is_of_the_disk(error: StoreError) -> bool:
    """Return whether a store could not be read for a reason outside of it, such as a full disk."""
    return str(error).endswith(tuple(_OF_THE_DISK))
