"""Put whole copies in the place of damaged rows; where there is none, keep or remove what is there."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from sqlalchemy import Connection, Table, Update, func, select

from digest.store import codec
from digest.store.checksums import CHECKSUM, CheckedTable, add_checksums, checksum_of, summed
from digest.store.database import Database
from digest.store.editions import mark_items, row_of
from digest.store.fitting import fit
from digest.store.items import SqlItemStore, mark_waiting
from digest.store.row_check import REFERENCES, Damage, edition_problem, read_anew
from digest.store.rows import Stored, is_checked, is_row, stored_row, stored_rows
from digest.store.tables import edition_items, editions, items, translations


def take_row(database: Database, copy: Database, damage: Damage) -> bool:
    """Put the row of another store in the place of a damaged one, if it is what was stored; return whether it is.

    The checksum says so, unless it is the checksum that is damaged. A row that has changed since is no copy. Rows of
    other tables hardly change, such as settings.
    """
    table, names = damage.table, _names(damage.table)
    ours, theirs = stored_row(database, table, damage.key), stored_row(copy, table, damage.key)
    if not ours or not theirs or not is_checked(table, theirs):
        return False
    if isinstance(table, CheckedTable) and not any(
        all(getattr(ours, name) == getattr(theirs, name) for name in same) for same in ([CHECKSUM], names)
    ):
        return False
    with database.transaction() as connection:
        values = _values(table, theirs)
        changed = table.update().where(is_row(table, damage.key)).values({name: values[name] for name in names})
        connection.execute(changed)
    return True


def take_snapshot(database: Database, damage: Damage) -> bool:
    """Put the copy of an item that its edition keeps in the place of a damaged one; return whether there is one."""
    row = stored_row(database, edition_items, damage.key) if damage.table is items else None
    if not row or not row.snapshot or not is_checked(edition_items, row):
        return False
    SqlItemStore(database).save([codec.item_from_json(row.snapshot)])
    return True


def derive_edition(database: Database, week: str) -> str:
    """Make the row of a damaged edition again from its text and its items, which all but its state follows from.

    Return its week, which may be the damaged part; "" if neither checksum nor fingerprint says that the text is whole.
    """
    ours = stored_row(database, editions, (week,))
    try:
        edition = codec.edition_from_json(ours.edition) if ours else None
    except (ValueError, TypeError):
        return ""
    if not ours or not edition:
        return ""
    shown = (edition_items.c.week == str(edition.week)) & edition_items.c.dropped.is_(False)
    query = select(edition_items.c.snapshot).where(shown).order_by(edition_items.c.position)
    row = row_of(edition, ours.edition, database.connection.scalars(query).all())
    made = [row | {"published": one} for one in (bool(ours.published), not ours.published)]
    wholes = [one for one in made if checksum_of(one, editions.columns) == ours.checksum]
    if row["fingerprint"] == ours.fingerprint:
        wholes.append(made[0])
    if not wholes or (row["week"] != week and stored_row(database, editions, (row["week"],))):
        return ""
    with database.transaction() as connection:
        connection.execute(editions.update().where(is_row(editions, (week,))).values(wholes[0]))
    return str(row["week"])


def take_edition(database: Database, copy: Database, week: str) -> bool:
    """Put the edition of another store in the place of a damaged or missing one, if it was decided so.

    Return whether it was: of a missing one, its items say so.
    """
    ours, theirs = stored_row(database, editions, (week,)), stored_row(copy, editions, (week,))
    if not theirs or edition_problem(copy, week):
        return False
    if ours and ours.fingerprint != theirs.fingerprint and ours.checksum != theirs.checksum:
        return False
    if not ours and not _checked_items(database, week) <= _checked_items(copy, week):
        return False
    values = _values(editions, theirs)
    with database.transaction() as connection:
        mark_items(connection, week, waiting=True)
        connection.execute(edition_items.delete().where(edition_items.c.week == week))
        if ours:
            kept = {name: values[name] for name in _names(editions)} | {"published": bool(ours.published)}
            connection.execute(editions.update().where(editions.c.week == week).values(kept))
        else:
            connection.execute(editions.insert(), values)
        _add_items(connection, copy, week)
        mark_items(connection, week, waiting=False)
    return True


def remove_stray(database: Database, week: str) -> bool:
    """Remove the row of an edition that has neither items nor translations, and return whether it was one."""
    with database.transaction() as connection:
        for table in (edition_items, translations):
            if connection.scalar(select(func.count()).where(table.c.week == week)):
                return False
        connection.execute(editions.delete().where(is_row(editions, (week,))))
    return True


def keep_as_is(database: Database, damage: Damage) -> None:
    """Let a row with values that make sense count as what was stored."""
    table = damage.table
    with database.transaction() as connection:
        connection.execute(Update(table).where(is_row(table, damage.key)).values({CHECKSUM: None}))
        connection.execute(add_checksums(table))


def remove(database: Database, damage: Damage) -> None:
    """Remove a row whose values make no sense, and those that refer to it."""
    table, key = damage.table, damage.key
    with database.transaction() as connection:
        if table is items:
            read_anew(connection)
        for other, column, of in REFERENCES:
            if of.table is table:
                connection.execute(other.delete().where(column == key[0]))
        connection.execute(table.delete().where(is_row(table, key)))
        mark_waiting(connection)


def _add_items(connection: Connection, copy: Database, week: str) -> None:
    """Add the items of an edition of another store, and those of them that are not stored any more."""
    for row in stored_rows(copy, edition_items, edition_items.c.week == week):
        taken = select(edition_items.c.week).where(edition_items.c.item == row.item)
        if connection.scalar(taken):
            continue
        stored = stored_row(copy, items, (row.item,))
        if stored and not connection.scalar(select(items.c.key).where(items.c.key == row.item)):
            connection.execute(items.insert(), _values(items, stored))
        connection.execute(edition_items.insert(), _values(edition_items, row))


def _checked_items(database: Database, week: str) -> set[tuple[Any, ...]]:
    """Return the rows of the items of an edition that are as they were stored."""
    found = set()
    for row in stored_rows(database, edition_items, edition_items.c.week == week):
        with suppress(ValueError):
            if is_checked(edition_items, row):
                found.add(tuple(row))
    return found


def _names(table: Table) -> list[str]:
    return [column.name for column in summed(table.columns)]


def _values(table: Table, row: Stored) -> dict[str, Any]:
    """Return the values of a row by column, without its checksum. Raises ValueError."""
    values = dict(zip(table.columns.keys(), fit(table)(row), strict=True))
    values.pop(CHECKSUM, None)
    return values
