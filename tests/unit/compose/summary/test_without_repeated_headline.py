"""Summaries without the sentences that repeat the headline."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from digest.compose.summary.without_repeated_headline import without_repeated_headline
from digest.model.edition import Sentence

HEADLINE = "The old ferry of Arden sails again"
LEAD = "The old ferry of Arden sails again on Monday."
RICH = (
    "The old ferry of Arden sails again on Monday with two hundred passengers, after a repair of three months "
    "that cost "
    "the town two million crowns."
)
OTHERS = ("The captain is glad.", "Tickets cost two crowns.", "A second boat will follow in summer.")


def _told(headline: str, texts: tuple[str, ...], count: int) -> list[str]:
    summary = [Sentence(text, "a", place) for place, text in enumerate(texts)]
    return [sentence.text for sentence in without_repeated_headline(headline, summary, count, "en")]


def test_what_the_headline_says_is_not_said_again() -> None:
    assert _told(HEADLINE, (LEAD, *OTHERS), 3) == list(OTHERS)


def test_a_sentence_that_tells_more_gives_way_to_others_too() -> None:
    assert _told(HEADLINE, (RICH, *OTHERS), 3) == list(OTHERS)


def test_a_sentence_that_tells_twice_as_much_comes_back_where_others_are_few() -> None:
    assert _told(HEADLINE, (RICH, *OTHERS[:1]), 3) == [RICH, OTHERS[0]]


def test_a_sentence_that_tells_little_more_does_not_come_back_beside_others() -> None:
    assert _told(HEADLINE, (LEAD, *OTHERS[:1]), 3) == [OTHERS[0]]


def test_a_sentence_that_the_headline_was_cut_out_of_stays() -> None:
    cut = "The old ferry of Arden sails…"

    assert _told(cut, (LEAD, *OTHERS), 3) == [LEAD, *OTHERS[:2]]


def test_a_sentence_that_tells_some_more_is_told_where_there_is_no_other() -> None:
    longer = "The old ferry of Arden sails again with all of its crew."

    assert _told(HEADLINE, (longer,), 3) == [longer]


def test_a_sentence_that_is_the_headline_is_not_told_even_alone() -> None:
    assert _told(HEADLINE, (f"{HEADLINE}.",), 3) == []


def test_without_a_summary_there_is_none() -> None:
    assert _told(HEADLINE, (), 3) == []


@given(st.lists(st.sampled_from((LEAD, RICH, *OTHERS)), max_size=6), st.integers(min_value=0, max_value=4))
def test_in_order_and_no_more_than_wanted(texts: list[str], count: int) -> None:
    summary = [Sentence(text, "a", place) for place, text in enumerate(texts)]
    told = without_repeated_headline(HEADLINE, summary, count, "en")

    assert len(told) <= count
    assert [sentence.position for sentence in told] == sorted({sentence.position for sentence in told})
