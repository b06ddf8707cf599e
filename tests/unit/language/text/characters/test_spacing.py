import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.characters.spacing import fitted, tidy

SEGMENTS = st.text("aé e\u0301 \t\n\u00a0\u202f1,.")


@pytest.mark.parametrize(
    ("segment", "expected"),
    [
        ("The ferry sails.", "The ferry sails."),
        ("  The\tferry \r\n sails.\n", "The ferry sails."),
        ("1\u00a0315 and 1\u202f315", "1\u00a0315 and 1\u202f315"),
        ("\u00a0A ", "\u00a0A"),
        ("Cafe\u0301", "Cafe\u0301"),
        (" \n", ""),
    ],
)
def test_a_tidy_segment_has_single_spaces(segment: str, expected: str) -> None:
    assert tidy(segment) == expected


@given(SEGMENTS)
def test_tidying_twice_changes_nothing(segment: str) -> None:
    assert tidy(tidy(segment)) == tidy(segment)


@pytest.mark.parametrize(
    ("segment", "expected"),
    [("Ferry", "Barco"), (" Ferry\n", " Barco\n"), ("\u00a0Ferry", "Barco"), ("\tA  b ", "\tBarco ")],
)
def test_a_translation_gets_the_spaces_of_its_segment(segment: str, expected: str) -> None:
    assert fitted(" Barco", segment) == expected


@given(SEGMENTS)
def test_a_segment_fits_itself(segment: str) -> None:
    assert fitted(segment, segment) == segment
