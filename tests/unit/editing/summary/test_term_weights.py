"""The weights of words, and the similarity of sentences."""

import math

import pytest

from digest.editing.summary.summary_sentences import SummarySentence, summary_sentences
from digest.editing.summary.term_weights import TermWeights, weigh_terms
from tests.unit.editing.summarizers.test_extract import stored

TEXT = "The ferry sails again. The ferry waits. Tickets cost nine euros."


def _of(text: str) -> tuple[TermWeights, tuple[SummarySentence, ...]]:
    found = summary_sentences(stored(text))
    return weigh_terms(found), found


def _similarity(terms: TermWeights, one: SummarySentence, other: SummarySentence) -> float:
    weights = [math.fsum(terms.rarity[word] for word in each.words) for each in (one, other)]
    return terms.similarity(one.words, weights[0], other.words, weights[1])


def test_a_word_says_more_the_fewer_sentences_have_it() -> None:
    terms, _ = _of(TEXT)

    assert terms.rarity["ferri"] == pytest.approx(math.log(1 + 3 / 2) ** 2)
    assert terms.rarity["euro"] == pytest.approx(math.log(1 + 3) ** 2)


def test_sentences_are_similar_by_what_their_common_words_say() -> None:
    terms, (sails, waits, tickets) = _of(TEXT)

    assert _similarity(terms, sails, sails) == pytest.approx(1)
    assert 0 < _similarity(terms, sails, waits) < 1
    assert _similarity(terms, sails, tickets) == 0


def test_only_content_words_overlap_as_a_part_of_the_shorter_sentence() -> None:
    terms, (sails, waits, bus) = _of("The ferry sails again. The ferry waits. The bus is red.")

    assert terms.overlap(sails.words, waits.words) == pytest.approx(1 / 2)
    assert terms.overlap(sails.words, bus.words) == 0


@pytest.mark.parametrize("word", ["7", "渡轮", "ferri"])
def test_numbers_and_words_that_are_long_or_of_a_short_script_are_content(word: str) -> None:
    terms, _ = _of("The 7 渡轮 ferry is at it.")

    assert word in terms.content


def test_small_words_are_not() -> None:
    terms, _ = _of("The 7 渡轮 ferry is at it.")

    assert terms.content.isdisjoint({"the", "is", "at", "it"})
