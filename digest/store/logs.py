"""Logs of runs in the store: the status of sources, and the inputs of output files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import bindparam, select

from digest.model.artifact import BuiltFrom
from digest.store import codec
from digest.store.database import Database
from digest.store.tables import artifacts, sources


@dataclass(frozen=True, slots=True)
class SourceState:
    """The status of a source; times are aware, in UTC."""

    kind: str
    last_read: datetime
    last_success: datetime | None
    last_error: str


@dataclass(frozen=True, slots=True)
class SqlSourceLog:
    """The port SourceLog."""

    database: Database

    def record(self, source: str, kind: str, now: datetime, error: str) -> None:
        """Record that the source with this id was read, and its error, or "" for none."""
        moment = codec.instant_to_text(now)
        with self.database.transaction() as connection:
            before = connection.execute(select(sources).where(sources.c.id == source)).one_or_none()
            row = {
                "id": source,
                "name": before.name if before else source,
                "place": before.place if before else "",
                "kind": kind or (before.kind if before else ""),
                "last_read": moment,
                "last_success": (before.last_success if before else None) if error else moment,
                "last_error": error or None,
            }
            connection.execute(sources.delete().where(sources.c.id == source))
            connection.execute(sources.insert(), [row])

    def states(self) -> Mapping[str, SourceState]:
        """Return the status of all sources that have been read, by id."""
        with self.database.reading() as connection:
            return {
                row.id: SourceState(
                    row.kind,
                    datetime.fromisoformat(row.last_read),
                    datetime.fromisoformat(row.last_success) if row.last_success else None,
                    row.last_error or "",
                )
                for row in connection.execute(select(sources).where(sources.c.last_read.is_not(None)))
            }


class SqlBuildLog:
    """The port BuildLog. It is read once and kept in memory, since a build looks up every file."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._built: dict[str, BuiltFrom] | None = None

    def recorded(self, path: str) -> BuiltFrom | None:
        """Return the inputs of a file when it was last written, and its size and time then."""
        return self._all().get(path)

    def record(self, built: Mapping[str, BuiltFrom]) -> None:
        """Record what files were built from, by path."""
        if not built:
            return
        rows = [{"path": path, **asdict(one)} for path, one in built.items()]
        with self._database.transaction() as connection:
            old = [{"old": path} for path in built]
            connection.execute(artifacts.delete().where(artifacts.c.path == bindparam("old")), old)
            connection.execute(artifacts.insert(), rows)
        self._all().update(built)

    def paths(self) -> tuple[str, ...]:
        """Return the paths of all recorded files."""
        return tuple(self._all())

    def forget(self, paths: Iterable[str]) -> None:
        """Delete the records of files."""
        gone = [{"old": path} for path in paths]
        if not gone:
            return
        with self._database.transaction() as connection:
            connection.execute(artifacts.delete().where(artifacts.c.path == bindparam("old")), gone)
        for path in gone:
            self._all().pop(path["old"], None)

    def _all(self) -> dict[str, BuiltFrom]:
        if self._built is None:
            with self._database.reading() as connection:
                rows = connection.execute(select(artifacts))
                self._built = {row.path: BuiltFrom(row.inputs, row.size, row.mtime_ns) for row in rows}
        return self._built
