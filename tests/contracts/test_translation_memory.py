"""The contract of TranslationMemory. To test another implementation, add a way to make it to ``MEMORIES``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Protocol

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.translation import Translation
from digest.ports import TranslationMemory
from digest.store.database import Database
from digest.store.translation_memory import SqlTranslationMemory
from tests.fakes import FakeMemory
from tests.sites import memory_database

NOW = datetime(2025, 5, 5, 6, tzinfo=UTC)
PAIR = ("en", "es")
ENGINE = (*PAIR, "argos en-es 1.9, beam 2")


class Memory(TranslationMemory, Protocol):
    """A memory that people can correct."""

    def correct(self, segment: str, source: str, target: str, text: str) -> None: ...


def _in_a_database(address: str) -> tuple[Memory, Callable[[], None]]:
    database = Database.open(address)
    return SqlTranslationMemory(database, NOW, 1_000_000), database.close


MEMORIES = {"sqlite": _in_a_database, "postgresql": _in_a_database, "fake": lambda _: (FakeMemory(), lambda: None)}


@pytest.fixture(params=MEMORIES)
def memory(request: pytest.FixtureRequest, new_store: Callable[[str], str]) -> Iterator[Memory]:
    made, close = MEMORIES[request.param](new_store(request.param))
    yield made
    close()


def test_an_empty_memory_holds_nothing(memory: Memory) -> None:
    memory.remember({}, *ENGINE)

    assert memory.recall(["Ferry"], *ENGINE) == memory.recall([], *ENGINE) == {}
    assert memory.corrections(["Ferry"], *PAIR) == memory.corrections([], *PAIR) == {}


@pytest.mark.parametrize(
    "translation",
    [
        Translation("Transbordador"),
        Translation("Barco", via="ca", unknown=2, score=-0.12345678901234567),
        Translation("Barco", score=0.0),
        Translation("Ferry", problem="numbers"),
        Translation("\"' ; -- 🌊\n\u2028%s{0}"),
        Translation("Ferry"),
    ],
)
def test_what_was_made_comes_back_as_it_was(memory: Memory, translation: Translation) -> None:
    memory.remember({"Ferry": translation}, *ENGINE)

    assert memory.recall(["Ferry"], *ENGINE) == {"Ferry": translation}


def test_what_was_refused_comes_back_for_an_editor(memory: Memory) -> None:
    memory.remember({"Two ferries": Translation("Two ferries", "numbers", refused="Tres barcos", word="Tres")}, *ENGINE)
    made = memory.recall(["Two ferries"], *ENGINE)["Two ferries"]

    assert (made.text, made.problem, made.refused, made.word) == ("Two ferries", "numbers", "Tres barcos", "Tres")


def test_only_what_was_asked_for_comes_back(memory: Memory) -> None:
    memory.remember({"a": Translation("A"), "b": Translation("B")}, *ENGINE)

    assert memory.recall(["b", "c", "b"], *ENGINE) == {"b": Translation("B")}


@pytest.mark.parametrize("other", [("en", "ca", ENGINE[2]), ("fr", "es", ENGINE[2]), ("en", "es", "argos en-es 1.10")])
def test_another_pair_or_engine_is_another_translation(memory: Memory, other: tuple[str, str, str]) -> None:
    memory.remember({"a": Translation("A")}, *ENGINE)
    memory.remember({"a": Translation("other")}, *other)

    assert memory.recall(["a"], *ENGINE) == {"a": Translation("A")}
    assert memory.recall(["a"], *other) == {"a": Translation("other")}


@pytest.mark.parametrize("other", ["ferry", "Ferry 1", "Ferry!", "Fe\u0301rry", "Ferr\u00fd"])
def test_case_digits_and_signs_make_another_segment(memory: Memory, other: str) -> None:
    memory.remember({"Ferry": Translation("a")}, *ENGINE)
    memory.correct("Ferry", *PAIR, "b")

    assert memory.recall([other], *ENGINE) == {}
    assert memory.corrections([other], *PAIR) == {}


def test_the_newest_counts(memory: Memory) -> None:
    memory.remember({"a": Translation("a", problem="numbers")}, *ENGINE)
    memory.remember({"a": Translation("A"), "b": Translation("B")}, *ENGINE)

    assert memory.recall(["a", "b"], *ENGINE) == {"a": Translation("A"), "b": Translation("B")}


def test_a_segment_is_judged_by_the_names_in_it_that_other_texts_show(memory: Memory) -> None:
    memory.remember({"Lee sails": Translation("Lee zarpa")}, *ENGINE, frozenset({"Lee", "Brat"}))

    assert memory.recall(["Lee sails"], *ENGINE, frozenset({"Lee", "Ann"})) == {"Lee sails": Translation("Lee zarpa")}
    assert memory.recall(["Lee sails"], *ENGINE, frozenset({"Lee", "… Lee"})) == {}
    assert memory.recall(["Lee sails"], *ENGINE) == {}


def test_a_correction_is_of_a_pair_whatever_the_engine(memory: Memory) -> None:
    memory.correct("Ferry", *PAIR, "Barco")

    assert memory.corrections(["Ferry", "Quay"], *PAIR) == {"Ferry": Translation("Barco", by_person=True)}
    assert memory.corrections(["Ferry"], "en", "ca") == memory.corrections(["Ferry"], "fr", "es") == {}


def test_no_machine_overwrites_a_correction(memory: Memory) -> None:
    memory.correct("Ferry", *PAIR, "Barco")
    memory.remember({"Ferry": Translation("Transbordador")}, *ENGINE)

    assert memory.corrections(["Ferry"], *PAIR) == {"Ferry": Translation("Barco", by_person=True)}
    assert memory.recall(["Ferry"], *ENGINE) == {"Ferry": Translation("Transbordador")}


def test_a_person_may_think_better(memory: Memory) -> None:
    memory.correct("Ferry", *PAIR, "Barco")
    memory.correct("Ferry", *PAIR, "Buque")

    assert memory.corrections(["Ferry"], *PAIR) == {"Ferry": Translation("Buque", by_person=True)}


def test_spaces_and_composition_do_not_hide_a_correction(memory: Memory) -> None:
    memory.correct(" Caf\u00e9  at the\nquay ", *PAIR, "Café del muelle")
    forms = ["Caf\u00e9 at the quay", "Cafe\u0301 at the quay", "Caf\u00e9\tat the quay\n"]

    assert memory.corrections(forms, *PAIR) == dict.fromkeys(forms, Translation("Café del muelle", by_person=True))


def test_more_segments_than_a_statement_may_name(memory: Memory) -> None:
    many = {f"Ferry {number}": Translation(f"Barco {number}") for number in range(1201)}
    memory.remember(many, *ENGINE)

    assert memory.recall(list(many), *ENGINE) == many
    assert memory.corrections(list(many), *PAIR) == {}


@given(segments=st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc"))), unique=True), fingerprint=st.text())
def test_any_segments_can_be_remembered(segments: list[str], fingerprint: str) -> None:
    memory = SqlTranslationMemory(memory_database(), NOW, 1_000)
    made = {segment: Translation(segment[::-1]) for segment in segments}
    memory.remember(made, *PAIR, fingerprint)

    assert memory.recall(segments, *PAIR, fingerprint) == made
