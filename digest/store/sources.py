"""The ids, names and places of sources in the database.

The id of a source is its first name. Items, editions and keys have the id; names are put in at the edge: where digests
are built, in drafts, and in what commands print. So a rename changes one row, and old pages show the new name. Anchors
and the feeds of sections are made from the id, because people link to them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, func, select

from digest.model.source import KnownSource
from digest.store.database import Database
from digest.store.tables import (
    articles,
    edition_items,
    fetch_states,
    item_counts,
    item_names,
    items,
    source_files,
    sources,
    visits,
)


@dataclass(frozen=True, slots=True)
class SourceContents:
    """The number of stored items of a source: all, those shown in editions, and those that an editor dropped.

    ``editions`` is the number of editions that show any; ``first`` and ``last`` are the earliest and the latest date of
    an item, as ISO 8601 text.
    """

    items: int = 0
    shown: int = 0
    dropped: int = 0
    editions: int = 0
    first: str = ""
    last: str = ""
    first_seen: datetime | None = None


@dataclass(frozen=True, slots=True)
class SqlSources:
    """Remembers which source is which."""

    database: Database

    def known(self) -> tuple[KnownSource, ...]:
        """Return all sources; the one that was read last comes last."""
        query = select(sources.c.id, sources.c.name, sources.c.place)
        with self.database.reading() as connection:
            rows = connection.execute(query.order_by(func.coalesce(sources.c.last_read, ""), sources.c.id))
            return tuple(KnownSource(row.id, row.name, row.place) for row in rows)

    def keep(self, configured: Iterable[KnownSource]) -> None:
        """Remember the names and places of sources; another source that was read at such a place was replaced."""
        before = {one.id: one for one in self.known()}
        changed = [one for one in configured if before.get(one.id) != one]
        if not changed:
            return
        with self.database.transaction() as connection:
            for one in changed:
                row = {"name": one.name, "place": one.place}
                connection.execute(sources.update().where(sources.c.place == one.place).values(place=""))
                if one.id in before:
                    connection.execute(sources.update().where(sources.c.id == one.id).values(row))
                else:
                    connection.execute(sources.insert().values(id=one.id, kind="", **row))

    def id_named(self, name: str) -> str:
        """Return the id of the source that was last read under this name, or else the name."""
        return {one.name: one.id for one in self.known()}.get(name, name)

    def contents(self, source: str) -> SourceContents:
        """Return the numbers and dates of the items of the source with this id."""
        shown = edition_items.c.dropped.is_(False)
        query = (
            select(
                func.count().label("items"),
                func.coalesce(func.sum(case((shown, 1), else_=0)), 0).label("shown"),
                func.coalesce(func.sum(case((edition_items.c.dropped, 1), else_=0)), 0).label("dropped"),
                func.count(case((shown, edition_items.c.week)).distinct()).label("editions"),
                func.min(items.c.published).label("first"),
                func.max(items.c.published).label("last"),
                func.min(items.c.first_seen).label("first_seen"),
            )
            .select_from(items.outerjoin(edition_items))
            .where(items.c.source == source)
        )
        with self.database.reading() as connection:
            row = connection.execute(query).one()
            seen = datetime.fromisoformat(row.first_seen) if row.first_seen else None
            return SourceContents(
                row.items, row.shown, row.dropped, row.editions, row.first or "", row.last or "", seen
            )

    def forget(self, source: str) -> None:
        """Remove the items of the source with this id that no edition has; if none are left, everything about it."""
        is_gone = (items.c.source == source) & items.c.waiting
        gone = select(items.c.key).where(is_gone)
        with self.database.transaction() as connection:
            connection.execute(item_names.delete().where(item_names.c.item.in_(gone)))
            connection.execute(items.delete().where(is_gone))
            for table in (articles, fetch_states, item_counts, source_files, visits):
                connection.execute(table.delete().where(table.c.source == source))
            if left := connection.scalar(select(func.count()).where(items.c.source == source)):
                connection.execute(item_counts.insert().values(source=source, total=left))
            else:
                connection.execute(sources.delete().where(sources.c.id == source))
