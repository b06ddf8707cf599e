from __future__ import annotations

import os
import shutil
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from signal import SIGKILL, SIGSTOP

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.errors import PluginError
from digest.model.translation import EngineSettings, Translation
from digest.translating.engines.apertium.apertium_engine import ApertiumTranslator, engines
from digest.translating.engines.apertium.modes import read_mode
from digest.translating.engines.apertium.program_pipeline import ProgramPipeline
from tests.apertium import PAIRS, make_apertium
from tests.tables import each_row

SETTINGS = EngineSettings(Path("packages"))
RESERVED = "^$/<>{}[]\\@*#+~"


@pytest.fixture(scope="module")
def translator() -> ApertiumTranslator:
    return make_apertium()


def texts(translations: Sequence[Translation]) -> list[str]:
    assert {translation.problem for translation in translations} <= {None}
    return [translation.text for translation in translations]


@pytest.mark.parametrize(
    ("source", "target", "segment", "expected"),
    [
        ("en", "es", "The house is big.", "La casa es grande."),
        ("en", "es", "the house", "la casa"),
        ("en", "es", "The book of the port", "El libro del puerto"),
        ("es", "en", "La casa es grande.", "The house is big."),
        ("es", "ca", "El barco sale mañana.", "El vaixell surt demà."),
        ("ca", "es", "El vaixell surt demà.", "El barco sale mañana."),
        ("be", "ru", "Дом вялікі.", "Дом большой."),
        ("en", "es", "The road is closed from 9 am to 5 pm", "La carretera está cerrada de 9 a.m. a 5 p.m."),
        ("en", "es", "The bridge opens at 7:30 am.", "El puente abre en 7:30 a.m."),
    ],
)
def test_a_sentence_is_translated(
    translator: ApertiumTranslator, source: str, target: str, segment: str, expected: str
) -> None:
    assert texts(translator.translate([segment], source, target)) == [expected]


def test_words_in_no_dictionary_are_counted_and_stand_unmarked(translator: ApertiumTranslator) -> None:
    (translation,) = translator.translate(["The *zblorf* house of Qwxyz"], "en", "es")

    assert translation.unknown == 2
    assert translation.text.count("*") == 2
    assert {"*zblorf*", "Qwxyz"} <= set(translation.text.split())


@each_row("pair", PAIRS)
@each_row("char", RESERVED)
def test_a_character_with_a_meaning_for_apertium_is_kept(
    translator: ApertiumTranslator, pair: tuple[str, str], char: str
) -> None:
    segment = f"{char}casa дом {char}{char} house{char} a{char}b 1{char}2 {char}"

    (translation,) = translator.translate([segment], *pair)

    assert translation.problem is None
    assert translation.text.count(char) == segment.count(char)


@settings(max_examples=50)
@given(
    segments=st.lists(st.text(st.sampled_from(RESERVED + " casaíдом'.1") | st.characters(), max_size=60), max_size=5)
)
def test_whatever_stands_in_segments_the_reserved_characters_come_back(
    translator: ApertiumTranslator, segments: list[str]
) -> None:
    translations = translator.translate(segments, "es", "ca")

    assert len(translations) == len(segments)
    for segment, translation in zip(segments, translations, strict=True):
        assert translation.problem in {None, "empty"}
        assert [translation.text.count(char) for char in RESERVED] == [segment.count(char) for char in RESERVED]


@pytest.mark.parametrize("segment", ["", " ", "14", "14:30 – 15:00", "🌊", "\x00", "…", "\ufffe\ufdd0"])
def test_what_holds_no_word_stands_as_it_is(translator: ApertiumTranslator, segment: str) -> None:
    assert list(translator.translate([segment], "en", "es")) == [Translation(segment)]


def test_lines_stay_lines(translator: ApertiumTranslator) -> None:
    segment = "The house\n\n 14\nThe book of the port.\n"

    assert texts(translator.translate([segment], "en", "es")) == ["La casa\n\n 14\nEl libro del puerto.\n"]


@pytest.mark.parametrize("end", ["\uffff", "\x00", "\ufdd0", "\ud83d", "[0]", "[]", "\\", "^", "\x04"])
def test_what_looks_like_an_end_moves_no_answer_to_another_segment(translator: ApertiumTranslator, end: str) -> None:
    segments = ["The house is big.", f"The {end}house{end} is{end}", "The book of the port."]

    translated = texts(translator.translate(segments, "en", "es"))

    assert translated[::2] == ["La casa es grande.", "El libro del puerto."]


