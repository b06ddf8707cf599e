"""Checked translation, with engines that have one habit each; real ones are tested with their own tests."""

from __future__ import annotations

import pickle
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.errors import ClusterError
from digest.model.glossary import Glossary, Term
from digest.model.translation import TextContext, Translation
from digest.translating.checking import checked
from digest.translating.checking.checked import BatchChecker, CheckedTranslator
from digest.translating.checking.gate.verify import LONGEST

GLOSSARIES = {("en", "es"): Glossary((Term("harbor", "puerto"), Term("Quay Weekly")))}
WORDS = {"read": "lee", "more": "más", "at": "en", "or": "o", "write": "escribe", "to": "a", "the": "el", "in": "en",
         "about": "sobre", "ferry": "ferry", "sails": "zarpa", "today": "hoy", "on": "en", "and": "y"}  # fmt: skip


# What the texts of a week show, and some of them.
NAMES = frozenset({"Ann", "Write", "… Write"})
TOLD = ("The ferry of Ann Write sails", "Write more", "In Write and in Ann", "Ann Write sails on")


def by_words(text: str) -> str:
    """Translate word by word, and leave everything else where it is."""
    return re.sub(r"[A-Za-z]+", lambda word: WORDS.get(word[0].lower(), word[0]), text)


@dataclass
class Engine:
    """Translates each text with a function, and remembers what it was asked."""

    answer: Callable[[str], str] = by_words
    calls: list[list[str]] = field(default_factory=list)

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        self.calls.append(list(segments))
        return [Translation(self.answer(segment), score=-1.0) for segment in segments]

    def pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset({("en", "es")})

    def fingerprint(self, source: str, target: str) -> str:
        return "words"


def losing(*openings: str) -> Callable[[str], str]:
    """Make an engine that loses the masks that open so."""
    masks = re.compile("|".join(re.escape(opening) + r"\d+\S" for opening in openings))
    return lambda text: masks.sub("", by_words(text))


def translated(engine: Engine, *segments: str) -> list[Translation]:
    return list(CheckedTranslator(engine, GLOSSARIES).translate(segments, "en", "es"))


def texts(engine: Engine, *segments: str) -> list[str]:
    made = translated(engine, *segments)
    assert [translation.problem for translation in made] == [None] * len(segments)
    return [translation.text for translation in made]


def test_a_plain_batch_is_one_call() -> None:
    engine = Engine()

    assert texts(engine, "The ferry sails", "Read more") == ["el ferry zarpa", "lee más"]
    assert engine.calls == [["The ferry sails", "Read more"]]


def test_what_the_engine_says_of_a_translation_is_kept() -> None:
    assert translated(Engine(), "The ferry sails") == [Translation("el ferry zarpa", score=-1.0)]


def test_copies_are_asked_once() -> None:
    engine = Engine()

    assert texts(engine, "Read more", " Read  more ", "Read more") == ["lee más", " lee más ", "lee más"]
    assert engine.calls == [["Read more"]]


def test_protected_parts_are_masked_and_put_back() -> None:
    engine = Engine()

    assert texts(engine, "Read more at https://example.org/read?more=1 or write to the@example.org") == [
        "lee más en https://example.org/read?more=1 o escribe a the@example.org"
    ]
    assert engine.calls[1:] == [["Read more at {0} or write to {1}"]]


def test_terms_of_the_glossary_are_filled_in() -> None:
    assert texts(Engine(), "Read more about the Harbor in Quay Weekly") == ["lee más sobre el Puerto en Quay Weekly"]


def test_the_glossary_of_another_pair_is_not_used() -> None:
    checked = CheckedTranslator(Engine(), {("en", "fr"): GLOSSARIES["en", "es"]})

    assert checked.translate(["the harbor"], "en", "es")[0].text == "el harbor"


@pytest.mark.parametrize(("lost", "kept"), [("", "{0}"), ("{", "⟦0⟧"), ("{⟦", "XQ0Z")])
def test_the_first_form_of_mask_that_the_engine_keeps_is_used(lost: str, kept: str) -> None:
    engine = Engine(losing(*lost) if lost else by_words)

    assert texts(engine, "Read more at example.org") == ["lee más en example.org"]
    assert engine.calls[1:] == [[f"Read more at {kept}"]]


def test_which_form_it_keeps_is_asked_once_and_only_where_it_matters() -> None:
    engine = Engine()
    checked = CheckedTranslator(engine)
    checked.translate(["Read more"], "en", "es")
    assert len(engine.calls) == 1

    checked.translate(["Read more at example.org"], "en", "es")
    checked.translate(["Read more at example.com"], "en", "es")
    assert len(engine.calls) == 4


