"""Stores of older versions keep everything that they contain."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, select, text

import digest.store
from digest.errors import StoreError
from digest.model.file_stamps import FileRead, FilesState
from digest.model.frozen.item_key import day_of, name_of
from digest.model.item import Item, StoredItem
from digest.model.item_identity import assign_keys, by_key, content_of, copy_key, item_key
from digest.model.locale import Locale
from digest.model.preferences import EVERYTHING
from digest.model.source import KnownSource, ReadResult
from digest.model.source_history import PastVisit, SourceHistory
from digest.model.translation import Translation
from digest.model.week import Week
from digest.store.codec import item_to_json
from digest.store.database import Database
from digest.store.editions import SqlEditionStore
from digest.store.fetching import SqlFetchStates
from digest.store.items import SqlItemStore
from digest.store.logs import SourceState, SqlSourceLog
from digest.store.rows import is_checked, stored_rows
from digest.store.source_files import SqlFileLog
from digest.store.sources import SqlSources
from digest.store.subscribers import SqlSubscribers
from digest.store.tables import REVISION, deliveries, editions, item_names, items, metadata, subscribers
from digest.store.translation_memory import MemorySize, SqlTranslationMemory
from tests.children import started

SEEN = datetime(2025, 4, 23, 12, tzinfo=UTC)
EDITION = """{"week":{"year":2025,"number":17},"updated":"2025-04-28T00:00:00+01:00","sections":[],"also":[]}"""


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a store is made: once in a file, once on a server."""
    return str(tmp_path / "digest.db") if request.param == "sqlite" else request.getfixturevalue("empty_postgresql")


