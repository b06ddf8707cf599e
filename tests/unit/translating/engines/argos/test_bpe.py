"""Byte pairs; the words of sacremoses are compared with argostranslate in tests/argostranslate."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.translating.engines.argos.bpe import read_ranks, split_word

RANKS = read_ranks("#version: 0.2\nr y</w>\nf e\nr r\nfe rr\nferr y</w>\nr ry</w>\n")


@pytest.mark.parametrize(
    ("word", "tokens"),
    [
        ("ry", ["ry"]),
        ("ferry", ["fe@@", "rry"]),
        ("ferries", ["ferr@@", "i@@", "e@@", "s"]),
        ("a", ["a"]),
        ("r", ["r"]),
        ("rrrr", ["rr@@", "r@@", "r"]),
        ("", []),
    ],
)
def test_a_word_is_joined_by_its_most_frequent_pairs(word: str, tokens: list[str]) -> None:
    assert list(split_word(word, RANKS)) == tokens


def test_of_a_pair_given_twice_the_first_place_counts() -> None:
    assert list(split_word("abc", read_ranks("#version: 0.2\na b\nb c</w>\na b"))) == ["ab@@", "c"]


@pytest.mark.parametrize("text", ["", "r y", "#version: 0.1\nr y", "\x00" * 100])
def test_other_files_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"of version 0\.2$"):
        read_ranks(text)


@given(word=st.text("fery", max_size=250))
def test_nothing_of_a_word_is_lost(word: str) -> None:
    assert "".join(token.removesuffix("@@") for token in split_word(word, RANKS)) == word


def test_a_word_without_end_takes_little_time() -> None:
    start = time.process_time()

    list(split_word("ferry" * 20_000, RANKS))

    assert time.process_time() - start < 5
