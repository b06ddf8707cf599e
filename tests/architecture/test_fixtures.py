"""The committed packages keep their promises to those who use or redistribute them."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from tests.fixtures.train import corpus
from tests.packages import EN_ES, ES_EN, install_fixtures

LICENSE = Path(__file__).parents[2] / "LICENSE"
NAMES = {"en": "English", "es": "Spanish"}


@pytest.fixture(params=[EN_ES, ES_EN], ids=lambda path: path.stem)
def package(request: pytest.FixtureRequest) -> Path:
    return request.param


def test_is_small(package: Path) -> None:
    assert package.stat().st_size < 1_000_000


def test_says_what_its_name_says(package: Path) -> None:
    metadata = json.loads(_read(package, "metadata.json"))

    assert f"translate-{metadata['from_code']}_{metadata['to_code']}" == package.stem
    assert (metadata["from_name"], metadata["to_name"]) == (NAMES[metadata["from_code"]], NAMES[metadata["to_code"]])


def test_is_under_our_license(package: Path) -> None:
    assert _read(package, "LICENSE") == LICENSE.read_bytes()
    assert json.loads(_read(package, "metadata.json"))["license"] == "MIT"


def test_holds_one_folder_with_what_argos_needs(package: Path) -> None:
    with zipfile.ZipFile(package) as archive:
        names = set(archive.namelist())

    assert {name.split("/")[0] for name in names} == {package.stem}
    needed = {"metadata.json", "sentencepiece.model", "model/config.json", "model/model.bin"}
    assert {f"{package.stem}/{name}" for name in needed} <= names


def test_both_are_installed_side_by_side(tmp_path: Path) -> None:
    folder = install_fixtures(tmp_path)

    assert {path.name for path in folder.iterdir()} == {EN_ES.stem, ES_EN.stem}


def test_the_corpus_is_the_same_every_time() -> None:
    assert corpus.pairs(50, seed=1) == corpus.pairs(50, seed=1)


def test_each_side_of_the_words_can_be_translated_back() -> None:
    for words in corpus.words().values():
        assert len({english for english, _ in words}) == len({spanish for _, spanish in words}) == len(words)


def _read(package: Path, name: str) -> bytes:
    with zipfile.ZipFile(package) as archive:
        return archive.read(f"{package.stem}/{name}")