def test_what_stands_before_makes_no_difference(translator: ApertiumTranslator) -> None:
    segments = ["The book of the port", "The house and", "He said that the", "In 2024", "The book of the port"]

    alone = [texts(translator.translate([segment], "en", "es"))[0] for segment in segments]

    assert texts(translator.translate(segments, "en", "es")) == alone
    assert texts(translator.translate(segments[::-1], "en", "es")) == alone[::-1]


@pytest.mark.slow
def test_3000_segments_come_in_their_order_and_cost_us_little(translator: ApertiumTranslator) -> None:
    segments = [f"The house {number} is big." for number in range(3_000)]

    began = time.process_time()
    translated = texts(translator.translate(segments, "en", "es"))

    assert time.process_time() - began < 1
    assert translated == [f"La casa {number} es grande." for number in range(3_000)]


def test_a_word_too_long_for_the_programs_is_not_sent(translator: ApertiumTranslator) -> None:
    segments = ["x" * 1_001, "The house is big."]

    translations = translator.translate(segments, "en", "es")

    assert translations[0] == Translation(segments[0], "failed")
    assert translations[1].text == "La casa es grande."


def test_a_pair_that_is_not_there_is_a_problem_and_no_error(translator: ApertiumTranslator) -> None:
    assert list(translator.translate(["La maison."], "fr", "en")) == [Translation("La maison.", "no-pair")]


@pytest.mark.slow
@pytest.mark.parametrize("stage", range(11))
def test_a_program_killed_between_batches_is_started_again(translator: ApertiumTranslator, stage: int) -> None:
    translator.translate(["The house is big."], "en", "es")

    os.kill(pids(translator)[stage], SIGKILL)

    assert texts(translator.translate(["The house is big."], "en", "es")) == ["La casa es grande."]


@pytest.mark.slow
def test_programs_killed_in_the_middle_of_a_batch_lose_no_segment_and_no_order(translator: ApertiumTranslator) -> None:
    segments = [f"The house {number} is big." for number in range(2_000)]
    translator.translate(segments[:1], "en", "es")
    first = pids(translator)

    with ThreadPoolExecutor() as pool:
        translated = pool.submit(translator.translate, segments, "en", "es")
        time.sleep(0.05)
        os.kill(first[3], SIGKILL)

        assert texts(translated.result()) == [f"La casa {number} es grande." for number in range(2_000)]
    assert pids(translator) != first


def test_a_program_that_stands_still_is_ended_and_the_others_go_on() -> None:
    translator = make_apertium()
    translator.translate(["The house is big."], "en", "es")
    pipeline(translator)._patience = 0.3
    os.kill(pids(translator)[5], SIGSTOP)

    assert texts(translator.translate(["The house", "the book"], "en", "es")) == ["La casa", "el libro"]


def test_threads_may_share_it(translator: ApertiumTranslator) -> None:
    segments = {("en", "es"): "The house {} is big.", ("es", "en"): "La casa {} es grande."}
    tasks = [(pair, [segments[pair].format(number)] * 3) for number in range(50) for pair in segments]

    with ThreadPoolExecutor(4) as pool:
        translated = list(pool.map(lambda task: texts(translator.translate(task[1], *task[0])), tasks))

    assert translated == [
        [segments[target, source].format(number)] * 3 for number in range(50) for source, target in segments
    ]


def test_its_fingerprint_is_that_of_the_pair(translator: ApertiumTranslator) -> None:
    fingerprints = {translator.fingerprint(*pair) for pair in PAIRS}

    assert len(fingerprints) == len(PAIRS)
    assert fingerprints == {make_apertium().fingerprint(*pair) for pair in PAIRS}


def test_all_installed_pairs_are_known() -> None:
    make_apertium()
    (engine,) = engines(SETTINGS, pytest.fail)

    assert engine.pairs() >= set(PAIRS)


def test_asking_for_its_pairs_starts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    make_apertium()
    (engine,) = engines(SETTINGS, pytest.fail)
    monkeypatch.setattr("digest.translating.engines.apertium.pair.ProgramPipeline", pytest.fail)

    assert engine.pairs()
    assert engine.fingerprint("en", "es")


