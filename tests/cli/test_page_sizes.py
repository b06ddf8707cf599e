"""A new store has larger pages than SQLite's own; one of an earlier version keeps its own, and works the same."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Command

OLD, NEW = 4_096, 8_192


def page_size(path: str) -> int:
    with closing(sqlite3.connect(path)) as store:
        return int(store.execute("PRAGMA page_size").fetchone()[0])


@pytest.fixture(params=[OLD, NEW])
def published(digest: Command, site: Path, request: pytest.FixtureRequest) -> int:
    """A published site whose store has pages of this size."""
    if request.param == OLD:
        with closing(sqlite3.connect("digest.db")) as store:
            store.execute(f"PRAGMA page_size = {OLD}")
            store.execute("VACUUM")
    assert digest("run", "--all").status == 0
    assert page_size("digest.db") == request.param
    return int(request.param)


def test_a_backup_comes_back_with_its_own_pages_whatever_those_of_the_store_are(
    digest: Command, site: Path, published: int
) -> None:
    assert digest("backup", "backup.zip").status == 0
    (site / "digest.db").unlink()
    if published == OLD:
        assert digest("ingest").status == 0
        assert page_size("digest.db") == NEW
    assert digest("restore", "backup.zip").status == 0

    assert page_size("digest.db") == published
    assert "0 files changed" in digest("build", "-v").out
    assert digest("doctor").status == 0


def test_a_copy_has_the_pages_of_a_new_store(digest: Command, site: Path, published: int) -> None:
    assert "compared: all the same" in digest("store", "copy", "digest.db", "other.db", now=None).out

    assert page_size("other.db") == NEW
    assert page_size("digest.db") == published


def test_a_damaged_store_is_saved_to_one_with_the_pages_of_a_new_store(
    digest: Command, site: Path, published: int
) -> None:
    with closing(sqlite3.connect("digest.db")) as store, store:
        store.executemany(
            "INSERT INTO corrections VALUES (?, 'en', 'es', ?, hex(randomblob(200)), NULL, NULL)",
            ((str(number).encode(), f"text {number}") for number in range(500)),
        )
    data = bytearray((site / "digest.db").read_bytes())
    place = data.index(b"text 250") // published * published
    data[place : place + published] = b"\xff" * published
    (site / "digest.db").write_bytes(data)

    assert "saved 2 items and 2 editions" in digest("doctor", "--fix").out
    assert page_size("digest.db") == NEW
    assert digest("doctor").status == 0
