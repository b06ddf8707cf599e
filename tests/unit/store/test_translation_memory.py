"""The translation memory as a whole: limits, pruning, export and import."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from digest.errors import FormatError
from digest.model.translation import Translation
from digest.model.translation_unit import Unit
from digest.store.database import Database
from digest.store.translation_memory import MemorySize, SqlTranslationMemory
from tests.sites import memory_database

NOW = datetime(2025, 5, 5, 6, tzinfo=UTC)
PAIR = ("en", "es")
ENGINE = (*PAIR, "argos")


@pytest.fixture
def memory(database: Database) -> SqlTranslationMemory:
    return SqlTranslationMemory(database, NOW, 100)


def later(memory: SqlTranslationMemory, days: int) -> SqlTranslationMemory:
    return replace(memory, now=memory.now + timedelta(days=days))


def numbered(*numbers: int) -> dict[str, Translation]:
    return {f"Ferry {number}": Translation(f"Barco {number}") for number in numbers}


def machine(segment: str, text: str, engine: tuple[str, str, str] = ENGINE) -> Unit:
    source, target, fingerprint = engine
    return Unit(source, target, segment, Translation(text), fingerprint)


def person(segment: str, text: str) -> Unit:
    return Unit(*PAIR, segment, Translation(text, by_person=True))


# Bounded


def test_it_never_holds_more_than_its_limit(memory: SqlTranslationMemory) -> None:
    for start in range(0, 300, 30):
        memory.remember(numbered(*range(start, start + 30)), *ENGINE)

    assert memory.count().remembered == 100


def test_what_nobody_asked_for_the_longest_goes_first(memory: SqlTranslationMemory) -> None:
    small = replace(memory, limit=3)
    small.remember(numbered(1, 2), *ENGINE)
    later(small, 1).remember(numbered(3), *ENGINE)
    later(small, 2).recall(["Ferry 1"], *ENGINE)
    later(small, 2).remember(numbered(4), *ENGINE)

    assert sorted(small.recall(list(numbered(1, 2, 3, 4)), *ENGINE)) == ["Ferry 1", "Ferry 3", "Ferry 4"]


def test_a_memory_of_nothing_remembers_nothing_but_corrections(memory: SqlTranslationMemory) -> None:
    none = replace(memory, limit=0)
    none.remember(numbered(1), *ENGINE)
    none.correct("Ferry", *PAIR, "Barco")

    assert none.count() == MemorySize(0, 1)


# Pruned


def test_pruning_forgets_what_was_not_used_and_counts_it(memory: SqlTranslationMemory) -> None:
    memory.remember(numbered(1, 2, 3), *ENGINE)
    later(memory, 10).recall(["Ferry 2"], *ENGINE)

    assert later(memory, 30).prune(30) == 0
    assert later(memory, 31).prune(30) == 2
    assert list(memory.recall(list(numbered(1, 2, 3)), *ENGINE)) == ["Ferry 2"]


def test_pruning_keeps_corrections_for_ever(memory: SqlTranslationMemory) -> None:
    memory.correct("Ferry", *PAIR, "Barco")

    assert later(memory, 100_000).prune(0) == 0
    assert memory.corrections(["Ferry"], *PAIR) == {"Ferry": Translation("Barco", by_person=True)}


def test_an_engine_without_translations_is_forgotten_and_may_come_back(memory: SqlTranslationMemory) -> None:
    memory.remember(numbered(1), *ENGINE)
    later(memory, 9).remember(numbered(1), *PAIR, "apertium")
    later(memory, 9).prune(5)
    assert memory.database.connection.exec_driver_sql("SELECT fingerprint FROM engines").all() == [("apertium",)]

    memory.remember(numbered(1), *ENGINE)
    assert memory.recall(["Ferry 1"], *ENGINE) == numbered(1)


@pytest.mark.parametrize("moment", ["2025-05-05T23:30:00-02:00", "2025-05-06T12:00:00+14:00"])
def test_a_day_is_one_of_utc(memory: SqlTranslationMemory, moment: str) -> None:
    replace(memory, now=datetime.fromisoformat(moment)).remember(numbered(1), *ENGINE)
    days = memory.database.connection.exec_driver_sql("SELECT last_used FROM remembered").all()

    assert days == [(str(datetime.fromisoformat(moment).astimezone(UTC).date()),)]


# Used


def test_use_is_noted_once_a_day() -> None:
    memory = SqlTranslationMemory(memory_database(), NOW, 100)
    memory.remember(numbered(1, 2), *ENGINE)
    before = memory.database.connection.connection.dbapi_connection.total_changes
    memory.recall(["Ferry 1"], *ENGINE)
    assert memory.database.connection.connection.dbapi_connection.total_changes == before

    tomorrow = later(memory, 1)
    tomorrow.recall(["Ferry 1"], *ENGINE)
    tomorrow.recall(["Ferry 1"], *ENGINE)
    assert memory.database.connection.connection.dbapi_connection.total_changes == before + 1


def test_a_dry_run_keeps_nobody_from_writing(tmp_path: Path) -> None:
    path = tmp_path / "digest.db"
    database = Database.open(str(path), patience=0)
    SqlTranslationMemory(database, NOW, 100).remember(numbered(1), *ENGINE)
    dry = Database.open(str(path), dry=True)
    tomorrow = SqlTranslationMemory(dry, NOW + timedelta(days=1), 100)

    assert tomorrow.recall(["Ferry 1"], *ENGINE) == numbered(1)
    tomorrow.remember(numbered(2), *ENGINE)
    database.keep_setting("id", "written meanwhile")
    dry.close()
    database.close()


def test_a_dry_run_sees_what_it_remembers_and_forgets_it(store_address: str) -> None:
    Database.open(store_address).close()
    dry = Database.open(store_address, dry=True)
    memory = SqlTranslationMemory(dry, NOW, 100)
    memory.remember(numbered(1), *ENGINE)
    assert memory.recall(["Ferry 1"], *ENGINE) == numbered(1)
    dry.close()

    database = Database.open(store_address)
    assert SqlTranslationMemory(database, NOW, 100).count() == MemorySize(0, 0)
    database.close()


# Corrected


def test_a_correction_can_be_taken_back(memory: SqlTranslationMemory) -> None:
    memory.correct("Ferry", *PAIR, "Barco")
    memory.correct(" Ferry", *PAIR, "")
    memory.correct("Quay", *PAIR, "")

    assert memory.corrections(["Ferry", "Quay"], *PAIR) == {}
    assert memory.count() == MemorySize(0, 0)


# Given away and taken in


def test_all_but_refusals_is_given_in_an_order_of_its_own(memory: SqlTranslationMemory) -> None:
    memory.remember({"b": Translation("B"), "a": Translation("A", via="pt", unknown=1, score=-0.5)}, *ENGINE)
    memory.remember({"c": Translation("c", problem="copy"), "b": Translation("be")}, *PAIR, "apertium")
    memory.remember({"z": Translation("Z")}, "ca", "es", "argos")
    memory.correct("b", *PAIR, "bee")

    assert list(memory.units()) == [
        person("b", "bee"),
        machine("z", "Z", ("ca", "es", "argos")),
        replace(machine("a", ""), translation=Translation("A", via="pt", unknown=1, score=-0.5)),
        machine("b", "be", (*PAIR, "apertium")),
        machine("b", "B"),
    ]


def test_another_memory_takes_over_what_was_judged_with_names(memory: SqlTranslationMemory) -> None:
    names = frozenset({"Lee", "… Lee", "Brat"})
    memory.remember({"Lee sails": Translation("Lee zarpa")}, *ENGINE, names)
    (unit,) = memory.units()
    other = SqlTranslationMemory(memory_database(), NOW, 100)
    other.load([unit])

    assert (unit.segment, unit.names) == ("Lee sails", {"Lee", "… Lee"})
    assert other.recall(["Lee sails"], *ENGINE, names) == {"Lee sails": Translation("Lee zarpa")}


def test_what_is_given_away_can_be_taken_in_elsewhere(memory: SqlTranslationMemory) -> None:
    memory.remember(numbered(*range(40)), *ENGINE)
    memory.correct("Ferry", *PAIR, "Barco")
    other = SqlTranslationMemory(memory_database(), NOW, 100)

    assert other.load(memory.units()) == MemorySize(40, 1)
    assert list(other.units()) == list(memory.units())
    assert other.recall(["Ferry 7"], *ENGINE) == numbered(7)


def test_of_two_units_of_one_segment_the_last_counts(memory: SqlTranslationMemory) -> None:
    memory.load([person("Ferry", "Barco"), machine("Ferry", "a"), person(" Ferry", "Buque"), machine("Ferry", "b")])

    assert memory.corrections(["Ferry"], *PAIR) == {"Ferry": Translation("Buque", by_person=True)}
    assert memory.recall(["Ferry"], *ENGINE) == {"Ferry": Translation("b")}


def test_units_of_machines_never_touch_a_correction(memory: SqlTranslationMemory) -> None:
    memory.correct("Ferry", *PAIR, "Barco")
    memory.load([machine("Ferry", "Transbordador")])

    assert memory.corrections(["Ferry"], *PAIR) == {"Ferry": Translation("Barco", by_person=True)}


def test_taking_in_keeps_to_the_limit(memory: SqlTranslationMemory) -> None:
    memory.load(machine(f"Ferry {number}", "Barco") for number in range(1_201))

    assert memory.count() == MemorySize(100, 0)


def test_taking_in_that_fails_changes_nothing(memory: SqlTranslationMemory) -> None:
    memory.correct("Ferry", *PAIR, "Barco")

    def units() -> Iterator[Unit]:
        yield from (person(f"Ferry {number}", "Barco") for number in range(1_201))
        yield person("Ferry", "other")
        raise FormatError("the file ends in the middle")

    with pytest.raises(FormatError):
        memory.load(units())

    assert list(memory.units()) == [person("Ferry", "Barco")]