def test_threads_ask_once_for_the_form() -> None:
    engine = Engine()
    checked = CheckedTranslator(engine)
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda n: checked.translate([f"Read more at example.org/{n}"], "en", "es"), range(40)))

    assert [one[0].text for one in made] == [f"lee más en example.org/{n}" for n in range(40)]
    assert sum(len(call) > 1 for call in engine.calls) == 1


def test_an_engine_that_keeps_no_form_gets_the_pieces() -> None:
    engine = Engine(losing("{", "⟦", "XQ"))

    assert texts(engine, "Read more at example.org or write to a@example.org.") == [
        "lee más en example.org o escribe a a@example.org."
    ]
    assert engine.calls[1:] == [["Read more at", "or write to"]]


def test_what_loses_its_mask_all_the_same_is_asked_again_in_pieces() -> None:
    engine = Engine(lambda text: by_words(text).replace("sobre {0}", "sobre"))

    assert texts(engine, "Read more about example.org today", "The ferry sails") == [
        "lee más sobre example.org hoy",
        "el ferry zarpa",
    ]
    assert engine.calls[1:] == [
        ["Read more about {0} today", "The ferry sails"],
        ["Read more about", "today"],
    ]


def test_punctuation_between_a_part_and_a_piece_is_not_lost() -> None:
    engine = Engine(lambda text: re.sub(r"[{⟦X].*|[(:]", "", by_words(text)))

    assert texts(engine, "@port: read more (write to a@example.org).") == ["@port: lee más (escribe a a@example.org)."]
    assert engine.calls[1:] == [["read more", "write to"]]


def as_sentence(text: str) -> str:
    return re.sub(r"[{⟦X]\S*", "", by_words(text).capitalize()).removesuffix(".") + "."


def test_pieces_are_no_sentences() -> None:
    assert texts(Engine(as_sentence), "Read more about example.org today") == ["Lee más sobre example.org hoy"]


def test_a_title_gets_no_full_stop() -> None:
    assert texts(Engine(as_sentence), "The ferry sails", "The ferry sails.") == ["El ferry zarpa", "El ferry zarpa."]


def test_the_full_stop_of_an_abbreviation_stays() -> None:
    assert texts(Engine(lambda _: "ferry a EE. UU."), "Ferry to the US") == ["ferry a EE. UU."]


def test_a_segment_that_fails_in_every_way_stands_in_its_original() -> None:
    made = translated(Engine(lambda text: "" if "about" in text else by_words(text)), " Read about example.org ")

    assert made == [Translation(" Read about example.org ", problem="empty")]


def test_a_fault_that_no_mask_has_to_do_with_is_not_asked_again() -> None:
    engine = Engine(lambda text: by_words(text) + " 37")

    assert translated(engine, "The ferry sails") == [Translation("The ferry sails", problem="numbers")]
    assert len(engine.calls) == 1


@pytest.mark.parametrize(
    ("segment", "expected"),
    [
        ("", ""),
        (" 14 % ", " 14 % "),
        ("https://example.org/read", "https://example.org/read"),
        ("@port – #HarborDay", "@port – #HarborDay"),
        ("Harbor", "Puerto"),
        ("Quay Weekly, 21.04.2025", "Quay Weekly, 21.04.2025"),
    ],
)
def test_where_nothing_is_to_be_translated_no_engine_is_asked(segment: str, expected: str) -> None:
    engine = Engine()

    assert translated(engine, segment) == [Translation(expected)]
    assert engine.calls == []


def test_spaces_around_a_segment_are_kept() -> None:
    assert texts(Engine(), "\n  Read more ") == ["\n  lee más "]


def test_what_no_file_may_hold_does_not_come_out_of_an_engine() -> None:
    assert texts(Engine(lambda text: "lee\x00 más\x1b\n\n "), "Read more") == ["lee más"]


def failing(text: str) -> str:
    raise MemoryError("no room")


def test_an_engine_that_raises_is_reported_and_nothing_is_lost() -> None:
    lines: list[str] = []
    checked = CheckedTranslator(Engine(failing), report=lines.append)

    assert list(checked.translate(["Read more", "14"], "en", "es")) == [
        Translation("Read more", problem="failed"),
        Translation("14"),
    ]
    assert lines == ["Engine: en-es: cannot translate: MemoryError: no room"]


class Panic(BaseException):
    """What a library in Rust raises."""


