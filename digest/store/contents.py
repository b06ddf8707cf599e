"""Examine the rows of a store, one by one, and mend the references between them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator

from sqlalchemy import Column, Table, select

from digest.model.item import stable_hash
from digest.model.week import Week
from digest.store import codec
from digest.store.chunks import CHUNK
from digest.store.database import Database
from digest.store.items import SqlItemStore, stored_of
from digest.store.tables import edition_items, editions, engines, item_names, items, remembered, translations
from digest.text.numbers.plural import count

# A reference from a column of a table to the key of another.
_REFERENCES: tuple[tuple[Table, Column[object], Column[object]], ...] = (
    (edition_items, edition_items.c.item, items.c.key),
    (edition_items, edition_items.c.week, editions.c.week),
    (translations, translations.c.week, editions.c.week),
    (item_names, item_names.c.item, items.c.key),
    (remembered, remembered.c.engine, engines.c.id),
)


def broken_rows(database: Database) -> Iterator[str]:
    """Describe each row whose values cannot be decoded, and each edition that lacks an item of its stories."""
    _read_any_text(database)
    yield from _undecodable(database, items, "item", stored_of, items.c.key)
    yield from _undecodable(
        database, translations, "translations of", lambda row: codec.texts_from_json(row.texts), translations.c.week
    )
    shown = edition_items.c.dropped.is_(False)
    for week in database.connection.scalars(select(editions.c.week).order_by(editions.c.week)).all():
        query = select(edition_items.c.snapshot).where(edition_items.c.week == week, shown)
        snapshots = database.connection.scalars(query.order_by(edition_items.c.position)).all()
        stored = database.connection.execute(select(editions).where(editions.c.week == week)).one()
        try:
            Week.parse(week)
            edition = codec.edition_from_json(stored.edition)
            kept = {codec.item_from_json(snapshot).key for snapshot in snapshots}
        except (ValueError, TypeError):
            yield f"edition {week!r} cannot be decoded"
            continue
        needed = {reference.key for story in edition.stories for reference in story.references}
        if missing := len(needed - kept):
            yield f"edition {week} lacks {missing} of {count(len(needed), 'item', 'items')} of its stories"
        elif stored.fingerprint != stable_hash(stored.edition, *snapshots):
            yield f"edition {week} is not as it was decided"


def broken_references(database: Database) -> Iterator[str]:
    """Describe the rows that refer to a row that is missing, by table."""
    for table, column, key in _REFERENCES:
        orphans = len(_orphans(database, column, key))
        if orphans:
            yield f"rows of {table.name} that refer to missing rows of {key.table.name}: {orphans}"


def mend_references(database: Database) -> None:
    """Bring back items that editions have copies of, and drop rows that refer to nothing else."""
    with database.transaction() as connection:
        for week in _orphans(database, edition_items.c.week, editions.c.week):
            connection.execute(edition_items.delete().where(edition_items.c.week == week))
    _bring_back_items(database)
    with database.transaction() as connection:
        for table, column, key in _REFERENCES:
            for value in _orphans(database, column, key):
                connection.execute(table.delete().where(column == value))


def _bring_back_items(database: Database) -> None:
    lost = _orphans(database, edition_items.c.item, items.c.key)
    for key in lost:
        text = database.connection.scalar(select(edition_items.c.snapshot).where(edition_items.c.item == key))
        try:
            item = codec.item_from_json(str(text))
        except ValueError:  # A dropped item has no copy.
            continue
        SqlItemStore(database).save([item])


def _orphans(database: Database, column: Column[object], key: Column[object]) -> list[object]:
    joined = column.table.outerjoin(key.table, column == key)
    return list(database.connection.scalars(select(column).distinct().select_from(joined).where(key.is_(None))))


def _read_any_text(database: Database) -> None:
    """Let SQLite return text that is not UTF-8, too, so that one row does not hide the rows after it."""
    raw = database.connection.connection.driver_connection
    if isinstance(raw, sqlite3.Connection):
        raw.text_factory = lambda data: data.decode(errors="replace")


def _undecodable(
    database: Database, table: Table, what: str, decode: Callable[..., object], name: Column[object]
) -> Iterator[str]:
    for row in database.connection.execute(select(table).execution_options(yield_per=CHUNK)):
        try:
            decode(row)
        except (ValueError, TypeError):
            yield f"{what} {str(getattr(row, name.name))[:20]!r} cannot be decoded"
