"""A store made by version 0.1.0 reads its files again: nothing is new, moves, or changes its key."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from digest.language.text.sentences import periods
from digest.language.text.sentences.sentences import sentences
from digest.store.checksums import CHECKSUM
from tests.cli.conftest import Command

FIXTURES = Path(__file__).parents[1] / "fixtures"
LATER = "2025-05-06T09:00:00Z"
# All that it remembers of items and editions; not when its sources were read, nor what it did not know then.
KEPT = ("items", "editions", "edition_items", "translations")
# Columns that came later.
ADDED = {("items", "position"), ("items", "waiting"), ("edition_items", "surplus")}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The site as version 0.1.0 left it, its store put together again."""
    return set_up("store-0.1.0", tmp_path, monkeypatch)


@pytest.fixture
def feeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Another site of that version, with feeds that it read worse."""
    return set_up("store-0.1.0-feeds", tmp_path, monkeypatch)


def set_up(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    site = shutil.copytree(FIXTURES / name, folder / "site")
    with closing(sqlite3.connect(site / "digest.db")) as store:
        store.executescript((site / "digest.sql").read_text(encoding="utf-8"))
    monkeypatch.chdir(site)
    return site


def rows(site: Path) -> dict[str, list[object]]:
    with closing(sqlite3.connect(site / "digest.db")) as store:
        return {table: sorted(store.execute(f"SELECT {columns(store, table)} FROM {table}"), key=str) for table in KEPT}


def columns(store: sqlite3.Connection, table: str) -> str:
    """The columns that a table had then."""
    named = (name for _, name, *_ in store.execute(f"PRAGMA table_info({table})"))
    return ", ".join(name for name in named if name != CHECKSUM and (table, name) not in ADDED)


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


def places(site: Path) -> list[tuple[str, ...]]:
    """The key, week and date of each item, and when it was first seen."""
    with closing(sqlite3.connect(site / "digest.db")) as store:
        return sorted(store.execute("SELECT key, source, week, published, first_seen FROM items"))


@pytest.mark.parametrize("command", [("ingest",), ("run", "--all")])
def test_feeds_that_are_read_better_keep_all_keys_and_weeks(
    digest: Command, feeds: Path, command: tuple[str, ...]
) -> None:
    before, published = places(feeds), {**rows(feeds), "items": []}
    first = digest(*command, "-v", now=LATER)
    again = digest(*command, "-v", now=LATER)

    assert (first.status, again.status) == (0, 0)
    assert first.out.count(" items, 0 new, ") == 5
    assert again.out.count(" items, 0 new, 0 changed") == 5
    assert places(feeds) == before
    assert {**rows(feeds), "items": []} == published


def test_no_stored_link_follows_readers_once_it_was_read_again(digest: Command, feeds: Path) -> None:
    digest("ingest", now=LATER)

    with closing(sqlite3.connect(feeds / "digest.db")) as store:
        urls = [url for (url,) in store.execute("SELECT url FROM items WHERE url != ''")]
    assert [url for url in urls if "=" in url] == ["https://links.example.com/bridge?id=7"]
    assert {"https://links.example.com/market", "https://notes.example.com/3"} <= set(urls)