def panicking(text: str) -> str:
    raise Panic("index out of bounds")


def test_an_engine_that_panics_is_one_that_fails() -> None:
    lines: list[str] = []
    (made,) = CheckedTranslator(Engine(panicking), report=lines.append).translate(["Read more"], "en", "es")

    assert made == Translation("Read more", problem="failed")
    assert lines == ["Engine: en-es: cannot translate: Panic: index out of bounds"]


class Forgetful(Engine):
    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        return super().translate(segments, source, target)[1:]


def test_an_engine_that_forgets_a_segment_gives_none_to_another() -> None:
    lines: list[str] = []
    checked = CheckedTranslator(Forgetful(), report=lines.append)

    assert {made.problem for made in checked.translate(["Read more", "The ferry"], "en", "es")} == {"failed"}
    assert lines == ["Forgetful: en-es: cannot translate: 1 answer to 2 segments"]


class Dead(Engine):
    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        super().translate(segments, source, target)
        return [Translation(segment, problem="failed") for segment in segments]


def test_an_engine_that_fails_is_asked_for_its_form_again_later() -> None:
    engine = Dead()
    checked = CheckedTranslator(engine)
    for _ in range(2):
        assert checked.translate(["Read more at example.org"], "en", "es")[0].problem == "failed"

    assert [len(call) > 1 for call in engine.calls] == [True, False, True, False]


class Boastful(Engine):
    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        first, *others = super().translate(segments, source, target)
        unheard: Any = "tired"
        return [replace(first, by_person=True, remembered=True), *(replace(one, problem=unheard) for one in others)]


def test_an_engine_cannot_say_that_a_person_translated_nor_give_a_reason_that_nobody_knows() -> None:
    made = translated(Boastful(), "Read more", "The ferry")

    assert made == [Translation("lee más", score=-1.0), Translation("The ferry", problem="failed")]


def test_pairs_are_those_of_the_engine() -> None:
    assert CheckedTranslator(Engine()).pairs() == frozenset({("en", "es")})


def test_the_fingerprint_changes_with_the_glossary_of_its_pair_only() -> None:
    with_glossary, without = CheckedTranslator(Engine(), GLOSSARIES), CheckedTranslator(Engine())

    assert with_glossary.fingerprint("en", "es") != without.fingerprint("en", "es")
    assert with_glossary.fingerprint("es", "en") == without.fingerprint("es", "en")
    assert "words" not in without.fingerprint("en", "es")


ANY_TEXT = st.text() | st.lists(
    st.sampled_from(["harbor", "example.org", "@a", "#b", " ", "read", "14", "{0}", "«", "»", ".", "1,315"])
).map("".join)


@given(st.lists(ANY_TEXT, max_size=5), st.sampled_from([by_words, losing("{"), losing("{", "⟦", "XQ"), lambda _: ""]))
def test_whatever_comes_no_part_is_altered_and_no_text_lost(segments: list[str], answer: Callable[[str], str]) -> None:
    made = translated(Engine(answer), *segments)

    assert len(made) == len(segments)
    for segment, translation in zip(segments, made, strict=True):
        assert translation.text == segment if translation.problem else translation.text.strip() or not segment.strip()
        assert re.findall(r"example\.org|1,315", segment) == re.findall(r"example\.org|1,315", translation.text)


def test_what_is_in_letters_of_another_language_reaches_no_engine() -> None:
    engine = Engine()

    assert translated(engine, "Привет мир #ferry") == [Translation("Привет мир #ferry", problem="script")]
    assert engine.calls == []


def test_what_is_too_long_to_be_checked_reaches_no_engine() -> None:
    engine = Engine()
    text = "x" * (LONGEST + 1)

    assert translated(engine, text) == [Translation(text, problem="length")]
    assert engine.calls == []


@dataclass
class PairsEngine(Engine):
    """An engine that takes several pairs at once, until ``error``."""

    error: Exception | None = None
    rounds: list[list[TextContext]] = field(default_factory=list)

    def translate_pairs(
        self, asked: Mapping[TextContext, Sequence[str]]
    ) -> Mapping[TextContext, Sequence[Translation]]:
        if self.error:
            raise self.error
        self.rounds.append(list(asked))
        return {context: self.translate(segments, *context.pair) for context, segments in asked.items()}


