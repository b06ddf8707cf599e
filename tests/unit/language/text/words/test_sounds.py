from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.words.sounds import sounds


@pytest.mark.parametrize(
    ("spelled", "names"),
    [
        ("lsvn", "Lisbon Lisbonne Lissabon Лиссабон لشبونة"),
        ("vrsv", "Warsaw Varsovia Варшава Варшаві Βαρσοβία Վարշավա ვარშავა"),
        ("smr", "İzmir Измир Ιζμίρ إزمير אזמיר"),
        ("rvn", "Yerevan Erevan Ереван Երևան ერევანი"),
        ("rdkr", "Rødekro Родекро"),
        ("lds", "Łódź Lodz Лодзь"),
        ("slsk", "Silesk Силеск Σιλεσκ سيليسك"),
    ],
)
def test_a_name_sounds_alike_in_all_scripts(spelled: str, names: str) -> None:
    assert {name: sounds(name) for name in names.split()} == dict.fromkeys(names.split(), spelled)


@pytest.mark.parametrize("word", ["", "aeiou", "1,315", "Ωη", "…"])
def test_without_consonants_there_is_no_sound(word: str) -> None:
    assert sounds(word) == ""


@given(st.text())
def test_sounds_have_neither_latin_vowels_nor_doubled_signs(word: str) -> None:
    spelled = sounds(word)

    assert not set("aeiouy") & set(spelled)
    assert all(first != second for first, second in pairwise(spelled))
