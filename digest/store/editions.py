"""Editions in the database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, exists, func, not_, select

from digest.errors import StoreError
from digest.model.item import StoredItem
from digest.model.locale import UNDETERMINED, Locale
from digest.model.period import Period, Size, read_period
from digest.model.site import Listing
from digest.store import codec
from digest.store.chunks import WANTED, chunked, rows_for
from digest.store.database import Database
from digest.store.frozen.row_keys import edition_fingerprint
from digest.store.tables import edition_items, editions, storylines, translations
from digest.store.tables import items as items_table

if TYPE_CHECKING:
    from digest.model.digest import Translations
    from digest.model.edition import Edition
    from digest.model.storyline import Storyline

# One row of translations may be a megabyte.
_FEW = 10
# The forms of names: collections have others than editions of items, and are read apart.
_WEEK, _MONTH = editions.c.week.like("____-W__"), editions.c.week.like("____-__")
_LISTED = select(*(column for column in editions.c if column.name not in {"edition", "published"}))


class CountedTranslations(NamedTuple):
    """The translations of an edition in a locale: the number of those that have only a text, and all others."""

    week: Period
    locale: Locale
    plain: int
    others: Translations


@dataclass(frozen=True, slots=True)
class SqlEditionStore:
    """The port EditionStore."""

    database: Database

    def decide(self, edition: Edition, items: Sequence[StoredItem], running: Iterable[Storyline] = ()) -> None:
        """Store a decided edition, its items and storylines; this replaces an older edition of the week.

        Items that the editor dropped, or that are beyond the limits of their sources, are stored too, so that no other
        edition takes them.
        """
        with self.database.transaction() as connection:
            _replace(connection, edition, items)
            keep_storylines(connection, running)

    def storylines(self) -> tuple[Storyline, ...]:
        """Return all storylines, in the order of their ids. Raises StoreError if one cannot be decoded."""
        with self.database.reading() as connection:
            rows = connection.scalars(select(storylines.c.storyline).order_by(storylines.c.id)).all()
        try:
            return tuple(map(codec.storyline_from_json, rows))
        except ValueError as error:
            name = self.database.name
            raise StoreError(f"{name}: a storyline cannot be decoded; `digest doctor` says which") from error

    def keep_storylines(self, changed: Iterable[Storyline]) -> None:
        """Store storylines, in place of those with their ids: all of them or none."""
        with self.database.transaction() as connection:
            keep_storylines(connection, changed)

    def take_back(
        self, edition: Edition, items: Sequence[StoredItem], translated: Mapping[Locale, Translations]
    ) -> None:
        """Store an edition that was published before, with its items and translations, all or nothing."""
        week = str(edition.week)
        rows = [
            {"week": week, "locale": locale.tag, "texts": codec.texts_to_json(texts)}
            for locale, texts in translated.items()
        ]
        with self.database.transaction() as connection:
            _replace(connection, edition, items)
            connection.execute(editions.update().where(editions.c.week == week).values(published=True))
            if rows:
                connection.execute(translations.insert(), rows)

    def has(self, key: str) -> bool:
        """Return whether an edition has the item with this key, or its editor dropped it."""
        with self.database.reading() as connection:
            return bool(connection.scalar(select(exists().where(edition_items.c.item == key))))

    def publish(self, weeks: Iterable[Period]) -> None:
        """Mark editions as published, once their files are written."""
        named = [str(week) for week in weeks]
        with self.database.transaction() as connection:
            for week in named:
                connection.execute(editions.update().where(editions.c.week == week).values(published=True))

    def size(self) -> Size | None:
        """Return the size of the editions, None if there are none yet: all have the same, and only they have items."""
        with self.database.reading() as connection:
            week = connection.scalar(select(func.min(edition_items.c.week)))
        return None if week is None else "week" if "W" in week else "month"

    def listings(self) -> tuple[Listing, ...]:
        """List the editions of items, decided or published, oldest first: of weeks, or of months."""
        size = self._size
        return self._listed(_LISTED.where(_is_of_items(size)).order_by(editions.c.week), size)

    def collections(self) -> tuple[Listing, ...]:
        """List the editions of collections, months and years, decided or published, by their names."""
        size = self._size
        return self._listed(_LISTED.where(not_(_is_of_items(size))).order_by(editions.c.week), size)

    def newest_before(self, week: Period, most: int) -> tuple[Listing, ...]:
        """List the newest editions before a week, oldest first."""
        size = self._size
        before = _LISTED.where(_is_of_items(size), editions.c.week < str(week))
        return self._listed(before.order_by(editions.c.week.desc()).limit(most), size)[::-1]

    def unpublished(self) -> tuple[Period, ...]:
        """List the weeks that were decided, but whose files may not have been written because of a crash."""
        query = select(editions.c.week).where(editions.c.published.is_(False)).order_by(editions.c.week)
        size = self._size
        with self.database.reading() as connection:
            return tuple(read_period(week, size) for week in connection.scalars(query))

    def is_as_decided(self, week: Period) -> bool:
        """Return whether an edition and its items still have the fingerprint with which they were decided.

        Nothing is decoded, since every run asks; ``row_check.edition_problem`` says what is wrong.
        """
        query = select(editions.c.fingerprint, editions.c.edition).where(editions.c.week == str(week))
        with self.database.reading() as connection:
            fingerprint, text = connection.execute(query).one()
            return bool(fingerprint == edition_fingerprint(text, connection.scalars(_snapshots(week))))

    def edition(self, week: Period) -> Edition:
        """Return an edition as it was decided."""
        with self.database.reading() as connection:
            text = connection.scalars(select(editions.c.edition).where(editions.c.week == str(week))).one()
            return codec.edition_from_json(text)

    def items(self, week: Period) -> tuple[StoredItem, ...]:
        """Return the items of an edition as they were when it was decided, in the order of its stories."""
        with self.database.reading() as connection:
            return tuple(map(codec.item_from_json, connection.scalars(_snapshots(week))))

    def items_shown(self, keys: Iterable[str]) -> tuple[StoredItem, ...]:
        """Return the items with these keys as they were when the edition of each was decided, by key."""
        shown = edition_items.c.item.in_(WANTED) & edition_items.c.dropped.is_(False)
        query = select(edition_items.c.snapshot).where(shown).order_by(edition_items.c.item)
        with self.database.reading() as connection:
            return tuple(codec.item_from_json(row.snapshot) for row in rows_for(connection, query, keys))

    def translations(self, week: Period, locale: Locale) -> Translations | None:
        """Return the translations of an edition in a locale; None if it was never shown in that locale."""
        query = select(translations.c.texts).where(
            translations.c.week == str(week),
            translations.c.locale == locale.tag,
        )
        with self.database.reading() as connection:
            text = connection.scalar(query)
            return None if text is None else codec.texts_from_json(text)

    def keep_translations(self, week: Period, locale: Locale, texts: Translations) -> None:
        """Store the translations of an edition in a locale permanently; this replaces older ones."""
        row = {"week": str(week), "locale": locale.tag, "texts": codec.texts_to_json(texts)}
        with self.database.transaction() as connection:
            connection.execute(
                translations.delete().where(translations.c.week == row["week"], translations.c.locale == row["locale"])
            )
            connection.execute(translations.insert(), [row])

    def count_by_locale(self) -> Mapping[Locale, int]:
        """Return the number of editions that were shown in each locale, also in those that the site had before."""
        query = select(translations.c.locale, func.count()).group_by(translations.c.locale)
        with self.database.reading() as connection:
            rows = connection.execute(query.order_by(translations.c.locale))
            return {Locale(locale): number for locale, number in rows}

    def counted_translations(self) -> Iterator[CountedTranslations]:
        """Yield the translations of the editions of items, oldest first, by locale."""
        size = self._size
        of_items = select(translations).join(editions).where(_is_of_items(size))
        query = of_items.order_by(translations.c.week, translations.c.locale)
        with self.database.reading() as connection:
            for row in connection.execute(query.execution_options(yield_per=_FEW)):
                counted = codec.counted_texts_from_json(row.texts)
                yield CountedTranslations(read_period(row.week, size), Locale(row.locale), *counted)

    def missing_translations(self, locales: Iterable[Locale]) -> tuple[tuple[Period, Locale], ...]:
        """List the decided editions, oldest first, with each of the locales in which they have no translations."""
        wanted = tuple(dict.fromkeys(locales))
        counts = self.count_by_locale()
        with self.database.reading() as connection:
            decided = connection.scalar(select(func.count()).select_from(editions))
        if all(counts.get(locale, 0) == decided for locale in wanted):
            return ()
        query = select(editions.c.week, translations.c.locale).outerjoin(translations).order_by(editions.c.week)
        kept: dict[str, set[str]] = {}
        size = self._size
        with self.database.reading() as connection:
            for row in connection.execute(query):
                kept.setdefault(row.week, set()).add(row.locale)
            return tuple(
                (read_period(week, size), locale)
                for week, there in kept.items()
                for locale in wanted
                if locale.tag not in there
            )

    @property
    def _size(self) -> Size:
        return self.size() or "week"

    def _listed(self, query: Select[Any], size: Size) -> tuple[Listing, ...]:
        with self.database.reading() as connection:
            return tuple(
                Listing(
                    week=read_period(row.week, size),
                    updated=datetime.fromisoformat(row.updated),
                    fingerprint=row.fingerprint,
                    headline=row.headline,
                    headline_locale=Locale(row.headline_locale),
                    stories=row.stories,
                )
                for row in connection.execute(query)
            )


def _is_of_items(size: Size) -> ColumnElement[bool]:
    return _WEEK if size == "week" else _MONTH


def _snapshots(week: Period) -> Select[Any]:
    """Select the items of an edition, in the order of its stories."""
    shown = edition_items.c.dropped.is_(False)
    query = select(edition_items.c.snapshot).where(edition_items.c.week == str(week), shown)
    return query.order_by(edition_items.c.position)


def mark_items(connection: Connection, week: str, *, waiting: bool) -> None:
    """Mark the items of an edition as waiting for one, or not."""
    own = items_table.c.key.in_(select(edition_items.c.item).where(edition_items.c.week == week))
    connection.execute(items_table.update().where(own).values(waiting=waiting))


def _remove(connection: Connection, week: str) -> None:
    mark_items(connection, week, waiting=True)
    for table in (translations, edition_items, editions):
        connection.execute(table.delete().where(table.c.week == week))


def _replace(connection: Connection, edition: Edition, items: Sequence[StoredItem]) -> None:
    week = str(edition.week)
    _remove(connection, week)
    row = row_of(edition, codec.edition_to_json(edition), map(codec.item_to_json, items))
    connection.execute(editions.insert(), [row | {"published": False}])
    if edition.collected:
        # Its items are those of the editions that it was made of.
        return
    # The snapshots of 60,000 items would take hundreds of megabytes.
    shown = ((stored.key, codec.item_to_json(stored), False, False) for stored in items)
    dropped = ((reference.key, "", True, False) for reference in edition.dropped)
    surplus = ((reference.key, "", True, True) for reference in edition.surplus)
    for chunk in chunked(enumerate(chain(shown, dropped, surplus))):
        rows = [
            {
                "item": key,
                "week": week,
                "position": position,
                "snapshot": snapshot,
                "dropped": is_dropped,
                "surplus": is_surplus,
            }
            for position, (key, snapshot, is_dropped, is_surplus) in chunk
        ]
        connection.execute(edition_items.insert(), rows)
    mark_items(connection, week, waiting=False)


def keep_storylines(connection: Connection, changed: Iterable[Storyline]) -> None:
    """Store storylines, in place of those with their ids."""
    for one in changed:
        connection.execute(storylines.delete().where(storylines.c.id == one.id))
        connection.execute(storylines.insert(), [{"id": one.id, "storyline": codec.storyline_to_json(one)}])


def row_of(edition: Edition, text: str, snapshots: Iterable[str]) -> dict[str, object]:
    """Return what is stored of an edition, from its own text and those of its items; whether it is published, is not.

    That follows from nothing else. Where pages have orders of their own, its headline is that of none of them.
    """
    first = next(iter(edition.stories), None)
    headline_locale = first.locale if first and not edition.orders else UNDETERMINED
    return {
        "week": str(edition.week),
        "updated": edition.updated.isoformat(),
        "fingerprint": edition_fingerprint(text, snapshots),
        "headline": first.title if first else "",
        "headline_locale": headline_locale.tag,
        "stories": len(edition.stories),
        "edition": text,
    }
