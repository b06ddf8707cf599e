"""Translators that know some answers already, around an engine that counts its calls."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.translation import Problem, TextContext, Translation
from digest.translating.memory import CorrectedTranslator, RememberingTranslator, TextBatch
from tests.fakes import FakeMemory


@dataclass
class Engine:
    """The port Translator: puts everything into capitals, or refuses it as told."""

    refuses: Mapping[str, Problem] = field(default_factory=dict)
    name: str = "engine"
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        self.asked.append(tuple(segments))
        return [
            Translation(segment, problem=self.refuses[segment])
            if segment in self.refuses
            else Translation(segment.upper(), unknown=1, score=-0.5)
            for segment in segments
        ]

    def pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset({("en", "es")})

    def fingerprint(self, source: str, target: str) -> str:
        return f"{self.name} {source}-{target}"


def made(text: str) -> Translation:
    return Translation(text, unknown=1, score=-0.5)


@pytest.fixture
def memory() -> FakeMemory:
    return FakeMemory()


# Remembering


def test_batches_of_all_pairs_are_one_sequence_so_that_several_machines_work_on_small_ones(
    memory: FakeMemory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("digest.translating.memory.BATCH", 2)
    given: list[list[TextBatch]] = []

    def at_work(work: Callable[[TextBatch], object], batches: Sequence[TextBatch]) -> Iterator[object]:
        given.append(list(batches))
        return map(work, batches)

    translator = RememberingTranslator(Engine(), memory, at_work)
    translator.translate(["c"], "en", "es")
    spanish, catalan, russian = TextContext("en", "es"), TextContext("en", "ca"), TextContext("ru", "es")
    asked = {spanish: ["a", "b", "c", "a"], catalan: ["a"], russian: []}

    assert translator.translate_pairs(asked) == {
        spanish: (made("A"), made("B"), replace(made("C"), remembered=True), made("A")),
        catalan: (made("A"),),
        russian: (),
    }
    assert given[1:] == [[TextBatch(spanish, ("a", "b")), TextBatch(catalan, ("a",))]]


def test_a_text_is_asked_for_again_only_where_other_texts_show_other_names_in_it(memory: FakeMemory) -> None:
    engine = Engine()
    translator = RememberingTranslator(engine, memory)

    for names in ("Lee", "Lee Brat", "", "Brat"):
        context = TextContext("en", "es", frozenset(names.split()))
        translator.translate_pairs({context: ["Lee came", "It sails"]})

    assert engine.asked == [("Lee came", "It sails"), ("Lee came",)]


def test_an_engine_is_asked_once_for_what_is_new(memory: FakeMemory) -> None:
    engine = Engine()
    translator = RememberingTranslator(engine, memory)

    assert list(translator.translate(["a", "b", "a"], "en", "es")) == [made("A"), made("B"), made("A")]
    assert list(translator.translate(["b", "c"], "en", "es")) == [replace(made("B"), remembered=True), made("C")]
    assert engine.asked == [("a", "b"), ("c",)]


def test_an_engine_is_not_asked_for_nothing(memory: FakeMemory) -> None:
    engine = Engine()
    translator = RememberingTranslator(engine, memory)
    translator.translate(["a"], "en", "es")

    assert list(translator.translate(["a"], "en", "es")) == [replace(made("A"), remembered=True)]
    assert list(translator.translate([], "en", "es")) == []
    assert list(translator.translate(["", " \n"], "en", "es")) == [Translation(""), Translation(" \n")]
    assert engine.asked == [("a",)]


def test_a_refusal_is_remembered(memory: FakeMemory) -> None:
    engine = Engine({"a": "numbers"})
    translator = RememberingTranslator(engine, memory)

    assert list(translator.translate(["a"], "en", "es")) == [Translation("a", problem="numbers")]
    assert list(translator.translate(["a"], "en", "es")) == [Translation("a", problem="numbers", remembered=True)]
    assert engine.asked == [("a",)]


@pytest.mark.parametrize("problem", ["failed", "no-pair"])
def test_what_may_go_better_next_time_is_tried_again(memory: FakeMemory, problem: Problem) -> None:
    engine = Engine({"a": problem})
    translator = RememberingTranslator(engine, memory)
    translator.translate(["a"], "en", "es")
    engine.refuses = {}

    assert list(translator.translate(["a"], "en", "es")) == [made("A")]


def test_another_fingerprint_is_asked_anew(memory: FakeMemory) -> None:
    engine = Engine()
    RememberingTranslator(engine, memory).translate(["a"], "en", "es")
    engine.name = "a newer model"
    RememberingTranslator(engine, memory).translate(["a"], "en", "es")

    assert engine.asked == [("a",), ("a",)]


def test_spaces_do_not_make_another_segment_and_come_back_as_given(memory: FakeMemory) -> None:
    engine = Engine()
    translator = RememberingTranslator(engine, memory)
    texts = [one.text for one in translator.translate(["a  b", " a b\n", "\ta\nb"], "en", "es")]

    assert texts == ["A B", " A B\n", "\tA B"]
    assert engine.asked == [("a b",)]


def test_a_refused_segment_stands_as_it_was_given(memory: FakeMemory) -> None:
    translator = RememberingTranslator(Engine({"a b": "length"}), memory)
    translator.translate(["a b"], "en", "es")

    assert [one.text for one in translator.translate([" a  b"], "en", "es")] == [" a  b"]


@given(segments=st.lists(st.text("ab \n")), before=st.lists(st.text("ab \n")))
def test_what_is_remembered_reads_as_what_is_new(segments: list[str], before: list[str]) -> None:
    memory = FakeMemory()
    RememberingTranslator(Engine(), memory).translate(before, "en", "es")
    then = RememberingTranslator(Engine(), memory).translate(segments, "en", "es")
    fresh = RememberingTranslator(Engine(), FakeMemory()).translate(segments, "en", "es")

    assert [replace(one, remembered=False) for one in then] == list(fresh)


# Corrected


def test_a_correction_wins_and_the_engine_is_not_asked_for_it(memory: FakeMemory) -> None:
    memory.correct("a", "en", "es", "by hand")
    engine = Engine()

    assert list(CorrectedTranslator(engine, memory).translate(["a", "b", "a"], "en", "es")) == [
        Translation("by hand", by_person=True),
        made("B"),
        Translation("by hand", by_person=True),
    ]
    assert engine.asked == [("b",)]


def test_where_all_is_corrected_no_engine_is_needed(memory: FakeMemory) -> None:
    memory.correct("a", "ru", "ca", "by hand")
    engine = Engine()

    assert [one.text for one in CorrectedTranslator(engine, memory).translate(["a"], "ru", "ca")] == ["by hand"]
    assert engine.asked == []


def test_a_correction_gets_the_spaces_of_the_segment(memory: FakeMemory) -> None:
    memory.correct("a b", "en", "es", "by hand")

    (translation,) = CorrectedTranslator(Engine(), memory).translate([" a\nb "], "en", "es")
    assert translation.text == " by hand "


@pytest.mark.parametrize("wrapper", [RememberingTranslator, CorrectedTranslator])
def test_both_know_what_the_translator_in_them_knows(
    memory: FakeMemory, wrapper: type[RememberingTranslator | CorrectedTranslator]
) -> None:
    memory.correct("a", "ru", "ca", "by hand")
    translator = wrapper(Engine(), memory)

    assert translator.pairs() == {("en", "es")}
    assert translator.fingerprint("en", "es") == "engine en-es"