def store_of(revision: str, place: str, *statements: str) -> str:
    """A store as the version of a revision left it, with some rows."""
    config = Config()
    config.set_main_option("script_location", str(Path(digest.store.__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    engine = create_engine(place if "://" in place else f"sqlite:///{place}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        for statement in statements:
            connection.exec_driver_sql(statement)
    engine.dispose()
    return place


@pytest.fixture
def first(tmp_path: Path) -> str:
    return store_of(
        "0001",
        str(tmp_path / "digest.db"),
        f"INSERT INTO editions VALUES ('2025-W17', true, '2025-04-28T00:00:00+01:00', 'f', '', 'und', 0, '{EDITION}')",
        """INSERT INTO translations VALUES ('2025-W17', 'es', '[["en","14 %","14 %"],["en","Ferry","Barco"]]')""",
    )


def test_the_translations_of_the_first_version_are_read(first: str) -> None:
    database = Database.open(first)
    editions = SqlEditionStore(database)

    assert [listing.week for listing in editions.listings()] == [Week(2025, 17)]
    assert editions.translations(Week(2025, 17), Locale("es")) == {
        ("en", "14 %"): Translation("14 %"),
        ("en", "Ferry"): Translation("Barco"),
    }
    database.close()


def test_a_store_of_the_first_version_gets_a_memory(first: str) -> None:
    database = Database.open(first)
    memory = SqlTranslationMemory(database, datetime(2025, 5, 5, tzinfo=UTC), 10)

    assert memory.count() == MemorySize(0, 0)
    memory.remember({"Ferry": Translation("Barco")}, "en", "es", "argos")
    database.close()

    database = Database.open(first)
    assert SqlTranslationMemory(database, datetime(2025, 5, 5, tzinfo=UTC), 10).count() == MemorySize(1, 0)
    database.close()


def test_what_editions_held_before_anything_could_be_dropped_is_held_still(place: str) -> None:
    item = StoredItem("key", Item(source="Herald", title="Ferry", text=""), None, SEEN, Week(2025, 17))
    path = store_of(
        "0002",
        place,
        f"INSERT INTO editions VALUES ('2025-W17', true, '2025-04-28T00:00:00+01:00', 'f', '', 'und', 0, '{EDITION}')",
        "INSERT INTO items VALUES ('key', 'Herald', '2025-W17', '2025-04-23T12:00:00+00:00', NULL, NULL, '', '', '', "
        "'', 'Ferry', 'und', '[]', '[]', '', '')",
        f"INSERT INTO edition_items VALUES ('key', '2025-W17', 0, '{item_to_json(item)}')",
    )
    database = Database.open(path)

    assert SqlEditionStore(database).items(Week(2025, 17)) == (item,)
    assert [standing for _, standing in SqlItemStore(database).select()] == ["shown"]
    assert SqlEditionStore(database).edition(Week(2025, 17)).dropped == ()
    database.close()


def stored_by_rule_1(*items: tuple[str, Item]) -> list[str]:
    """Statements that store dated items under the keys that version 0.1.0 gave them."""
    return [f"INSERT INTO items VALUES {_row(key, item)!r}" for key, item in items]


def _row(key: str, item: Item) -> tuple[str, ...]:
    day = day_of(item.published)
    names = (content_of(item), copy_key(item))
    said = (item.id, item.url, item.title, "und", "[]", "[]", item.text, "")
    return (key, item.source, "2025-W17", SEEN.isoformat(), day, day, *names, *said)


def keys_now(place: str, stored: list[str], *items: Item) -> list[str]:
    """The keys under which items that are read now are found in a store of version 0.1.0."""
    database = Database.open(store_of("0003", place, *stored))
    store = SqlItemStore(database)
    pieces = by_key(items)
    held = store.known([*pieces, *(piece.rival_key for group in pieces.values() for piece in group)])
    found = {piece.item.text: held[name].key for name, piece in assign_keys(pieces, held).items() if name in held}
    database.close()
    return [found.get(item.text, "") for item in items]


UNTITLED = Item("Herald", "", "The motion of Cllr. Marrow was carried. Nobody abstained.", published=date(2025, 4, 22))


def test_an_item_without_a_title_is_found_under_its_key_of_then(place: str) -> None:
    stored = stored_by_rule_1(("then", UNTITLED))

    assert keys_now(place, stored, UNTITLED) == ["then"]


def test_so_it_is_when_its_text_has_grown(place: str) -> None:
    stored = stored_by_rule_1(("then", UNTITLED))

    assert keys_now(place, stored, replace(UNTITLED, text=UNTITLED.text + "\n\nMore.")) == ["then"]


def test_of_pieces_with_one_beginning_each_is_found_under_its_own_key(place: str) -> None:
    other, third = (replace(UNTITLED, text=UNTITLED.text + more) for more in (" Some did.", " All did."))
    stored = stored_by_rule_1(
        (name_of("plain", content_of(other)), other), ("plain", UNTITLED), (name_of("plain", content_of(third)), third)
    )

    assert keys_now(place, stored, third, UNTITLED, other) == [
        name_of("plain", content_of(third)),
        "plain",
        name_of("plain", content_of(other)),
    ]


def test_one_that_changed_has_the_plain_key_of_then(place: str) -> None:
    other = replace(UNTITLED, text=UNTITLED.text + " Some did.")
    stored = stored_by_rule_1((name_of("plain", content_of(other)), other), ("plain", UNTITLED))

    assert keys_now(place, stored, replace(UNTITLED, text=UNTITLED.text + " Nobody spoke.")) == ["plain"]


def test_pieces_that_had_keys_of_their_own_then_keep_them(place: str) -> None:
    other = replace(UNTITLED, text="The motion of Cllr. Marrow was carried; some abstained.")
    stored = stored_by_rule_1(("one", UNTITLED), ("two", other))

    assert keys_now(place, stored, other, UNTITLED) == ["two", "one"]


def test_of_pieces_with_one_id_each_is_found_under_its_own_key(place: str) -> None:
    first, second = (
        replace(UNTITLED, title="Notice", text=text, id="notice") for text in ("Water is off.", "Water is on.")
    )
    plain = item_key(first)
    rival = name_of(plain, content_of(second))
    stored = stored_by_rule_1((plain, first), (rival, second))

    assert keys_now(place, stored, second, first) == [rival, plain]


def test_an_item_that_has_one_key_by_both_rules_has_no_second_name(place: str) -> None:
    titled = Item("Herald", "Ferry", "At noon.", published=date(2025, 4, 22))
    database = Database.open(store_of("0003", place, *stored_by_rule_1((item_key(titled), titled))))

    with database.reading() as connection:
        assert list(connection.execute(select(item_names))) == []
    database.close()


def test_a_source_keeps_its_name_as_id_and_its_state(place: str) -> None:
    path = store_of(
        "0004",
        place,
        "INSERT INTO sources VALUES ('Herald', 'feed', '2025-04-23T12:00:00+00:00', NULL, 'gone')",
        "INSERT INTO items VALUES ('key', 'Harbor', '2025-W17', '2025-04-23T12:00:00+00:00', NULL, NULL, '', '', '', "
        "'', 'Ferry', 'und', '[]', '[]', '', '')",
    )
    database = Database.open(path)

    assert SqlSources(database).known() == (KnownSource("Harbor", "Harbor", ""), KnownSource("Herald", "Herald", ""))
    assert SqlSourceLog(database).states() == {"Herald": SourceState("feed", SEEN, None, "gone")}
    database.close()


def test_what_was_stored_before_sources_on_the_web_is_held_still(place: str) -> None:
    path = store_of(
        "0005",
        place,
        "INSERT INTO sources VALUES ('Herald', 'Harbor Herald', '', 'feed', '2025-04-23T12:00:00+00:00', NULL, 'gone')",
        "INSERT INTO items VALUES ('key', 'Herald', '2025-W17', '2025-04-23T12:00:00+00:00', NULL, NULL, '', '', '', "
        "'', 'Ferry', 'und', '[]', '[]', '', '')",
    )
    database = Database.open(path)

    assert SqlSources(database).known() == (KnownSource("Herald", "Harbor Herald", ""),)
    assert SqlSourceLog(database).states() == {"Herald": SourceState("feed", SEEN, None, "gone")}
    assert SqlSourceLog(database).history("Herald", SEEN) == SourceHistory()
    assert SqlFetchStates(database).states() == {}
    with database.reading() as connection:
        assert connection.scalars(select(items.c.position)).all() == [0]
    database.close()


def test_its_sources_have_a_history_from_their_next_visit_on(place: str) -> None:
    read = "INSERT INTO sources VALUES ('Herald', 'Herald', '', 'feed', '2025-04-23T12:00:00+00:00', NULL, NULL)"
    database = Database.open(store_of("0005", place, read))
    log = SqlSourceLog(database)
    log.record("Herald", SEEN, ReadResult("feed", 3, 3))

    assert log.states() == {"Herald": SourceState("feed", SEEN, SEEN, "", SEEN)}
    assert log.history("Herald", SEEN) == SourceHistory((PastVisit(SEEN, 3),))
    database.close()


MIGRATIONS = Path(digest.store.__file__).parent / "migrations" / "versions"
REVISIONS = sorted(path.name[1:5] for path in MIGRATIONS.glob("r[0-9]*.py"))


@pytest.mark.parametrize("older", REVISIONS)
def test_a_store_of_each_revision_becomes_one_of_today_with_what_it_held(place: str, older: str) -> None:
    item = StoredItem("key", Item(source="Herald", title="Ferry", text="At noon."), None, SEEN, Week(2025, 17))
    said = "'c', 'c', '', '', 'Ferry', 'und', '[]', '[]', 'At noon.', ''"
    path = store_of(
        older,
        place,
        "INSERT INTO editions (week, published, updated, fingerprint, headline, headline_locale, stories, edition) "
        f"VALUES ('2025-W17', true, '2025-04-28T00:00:00+01:00', 'f', '', 'und', 0, '{EDITION}')",
        "INSERT INTO items (key, source, week, first_seen, published, claimed, content, copy, id, url, title, locale, "
        f"authors, tags, text, html) VALUES ('key', 'Herald', '2025-W17', '{SEEN.isoformat()}', NULL, NULL, {said})",
        "INSERT INTO edition_items (item, week, position, snapshot) "
        f"VALUES ('key', '2025-W17', 0, '{item_to_json(item)}')",
        """INSERT INTO translations (week, locale, texts) VALUES ('2025-W17', 'es', '[["en","Ferry","Barco"]]')""",
        "INSERT INTO settings VALUES ('site_id', 'tag:news.example.org,2025:harbor')",
    )
    database = Database.open(path)

    assert compare_metadata(MigrationContext.configure(database.connection), metadata) == []
    assert SqlEditionStore(database).items(Week(2025, 17)) == (item,)
    assert [(stored.key, stored.item.title) for stored, _ in SqlItemStore(database).select()] == [("key", "Ferry")]
    assert SqlEditionStore(database).translations(Week(2025, 17), Locale("es")) == {
        ("en", "Ferry"): Translation("Barco")
    }
    assert database.connection.scalar(text("SELECT version_num FROM alembic_version")) == REVISION == REVISIONS[-1]
    database.close()


def revision(path: Path) -> str:
    with closing(sqlite3.connect(path)) as raw:
        return str(raw.execute("SELECT version_num FROM alembic_version").fetchone()[0])


def test_a_store_is_copied_before_it_is_upgraded(first: str) -> None:
    copy = Path(f"{first}.before-{REVISION}")
    Database.open(first).close()

    assert revision(copy) == "0001"
    assert revision(Path(first)) == REVISION
    assert copy.stat().st_mode & 0o777 == 0o600


def test_only_the_newest_copy_is_kept(first: str) -> None:
    for name in ("before-0000", "before-0003", "before-doctor", "replaced-20250505T060000Z"):
        Path(f"{first}.{name}").touch()
    Database.open(first).close()

    assert sorted(path.name for path in Path(first).parent.glob("digest.db.*")) == [
        f"digest.db.before-{REVISION}",
        "digest.db.before-doctor",
        "digest.db.replaced-20250505T060000Z",
    ]


@pytest.mark.parametrize("dry", [True, False])
def test_a_store_that_needs_no_upgrade_is_not_copied(tmp_path: Path, dry: bool) -> None:
    path = tmp_path / "digest.db"
    Database.open(str(path)).close()
    Database.open(str(path), dry=dry).close()

    assert list(tmp_path.iterdir()) == [path]


def test_a_dry_run_copies_nothing(first: str) -> None:
    Database.open(first, dry=True).close()

    assert [path.name for path in Path(first).parent.iterdir()] == ["digest.db"]


def test_an_upgrade_that_fails_names_the_copy(first: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ValueError("not a date")

    monkeypatch.setattr(command, "upgrade", fail)
    with pytest.raises(StoreError, match=rf"not a date.*unchanged, and digest.db.before-{REVISION} is a copy"):
        Database.open(first)

    assert revision(Path(first)) == "0001"


def test_without_room_for_the_copy_nothing_is_upgraded(first: str) -> None:
    Path(first).with_name(f".digest-digest.db.before-{REVISION}").mkdir()
    with pytest.raises(StoreError, match="cannot be copied before its upgrade"):
        Database.open(first)

    assert revision(Path(first)) == "0001"


# Applies all migrations before the last one, says so, and waits.
_STOPS = """
import sys, time
from digest.model.frozen import item_key
def key_of(*_):
    print("upgrading", flush=True)
    time.sleep(60)
item_key.key_of = key_of
from digest.store.database import Database
Database.open(sys.argv[1])
"""


def test_a_kill_in_an_upgrade_loses_nothing(first: str) -> None:
    with closing(sqlite3.connect(first)) as raw, raw:
        raw.execute(
            "INSERT INTO items VALUES ('key', 'Herald', '2025-W17', '2025-04-23T12:00:00+00:00', NULL, NULL, '', '', "
            "'', '', 'Ferry', 'und', '[]', '[]', '', '')"
        )
        before = list(raw.iterdump())
    with started([sys.executable, "-c", _STOPS, first]) as child:
        assert child.stdout
        assert child.stdout.readline() == "upgrading\n"
        child.kill()
        child.wait(timeout=10)

    for path in (Path(first), Path(f"{first}.before-{REVISION}")):
        with closing(sqlite3.connect(path)) as raw:
            assert list(raw.iterdump()) == before
    database = Database.open(first)
    assert [stored.key for stored, _ in SqlItemStore(database).select()] == ["key"]
    database.close()
    assert revision(Path(first)) == REVISION


def test_a_store_of_before_knows_what_waits_and_how_much_there_is(tmp_path: Path) -> None:
    placed, waiting = (
        StoredItem(key, Item(source="Herald", title="", text=""), None, SEEN, Week(2025, 17)) for key in ("a", "b")
    )
    columns = "key, source, week, first_seen, content, copy, id, url, title, locale, authors, tags, text, html"
    rows = (
        f"INSERT INTO items ({columns}) VALUES "
        f"('{one.key}', 'Herald', '2025-W17', '{SEEN.isoformat()}', '', '', '', '', '', 'und', '[]', '[]', '', '')"
        for one in (placed, waiting)
    )
    path = store_of(
        "0008",
        str(tmp_path / "digest.db"),
        f"INSERT INTO editions VALUES ('2025-W17', 1, '2025-04-28T00:00:00+01:00', 'f', '', 'und', 0, '{EDITION}')",
        *rows,
        "INSERT INTO edition_items (item, week, position, snapshot) "
        f"VALUES ('a', '2025-W17', 0, '{item_to_json(placed)}')",
    )
    database = Database.open(path)
    store = SqlItemStore(database)

    assert store.waiting() == {Week(2025, 17): 1}
    assert store.unplaced(Week(2025, 17)) == (waiting,)
    assert store.count_by_source() == {"Herald": 2}
    database.close()


def test_a_store_of_before_knows_no_files_and_learns_them(place: str) -> None:
    path = store_of(
        "0009",
        place,
        "INSERT INTO sources (id, name, place, kind) VALUES ('Herald', 'Herald', '/news', 'feed')",
    )
    database = Database.open(path)
    log = SqlFileLog(database)

    assert log.states() == {}
    known = FilesState("s", (FileRead("a.xml", None),))
    SqlSourceLog(database).record("Herald", SEEN, ReadResult("feed", files=known))
    assert log.states()["Herald"].files == known.files
    assert [one.place for one in SqlSources(database).known()] == ["/news"]
    database.close()


def test_the_rows_of_an_older_store_get_their_checksums(place: str) -> None:
    columns = "key, source, week, first_seen, content, copy, id, url, title, locale, authors, tags, text, html"
    store_of(
        "0010",
        place,
        f"INSERT INTO editions VALUES ('2025-W17', true, '2025-04-28T00:00:00+01:00', 'f', '', 'und', 0, '{EDITION}')",
        f"INSERT INTO items ({columns}) VALUES ('key', 'Herald', '2025-W17', '2025-04-23T12:00:00+00:00', '', '', '', "
        "'', 'Київ', 'en', '[]', '[]', 'A', '')",
        "INSERT INTO deliveries VALUES ('2025-W17', 'a1', 'sent', 'm', 'f', 1, '250')",
    )
    with closing(Database.open(place)) as database:
        for table in (items, editions, deliveries):
            [row] = stored_rows(database, table)
            assert is_checked(table, row)


def test_subscribers_of_older_versions_chose_nothing(place: str) -> None:
    one = "'a1', 'ana@example.org', 'ana@example.org', '', 'es', 'main', 'active', '2025-05-01T00:00:00+00:00', ''"
    columns = "id, address_key, address, name, locale, list, status, changed, consent_how"
    database = Database.open(store_of("0010", place, f"INSERT INTO subscribers ({columns}) VALUES ({one})"))
    (row,) = stored_rows(database, subscribers)
    known = SqlSubscribers(database, "key").get("a1")

    assert is_checked(subscribers, row)
    assert known
    assert (known.preferences, known.paused_at, known.resumed_at) == (EVERYTHING, None, None)
    database.close()
