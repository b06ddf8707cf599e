"""The engine argos, with the real packages of tests/fixtures."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from digest.errors import PluginError
from digest.model.translation import EngineSettings, Translation
from digest.translating.engines.argos import argos_engine as argos
from digest.translating.engines.argos.argos_engine import ArgosTranslator, engines
from tests.packages import install_fixtures

SENTENCE = "The library opens on Tuesday."
TRANSLATED = "La biblioteca abre el martes."
EN_ES = "translate-en_es"


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return install_fixtures(tmp_path_factory.mktemp("packages"))


@pytest.fixture(scope="module")
def engine(packages: Path) -> ArgosTranslator:
    return made(packages)


@pytest.fixture
def own_packages(packages: Path, tmp_path: Path) -> Path:
    """Packages of its own, for a test that breaks them."""
    return shutil.copytree(packages, tmp_path / "packages")


def made(packages: Path, reported: list[str] | None = None, beam: int = 2) -> ArgosTranslator:
    settings = EngineSettings(packages, beam, threads=2)
    return engines(settings, (reported if reported is not None else []).append)[0]


def texts(translations: Sequence[Translation]) -> list[str]:
    return [translation.text for translation in translations]


def test_a_segment_is_translated(engine: ArgosTranslator) -> None:
    (translation,) = engine.translate([SENTENCE], "en", "es")

    assert translation.text == TRANSLATED
    assert translation.problem is None


def test_the_packages_are_its_pairs(engine: ArgosTranslator) -> None:
    assert engine.pairs() == {("en", "es"), ("es", "en")}


def test_a_pair_that_it_does_not_know_is_a_problem(engine: ArgosTranslator) -> None:
    assert engine.translate([SENTENCE], "en", "fr") == (Translation(SENTENCE, "no-pair"),)


def test_sentences_of_a_segment_are_translated_one_by_one(engine: ArgosTranslator) -> None:
    segment = f" {SENTENCE}  {SENTENCE}\n\n{SENTENCE}\n"

    assert texts(engine.translate([segment], "en", "es")) == [f" {TRANSLATED}  {TRANSLATED}\n\n{TRANSLATED}\n"]


@pytest.mark.parametrize("segment", ["", " ", "\n", "14", "🌊", "— 7:1 —", "⟦3⟧", "\u200b", "\x00"])
def test_what_has_no_letters_stands_as_it_is(engine: ArgosTranslator, segment: str) -> None:
    assert engine.translate([segment], "en", "es") == (Translation(segment),)


def test_numbers_beside_sentences_stay(engine: ArgosTranslator) -> None:
    assert texts(engine.translate([f"{SENTENCE} 14! {SENTENCE}"], "en", "es")) == [f"{TRANSLATED} 14! {TRANSLATED}"]


def test_a_long_sentence_is_translated_clause_by_clause(
    engine: ArgosTranslator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(argos, "LONGEST", 12)
    segment = "the library opens on Tuesday; " * 40 + SENTENCE

    assert texts(engine.translate([segment], "en", "es")) == ["La biblioteca abre el martes " * 40 + TRANSLATED]


def test_a_sentence_of_thousands_of_words_is_translated_to_its_end(engine: ArgosTranslator) -> None:
    (translation,) = engine.translate(["The library opens on Tuesday and " * 500 + "it rains"], "en", "es")

    assert translation.problem is None
    assert len(translation.text.split()) > 500


def test_a_score_is_the_mean_log_probability_of_a_token(engine: ArgosTranslator) -> None:
    once, twice = engine.translate([SENTENCE, f"{SENTENCE} {SENTENCE}"], "en", "es")

    assert once.score is not None
    assert -0.2 < once.score < 0
    assert twice.score == pytest.approx(once.score)


def test_a_score_is_what_the_model_itself_gives_the_translation(engine: ArgosTranslator) -> None:
    (translation,) = engine.translate([SENTENCE], "en", "es")
    model = engine.models["en", "es"].load()
    assert model is not None
    source, target = (model.tokenizer.encode(text) for text in (SENTENCE, TRANSLATED))
    (scored,) = model.translator.score_batch([source], [target])

    assert translation.score == pytest.approx(sum(scored.log_probs) / len(scored.log_probs), abs=1e-4)


def test_a_translation_without_end_is_a_problem(own_packages: Path, engine: ArgosTranslator) -> None:
    # A model that takes another token for the end of a sentence finds none.
    config = own_packages / EN_ES / "model" / "config.json"
    config.write_text(json.dumps({**json.loads(config.read_text()), "eos_token": "<s>"}))

    (translation,) = made(own_packages).translate([SENTENCE], "en", "es")

    assert translation == Translation(SENTENCE, "length")


def test_a_wider_search_is_the_second_engine(packages: Path) -> None:
    first, second = engines(EngineSettings(packages, beam=2), print)

    assert (first.beam, second.beam) == (2, 5)
    assert first.models["en", "es"] is second.models["en", "es"]


def test_a_search_that_is_wide_already_has_no_second(packages: Path) -> None:
    assert [engine.beam for engine in engines(EngineSettings(packages, beam=8), print)] == [8]


def test_a_batch_gives_the_same_every_time(packages: Path, engine: ArgosTranslator) -> None:
    segments = [f"The ferry {verb} at {hour}." for verb in ("sails", "waits", "returns") for hour in range(30)]

    assert made(packages).translate(segments, "en", "es") == engine.translate(segments, "en", "es")


def test_fingerprints_are_of_the_files_the_beam_and_the_pair(packages: Path, own_packages: Path) -> None:
    fingerprint = made(packages).fingerprint("en", "es")

    assert made(own_packages).fingerprint("en", "es") == fingerprint
    assert made(packages, beam=3).fingerprint("en", "es") != fingerprint
    assert made(packages).fingerprint("es", "en") != fingerprint


def test_many_threads_load_a_model_once(own_packages: Path) -> None:
    engine = made(own_packages)

    def model(_: int) -> object:
        return engine.models["en", "es"].load()

    with ThreadPoolExecutor(8) as pool:
        assert len(set(map(id, pool.map(model, range(8))))) == 1


def test_many_threads_translate_at_a_time(engine: ArgosTranslator) -> None:
    def translate(_: int) -> list[str]:
        return texts(engine.translate([SENTENCE] * 5, "en", "es"))

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(translate, range(8))) == [[TRANSLATED] * 5] * 8


@pytest.mark.parametrize("broken", ["model/model.bin", "model/config.json", "sentencepiece.model"])
def test_a_broken_model_fails_every_segment_and_is_told_once(own_packages: Path, broken: str) -> None:
    reported: list[str] = []
    (own_packages / EN_ES / broken).write_bytes(b"\x00broken")
    engine = made(own_packages, reported)

    for _ in range(2):
        assert engine.translate([SENTENCE, ""], "en", "es") == (Translation(SENTENCE, "failed"), Translation(""))

    (line,) = reported
    assert line.startswith(f"{own_packages / EN_ES}: cannot be loaded (")
    assert line.endswith("); download the package again, or report this to its publisher")
    assert texts(engine.translate(["La biblioteca abre el martes."], "es", "en")) == ["The library opens on Tuesday."]


def test_a_package_that_needs_another_library_names_it(own_packages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sacremoses", None)
    (own_packages / EN_ES / "sentencepiece.model").rename(own_packages / EN_ES / "bpe.model")
    reported: list[str] = []

    assert made(own_packages, reported).translate([SENTENCE], "en", "es") == (Translation(SENTENCE, "failed"),)
    assert reported == [f"{own_packages / EN_ES}: cannot be used without sacremoses: pip install sacremoses"]


def test_a_model_that_vanishes_fails_too(own_packages: Path) -> None:
    reported: list[str] = []
    engine = made(own_packages, reported)
    shutil.rmtree(own_packages / EN_ES)

    assert engine.fingerprint("en", "es")
    assert engine.translate([SENTENCE], "en", "es") == (Translation(SENTENCE, "failed"),)
    assert len(reported) == 1


def test_a_package_that_another_takes_the_place_of_is_followed(own_packages: Path) -> None:
    reported: list[str] = []
    engine = made(own_packages, reported)
    name = engine.fingerprint("en", "es")
    (own_packages / EN_ES).rename(own_packages / "en_es-2")

    assert texts(engine.translate([SENTENCE], "en", "es")) == [TRANSLATED]
    assert (engine.fingerprint("en", "es"), reported) == (name, [])


def test_a_sentence_that_the_model_fails_on_is_told_and_no_other_fails(
    own_packages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The model of the fixture knows 512 positions. Longer sentences are cut beforehand; here they are not.
    monkeypatch.setattr(argos, "LONGEST", 10_000)
    reported: list[str] = []
    endless = "library " * 600

    long, short = made(own_packages, reported).translate([endless, SENTENCE], "en", "es")

    assert long == Translation(endless, "failed")
    assert short.text == TRANSLATED
    (line,) = reported
    assert line.startswith(f"{own_packages / EN_ES}: a sentence cannot be translated (")


def test_junk_in_the_folder_is_reported(own_packages: Path) -> None:
    (own_packages / "junk").mkdir()
    reported: list[str] = []

    engine = made(own_packages, reported)

    assert reported == [f"{own_packages / 'junk'}: skipped, it has no metadata.json"]
    assert texts(engine.translate([SENTENCE], "en", "es")) == [TRANSLATED]


def test_a_package_may_stand_for_two_tags(own_packages: Path) -> None:
    metadata = own_packages / EN_ES / "metadata.json"
    metadata.write_text(json.dumps({**json.loads(metadata.read_text()), "to_code": "nb"}))

    engine = made(own_packages)

    assert engine.pairs() == {("en", "nb"), ("en", "no"), ("es", "en")}
    assert engine.models["en", "nb"] is engine.models["en", "no"]


def test_translations_begin_as_the_package_demands_and_do_not_show_it(own_packages: Path) -> None:
    metadata = own_packages / EN_ES / "metadata.json"
    metadata.write_text(json.dumps({**json.loads(metadata.read_text()), "target_prefix": "▁La"}))

    (translation,) = made(own_packages).translate([SENTENCE], "en", "es")

    assert translation.text == "biblioteca abre el martes."


def test_a_missing_library_is_named_with_the_extra(packages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ctranslate2", None)

    with pytest.raises(PluginError, match=r"^the engine argos needs ctranslate2: pip install .*\[translate\]'$"):
        made(packages)


SCRIPT = """
import sys
from pathlib import Path
before = set(sys.modules)
from digest.model.translation import EngineSettings
from digest.translating.engines.argos.argos_engine import engines
engine = engines(EngineSettings(Path(sys.argv[1])), print)[0]
engine.pairs(), engine.fingerprint("en", "es")
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def test_making_the_engine_loads_no_library(packages: Path) -> None:
    start = time.perf_counter()
    command = [sys.executable, "-c", SCRIPT, str(packages)]
    loaded = set(subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout.split())

    assert loaded & {"ctranslate2", "sentencepiece", "numpy", "torch", "stanza", "spacy", "argostranslate"} == set()
    assert time.perf_counter() - start < 3
