"""A disk that is full: what was stored and what was not is told, and the next run goes on from there."""

import errno
import os
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import event

from digest.editing.order.schedule import BuildRequest
from digest.errors import DigestError, OutputError, StoreError
from digest.model.item import Item
from digest.model.locale import Locale
from digest.store.database import Database
from tests.fakes import FakeSource
from tests.sites import make_site, memory_database

NOW = datetime(2025, 4, 30, 12, tzinfo=UTC)


def news(source: str, number: int) -> Item:
    day = date(2025, 3, 3) + timedelta(days=number % 50)
    return Item(source, f"{source} {number}", "News. " * 200, id=str(number), published=day, locale=Locale("en"))


def sources() -> list[FakeSource]:
    return [FakeSource(name, [news(name, number) for number in range(20)]) for name in ("Herald", "Post", "Times")]


def stored(database: Database) -> dict[str, int]:
    rows = database.connection.exec_driver_sql("SELECT source, count(*) AS number FROM items GROUP BY source")
    return {row.source: row.number for row in rows}


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@contextmanager
def full_at(database: Database, is_full: Callable[[], bool]) -> Iterator[None]:
    """Let the store be full whenever a statement would write and it says so."""

    def fail(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if not statement.startswith(("SELECT", "PRAGMA")) and is_full():
            raise sqlite3.OperationalError("database or disk is full")

    event.listen(database.connection, "before_cursor_execute", fail)
    try:
        yield
    finally:
        event.remove(database.connection, "before_cursor_execute", fail)


def tries(work: Callable[[], object]) -> int:
    """Do some work again until it succeeds; return how often it did not."""
    for failures in range(40):
        try:
            work()
        except DigestError as error:
            assert re.search("no space is left|No space left", str(error))  # noqa: PT017 - all of many
        else:
            return failures
    raise AssertionError("it never ends")


def test_what_was_stored_before_is_counted(tmp_path: Path) -> None:
    database = memory_database()
    site = make_site(tmp_path, sources(), database=database)
    pages = database.connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    database.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 15}")
    with pytest.raises(StoreError) as refused:
        site.ingest(NOW)

    told = str(refused.value)
    assert stored(database) == {"Herald": 20}
    assert "no space is left on the disk; the last change was not stored, all before it were" in told
    assert "; 20 new items and 0 changed were stored by then, and 1 of 3 sources read to the end; the next" in told
    database.connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    assert [one.new for one in site.ingest(NOW)] == [0, 20, 20]


def test_what_is_decided_and_not_published_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    site = make_site(tmp_path, [FakeSource("Herald", [news("Herald", 1), news("Herald", 8)])])
    site.ingest(NOW)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail)
        with pytest.raises(OutputError) as refused:
            site.build(BuildRequest(all=True), NOW)

    assert str(refused.value).endswith("; stored, and published by the next run: 2025-W10, 2025-W11")
    assert [str(week) for week in site.build(BuildRequest(), NOW).finished] == ["2025-W10", "2025-W11"]


def test_a_disk_that_fills_at_every_tenth_write_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    well = memory_database()
    site = make_site(tmp_path / "well", sources(), database=well)
    site.ingest(NOW)
    site.build(BuildRequest(all=True), NOW)

    writes = count(1)
    sync = os.fsync

    def fsync(handle: int) -> None:
        if next(writes) % 10 == 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        sync(handle)

    database = memory_database()
    site = make_site(tmp_path / "full", sources(), database=database)
    monkeypatch.setattr(os, "fsync", fsync)
    with full_at(database, lambda: next(writes) % 10 == 0):
        failures = tries(lambda: site.ingest(NOW)), tries(lambda: site.build(BuildRequest(all=True), NOW))

    assert min(failures) > 0
    assert (stored(database), site.history.editions.unpublished()) == (stored(well), ())
    assert files(tmp_path / "full") == files(tmp_path / "well")
