"""Every language of readers has a file with everything that readers need."""

from __future__ import annotations

import pytest

from digest.languages.load import codes, language
from docs.generate.languages import ABILITIES, OF_READERS


@pytest.mark.parametrize("code", OF_READERS)
def test_each_language_of_readers_has_a_file(code: str) -> None:
    assert code in codes(), f"write digest/languages/{code}.py"


@pytest.mark.parametrize("ability", [ability for ability in ABILITIES if ability != "headlines"])
def test_languages_of_readers_have_each_ability(ability: str) -> None:
    assert [code for code in OF_READERS if not ABILITIES[ability](language(code))] == []
