"""The contract of FileLog."""

from datetime import UTC, datetime

import pytest

from digest.model.file_stamps import FileRead, FilesState, FileStamp
from digest.model.finding import Finding
from digest.model.source import KnownSource, ReadResult
from digest.store.database import Database
from digest.store.logs import SqlSourceLog
from digest.store.source_files import SqlFileLog
from digest.store.sources import SqlSources
from digest.store.tables import source_files

NOW = datetime(2025, 4, 30, 12, tzinfo=UTC)
STAMP = FileStamp(4 * 1024**3, -1, 1_745_000_000_123_456_789, 2**64 - 1, "f")
FILES = (
    FileRead("news/%FF.xml", STAMP, "feed", 3, 1, 1, (Finding("“\0” is no date", "a", 1, is_note=True),)),
    FileRead("news/b.xml", None),
)
STATE = FilesState("s", FILES)


@pytest.fixture
def log(database: Database) -> SqlFileLog:
    return SqlFileLog(database)


def record(database: Database, state: FilesState | None, source: str = "Herald") -> None:
    SqlSourceLog(database).record(source, NOW, ReadResult("feed", files=state))


def test_nothing_is_remembered_of_a_source_that_was_never_read(log: SqlFileLog) -> None:
    assert log.states() == {}


def test_files_are_remembered_as_they_were(log: SqlFileLog) -> None:
    record(log.database, STATE)

    assert log.states() == {"Herald": STATE}


def test_only_the_last_reading_is_remembered(log: SqlFileLog) -> None:
    record(log.database, STATE)
    record(log.database, FilesState("t"))

    assert log.states() == {"Herald": FilesState("t")}


def test_a_reading_without_news_of_its_files_leaves_them(log: SqlFileLog) -> None:
    record(log.database, STATE)
    record(log.database, None)

    assert log.states() == {"Herald": STATE}


def test_with_a_source_its_files_are_forgotten(log: SqlFileLog) -> None:
    record(log.database, STATE)
    SqlSources(log.database).forget("Herald")

    assert log.states() == {}


def test_the_files_of_a_source_that_is_renamed_stay_under_its_id(log: SqlFileLog) -> None:
    record(log.database, STATE)
    SqlSources(log.database).keep([KnownSource("Herald", "The Herald", "/news")])

    assert list(log.states()) == ["Herald"]


def test_what_an_earlier_version_remembered_is_read(log: SqlFileLog) -> None:
    row = '[{"name": "a.xml", "stamp": {"size": 1, "modified": 2, "changed": 3, "inode": 4}, "items": 5, "keys": 5}]'
    with log.database.transaction() as connection:
        connection.execute(source_files.insert().values(source="Herald", settings="s", files=row, keys=b"12345678" * 5))

    assert log.states() == {"Herald": FilesState("s", (FileRead("a.xml", FileStamp(1, 2, 3, 4), items=5),))}
