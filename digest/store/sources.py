"""The ids, names and places of sources in the database."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select

from digest.model.source import KnownSource
from digest.store.database import Database
from digest.store.tables import sources


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
