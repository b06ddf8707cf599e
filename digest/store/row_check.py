"""Examine the rows of a store, one by one, and mend the references between them.

The doctor, backups and restores all use it, so that they call the same rows damaged. Marks that follow from other rows,
such as ``waiting``, have no checksum, and are compared with these rows instead.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from sqlalchemy import Column, ColumnElement, Connection, Table, func, or_, select

from digest.language.text.mail_address import address_key
from digest.language.text.numbers.plural import count
from digest.model.delivery import DELIVERY_STATUSES
from digest.model.locale import Locale
from digest.model.period import read_period
from digest.model.subscriber import STATUSES
from digest.store import codec
from digest.store.database import Database
from digest.store.explained import explained
from digest.store.fetching import state_of
from digest.store.frozen.row_keys import HASH_BYTES, edition_fingerprint
from digest.store.items import SqlItemStore, mark_waiting, stored_of
from digest.store.ledger import delivery_of
from digest.store.rows import TABLES, Key, Stored, is_checked, is_row, key_reader, stored_row, stored_rows
from digest.store.source_files import files_of
from digest.store.subscribers import letter_of, subscriber_of
from digest.store.tables import (
    articles,
    artifacts,
    corrections,
    counted_as_sent,
    deliveries,
    edition_items,
    editions,
    engines,
    fetch_states,
    item_counts,
    item_names,
    items,
    letters,
    rate_limits,
    remembered,
    removed,
    settings,
    source_files,
    sources,
    storylines,
    subscribers,
    suppressions,
    translations,
    visits,
)

# A reference from a column of a table to the key of another.
REFERENCES: Sequence[tuple[Table, Column[object], Column[object]]] = [
    (table, column, reference.column)
    for table in TABLES
    for column in table.columns
    for reference in column.foreign_keys
]
_TIMES = ("last_read", "last_success", "last_new", "warned")
_LANGUAGES = ("declared", "found")


@dataclass(frozen=True, slots=True)
class Damage:
    """What is wrong in a store, in words.

    What is "learned" comes again from the sources or is asked for again, so that forgetting it is no loss; what is
    "derived" follows from other rows. A "kept" row comes back from a copy alone: ``is_readable`` says whether its
    values make sense, though they are not those that were stored.
    """

    told: str
    kind: Literal["learned", "derived", "kept"]
    table: Table
    key: Key = ()
    is_readable: bool = False


# How to decode a row, and the column that names it.
_Kind = tuple[str, Callable[[Stored], object], Column[Any]]


def _decode_source(row: Stored) -> None:
    for name in _TIMES:
        codec.date_from_text(getattr(row, name))
    for name in _LANGUAGES:
        Locale.parse(getattr(row, name) or "und")


def _decode_article(row: Stored) -> None:
    datetime.fromisoformat(row.moment)
    codec.date_from_text(row.published)
    codec.strings_from_json(row.authors)


# What is learned again from the sources, or asked for again by readers, and so is no great loss.
_LEARNED: tuple[_Kind, ...] = (
    ("times or languages of source", _decode_source, sources.c.id),
    ("state of source", state_of, fetch_states.c.source),
    ("files of source", files_of, source_files.c.source),
    ("visit of source", lambda row: (datetime.fromisoformat(row.moment), int(row.new)), visits.c.source),
    ("pause of", lambda row: datetime.fromisoformat(row.until), rate_limits.c.domain),
    ("article", _decode_article, articles.c.url),
    ("letter", letter_of, letters.c.id),
    ("remembered translation", lambda _: None, remembered.c.segment),
    ("file of the output", lambda _: None, artifacts.c.path),
)


def _decode_subscriber(row: Stored) -> None:
    one = subscriber_of(row)
    if one.status not in STATUSES or address_key(one.address) != row.address_key:
        raise ValueError


def _decode_delivery(row: Stored) -> None:
    if delivery_of(row).status not in DELIVERY_STATUSES:
        raise ValueError


def _decode_suppression(row: Stored) -> None:
    datetime.fromisoformat(row.moment)
    if len(row.hash) != HASH_BYTES:
        raise ValueError


# What nothing brings back but a copy.
_KEPT: tuple[_Kind, ...] = (
    ("item", stored_of, items.c.key),
    ("translations of", lambda row: codec.texts_from_json(row.texts), translations.c.week),
    ("storyline", lambda row: codec.storyline_from_json(row.storyline), storylines.c.id),
    ("removal of item", lambda row: datetime.fromisoformat(row.moment), removed.c.item),
    ("correction of", lambda _: None, corrections.c.segment),
    ("subscriber", _decode_subscriber, subscribers.c.id),
    ("suppressed address", _decode_suppression, suppressions.c.moment),
    ("delivery to", _decode_delivery, deliveries.c.subscriber),
    ("mark as sent of", lambda row: datetime.fromisoformat(row.moment), counted_as_sent.c.week),
    ("setting", lambda _: None, settings.c.name),
    ("name of item", lambda _: None, item_names.c.item),
    ("engine", lambda _: None, engines.c.fingerprint),
)

# If rows of these are lost, nobody knows any more who has which edition, or wants none.
SENDING = (subscribers, suppressions, deliveries, counted_as_sent)
# Nothing that is published tells anything of these.
NOT_SHOWN = (*SENDING, settings)


def examine(database: Database) -> Iterator[Damage]:
    """Yield all that is wrong in the rows of a store: what cannot be decoded, or is not what was stored.

    Raises StoreError if it cannot be read.
    """
    _read_any_text(database)
    with explained(database.name):
        for kind in _LEARNED:
            yield from (replace(one, kind="learned") for one in _broken(database, kind))
        for line in (*broken_references(database), *_badly_derived(database)):
            yield Damage(line, "derived", items)
        for kind in _KEPT:
            yield from _broken(database, kind)
        for week in database.connection.scalars(select(editions.c.week).order_by(editions.c.week)).all():
            yield from _broken_edition(database, week)


def examine_file(path: Path) -> Damage | None:
    """Return the first damage in the rows of a store in a sound file, None if there is none but in what is learned.

    It is read in the form of this version of digest; the file stays as it is. Raises StoreError.
    """
    with closing(Database.open(str(path), dry=True)) as database:
        return next((one for one in examine(database) if one.kind != "learned"), None)


def edition_problem(database: Database, week: str) -> str:
    """Say what is wrong with an edition, "" if nothing is.

    Whether it is as it was decided is what ``SqlEditionStore`` asks of every edition in a run, by the same fingerprint;
    this looks at the checksums of its rows and the references of its stories too, for which it must decode them all.
    """
    is_of_week, by_position = edition_items.c.week == week, [edition_items.c.position]
    rows = list(stored_rows(database, edition_items, is_of_week, order=by_position))
    stored = stored_row(database, editions, (week,))
    if stored is None:
        return f"edition {week} is missing"
    snapshots = [row.snapshot for row in rows if not row.dropped]
    try:
        read_period(week)
        edition = codec.edition_from_json(stored.edition)
        kept = {codec.item_from_json(snapshot).key for snapshot in snapshots}
        is_as_stored = is_checked(editions, stored) and all(is_checked(edition_items, row) for row in rows)
    except (ValueError, TypeError):
        return f"edition {week!r} cannot be decoded"
    needed = {reference.key for story in edition.stories for reference in story.references}
    if edition.collected is None and (missing := len(needed - kept)):
        return f"edition {week} lacks {missing} of {count(len(needed), 'item', 'items')} of its stories"
    is_as_decided = stored.fingerprint == edition_fingerprint(stored.edition, snapshots)
    return "" if is_as_decided and is_as_stored else f"edition {week} is not as it was decided"


def sending_problem(database: Database, week: str, since: datetime) -> str:
    """Say what is wrong with what tells who gets an edition, and who had it; "" if nothing is. Raises StoreError.

    Of the ledger, that is what it says of the week, or has entered ``since`` the edition could be sent: so it is found
    whichever of the two was damaged, without reading the years before.
    """
    sent = or_(deliveries.c.week == week, deliveries.c.moment >= codec.instant_to_text(since))
    for kind in _KEPT:
        if kind[2].table in SENDING:
            where = [sent] if kind[2].table is deliveries else []
            for damage in _broken(database, kind, *where):
                return damage.told
    return ""


def forget(database: Database, damage: Damage) -> None:
    """Drop a row that cannot be decoded, but is learned again; of a source, only its times and languages."""
    table, this = damage.table, is_row(damage.table, damage.key)
    with database.transaction() as connection:
        if table is sources:
            connection.execute(table.update().where(this).values(dict.fromkeys((*_TIMES, *_LANGUAGES))))
        else:
            connection.execute(table.delete().where(this))


def broken_references(database: Database) -> Iterator[str]:
    """Describe the rows that refer to a row that is missing, by table."""
    for table, column, key in REFERENCES:
        orphans = len(_orphans(database, column, key))
        if orphans:
            yield f"rows of {table.name} that refer to missing rows of {key.table.name}: {orphans}"


def missing_editions(database: Database) -> list[str]:
    """Return the weeks of editions that are not stored, though items or translations of them are."""
    return sorted(
        {
            str(week)
            for table in (edition_items, translations)
            for week in _orphans(database, table.c.week, editions.c.week)
        }
    )


def mend_references(database: Database) -> None:
    """Bring back items that editions have copies of, and drop rows that refer to nothing else."""
    with database.transaction() as connection:
        for week in _orphans(database, edition_items.c.week, editions.c.week):
            connection.execute(edition_items.delete().where(edition_items.c.week == week))
    _bring_back_items(database)
    with database.transaction() as connection:
        for table, column, key in REFERENCES:
            for value in _orphans(database, column, key):
                connection.execute(table.delete().where(column == value))
        mark_waiting(connection)


def read_anew(connection: Connection) -> None:
    """Let all sources be read in full again: items are lost, which only a full document brings back."""
    connection.execute(fetch_states.update().values(etag="", last_modified="", body=""))
    connection.execute(source_files.delete())


def _bring_back_items(database: Database) -> None:
    lost = _orphans(database, edition_items.c.item, items.c.key)
    if lost:
        with database.transaction() as connection:
            read_anew(connection)
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


def _broken_edition(database: Database, week: str) -> Iterator[Damage]:
    if told := edition_problem(database, week):
        yield Damage(told, "kept", editions, (week,))


def _badly_derived(database: Database) -> Iterator[str]:
    """Describe what `mark_waiting` would change."""
    is_waiting = items.c.key.not_in(select(edition_items.c.item))
    wrong = database.connection.scalar(select(func.count()).where(items.c.waiting != is_waiting))
    counted = select(items.c.source, func.count()).group_by(items.c.source)
    known = select(item_counts.c.source, item_counts.c.total)
    rows = [set(map(tuple, database.connection.execute(query))) for query in (counted, known)]
    if wrong or rows[0] != rows[1]:
        yield "items do not wait for editions, or are not counted, as they should be"


def _broken(database: Database, kind: _Kind, *where: ColumnElement[bool]) -> Iterator[Damage]:
    what, decode, name = kind
    table, key_of = name.table, key_reader(name.table)
    told = {"torn": "cannot be decoded", "other": "is not as it was stored"}
    for row in stored_rows(database, table, *where):
        if (state := _state(table, decode, row)) != "whole":
            called = f"{what} {str(getattr(row, name.name))[:20]!r}"
            yield Damage(f"{called} {told[state]}", "kept", table, key_of(row), state == "other")


def _state(table: Table, decode: Callable[[Stored], object], row: Stored) -> Literal["whole", "other", "torn"]:
    try:
        decode(row)
        return "whole" if is_checked(table, row) else "other"
    except (ValueError, TypeError):
        return "torn"
