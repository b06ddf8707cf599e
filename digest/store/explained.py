"""Explain the errors of databases to the user, in one line."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import SQLAlchemyError

from digest.errors import StoreError

DAMAGED = (
    "the store is damaged; `digest restore FILE` brings back a backup, `digest doctor --fix` saves what can be read"
)
_FOREIGN = (
    "not a digest store, or damaged from its first byte; move it away, then bring back a backup with "
    "`digest restore FILE`, or name another file with `store`"
)


@contextmanager
def explained(name: str) -> Iterator[None]:
    """Turn the errors of the database into one-line StoreErrors."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise StoreError(f"{name}: {reason(error)}") from error
    except UnicodeDecodeError as error:  # SQLite's message quotes the damaged bytes.
        raise StoreError(f"{name}: {DAMAGED}") from error


def reason(error: Exception) -> str:
    """Return the reason for an error of the database, and what to do, or else the database's own words."""
    said = " ".join(str(getattr(error, "orig", None) or error).split())
    return next((words for sign, words in _REASONS.items() if sign in said), said)


_REASONS = {
    "database is locked": "another program is using the store; try again when it is done",
    "file is not a database": _FOREIGN,
    "file is encrypted": _FOREIGN,
    "readonly database": "the store cannot be written; check the permissions of the file and its folder",
    "unable to open database file": "the store cannot be opened; check that the folder exists and is writable",
    "disk is full": "no space is left on the disk; nothing was changed",
    "disk I/O error": "disk error, or no space left on the disk; nothing was changed",
    "disk image is malformed": DAMAGED,
    "malformed database schema": DAMAGED,
    "Could not decode to UTF-8": DAMAGED,
}
