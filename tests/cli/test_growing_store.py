"""What runs every week, or every hour, reads no whole table of the store: it takes no longer with the years."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from digest.store.database import Database
from tests.cli.conftest import Command, write
from tests.plans import statements, whole_tables

LATE = """{"version": "https://jsonfeed.org/version/1.1", "title": "Late", "items": [
  {"id": "9", "title": "The ferry came late", "url": "https://news.example.org/9",
   "content_text": "It came.", "date_published": "2025-04-15T08:00:00Z"}]}"""


COMMANDS = (
    ("ingest",), ("run",), ("build",), ("build", "--all"), ("build", "--week", "2025-W17", "--republish"),
    ("status",), ("status", "--json"), ("sources", "list"), ("check",),
)  # fmt: skip


@pytest.fixture
def grown(site: Path) -> Path:
    """A site that has published, and gets a late item from a new source."""
    write(site / "late.json", LATE)
    with (site / "digest.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[sources]]\nname = "Late"\npath = "late.json"\nlocale = "en"\n')
    return site


@pytest.mark.parametrize("command", COMMANDS)
def test_no_table_that_grows_is_read_as_a_whole(digest: Command, grown: Path, command: tuple[str, ...]) -> None:
    digest("run", "--all")
    write(grown / "late.json", LATE.replace('"9"', '"10"'))
    with statements() as asked:
        digest(*command)

    assert asked
    with closing(Database.open(str(grown / "digest.db"))) as database:
        assert whole_tables(database.connection, asked) == []


def test_nor_is_it_on_a_server(
    digest: Command, grown: Path, postgresql_store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIGEST_STORE_FILE", str(write(grown / "store.secret", f"{postgresql_store}\n")))
    digest("run", "--all")
    write(grown / "late.json", LATE.replace('"9"', '"10"'))
    with statements() as asked:
        for command in COMMANDS:
            digest(*command)

    assert any("items" in statement for statement, _ in asked)
    with closing(Database.open(postgresql_store)) as database:
        assert whole_tables(database.connection, asked) == []


def test_a_status_reads_no_item_whose_week_was_never_built(digest: Command, grown: Path) -> None:
    digest("ingest")
    with statements() as asked:
        told = digest("status", "--json").json

    assert sum(told["left_out"].values()) == sum(source["items"] for source in told["sources"])
    assert all("LIMIT" in statement for statement, _ in asked if "items.text" in statement)
