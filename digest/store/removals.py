"""Take items out of the database for good, with all that was made of their words."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from digest.model.item import StoredItem
from digest.model.item_identity import removal_names
from digest.model.locale import Locale
from digest.model.period import Period, read_period
from digest.model.storyline import Storyline
from digest.store import codec
from digest.store.chunks import WANTED, change_for, rows_for
from digest.store.database import KEEP_SETTING, Database
from digest.store.editions import SqlEditionStore, keep_storylines, row_of
from digest.store.explained import explained
from digest.store.frozen.row_keys import short_key
from digest.store.items import count_items, stored_of
from digest.store.tables import (
    articles,
    corrections,
    edition_items,
    editions,
    item_counts,
    item_names,
    items,
    remembered,
    removed,
    translations,
)
from digest.store.translation_memory import segment_of

if TYPE_CHECKING:
    from digest.model.digest import Translations
    from digest.model.edition import Edition


@dataclass(frozen=True, slots=True)
class EditionWithout:
    """An edition as it is without some items: with the items that it still has, and the translations that it needs."""

    edition: Edition
    items: Sequence[StoredItem]
    translations: Mapping[Locale, Translations]


@dataclass(frozen=True, slots=True)
class SqlRemovals:
    """What was taken down, and the way to take something down."""

    database: Database

    def names(self) -> frozenset[str]:
        """Return all names of the items that were taken down: whatever has one of them must not come in again."""
        with self.database.reading() as connection:
            return frozenset(connection.scalars(select(removed.c.name)))

    def known(self) -> Mapping[str, datetime]:
        """Return when each item was taken down, by its key."""
        with self.database.reading() as connection:
            rows = connection.execute(select(removed.c.item, removed.c.moment).where(removed.c.name == removed.c.item))
            return {row.item: datetime.fromisoformat(row.moment) for row in rows}

    def with_copies(self, keys: Iterable[str]) -> tuple[StoredItem, ...]:
        """Return the items with these keys, and those that are known by another name of one of them."""
        with self.database.reading() as connection:
            found = {row.key: stored_of(row) for row in rows_for(connection, _ITEMS, keys)}
            names = {name for key, stored in found.items() for name in removal_names(key, stored.item)}
            alike = [*rows_for(connection, _SAME_WORDS, names)]
            alike += rows_for(connection, _SAME_ADDRESS, (one.item.url for one in found.values() if one.item.url))
        for row in alike:
            stored = stored_of(row)
            if names.intersection(removal_names(row.key, stored.item)):
                found[row.key] = stored
        return tuple(found[key] for key in sorted(found))

    def stored_again(self) -> tuple[StoredItem, ...]:
        """Return the items that were taken down, and are in the store nevertheless: an older backup had them."""
        names = self.names()
        with self.database.reading() as connection:
            rows = [*rows_for(connection, _ITEMS, names), *rows_for(connection, _SAME_WORDS, names)]
        return tuple({row.key: stored_of(row) for row in rows}.values())

    def editions_with(self, keys: Collection[str]) -> tuple[Period, ...]:
        """Return the editions that have items with these keys, or refer to one: oldest first, weeks before others."""
        with self.database.reading() as connection:
            rows = connection.execute(select(editions.c.week, editions.c.edition).order_by(editions.c.week))
            own = select(edition_items.c.item, edition_items.c.week).where(edition_items.c.item.in_(WANTED))
            weeks = {row.week for row in rows_for(connection, own, keys)}
            weeks |= {row.week for row in rows if any(key in row.edition for key in keys)}
        size = SqlEditionStore(self.database).size() or "week"
        return tuple(sorted((read_period(week, size) for week in weeks), key=lambda week: (week.start, week.end)))

    def take_down(
        self,
        gone: Sequence[StoredItem],
        moment: datetime,
        changed: Iterable[EditionWithout],
        lines: Iterable[Storyline],
        is_repeated: Callable[[str], bool],
    ) -> None:
        """Take items out of the store and all editions that have them, all or nothing, and remember their names.

        ``changed`` are these editions without the items; ``lines`` the storylines that changed. Remembered translations
        of texts for which ``is_repeated`` is true, and the pages that the items link to, go with them. Afterwards the
        file is written anew, so that no old page of it still has their words.
        """
        keys = [stored.key for stored in gone]
        with self.database.transaction() as connection:
            for one in changed:
                _replace(connection, one)
            keep_storylines(connection, lines)
            change_for(connection, edition_items.delete().where(edition_items.c.item.in_(WANTED)), keys)
            change_for(connection, item_names.delete().where(item_names.c.item.in_(WANTED)), keys)
            change_for(connection, items.delete().where(items.c.key.in_(WANTED)), keys)
            addresses = [short_key(stored.item.url) for stored in gone if stored.item.url]
            for column in (articles.c.url, articles.c.canonical):
                change_for(connection, articles.delete().where(column.in_(WANTED)), addresses)
            # The page may have been read at another address, which its item had before.
            for stored in gone:
                if stored.item.title:
                    same = (articles.c.source == stored.item.source, articles.c.title == stored.item.title)
                    connection.execute(articles.delete().where(*same))
            for source in sorted({stored.item.source for stored in gone}):
                count_items(connection, source, -sum(stored.item.source == source for stored in gone))
            # A source without items has no row.
            connection.execute(item_counts.delete().where(item_counts.c.total == 0))
            _forget_translations(connection, is_repeated)
            _remember(connection, gone, moment)
            connection.execute(KEEP_SETTING, {"name": _UNFINISHED, "value": codec.instant_to_text(moment)})
        self._rewrite()

    @property
    def is_unfinished(self) -> bool:
        """True if files that are no longer part of the site may still have what was taken down."""
        return bool(self.database.setting(_UNFINISHED))

    def finish(self) -> None:
        """Remember that no such file has it any more."""
        self.database.keep_setting(_UNFINISHED, "")

    def remember(self, names: Mapping[str, str], moment: datetime) -> None:
        """Remember the names of items that another store had taken down, each with the key of its item."""
        with self.database.transaction() as connection:
            _put(connection, names, moment)

    def _rewrite(self) -> None:
        """Write an SQLite file anew. A server does so by itself, in its own time."""
        if self.database.dry or self.database.is_on_server:
            return
        raw = self.database.connection.connection.driver_connection
        if isinstance(raw, sqlite3.Connection) and not raw.in_transaction:
            with explained(self.database.name):
                raw.execute("VACUUM")
            self.database.forget_old_pages()


# Names the setting that says since when.
_UNFINISHED = "removal unfinished"
# From a language to the one between, and on to the reader's.
_MOST_HOPS = 2

_ITEMS = select(items).where(items.c.key.in_(WANTED))
_SAME_WORDS = select(items).where(items.c.copy.in_(WANTED))
_SAME_ADDRESS = select(items).where(items.c.url.in_(WANTED))


def _replace(connection: Connection, one: EditionWithout) -> None:
    week, text = str(one.edition.week), codec.edition_to_json(one.edition)
    row = row_of(one.edition, text, map(codec.item_to_json, one.items))
    connection.execute(editions.update().where(editions.c.week == week).values(row))
    of_week = translations.c.week == week
    for locale, texts in one.translations.items():
        connection.execute(
            translations.update()
            .where(of_week, translations.c.locale == locale.tag)
            .values(texts=codec.texts_to_json(texts))
        )


def _forget_translations(connection: Connection, is_repeated: Callable[[str], bool]) -> None:
    """Forget the translations of texts, and those of their translations: a third language may lie between."""
    made: set[str] = set()
    for _ in range(_MOST_HOPS):
        before = frozenset(made)
        for table in (remembered, corrections):
            rows = connection.execute(select(table.c.key, table.c.segment, table.c.text))
            repeated = [row for row in rows if (segment := segment_of(row.segment)) in before or is_repeated(segment)]
            made |= {row.text for row in repeated if row.text}
            change_for(connection, table.delete().where(table.c.key.in_(WANTED)), [row.key for row in repeated])


def _remember(connection: Connection, gone: Iterable[StoredItem], moment: datetime) -> None:
    names = {name: stored.key for stored in gone for name in removal_names(stored.key, stored.item)}
    _put(connection, names, moment)


def _put(connection: Connection, names: Mapping[str, str], moment: datetime) -> None:
    there = set(connection.scalars(select(removed.c.name)))
    rows = [
        {"name": name, "item": key, "moment": codec.instant_to_text(moment)}
        for name, key in sorted(names.items())
        if name not in there
    ]
    if rows:
        connection.execute(removed.insert(), rows)
