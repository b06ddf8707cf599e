"""The files of sources in the database, as they were last read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, select

from digest.model.file_stamps import FileRead, FilesState
from digest.store.database import Database
from digest.store.tables import source_files

_file = TypeAdapter(FileRead)
_files = TypeAdapter(tuple[FileRead, ...])


@dataclass(frozen=True, slots=True)
class SqlFileLog:
    """The port FileLog."""

    database: Database

    def states(self) -> Mapping[str, FilesState]:
        """Return what is remembered of each source, by id."""
        query = select(source_files.c.source, source_files.c.settings, source_files.c.files)
        with self.database.reading() as connection:
            return {source: _state_of(settings, files) for source, settings, files in connection.execute(query)}


def keep_files(connection: Connection, source: str, state: FilesState) -> None:
    """Remember the files of a source, in place of those before."""
    row = {
        "source": source,
        "settings": state.settings,
        "files": _files.dump_json(state.files, exclude_defaults=True).decode(),
        "keys": b"",  # Of items, as earlier versions remembered them.
    }
    connection.execute(source_files.delete().where(source_files.c.source == source))
    connection.execute(source_files.insert(), [row])


def files_of(row: Row[Any]) -> FilesState:
    """Return what a row of ``source_files`` says. Raises ValueError if it cannot be decoded."""
    return _state_of(row.settings, row.files)


def _state_of(settings: str, files: str) -> FilesState:
    """Decode the files one by one, since all at once would take three times their memory."""
    try:
        found = json.loads(files, object_hook=_file_of)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    return FilesState(settings, _files.validate_python(found))


def _file_of(values: dict[str, object]) -> object:
    """Return the file that an object describes; any other object is a part of one."""
    return _file.validate_python(values) if "name" in values else values
