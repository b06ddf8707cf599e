"""Examine the rows of a store, one by one, and mend the references between them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Row, Table, and_, select

from digest.formats.mail.address import address_key
from digest.model.delivery import DELIVERY_STATUSES
from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.subscriber import STATUSES
from digest.model.week import Week
from digest.store import codec
from digest.store.chunks import CHUNK
from digest.store.database import Database
from digest.store.fetching import state_of
from digest.store.items import SqlItemStore, mark_waiting, stored_of
from digest.store.ledger import delivery_of
from digest.store.source_files import files_of
from digest.store.subscribers import HASH_BYTES, letter_of, subscriber_of
from digest.store.tables import (
    articles,
    counted_as_sent,
    deliveries,
    edition_items,
    editions,
    engines,
    fetch_states,
    item_names,
    items,
    letters,
    rate_limits,
    remembered,
    source_files,
    sources,
    subscribers,
    suppressions,
    translations,
    visits,
)
from digest.text.numbers.plural import count

# A reference from a column of a table to the key of another.
_REFERENCES: tuple[tuple[Table, Column[object], Column[object]], ...] = (
    (edition_items, edition_items.c.item, items.c.key),
    (edition_items, edition_items.c.week, editions.c.week),
    (translations, translations.c.week, editions.c.week),
    (item_names, item_names.c.item, items.c.key),
    (remembered, remembered.c.engine, engines.c.id),
    (letters, letters.c.subscriber, subscribers.c.id),
)
_TIMES = ("last_read", "last_success", "last_new", "warned")
_LANGUAGES = ("declared", "found")


def _decode_source(row: Row[Any]) -> None:
    for name in _TIMES:
        codec.date_from_text(getattr(row, name))
    for name in _LANGUAGES:
        Locale.parse(getattr(row, name) or "und")


def _decode_article(row: Row[Any]) -> None:
    datetime.fromisoformat(row.moment)
    codec.date_from_text(row.published)
    codec.strings_from_json(row.authors)


# What is learned again from the sources, or asked for again by readers, and so is no great loss: what it is, how to
# decode it, and the column that names it.
_LEARNED: tuple[tuple[str, Callable[[Row[Any]], object], Column[Any]], ...] = (
    ("times or languages of source", _decode_source, sources.c.id),
    ("state of source", state_of, fetch_states.c.source),
    ("files of source", files_of, source_files.c.source),
    ("visit of source", lambda row: (datetime.fromisoformat(row.moment), int(row.new)), visits.c.source),
    ("pause of", lambda row: datetime.fromisoformat(row.until), rate_limits.c.domain),
    ("article", _decode_article, articles.c.url),
    ("letter", letter_of, letters.c.id),
)


def _decode_subscriber(row: Row[Any]) -> None:
    one = subscriber_of(row)
    if one.status not in STATUSES or address_key(one.address) != row.address_key:
        raise ValueError


def _decode_delivery(row: Row[Any]) -> None:
    if delivery_of(row).status not in DELIVERY_STATUSES:
        raise ValueError


def _decode_suppression(row: Row[Any]) -> None:
    datetime.fromisoformat(row.moment)
    if len(row.hash) != HASH_BYTES:
        raise ValueError


# What nothing brings back but a backup: what it is, how to decode it, and the column that names it.
_KEPT: tuple[tuple[str, Callable[[Row[Any]], object], Column[Any]], ...] = (
    ("item", stored_of, items.c.key),
    ("translations of", lambda row: codec.texts_from_json(row.texts), translations.c.week),
    ("subscriber", _decode_subscriber, subscribers.c.id),
    ("suppressed address", _decode_suppression, suppressions.c.moment),
    ("delivery to", _decode_delivery, deliveries.c.subscriber),
    ("mark as sent of", lambda row: datetime.fromisoformat(row.moment), counted_as_sent.c.week),
)


def broken_rows(database: Database) -> Iterator[str]:
    """Describe each row whose values cannot be decoded, and each edition that lacks an item of its stories."""
    _read_any_text(database)
    for what, decode, name in _KEPT:
        yield from _undecodable(database, name.table, what, decode, name)
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


def broken_memories(database: Database) -> Iterator[str]:
    """Describe each row with values that cannot be decoded, but are learned again from the sources."""
    _read_any_text(database)
    for what, decode, name in _LEARNED:
        yield from _undecodable(database, name.table, what, decode, name)


def forget_broken_memories(database: Database) -> None:
    """Drop what cannot be decoded, but is learned again; of a source, only its times."""
    _read_any_text(database)
    with database.transaction() as connection:
        for _, decode, name in _LEARNED:
            table = name.table
            rows = connection.execute(select(table)).all()
            for row in [row for row in rows if not _is_decodable(decode, row)]:
                this = and_(*(column == getattr(row, column.name) for column in table.primary_key))
                connection.execute(
                    table.update().where(this).values(dict.fromkeys((*_TIMES, *_LANGUAGES)))
                    if table is sources
                    else table.delete().where(this)
                )


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
        mark_waiting(connection)


def _bring_back_items(database: Database) -> None:
    lost = _orphans(database, edition_items.c.item, items.c.key)
    if lost:
        # Others may be lost with them, which only a full document brings back.
        with database.transaction() as connection:
            connection.execute(fetch_states.update().values(etag="", last_modified="", body=""))
            connection.execute(source_files.delete())
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
    database: Database, table: Table, what: str, decode: Callable[[Row[Any]], object], name: Column[Any]
) -> Iterator[str]:
    for row in database.connection.execute(select(table).execution_options(yield_per=CHUNK)):
        if not _is_decodable(decode, row):
            yield f"{what} {str(getattr(row, name.name))[:20]!r} cannot be decoded"


def _is_decodable(decode: Callable[[Row[Any]], object], row: Row[Any]) -> bool:
    try:
        decode(row)
    except (ValueError, TypeError):
        return False
    return True
