from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.translating.engines.segment_pieces import SegmentPiece, join, split

LONG = (
    "The ferry, which had been repaired in the winter, sails again on Monday; it takes 1,315 people and 90 cars, "
    "and the harbor has been dredged for it: the work cost 14 million euros"
)


def texts(segment: str, length: int = 1_000) -> list[str]:
    return [piece.text for piece in split(segment, lambda text: len(text) <= length)]


def test_sentences_are_pieces() -> None:
    assert split("It rains. The ferry waits.\n\nThe end. ", lambda text: True) == (
        SegmentPiece("It rains.", " "),
        SegmentPiece("The ferry waits.", "\n\n"),
        SegmentPiece("The end.", " "),
    )


@pytest.mark.parametrize("segment", ["", " ", "\n\t"])
def test_nothing_gives_no_piece(segment: str) -> None:
    assert split(segment, lambda text: True) == ()


def test_a_long_sentence_is_cut_at_clauses_before_commas() -> None:
    assert texts(LONG, 120) == [
        "The ferry, which had been repaired in the winter, sails again on Monday;",
        "it takes 1,315 people and 90 cars, and the harbor has been dredged for it: the work cost 14 million euros",
    ]


def test_then_at_commas_but_not_within_a_number() -> None:
    assert texts("It takes 1,315 people and 90 cars, and the harbor is deep", 50) == [
        "It takes 1,315 people and 90 cars,",
        "and the harbor is deep",
    ]


def test_then_at_a_space() -> None:
    assert texts("the harbor bridge of the city is open again", 30) == [
        "the harbor bridge of",
        "the city is open again",
    ]


def test_a_word_without_end_is_cut_where_no_letter_loses_its_marks() -> None:
    assert texts("e\u0301" * 5, 6) == ["e\u0301" * 3, "e\u0301" * 2]


def test_a_text_of_marks_alone_is_cut_too() -> None:
    assert "".join(texts("\u0301" * 100, 10)) == "\u0301" * 100


@pytest.mark.parametrize("segment", ["港は、新しい橋を待っている", "港は；新しい橋", "港；", "港港港；"])
def test_wide_marks_end_clauses_without_a_space(segment: str) -> None:
    assert "".join(texts(segment, 1)) == segment


def test_a_clause_of_another_script_ends_with_its_own_comma() -> None:
    assert texts("تبحر العبارة يوم الاثنين، وتحمل ألف راكب", 30) == ["تبحر العبارة يوم الاثنين،", "وتحمل ألف راكب"]


@pytest.mark.parametrize(
    ("gap", "target", "expected"),
    [
        (" ", "es", "A. B."),
        ("\n\n", "es", "A.\n\nB."),
        ("", "es", "A. B."),
        ("", "ja", "A.B."),
        (" ", "zh", "A.B."),
        ("\n", "zh", "A.\nB."),
    ],
)
def test_pieces_are_joined_as_the_target_is_written(gap: str, target: str, expected: str) -> None:
    assert join([SegmentPiece("a", gap), SegmentPiece("b", " ")], [" A.", "B. "], target) == expected


def test_nothing_is_joined_to_nothing() -> None:
    assert join([], [], "es") == ""


SEGMENTS = st.text(st.sampled_from("ab .,;:。；，!?\n\t\u0301\u200bé🌊1")) | st.text()


@given(segment=SEGMENTS, length=st.integers(1, 40))
def test_all_but_white_space_is_in_a_piece(segment: str, length: int) -> None:
    pieces = split(segment, lambda text: len(text) <= length)

    assert "".join("".join(piece.text + piece.gap for piece in pieces).split()) == "".join(segment.split())
    assert all(piece.text == piece.text.strip() != "" for piece in pieces)
    assert all(len(piece.text) <= length for piece in pieces)
    assert all(piece.gap == "" or piece.gap.isspace() for piece in pieces)


@given(segment=SEGMENTS)
def test_what_is_short_comes_together_again_as_it_was(segment: str) -> None:
    pieces = split(segment, lambda text: True)
    spaced = all(piece.gap for piece in pieces[:-1])

    assert not spaced or join(pieces, [piece.text for piece in pieces], "es") == segment.strip()


def test_a_megabyte_without_an_end_takes_little_time() -> None:
    start = time.process_time()

    pieces = split("word " * 200_000, lambda text: len(text) <= 600)

    assert len(pieces) > 1_600
    assert time.process_time() - start < 5
