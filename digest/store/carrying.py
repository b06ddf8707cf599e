"""Carry over what a store that is replaced knows of people who want no mail, and of what was sent, to a restored one.

A backup knows neither who has left since it was made, nor what was sent since. Those who have subscribed since are not
carried over: a restore may be meant to undo an import. As nobody knows whether the ledger has everything, sending waits
for the editor.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Table

from digest.errors import StoreError
from digest.files.whole import sync
from digest.model.subscriber import ERASED
from digest.store import codec
from digest.store.checksums import add_checksums, summed
from digest.store.database import Database
from digest.store.explained import explained
from digest.store.frozen.row_keys import address_hash
from digest.store.ledger import HELD, SENT_SINCE, hold
from digest.store.salvage import salvage
from digest.store.sqlite_file import checked_facts, copy, facts_of, is_sqlite
from digest.store.subscribers import KEY
from digest.store.tables import REVISION, counted_as_sent, deliveries, removed, subscribers, suppressions

# Of those who are in both stores, the later change counts: they may have come back since.
_LEFT = """
UPDATE subscribers SET status = later.status, changed = later.changed, asked = '', checksum = NULL
FROM live.subscribers AS later
WHERE later.address_key = subscribers.address_key AND later.status IN ('unsubscribed', 'bounced', 'complained')
AND subscribers.status IN ('pending', 'active') AND later.changed >= subscribers.changed
"""
_ALSO_LEFT = """
INSERT OR IGNORE INTO subscribers ({columns}) SELECT {columns} FROM live.subscribers
WHERE status IN ('unsubscribed', 'bounced', 'complained')
AND address_key NOT IN (SELECT address_key FROM subscribers)
"""
_SENT = """
INSERT INTO deliveries ({columns}) SELECT {columns} FROM live.deliveries WHERE true
ON CONFLICT (week, subscriber) DO UPDATE SET status = excluded.status, moment = excluded.moment,
"first" = excluded."first", tries = excluded.tries, reply = excluded.reply, checksum = NULL
WHERE excluded.moment > deliveries.moment
"""
_COUNTED = f"""
INSERT INTO {counted_as_sent.name} (week, moment) SELECT week, moment FROM live.counted_as_sent WHERE true
ON CONFLICT (week) DO UPDATE SET moment = excluded.moment, checksum = NULL
WHERE excluded.moment > {counted_as_sent.name}.moment
"""  # noqa: S608 - our own table
_REMOVED = "INSERT OR IGNORE INTO removed (name, item, moment) SELECT name, item, moment FROM live.removed"
_JOINED = """
SELECT count(*) FROM live.subscribers WHERE status IN ('pending', 'active')
AND address_key NOT IN (SELECT address_key FROM subscribers)
"""


@dataclass(frozen=True, slots=True)
class Carried:
    """What was carried over: how many had ``left``, were ``suppressed`` or ``erased``, and how many deliveries.

    ``joined`` subscribed since the backup was made, and are not in it. ``is_whole`` is False if the store that is
    replaced could not be read in full. ``holds`` says whether sending waits until it is told to go on.
    """

    left: int = 0
    suppressed: int = 0
    erased: int = 0
    deliveries: int = 0
    joined: int = 0
    is_whole: bool = True
    holds: bool = False


def carry_over(live: Path | None, new: Path, now: datetime) -> Carried:
    """Carry over what the store in use knows to one that will replace it, and let sending wait.

    ``live`` is None if there is none, or if it is that of another site. Nothing happens to a site that never had a
    subscriber. Raises StoreError, OSError.
    """
    saved = new.with_name(f"{new.name}.live")
    try:
        is_whole = live is None or _save(live, saved)
        if _has_any(saved, removed):
            _carry_removals(new, saved)
        has_live, has_new = (_has_any(path, subscribers, suppressions, deliveries) for path in (saved, new))
        if not (has_live or has_new):
            return Carried(is_whole=is_whole)
        with _opened(new) as database:
            carried = _carried(database, saved) if has_live else Carried()
            hold(database, now)
        sync(new)
        return replace(carried, is_whole=is_whole, holds=True)
    finally:
        saved.unlink(missing_ok=True)


def hold_file(path: Path, now: datetime) -> None:
    """Let sending wait for a store that is not open yet: its ledger has lost rows. Raises StoreError."""
    held = [(HELD, codec.instant_to_text(now)), (SENT_SINCE, "")]
    with explained(str(path)), closing(sqlite3.connect(path)) as store, store:
        store.executemany("INSERT OR REPLACE INTO settings VALUES (?, ?)", held)


def _save(live: Path, saved: Path) -> bool:
    """Copy a store, or what can be read of a damaged one; return whether that is all."""
    if not is_sqlite(live):
        return False
    try:
        copy(live, saved)
        checked_facts(saved)
    except StoreError:
        with suppress(StoreError, OSError, sqlite3.Error):
            salvage(live, saved)
        return False
    return True


def _has_any(path: Path, *tables: Table) -> bool:
    """Return whether a store has rows in any of these tables; one that cannot be read has none."""
    with suppress(StoreError):
        counts = facts_of(path).counts if path.exists() else {}
        return any(counts.get(table.name) for table in tables)
    return False


@contextmanager
def _opened(new: Path) -> Iterator[Database]:
    """Open the store to be, after an upgrade if it is of an older version, which has no tables for subscribers."""
    database = Database.open(str(new))
    try:
        yield database
    finally:
        database.close()
        new.with_name(f"{new.name}.before-{REVISION}").unlink(missing_ok=True)


def _attached(database: Database, saved: Path) -> Any:
    """Return the connection to a store, with another one attached as ``live``."""
    made: Any = database.connection.connection.driver_connection
    with explained(database.name):
        made.execute("ATTACH ? AS live", (str(saved),))
    return made


def _carry_removals(new: Path, saved: Path) -> None:
    """Carry over what was taken down: whoever asked for that does not ask for it again."""
    with _opened(new) as database:
        made = _attached(database, saved)
        with database.joined():
            made.execute(_REMOVED)
            database.connection.execute(add_checksums(removed))
    sync(new)


def _carried(database: Database, saved: Path) -> Carried:
    made = _attached(database, saved)
    with database.joined():
        live_key, suppressed = _suppress(made)
        erased = _erase(made, live_key)
        also_left = made.execute(_ALSO_LEFT.format(columns=_columns(made, subscribers))).rowcount
        left = made.execute(_LEFT).rowcount + also_left + _unsubscribe_suppressed(made)
        sent = made.execute(_SENT.format(columns=_columns(made, deliveries))).rowcount
        made.execute(_COUNTED)
        (joined,) = made.execute(_JOINED).fetchone()
        for table in (subscribers, suppressions, deliveries, counted_as_sent):
            database.connection.execute(add_checksums(table))
        return Carried(left, suppressed, erased, sent, joined)


def _columns(made: sqlite3.Connection, table: Table) -> str:
    """Return the columns of a table that the live store has: one of an older version lacks some.

    Checksums are added at the end.
    """
    known = {name for _, name, *_ in made.execute(f"PRAGMA live.table_info({table.name})")}
    return ", ".join(f'"{column.name}"' for column in summed(table.columns) if column.name in known)


def _suppress(made: sqlite3.Connection) -> tuple[str, int]:
    """Carry suppressed addresses over, and the key of their hashes if the backup has none; return the live key."""
    keys = {
        name: (made.execute(f"SELECT value FROM {name}.settings WHERE name = ?", (KEY,)).fetchone() or ("",))[0]  # noqa: S608
        for name in ("main", "live")
    }
    if keys["live"] and not keys["main"]:
        made.execute("INSERT INTO settings VALUES (?, ?)", (KEY, keys["live"]))
    elif keys["live"] != keys["main"]:
        # A store that was begun anew has another key, which says nothing here of those who were never in the backup.
        return keys["live"], 0
    added = made.execute(
        "INSERT OR IGNORE INTO suppressions (hash, reason, moment) SELECT hash, reason, moment FROM live.suppressions"
    )
    return keys["live"], added.rowcount


def _erase(made: sqlite3.Connection, live_key: str) -> int:
    """Erase those whom the live store has erased, which has their hashes only; return how many."""
    hashes = {bytes(one) for (one,) in made.execute("SELECT hash FROM live.suppressions WHERE reason = ?", (ERASED,))}
    known = made.execute("SELECT id, address_key FROM subscribers").fetchall() if hashes else []
    gone = [(one,) for one, key in known if address_hash(live_key, key) in hashes]
    made.executemany("DELETE FROM letters WHERE subscriber = ?", gone)
    made.executemany("DELETE FROM subscribers WHERE id = ?", gone)
    return len(gone)


def _unsubscribe_suppressed(made: sqlite3.Connection) -> int:
    """Unsubscribe subscribers with suppressed addresses, since emails go by status alone; return how many."""
    (key,) = made.execute("SELECT value FROM settings WHERE name = ?", (KEY,)).fetchone() or ("",)
    moments = {bytes(one): moment for one, moment in made.execute("SELECT hash, moment FROM suppressions")}
    query = "SELECT id, address_key FROM subscribers WHERE status IN ('pending', 'active')"
    hashes = [(one, address_hash(key, address)) for one, address in made.execute(query)] if moments else []
    gone = [(moments[of], one) for one, of in hashes if of in moments]
    left = "UPDATE subscribers SET status = 'unsubscribed', changed = ?, asked = '', checksum = NULL WHERE id = ?"
    made.executemany(left, gone)
    return len(gone)
