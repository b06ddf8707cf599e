"""Items in the database.

Every transaction that saves or forgets items, or decides an edition, also updates ``items.waiting`` and
``item_counts``, since looking at each of a million items takes a second. ``mark_waiting`` works both out anew. No
trigger may do it: a store with triggers is refused as a backup. A test looks for statements that read a whole table of
items (tests/cli/test_growing_store.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row, Select, bindparam, exists, func, select, union_all

from digest.model.frozen.item_key import piece_of
from digest.model.item import Item, ItemDates, KnownItem, StoredItem
from digest.model.item_identity import content_of, copy_key
from digest.model.locale import Locale
from digest.model.period import ItemPeriod, Period, read_item_period
from digest.ports import Name
from digest.store import codec
from digest.store.chunks import CHUNK, WANTED, rows_for
from digest.store.database import Database
from digest.store.tables import edition_items, item_counts, item_names, items

# An item is shown in an edition, was dropped from one by the editor or as one too many of its source, or is in none so
# far.
Standing = Literal["shown", "dropped", "surplus", "waiting"]
_STANDINGS: Mapping[tuple[bool | None, bool | None], Standing] = {
    (False, False): "shown",
    (True, False): "dropped",
    (True, True): "surplus",
    (None, None): "waiting",
}
_Values = dict[str, str | int | None]
_KNOWN = select(
    items.c.key,
    items.c.content,
    items.c.copy,
    items.c.url,
    items.c.claimed,
    items.c.published,
    items.c.first_seen,
    items.c.week,
    items.c.position,
)
_OF_KEYS = items.c.key.in_(WANTED)
_KNOWN_BY_KEY = _KNOWN.where(_OF_KEYS)
_KNOWN_BY_NAME = _KNOWN.add_columns(item_names.c.name).join(item_names).where(item_names.c.name.in_(WANTED))
_STORED = select(items.c.key).where(_OF_KEYS)
_BY_KEY = items.update().where(items.c.key == bindparam("old"))
_WITH_STANDING = select(items, edition_items.c.dropped, edition_items.c.surplus).outerjoin(edition_items)
_LEFT_OUT = union_all(
    select(items.c.key).where(items.c.waiting), select(edition_items.c.item).where(edition_items.c.dropped)
)
_HAS_NAMES = select(exists().select_from(item_names))
# Keys are hexadecimal, and this letter sorts after all their digits.
_AFTER_DIGITS = "g"


@dataclass(frozen=True, slots=True)
class SqlItemStore:
    """The port ItemStore."""

    database: Database

    def known(self, keys: Iterable[str]) -> Mapping[str, KnownItem]:
        """Return what is stored for these keys, including items whose key under the current rule is one of them."""
        asked = set(keys)
        with self.database.reading() as connection:
            found = {row.key: _known(row) for row in rows_for(connection, _KNOWN_BY_KEY, asked)}
            missing = asked - found.keys()
            # Few stores have such items, and the keys of a new source are all missing.
            if missing and connection.scalar(_HAS_NAMES):
                found |= {row.name: _known(row) for row in rows_for(connection, _KNOWN_BY_NAME, missing)}
            return found

    def save(self, changes: Sequence[StoredItem]) -> None:
        """Add items, or replace those with the same key, all or none."""
        with self.database.transaction() as connection:
            stored = {row.key for row in rows_for(connection, _STORED, (change.key for change in changes))}
            new = [_row(change) for change in changes if change.key not in stored]
            old = [_row(change) | {"old": change.key} for change in changes if change.key in stored]
            if new:
                connection.execute(items.insert(), new)
                for source, number in sorted(Counter(row["source"] for row in new).items()):
                    count_items(connection, str(source), number)
            if old:
                _change(connection, old)

    def keep_positions(self, positions: Mapping[str, int]) -> None:
        """Store the positions of items, by key, that have a better one than before."""
        rows: list[_Values] = [{"old": key, "position": position} for key, position in positions.items()]
        if rows:
            with self.database.transaction() as connection:
                _change(connection, rows)

    def ids_by_name(self, sources: Iterable[str], names: Iterable[Name]) -> Mapping[Name, str]:
        """Return the ids of the stored items of some sources with these URLs, titles and days: the oldest."""
        asked = set(names)
        own = set(sources)
        columns = (items.c.source, items.c.id, items.c.url, items.c.title, items.c.claimed)
        # A condition on the source would tempt SQLite to look at all of its items.
        query = select(*columns).where(items.c.id != "", items.c.url.in_(WANTED))
        query = query.order_by(items.c.first_seen.desc(), items.c.key)
        found: dict[Name, str] = {}
        with self.database.reading() as connection:
            for row in rows_for(connection, query, (url for url, _, _ in asked)):
                if row.source in own:
                    found[row.url, row.title, (row.claimed or "")[:10]] = row.id
        return {name: entry for name, entry in found.items() if name in asked}

    def has(self, beginning: str) -> bool:
        """Return whether there is an item whose key begins with these characters."""
        query = select(exists().where(items.c.key >= beginning, items.c.key < beginning + _AFTER_DIGITS))
        with self.database.reading() as connection:
            return bool(connection.scalar(query))

    def beginning_with(self, beginning: str, most: int) -> tuple[tuple[StoredItem, Standing], ...]:
        """Return the items whose keys begin with these characters, at most so many, each with its standing."""
        query = _WITH_STANDING.where(items.c.key >= beginning, items.c.key < beginning + _AFTER_DIGITS)
        with self.database.reading() as connection:
            return tuple(map(_standing_of, connection.execute(query.order_by(items.c.key).limit(most))))

    def length_of_ids(self, least: int) -> int:
        """Return how many characters tell all keys apart, at least so many."""
        length = least
        with self.database.reading() as connection:
            while connection.scalar(select(exists(_alike(length)))):
                length += 1
        return length

    def edition_with(self, key: str) -> ItemPeriod | None:
        """Return the week of the edition that an item is in, or was dropped from; None if there is none."""
        query = select(edition_items.c.week).where(edition_items.c.item == key)
        with self.database.reading() as connection:
            week = connection.scalar(query)
            return read_item_period(week) if week else None

    def waiting(self) -> Mapping[Period, int]:
        """Return the number of items that are in no edition and were not dropped, for each week that has any."""
        query = select(items.c.week, func.count()).where(items.c.waiting).group_by(items.c.week)
        with self.database.reading() as connection:
            return {read_item_period(week): count for week, count in connection.execute(query.order_by(items.c.week))}

    def unplaced(self, week: Period, seen_until: datetime | None = None) -> tuple[StoredItem, ...]:
        """Return the items of a week that are in no edition and were not dropped.

        With ``seen_until``, only those first seen by then.
        """
        query = select(items).where(items.c.waiting, items.c.week == str(week))
        if seen_until:
            query = query.where(items.c.first_seen <= codec.instant_to_text(seen_until))
        with self.database.reading() as connection:
            return tuple(map(stored_of, connection.execute(query.order_by(items.c.key))))

    def placed(self, week: Period) -> tuple[StoredItem, ...]:
        """Return the items in the edition of a week or dropped from it, in their latest version."""
        query = select(items).join(edition_items).where(edition_items.c.week == str(week))
        with self.database.reading() as connection:
            return tuple(map(stored_of, connection.execute(query.order_by(items.c.key))))

    def copies_placed(self, stored: Sequence[StoredItem]) -> Mapping[str, bool]:
        """Find the items with a copy in the edition of their week: the same words, or the same address.

        Returns, by the key of the item, whether the copy is shown there or was dropped.
        """
        found = self._same_words_placed(stored)
        return found | self._same_address_placed([item for item in stored if item.key not in found])

    def redate(self, judge: Callable[[ItemDates], ItemDates], *, waiting: bool = False) -> int:
        """Judge the dates of all items again, or of those that wait; return the number of those that have others."""
        columns = (items.c.key, items.c.week, items.c.claimed, items.c.published, items.c.first_seen)
        query: Select[Any] = select(*columns)
        if waiting:
            query = query.where(items.c.waiting).order_by(items.c.week)
        with self.database.transaction() as connection:
            rows = ((row.key, dates := _dates(row), judge(dates)) for row in connection.execute(query))
            # Not ``!=``: see ``judge``.
            changes = [_dates_row(key, after) for key, before, after in rows if after is not before]
            if changes:
                _change(connection, changes)
        return len(changes)

    def select(
        self, week: Period | None = None, *, sources: Collection[str] = (), left_out: bool = False
    ) -> Iterator[tuple[StoredItem, Standing]]:
        """Yield all items, or those of a week, of some sources, or that no edition shows.

        They are ordered by week, date, source and key.

        Each comes with its standing. They are read one at a time, since they may not fit into memory.
        """
        query = _WITH_STANDING
        if week:
            query = query.where(items.c.week == str(week))
        if sources:
            query = query.where(items.c.source.in_(sorted(sources)))
        if left_out:
            query = query.where(items.c.key.in_(_LEFT_OUT))
        counts_from = func.coalesce(items.c.published, items.c.first_seen)
        query = query.order_by(items.c.week, counts_from, items.c.source, items.c.key)
        with self.database.reading() as connection:
            for row in connection.execute(query.execution_options(yield_per=CHUNK)):
                yield _standing_of(row)

    def newest(self, source: str, count: int) -> tuple[StoredItem, ...]:
        """Return the items of a source that were seen last, the newest first."""
        query = select(items).where(items.c.source == source)
        # Of one run, those with the last keys: so the index has them in order.
        query = query.order_by(items.c.first_seen.desc(), items.c.key.desc())
        with self.database.reading() as connection:
            return tuple(map(stored_of, connection.execute(query.limit(count))))

    def count_by_source(self) -> Mapping[str, int]:
        """Return the number of stored items of each source."""
        with self.database.reading() as connection:
            rows = connection.execute(select(item_counts).order_by(item_counts.c.source))
            return {row.source: row.total for row in rows}

    def count_dropped(self) -> Mapping[Standing, int]:
        """Return the number of items that were dropped from editions, by the editor or as too many of their source."""
        query = select(edition_items.c.surplus, func.count()).where(edition_items.c.dropped)
        with self.database.reading() as connection:
            rows = connection.execute(query.group_by(edition_items.c.surplus).order_by(edition_items.c.surplus))
            return {_STANDINGS[True, surplus]: number for surplus, number in rows}

    def _same_words_placed(self, stored: Sequence[StoredItem]) -> dict[str, bool]:
        by_copy = {copy_key(item.item) for item in stored}
        query = select(items.c.copy, edition_items.c.week, edition_items.c.dropped).join(edition_items)
        query = query.where(~edition_items.c.surplus, items.c.copy.in_(WANTED))
        found: dict[tuple[str, str], bool] = {}
        with self.database.reading() as connection:
            for row in rows_for(connection, query, by_copy):
                found[row.copy, row.week] = found.get((row.copy, row.week), False) or not row.dropped
        keys = {item.key: (copy_key(item.item), str(item.week)) for item in stored}
        return {key: found[copy] for key, copy in keys.items() if copy in found}

    def _same_address_placed(self, stored: Sequence[StoredItem]) -> dict[str, bool]:
        from digest.language.text.addresses.same_address import pieces_by_address  # noqa: PLC0415 - slow to import, and for few

        query = select(items.c.source, items.c.title, items.c.url, edition_items.c.dropped).join(edition_items)
        query = query.where(~edition_items.c.surplus, items.c.url != "")
        found: dict[str, bool] = {}
        for week in sorted({str(item.week) for item in stored if item.item.url}):
            late = [item for item in stored if str(item.week) == week]
            with self.database.reading() as connection:
                rows = connection.execute(query.where(edition_items.c.week == week)).all()
            placed = [Item(row.source, row.title, "", url=row.url) for row in rows]
            names = pieces_by_address([*placed, *(item.item for item in late)])
            shown: dict[str, bool] = {}
            for row, name in zip(rows, names, strict=False):
                shown[name] = shown.get(name, False) or not row.dropped
            found |= {
                item.key: shown[name]
                for item, name in zip(late, names[len(rows) :], strict=True)
                if name and name in shown
            }
        return found


def mark_waiting(connection: Connection) -> None:
    """Mark the items that no edition has, and count those of each source, without regard to earlier marks."""
    is_waiting = items.c.key.not_in(select(edition_items.c.item))
    connection.execute(items.update().where(items.c.waiting != is_waiting).values(waiting=is_waiting))
    connection.execute(item_counts.delete())
    counted = select(items.c.source, func.count()).group_by(items.c.source)
    connection.execute(item_counts.insert().from_select(["source", "total"], counted))


def _change(connection: Connection, rows: Sequence[_Values]) -> None:
    """Set the same columns of some items, each with its key as ``old``."""
    names = [name for name in rows[0] if name != "old"]
    changed = _BY_KEY.values({name: bindparam(f"new_{name}") for name in names})
    connection.execute(changed, [{"old": row["old"]} | {f"new_{name}": row[name] for name in names} for row in rows])


def count_items(connection: Connection, source: str, new: int) -> None:
    """Count so many items more of a source."""
    added = item_counts.update().where(item_counts.c.source == source).values(total=item_counts.c.total + new)
    if not connection.execute(added).rowcount:
        connection.execute(item_counts.insert().values(source=source, total=new))


def _known(row: Row[Any]) -> KnownItem:
    return KnownItem(
        row.key,
        row.content,
        piece_of(row.url, (row.claimed or "")[:10], row.copy),
        codec.date_from_text(row.claimed),
        codec.date_from_text(row.published),
        datetime.fromisoformat(row.first_seen),
        read_item_period(row.week),
        row.position,
    )


def _standing_of(row: Row[Any]) -> tuple[StoredItem, Standing]:
    return stored_of(row), _STANDINGS[row.dropped, row.surplus]


def _alike(length: int) -> Select[Any]:
    """Select the beginnings of this length that several keys have."""
    beginning = func.substr(items.c.key, 1, length)
    return select(beginning).group_by(beginning).having(func.count() > 1)


def _row(stored: StoredItem) -> _Values:
    item = stored.item
    return {
        "key": stored.key,
        "source": item.source,
        "week": str(stored.week),
        "first_seen": codec.instant_to_text(stored.first_seen),
        "published": codec.date_to_text(stored.published),
        "claimed": codec.date_to_text(item.published),
        "content": content_of(item),
        "copy": copy_key(item),
        "id": item.id,
        "url": item.url,
        "title": item.title,
        "locale": item.locale.tag,
        "authors": codec.strings_to_json(item.authors),
        "tags": codec.strings_to_json(item.tags),
        "text": item.text,
        "html": item.html,
        "position": item.position,
    }


def stored_of(row: Row[Any]) -> StoredItem:
    """Return the item of a row of ``items``. Raises ValueError if a value cannot be decoded."""
    item = Item(
        source=row.source,
        title=row.title,
        text=row.text,
        id=row.id,
        url=row.url,
        html=row.html,
        published=codec.date_from_text(row.claimed),
        locale=Locale(row.locale),
        authors=codec.strings_from_json(row.authors),
        tags=codec.strings_from_json(row.tags),
        position=row.position,
    )
    published = codec.date_from_text(row.published)
    return StoredItem(row.key, item, published, datetime.fromisoformat(row.first_seen), read_item_period(row.week))


def _dates(row: Row[Any]) -> ItemDates:
    return ItemDates(
        codec.date_from_text(row.claimed),
        codec.date_from_text(row.published),
        datetime.fromisoformat(row.first_seen),
        read_item_period(row.week),
    )


def _dates_row(key: str, dates: ItemDates) -> _Values:
    return {
        "old": key,
        "week": str(dates.week),
        "published": codec.date_to_text(dates.published),
        "first_seen": codec.instant_to_text(dates.first_seen),
    }
