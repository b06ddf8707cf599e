"""Lines of a text that end on purpose."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.sentences.line_breaks import line_breaks

WRAPPED = (
    "The ferry between the old pier and the new one sails again on Monday, says\n"
    "Harbor Week, which asked its captain about the winds and the waves of the\n"
    "Arden Sound."
)


def lines(text: str) -> list[str]:
    places = [0, *line_breaks(text), len(text)]
    return [text[start:end].strip() for start, end in pairwise(places)]


def test_a_heading_is_a_line_of_its_own() -> None:
    text = "The pier\nThe ferry sails again from the old pier, says its captain."

    assert lines(text) == text.split("\n")


def test_a_list_has_lines_of_its_own() -> None:
    assert lines("Ferry\nPier\n12 boats") == ["Ferry", "Pier", "12 boats"]


def test_a_wrapped_paragraph_is_one_line() -> None:
    assert lines(WRAPPED) == [WRAPPED]


def test_a_line_before_a_long_word_may_be_short() -> None:
    text = (
        "Seit dem Morgen steht die alte Mühle am Hafen von Arden still, der\n"
        "Rat der Stadt berät deshalb am Abend mit allen\n"
        "Hafenarbeiterverbänden der Inseln."
    )

    assert lines(text) == [text]


def test_a_line_that_goes_on_with_a_small_letter_was_wrapped() -> None:
    assert lines("The ferry\nsails again.") == ["The ferry\nsails again."]


def test_paragraphs_are_looked_at_one_by_one() -> None:
    text = f"{WRAPPED}\n\nThe pier\nThe ferry stays at the pier.\n\nEnd"

    assert [text[place + 1 :].split()[:2] for place in line_breaks(text)] == [["The", "ferry"]]


@pytest.mark.parametrize("text", ["", "\n", "\n\n\n", "Ferry", "Ferry\n", "\n\n\nFerry\n\n\n\n"])
def test_texts_of_one_line(text: str) -> None:
    assert list(line_breaks(text)) == []


@given(st.text(alphabet="aB .\n港", max_size=80))
def test_a_break_is_a_line_feed(text: str) -> None:
    places = list(line_breaks(text))

    assert all(text[place] == "\n" for place in places)
    assert places == sorted(set(places))
