"""How much words say, and how alike sentences are."""

import math

import pytest

from digest.compose.summary.summary_sentences import Candidate, candidates
from digest.compose.summary.term_weights import Scale, scale_of
from tests.unit.test_extract import stored

TEXT = "The ferry sails again. The ferry waits. Tickets cost nine euros."


def _of(text: str) -> tuple[Scale, tuple[Candidate, ...]]:
    found = candidates(stored(text))
    return scale_of(found), found


def _similarity(scale: Scale, one: Candidate, other: Candidate) -> float:
    weights = [math.fsum(scale.rarity[word] for word in each.words) for each in (one, other)]
    return scale.similarity(one.words, weights[0], other.words, weights[1])


def test_a_word_says_more_the_fewer_sentences_have_it() -> None:
    scale, _ = _of(TEXT)

    assert scale.rarity["ferri"] == pytest.approx(math.log(1 + 3 / 2) ** 2)
    assert scale.rarity["euro"] == scale.rarest == pytest.approx(math.log(1 + 3) ** 2)


def test_sentences_are_similar_by_what_their_common_words_say() -> None:
    scale, (sails, waits, tickets) = _of(TEXT)

    assert _similarity(scale, sails, sails) == pytest.approx(1)
    assert 0 < _similarity(scale, sails, waits) < 1
    assert _similarity(scale, sails, tickets) == 0


def test_only_content_words_overlap_as_a_part_of_the_shorter_sentence() -> None:
    scale, (sails, waits, bus) = _of("The ferry sails again. The ferry waits. The bus is red.")

    assert scale.overlap(sails.words, waits.words) == pytest.approx(1 / 2)
    assert scale.overlap(sails.words, bus.words) == 0


@pytest.mark.parametrize("word", ["7", "渡轮", "ferri"])
def test_numbers_and_words_that_are_long_or_of_a_short_script_are_content(word: str) -> None:
    scale, _ = _of("The 7 渡轮 ferry is at it.")

    assert word in scale.content


def test_small_words_are_not() -> None:
    scale, _ = _of("The 7 渡轮 ferry is at it.")

    assert scale.content.isdisjoint({"the", "is", "at", "it"})
