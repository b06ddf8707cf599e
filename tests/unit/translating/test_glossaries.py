import os
from pathlib import Path

import pytest

from digest.errors import ConfigError
from digest.model.glossary import Glossary, Term
from digest.translating.glossaries import read_glossaries


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "glossary"
    made.mkdir()
    return made


def test_the_name_of_a_file_says_the_pair(folder: Path) -> None:
    (folder / "en-es.csv").write_text("harbor,puerto\n")
    (folder / "es-ast.csv").write_text("muelle,muelle\n")

    assert read_glossaries(folder) == (
        {("en", "es"): Glossary((Term("harbor", "puerto"),)), ("es", "ast"): Glossary((Term("muelle", "muelle"),))},
        (),
    )


def test_no_folder_is_no_glossary(tmp_path: Path) -> None:
    assert read_glossaries(tmp_path / "glossary") == ({}, ())


@pytest.mark.parametrize("name", ["en.csv", "en-es.txt", "EN-ES.csv", "pt-BR-es.csv", "en-en.csv", "notes"])
def test_a_file_of_another_name_is_told(folder: Path, name: str) -> None:
    (folder / name).write_text("harbor,puerto\n")
    glossaries, findings = read_glossaries(folder)

    assert glossaries == {}
    assert [str(finding) for finding in findings] == [
        f"glossary/{name}: not a glossary: its name must be two languages, such as en-es.csv"
    ]


def test_hidden_files_are_left_alone(folder: Path) -> None:
    (folder / ".DS_Store").write_bytes(b"\0")

    assert read_glossaries(folder) == ({}, ())


def test_what_is_not_understood_in_a_file_is_told(folder: Path) -> None:
    (folder / "en-es.csv").write_text("harbor,puerto\na,b,never\n")

    assert [str(finding) for finding in read_glossaries(folder)[1]] == [
        "glossary/en-es.csv:2: unknown case rule 'never'; use any or exact; row left out"
    ]


def test_a_file_that_cannot_be_understood_is_an_error(folder: Path) -> None:
    (folder / "en-es.csv").write_bytes(b"\0\1\2" * 100)

    with pytest.raises(ConfigError, match=r"^glossary/en-es\.csv: not a text file"):
        read_glossaries(folder)


def test_a_file_too_large_is_an_error(folder: Path) -> None:
    with (folder / "en-es.csv").open("wb") as file:
        file.truncate(9 * 1024 * 1024)

    with pytest.raises(ConfigError, match=r"^glossary/en-es\.csv: larger than 8,388,608 bytes"):
        read_glossaries(folder)


def test_what_is_no_file_is_an_error(folder: Path) -> None:
    os.mkfifo(folder / "en-es.csv")

    with pytest.raises(ConfigError, match=r"^glossary/en-es\.csv: not a file"):
        read_glossaries(folder)


def test_a_folder_that_is_none_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "glossary").write_text("")

    with pytest.raises(ConfigError, match="the glossary folder cannot be read: Not a directory"):
        read_glossaries(tmp_path / "glossary")