def test_an_engine_for_several_pairs_is_asked_for_all_at_once() -> None:
    engine = PairsEngine(losing("["))
    spanish, later, portuguese = TextContext("en", "es"), TextContext("en", "es", NAMES), TextContext("en", "pt")
    segments = ["Read more at https://harbor.example", "The ferry sails"]
    asked = {spanish: segments, later: segments, portuguese: ["today"]}
    one_by_one = CheckedTranslator(Engine(losing("[")), GLOSSARIES)

    made = CheckedTranslator(engine, GLOSSARIES).translate_pairs(asked)
    assert made == {context: one_by_one.translate(own, *context.pair) for context, own in asked.items()}
    assert engine.rounds == [[spanish, later, portuguese], [spanish, later]]


def test_what_an_engine_for_several_pairs_raises_is_no_fault_of_a_segment() -> None:
    engine = PairsEngine(error=ClusterError("the scheduler is gone"))

    with pytest.raises(ClusterError, match="the scheduler is gone"):
        CheckedTranslator(engine).translate(["The ferry sails"], "en", "es")


def test_the_work_of_the_gate_can_be_sent_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checked, "_BATCH", 2)
    sent: list[int] = []

    def at_work(work: BatchChecker, batches: Sequence[object]) -> Iterator[object]:
        for batch in batches:
            there, own = pickle.loads(pickle.dumps((work, batch)))
            sent.append(len(own))
            yield pickle.loads(pickle.dumps(there(own)))

    segments = [
        "Read more at https://harbor.example",
        "The ferry sails at the harbor",
        "Quay Weekly",
        "It is 5",
        "today",
    ]
    made = CheckedTranslator(Engine(losing("[")), GLOSSARIES, at_work=at_work).translate(segments, "en", "es")

    assert made == CheckedTranslator(Engine(losing("[")), GLOSSARIES).translate(segments, "en", "es")
    assert sent[:2] == [2, 2]


@dataclass
class Dictionary(Engine):
    """An engine that looks up each word."""

    has_dictionary: bool = True


def test_names_are_kept_from_a_dictionary() -> None:
    engine = Dictionary(lambda text: by_words(text).replace("Read", "Lee").replace("Write", "Escribe"))

    assert texts(engine, "the ferry in Ann Write") == ["el ferry en Ann Write"]


def in_context(engine: Engine, segments: Sequence[str], names: frozenset[str]) -> dict[str, Translation]:
    context = TextContext("en", "es", names)
    return dict(zip(segments, CheckedTranslator(engine).translate_pairs({context: segments})[context], strict=True))


def test_a_last_name_is_kept_from_a_dictionary_if_other_texts_show_the_full_one() -> None:
    engine = Dictionary(lambda text: by_words(text).replace("Read", "Lee").replace("Write", "Escribe"))

    assert in_context(engine, ["the ferry and Write"], NAMES)["the ferry and Write"].text == "el ferry y Write"
    assert in_context(engine, ["the ferry and Write"], frozenset())["the ferry and Write"].problem == "names"


@given(st.lists(st.sampled_from(TOLD), unique=True), st.sampled_from(["Write", "Escribe"]))
def test_what_else_is_asked_for_changes_no_verdict(others: list[str], made: str) -> None:
    engine = Engine(lambda text: by_words(text).replace("Write", made))
    asked = list(dict.fromkeys([*others, "Write sails"]))

    assert in_context(engine, asked, NAMES)["Write sails"] == in_context(engine, ["Write sails"], NAMES)["Write sails"]


# What was refused


def test_an_editor_sees_what_was_refused() -> None:
    (made,) = translated(Engine(lambda text: f"{by_words(text)} 12"), "The ferry sails")

    assert (made.text, made.problem, made.refused) == ("The ferry sails", "numbers", "el ferry zarpa 12")


def test_an_editor_sees_it_with_the_protected_parts_in_place() -> None:
    (made,) = translated(Engine(lambda text: f"{by_words(text)} 12"), "Read more at https://example.com/a")

    assert made.refused == "lee más en 12 https://example.com/a"


@pytest.mark.parametrize("answer", ["", " \u200b", "palabra " * LONGEST])
def test_nothing_is_kept_of_an_answer_that_nobody_can_mend(answer: str) -> None:
    (made,) = translated(Engine(lambda text: answer), "The ferry sails")

    assert made.problem
    assert made.refused == ""


def test_what_a_translator_within_refused_is_handed_on() -> None:
    class Refusing(Engine):
        def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
            return [Translation(one, "names", refused=f"{by_words(one)} 12", word="12") for one in segments]

    (made,) = translated(Refusing(), "The ferry sails")

    assert (made.problem, made.refused, made.word) == ("names", "el ferry zarpa 12", "12")
