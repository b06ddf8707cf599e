"""The engine argostranslate, in an environment with the library; ours must give the same translations."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Sequence
from pathlib import Path

import pytest

from digest.language.text.sentences.sentences import sentences
from digest.model.translation import EngineSettings, Translation
from digest.translating.engines import argostranslate
from digest.translating.engines.argos import argos_engine as argos
from digest.translating.engines.argostranslate import ArgostranslateTranslator
from tests.argostranslate.stanza_model import put_stanza_model
from tests.fixtures.train.corpus import pairs

SENTENCE = "The library opens on Tuesday."
TRANSLATED = "La biblioteca abre el martes."
EN_ES = "translate-en_es"


@pytest.fixture
def own_packages(packages: Path, tmp_path: Path) -> Path:
    """Packages of its own, for a test that changes them."""
    return Path(shutil.copytree(packages, tmp_path / "packages"))


def made(packages: Path, reported: list[str] | None = None) -> ArgostranslateTranslator:
    return argostranslate.engines(EngineSettings(packages), (reported if reported is not None else []).append)[0]


def texts(translations: Sequence[Translation]) -> list[str]:
    return [translation.text for translation in translations]


@pytest.mark.parametrize("beam", [1, 2, 5])
@pytest.mark.parametrize(("source", "target"), [("en", "es"), ("es", "en")])
def test_ours_translates_as_the_library_does(packages: Path, source: str, target: str, beam: int) -> None:
    settings = EngineSettings(packages, beam)
    (ours, *_), (theirs, *_) = argos.engines(settings, pytest.fail), argostranslate.engines(settings, pytest.fail)
    said = [text for pair in pairs(150, seed=7) for text in pair[source == "es" :][:1] if len(sentences(text)) == 1]

    expected = [text.strip() for text in texts(theirs.translate(said, source, target))]

    assert len(said) > 100
    assert [text for sentence in said for text in texts(ours.translate([sentence], source, target))] == expected
    # All at once, CTranslate2 rounds differently, so that of two translations as good as each other the other may win.
    together = texts(ours.translate(said, source, target))
    assert sum(one != other for one, other in zip(together, expected, strict=True)) <= 2


def test_fingerprints_name_the_library(packages: Path) -> None:
    first, wider = argostranslate.engines(EngineSettings(packages), pytest.fail)

    assert first.fingerprint("en", "es").startswith("argostranslate 1.")
    assert first.fingerprint("en", "es") != wider.fingerprint("en", "es")


def test_a_pair_that_it_does_not_know_is_a_problem(packages: Path) -> None:
    assert made(packages).translate([SENTENCE], "en", "fr") == (Translation(SENTENCE, "no-pair"),)


def test_junk_in_the_folder_is_reported_and_breaks_nothing(own_packages: Path) -> None:
    (own_packages / "junk").mkdir()
    reported: list[str] = []

    assert texts(made(own_packages, reported).translate([SENTENCE], "en", "es")) == [TRANSLATED]
    assert reported == [f"{own_packages / 'junk'}: skipped, it has no metadata.json"]


@pytest.mark.parametrize("broken", ["model/model.bin", "sentencepiece.model"])
def test_a_broken_model_fails_every_segment_and_is_told_once(own_packages: Path, broken: str) -> None:
    reported: list[str] = []
    (own_packages / EN_ES / broken).write_bytes(b"broken")
    engine = made(own_packages, reported)

    assert engine.translate([SENTENCE, "", "More news."], "en", "es") == (
        Translation(SENTENCE, "failed"),
        Translation(""),
        Translation("More news.", "failed"),
    )
    (line,) = reported
    assert line.startswith(f"{own_packages / EN_ES}: argostranslate fails (")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Whom the network was asked for; nobody answers."""
    hosts: list[object] = []

    def getaddrinfo(host: object, *_: object, **__: object) -> object:
        hosts.append(host)
        raise OSError("no network")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return hosts


def test_a_package_that_brings_a_model_of_minisbd_asks_no_network(packages: Path, asked: list[object]) -> None:
    assert texts(made(packages).translate([f"{SENTENCE} {SENTENCE}"], "en", "es")) == [f"{TRANSLATED} {TRANSLATED}"]
    assert asked == []


def test_a_package_that_brings_no_model_for_sentences_asks_no_network(own_packages: Path, asked: list[object]) -> None:
    shutil.rmtree(own_packages / EN_ES / "minisbd")

    assert texts(made(own_packages).translate([f"{SENTENCE} {SENTENCE}"], "en", "es")) == [f"{TRANSLATED} {TRANSLATED}"]
    assert asked == []


def test_a_package_that_brings_a_model_of_stanza_asks_no_network(own_packages: Path, asked: list[object]) -> None:
    shutil.rmtree(own_packages / EN_ES / "minisbd")
    put_stanza_model(own_packages / EN_ES)
    reported: list[str] = []

    assert texts(made(own_packages, reported).translate([SENTENCE], "en", "es")) == [TRANSLATED]
    assert (reported, asked) == ([], [])
