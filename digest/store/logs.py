"""Logs of runs in the store: the status of sources, and the inputs of output files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from sqlalchemy import bindparam, select

from digest.model.artifact import BuiltFrom
from digest.model.item import stable_hash
from digest.model.source import ReadResult, SourceLanguage
from digest.model.source_history import SourceHistory
from digest.store import codec
from digest.store.database import Database
from digest.store.fetching import keep_visit
from digest.store.source_files import keep_files
from digest.store.tables import artifacts, sources
from digest.store.visits import add_visit, history_of


@dataclass(frozen=True, slots=True)
class SourceState:
    """The status of a source; times are aware, in UTC.

    ``last_new`` is when a new item last came, ``warned`` when the user was last warned of its health; None if unknown.
    """

    kind: str
    last_read: datetime
    last_success: datetime | None
    last_error: str
    last_new: datetime | None = None
    warned: datetime | None = None


@dataclass(frozen=True, slots=True)
class SqlSourceLog:
    """The port SourceLog."""

    database: Database

    def record(self, source: str, now: datetime, result: ReadResult) -> None:
        """Record how a reading of the source with this id went, with what is to be remembered for the next one.

        A source that was not requested is left as it is.
        """
        visit = result.visit
        if visit.outcome in {"waiting", "paused"}:
            return
        moment = codec.instant_to_text(now)
        with self.database.transaction() as connection:
            known = connection.execute(select(sources).where(sources.c.id == source)).one_or_none()
            row = {"last_read": moment, "last_error": result.error or None}
            row |= {"kind": result.kind} if result.kind else {}
            row |= {} if result.error else {"last_success": moment}
            row |= {"last_new": moment} if result.new else {}
            row |= _language_row(result.language)
            if known:
                connection.execute(sources.update().where(sources.c.id == source).values(row))
            else:
                connection.execute(
                    sources.insert().values({"id": source, "name": source, "place": "", "kind": ""} | row)
                )
            add_visit(connection, source, now, result)
            keep_visit(connection, source, now, visit)
            if result.files:
                keep_files(connection, source, result.files)

    def languages(self) -> Mapping[str, SourceLanguage]:
        """Return the languages that sources were found to be in, by id."""
        query = select(sources.c.id, sources.c.declared, sources.c.found).where(sources.c.declared.is_not(None))
        with self.database.reading() as connection:
            rows = connection.execute(query)
            return {row.id: SourceLanguage(row.declared, row.found or row.declared) for row in rows}

    def states(self) -> Mapping[str, SourceState]:
        """Return the status of all sources that have been read, by id."""
        with self.database.reading() as connection:
            return {
                row.id: SourceState(
                    row.kind,
                    datetime.fromisoformat(row.last_read),
                    _instant(row.last_success),
                    row.last_error or "",
                    _instant(row.last_new),
                    _instant(row.warned),
                )
                for row in connection.execute(select(sources).where(sources.c.last_read.is_not(None)))
            }

    def history(self, source: str, now: datetime) -> SourceHistory:
        """Return the history of the source with this id, up to now."""
        with self.database.reading() as connection:
            return history_of(connection, source, now)

    def keep_warned(self, ids: Iterable[str], now: datetime) -> None:
        """Remember that the user was warned of the health of these sources."""
        rows = [{"old": source, "warned": codec.instant_to_text(now)} for source in ids]
        if rows:
            with self.database.transaction() as connection:
                connection.execute(sources.update().where(sources.c.id == bindparam("old")), rows)


def _language_row(language: SourceLanguage | None) -> dict[str, str | None]:
    """Return the columns of a language: of one that is right, nothing is ``found``, as earlier versions expect."""
    if not language:
        return {"declared": None, "found": None}
    return {"declared": language.declared, "found": language.found if language.is_wrong else None}


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


class SqlBuildLog:
    """The port BuildLog. It is read once and kept in memory, since a build looks up every file.

    That of a ``destination`` has the files that were put there. Its rows are beside those of the output; earlier
    versions pass over paths that begin with "/".
    """

    def __init__(self, database: Database, destination: str = "") -> None:
        self._database = database
        self._prefix = f"/{stable_hash(destination)}/" if destination else ""

    def recorded(self, path: str) -> BuiltFrom | None:
        """Return the inputs of a file when it was last written, and its size and time then."""
        return self._built.get(path)

    def record(self, built: Mapping[str, BuiltFrom]) -> None:
        """Record what files were built from, by path."""
        if not built:
            return
        rows = [{"path": self._prefix + path, **one._asdict()} for path, one in built.items()]
        with self._database.transaction() as connection:
            old = [{"old": row["path"]} for row in rows]
            connection.execute(artifacts.delete().where(artifacts.c.path == bindparam("old")), old)
            connection.execute(artifacts.insert(), rows)
        self._built.update(built)

    def paths(self) -> tuple[str, ...]:
        """Return the paths of all recorded files."""
        return tuple(self._built)

    def forget(self, paths: Iterable[str]) -> None:
        """Delete the records of files."""
        gone = tuple(paths)
        if not gone:
            return
        with self._database.transaction() as connection:
            old = [{"old": self._prefix + path} for path in gone]
            connection.execute(artifacts.delete().where(artifacts.c.path == bindparam("old")), old)
        for path in gone:
            self._built.pop(path, None)

    @cached_property
    def _built(self) -> dict[str, BuiltFrom]:
        with self._database.reading() as connection:
            columns = artifacts.c
            # All at once: row by row, tens of thousands of them take twice the time.
            rows = connection.execute(select(columns.path, columns.inputs, columns.size, columns.mtime_ns)).all()
        start = len(self._prefix)
        # Earlier versions recorded groups of files of the output, too, by "/" and more.
        return {
            path[start:]: BuiltFrom(inputs, size, mtime_ns)
            for path, inputs, size, mtime_ns in rows
            if (path.startswith(self._prefix) if self._prefix else not path.startswith("/"))
        }
