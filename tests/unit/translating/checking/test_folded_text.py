from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.translating.checking.folded_text import fold

TEXTS = st.text(
    st.sampled_from("ae\u0301\u0323\u00ad\u200d\u00a0’-\u2011ẹह\u093f\u094d\u1112\u1161\u11ab")
    | st.characters(max_codepoint=0xFFFF)
)


@pytest.mark.parametrize(
    ("text", "folded", "places"),
    [
        ("ab", "ab", [0, 1, 2]),
        ("e\u0301a", "éa", [0, 2, 3]),
        ("a\u00adb\u00a0’", "ab '", [0, 2, 3, 4, 5]),
        ("\u0301a", "\u0301a", [0, 1, 2]),
        ("", "", [0]),
    ],
)
def test_a_text_is_folded_with_the_places_of_its_characters(text: str, folded: str, places: list[int]) -> None:
    assert (fold(text).text, list(fold(text).places)) == (folded, places)


@given(TEXTS)
def test_each_character_has_a_place_in_order(text: str) -> None:
    folded = fold(text)

    assert len(folded.places) == len(folded.text) + 1
    assert list(folded.places) == sorted(folded.places)
    assert folded.places[-1] == len(text)


@given(TEXTS)
def test_how_characters_are_composed_makes_no_difference(text: str) -> None:
    composed, parted = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))

    assert fold(composed).text == fold(parted).text
