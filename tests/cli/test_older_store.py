"""A store made by version 0.1.0 reads its files again: nothing is new, moves, or changes its key."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from digest.text.sentences import periods
from digest.text.sentences.sentences import sentences
from tests.cli.conftest import Command

FIXTURE = Path(__file__).parents[1] / "fixtures" / "store-0.1.0"
LATER = "2025-05-06T09:00:00Z"
# All that it remembers of items and editions; not when its sources were read, nor what it did not know then.
KEPT = ("items", "editions", "edition_items", "translations")
ADDED = {"position"}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The site as version 0.1.0 left it, its store put together again."""
    site = shutil.copytree(FIXTURE, tmp_path / "site")
    with closing(sqlite3.connect(site / "digest.db")) as store:
        store.executescript((site / "digest.sql").read_text(encoding="utf-8"))
    monkeypatch.chdir(site)
    return site


def rows(site: Path) -> dict[str, list[object]]:
    with closing(sqlite3.connect(site / "digest.db")) as store:
        return {table: sorted(store.execute(f"SELECT {columns(store, table)} FROM {table}"), key=str) for table in KEPT}


def columns(store: sqlite3.Connection, table: str) -> str:
    names = [row[1] for row in store.execute(f"PRAGMA table_info({table})")]
    return ", ".join(name for name in names if name not in ADDED)


@pytest.mark.parametrize("command", [("ingest",), ("run", "--all")])
def test_its_files_read_again_change_nothing(digest: Command, site: Path, command: tuple[str, ...]) -> None:
    before = rows(site)
    outcome = digest(*command, "-v", now=LATER)

    assert outcome.status == 0
    assert outcome.out.count(" items, 0 new, 0 changed") == 5
    assert rows(site) == before


def test_they_change_nothing_when_the_splitter_has_learned_a_word(
    digest: Command, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known, learned = periods._tables(), {"cllr", "cmdt"}
    more = replace(known, before_names=known.before_names | learned, listed=known.listed | learned)
    monkeypatch.setattr(periods, "_tables", lambda: more)
    assert len(sentences("The motion was put by Cllr. Ana Marrow.")) == 1
    before = rows(site)
    digest("ingest", now=LATER)

    assert rows(site) == before


def test_an_item_that_its_source_changes_keeps_the_key_of_then(digest: Command, site: Path) -> None:
    path = site / "news" / "council.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("Nobody abstained.", "One abstained."), encoding="utf-8")
    before = rows(site)["items"]
    outcome = digest("ingest", "-v", now=LATER)

    assert "Council: 6 items, 0 new, 1 changed" in outcome.out
    assert [row[:5] for row in rows(site)["items"]] == [row[:5] for row in before]


def test_pieces_with_one_id_keep_their_keys_when_their_markup_is_read_otherwise(digest: Command, site: Path) -> None:
    path = site / "news" / "herald.xml"
    path.write_text(path.read_text(encoding="utf-8").replace("em&gt;", "strong&gt;"), encoding="utf-8")
    before = rows(site)["items"]
    outcome = digest("ingest", "-v", now=LATER)

    assert "Herald: 9 items, 0 new, 2 changed" in outcome.out
    assert [row[:5] for row in rows(site)["items"]] == [row[:5] for row in before]


def test_its_sources_can_be_renamed_after_a_run(digest: Command, site: Path) -> None:
    before = rows(site)
    digest("run", now=LATER)
    toml = (site / "digest.toml").read_text(encoding="utf-8")
    (site / "digest.toml").write_text(toml.replace('"Council"', '"City council"'), encoding="utf-8")
    outcome = digest("run", "-v", now=LATER)

    assert "City council: 6 items, 0 new, 0 changed" in outcome.out
    assert rows(site) == before
