"""The table of languages in the docs says what the code knows."""

from __future__ import annotations

import pytest

from digest.languages.load import codes, language
from tests.language_table import ABILITIES, COMMAND, FILE, OF_READERS, table


def test_table_is_what_the_files_of_languages_say() -> None:
    assert FILE.read_text(encoding="utf-8") == table(), f"run `{COMMAND}`"


@pytest.mark.parametrize("code", OF_READERS)
def test_each_language_of_readers_has_a_file(code: str) -> None:
    assert code in codes(), f"write digest/languages/{code}.py"


@pytest.mark.parametrize("ability", [ability for ability in ABILITIES if ability not in {"number words", "headlines"}])
def test_languages_of_readers_have_each_ability(ability: str) -> None:
    assert [code for code in OF_READERS if not ABILITIES[ability](language(code))] == []
