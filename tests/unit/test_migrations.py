"""Stores of older versions keep all that they hold."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine

import digest.store
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.translation import Translation
from digest.model.week import Week
from digest.store.codec import item_to_json
from digest.store.database import Database
from digest.store.editions import SqlEditionStore
from digest.store.items import SqlItemStore
from digest.store.memory import Holding, SqlTranslationMemory

SEEN = datetime(2025, 4, 23, 12, tzinfo=UTC)
EDITION = """{"week":{"year":2025,"number":17},"updated":"2025-04-28T00:00:00+01:00","sections":[],"also":[]}"""


def store_of(revision: str, folder: Path, *statements: str) -> str:
    """A store as the version of a revision left it, with some rows."""
    path = str(folder / "digest.db")
    config = Config()
    config.set_main_option("script_location", str(Path(digest.store.__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        for statement in statements:
            connection.exec_driver_sql(statement)
    engine.dispose()
    return path


@pytest.fixture
def first(tmp_path: Path) -> str:
    return store_of(
        "0001",
        tmp_path,
        f"INSERT INTO editions VALUES ('2025-W17', 1, '2025-04-28T00:00:00+01:00', 'f', '', 'und', 0, '{EDITION}')",
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

    assert memory.count() == Holding(0, 0)
    memory.remember({"Ferry": Translation("Barco")}, "en", "es", "argos")
    database.close()

    database = Database.open(first)
    assert SqlTranslationMemory(database, datetime(2025, 5, 5, tzinfo=UTC), 10).count() == Holding(1, 0)
    database.close()


def test_what_editions_held_before_anything_could_be_dropped_is_held_still(tmp_path: Path) -> None:
    item = StoredItem("key", Item(source="Herald", title="Ferry", text=""), None, SEEN, Week(2025, 17))
    path = store_of(
        "0002",
        tmp_path,
        f"INSERT INTO editions VALUES ('2025-W17', 1, '2025-04-28T00:00:00+01:00', 'f', '', 'und', 0, '{EDITION}')",
        "INSERT INTO items VALUES ('key', 'Herald', '2025-W17', '2025-04-23T12:00:00+00:00', NULL, NULL, '', '', '', "
        "'', 'Ferry', 'und', '[]', '[]', '', '')",
        f"INSERT INTO edition_items VALUES ('key', '2025-W17', 0, '{item_to_json(item)}')",
    )
    database = Database.open(path)

    assert SqlEditionStore(database).items(Week(2025, 17)) == (item,)
    assert [standing for _, standing in SqlItemStore(database).select()] == ["shown"]
    assert SqlEditionStore(database).edition(Week(2025, 17)).dropped == ()
    database.close()