@pytest.mark.parametrize(
    ("answer", "lost", "patience"),
    [
        ("exit 0", 4, 10),
        ("exec cat > /dev/null", 4, 0.2),
        ("exec sed -u -z 's/.*//'", 4, 10),
        ("exec sed -u -z 's/[^[]*//'", 5, 10),
    ],
)
def test_a_pair_that_answers_nothing_is_found_out_told_of_and_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, lost: int, patience: float
) -> None:
    reported: list[str] = []
    translator = planted(tmp_path, monkeypatch, answer, reported, patience)
    segments = ["Паром отходит утром.", "Дом", "Порт", "Город", "Море"]
    assert translator.pairs() == {("ru", "uk")}

    translations = translator.translate(segments, "ru", "uk")

    assert [translation.text for translation in translations if translation.problem] == segments
    assert translator.pairs() == frozenset()
    assert list(translator.translate(["Дом"], "ru", "uk")) == [Translation("Дом", "failed")]
    assert reported == [f"apertium: rus-ukr gave no answer to {lost} of {lost} lines: it is not used"]


def test_one_line_is_enough_to_find_out_that_a_pair_crashes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reported: list[str] = []
    translator = planted(tmp_path, monkeypatch, "exit 1", reported)

    assert list(translator.translate(["Дом"], "ru", "uk")) == [Translation("Дом", "failed")]
    assert translator.pairs() == frozenset()
    assert len(reported) == 1


def test_a_segment_at_which_a_program_crashes_is_lost_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    translator = planted(tmp_path, monkeypatch, "exec sed -u -z '/crash/Q'", [])
    segments = ["Дом", "crash", "Порт", "Город", "crash again", "Море"]

    translations = translator.translate(segments, "ru", "uk")

    assert [translation.text for translation in translations] == segments
    assert [translation.problem for translation in translations] == [None, "failed", None, None, "failed", None]
    assert translator.pairs() == {("ru", "uk")}


def test_without_room_for_another_process_all_segments_have_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    translator = planted(tmp_path, monkeypatch, "exec cat", [])
    (tmp_path / "lt-proc").unlink()

    assert list(translator.translate(["Дом"], "ru", "uk")) == [Translation("Дом", "failed")]


def planted(
    folder: Path, monkeypatch: pytest.MonkeyPatch, answer: str, reported: list[str], patience: float = 10
) -> ApertiumTranslator:
    """An installed pair whose only program is a script."""
    (folder / "modes").mkdir()
    (folder / "modes" / "rus-ukr.mode").write_text("lt-proc")
    program = folder / "lt-proc"
    program.write_text(f"#!/bin/sh\n{answer}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    mode = read_mode(folder / "modes" / "rus-ukr.mode", folder)
    return ApertiumTranslator({("ru", "uk"): mode}, reported.append, patience)


def test_a_hostile_mode_file_is_told_of_and_the_others_are_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "modes").mkdir()
    (tmp_path / "modes" / "eng-spa.mode").write_text("lt-proc; touch owned")
    (tmp_path / "modes" / "spa-eng.mode").write_text("lt-proc")
    monkeypatch.setenv("APERTIUM_DATADIR", str(tmp_path))
    reported: list[str] = []

    (engine,) = engines(SETTINGS, reported.append)

    assert engine.pairs() == {("es", "en")}
    fault = "contains 'lt-proc; touch owned', which is not a pipeline"
    assert reported == [f"apertium: eng-spa.mode {fault}: it is not used"]


def test_without_apertium_the_engine_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)

    with pytest.raises(PluginError, match=r"any folder: apt-get install apertium apertium-eng-spa"):
        engines(SETTINGS, pytest.fail)


def test_without_any_pair_it_says_so_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("APERTIUM_DATADIR", str(tmp_path))

    with pytest.raises(PluginError, match=f"finds no pair in {tmp_path}"):
        engines(SETTINGS, pytest.fail)


def pipeline(translator: ApertiumTranslator) -> ProgramPipeline:
    running = translator._pairs["en", "es"]._pipeline
    assert running
    return running


def pids(translator: ApertiumTranslator) -> list[int]:
    return [process.pid for process in pipeline(translator)._processes]
