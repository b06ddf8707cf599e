"""Every language of readers has a file, and those that are known whole everything that readers need."""

from __future__ import annotations

from pathlib import Path

import pytest

import docs
from digest.language.known import codes, language
from docs.generate.languages import ABILITIES, CHECKS, OF_READERS
from tests.catalogs import WORDS_ALONE

KNOWN_WHOLE = [code for code in OF_READERS if code not in WORDS_ALONE]


@pytest.mark.parametrize("code", OF_READERS)
def test_each_language_of_readers_has_a_file(code: str) -> None:
    assert language(code).code in codes(), f"write digest/language/data/{code}.py"


@pytest.mark.parametrize("ability", [ability for ability in ABILITIES if ability != "headlines"])
def test_languages_that_are_known_whole_have_each_ability(ability: str) -> None:
    assert [code for code in KNOWN_WHOLE if not ABILITIES[ability](language(code))] == []


# Languages known whole in which a check cannot work, and why.
_WITHOUT = {
    "capitals": {"ar", "fa", "ja", "zh", "de"},  # no capitals, or one on every noun
    "roles": {"fa", "ja"},  # their particles are not described, and names in kanji cannot be read
    "language": {"hy", "zh"},  # no other language in their letters, or none with letters that they never have
}


@pytest.mark.parametrize("check", CHECKS)
def test_each_check_works_in_the_languages_that_are_known_whole(check: str) -> None:
    assert {code for code in KNOWN_WHOLE if not CHECKS[check](language(code))} == _WITHOUT.get(check, set())


@pytest.mark.parametrize("check", CHECKS)
def test_each_check_is_explained_above_the_table(check: str) -> None:
    page = Path(docs.__file__).parent / "reference" / "languages.md"
    explained = [line.split("|")[1] for line in page.read_text(encoding="utf-8").splitlines() if line.startswith("|")]

    assert any(check in cell.strip().split(", ") for cell in explained)
