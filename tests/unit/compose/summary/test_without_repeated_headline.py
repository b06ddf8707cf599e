"""Summaries without the sentences that repeat the headline."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from digest.compose.summary.without_repeated_headline import without_repeated_headline
from digest.model.edition import Sentence

HEADLINE = "The old ferry of Arden sails again"
LEAD = "The old ferry of Arden sails again on Monday."
RICH = (
    "After a repair of three months that cost the town two million crowns, the old ferry of Arden sails "
    "again on Monday "
    "with two hundred passengers."
)
WORDED_ALIKE = "The old ferry of Arden sails again with two hundred passengers, who paid two crowns for a ticket each."
OTHERS = ("The captain is glad.", "Tickets cost two crowns.", "A second boat will follow in summer.")


def _told(headline: str, texts: tuple[str, ...], count: int, *, is_given: bool = False) -> list[str]:
    summary = [Sentence(text, "a", place) for place, text in enumerate(texts)]
    told = without_repeated_headline(headline, summary, count, "en", is_given=is_given)
    return [sentence.text for sentence in told]


def test_what_the_headline_says_is_not_said_again() -> None:
    assert _told(HEADLINE, (LEAD, *OTHERS), 3) == list(OTHERS)


def test_a_sentence_that_tells_more_gives_way_to_others_too() -> None:
    assert _told(HEADLINE, (RICH, *OTHERS), 3) == list(OTHERS)


def test_a_sentence_that_tells_twice_as_much_comes_back_where_others_are_few() -> None:
    assert _told(HEADLINE, (RICH, *OTHERS[:1]), 3) == [RICH, OTHERS[0]]


def test_a_sentence_that_tells_little_more_does_not_come_back_beside_others() -> None:
    assert _told(HEADLINE, (LEAD, *OTHERS[:1]), 3) == [OTHERS[0]]


def test_a_sentence_that_the_headline_breaks_off_goes_on_where_it_ends() -> None:
    cut = "The old ferry of Arden sails…"

    assert _told(cut, (WORDED_ALIKE, *OTHERS), 3) == [
        "… again with two hundred passengers, who paid two crowns for a ticket each.",
        *OTHERS[:2],
    ]


def test_a_sentence_that_tells_some_more_is_told_where_there_is_no_other() -> None:
    longer = "With all of its crew, the ferry of Arden, which is old, sails again."

    assert _told(HEADLINE, (longer,), 3) == [longer]


def test_no_summary_begins_with_the_words_of_its_title() -> None:
    assert _told(HEADLINE, (WORDED_ALIKE, *OTHERS), 2) == list(OTHERS[:2])
    assert _told("Old ferry of Arden sails again", (WORDED_ALIKE, OTHERS[0]), 2) == [OTHERS[0]]


def test_the_only_sentence_goes_on_where_a_made_title_ends() -> None:
    assert _told(HEADLINE, (WORDED_ALIKE,), 2) == [
        "… with two hundred passengers, who paid two crowns for a ticket each."
    ]


def test_a_title_after_a_day_and_a_place_is_a_repetition_too() -> None:
    later = "On Monday, in the harbor, the old ferry of Arden sails again."

    assert _told(HEADLINE, (later, OTHERS[0]), 2) == [OTHERS[0]]


def test_a_title_that_is_all_but_the_day_leaves_no_summary() -> None:
    assert _told(HEADLINE, ("On Monday, in the harbor, the old ferry of Arden sails again.",), 2) == []


def test_a_sentence_that_starts_with_half_of_the_title_gives_way_to_others() -> None:
    title = "Ferry of Arden with dozens of pupils runs aground off Selby"
    start = (
        "A chartered ferry of Arden with dozens of pupils on board, who were bound for Quay, hit a sandbank on Monday."
    )

    assert _told(title, (start, OTHERS[0]), 2) == [OTHERS[0]]
    assert _told(title, (start,), 2) == [start]


def test_the_only_sentence_stays_whole_below_a_title_that_may_be_shown_in_another_language() -> None:
    assert _told(HEADLINE, (WORDED_ALIKE,), 2, is_given=True) == [WORDED_ALIKE]
    assert _told("The old ferry of Arden sails…", (WORDED_ALIKE, *OTHERS), 2, is_given=True) == [
        WORDED_ALIKE,
        OTHERS[0],
    ]


def test_a_given_title_is_not_said_again_where_others_are_told_or_little_is_added() -> None:
    assert _told(HEADLINE, (WORDED_ALIKE, *OTHERS), 2, is_given=True) == list(OTHERS[:2])
    assert _told(HEADLINE, (LEAD,), 2, is_given=True) == []


def test_the_words_of_a_title_may_begin_a_later_sentence() -> None:
    assert _told(HEADLINE, (OTHERS[0], WORDED_ALIKE), 2) == [OTHERS[0], WORDED_ALIKE]


def test_a_word_in_common_is_no_repetition() -> None:
    assert _told("The ferry", ("The ferry sails again on Monday.",), 2) == ["The ferry sails again on Monday."]


def test_chinese_is_compared_by_characters() -> None:
    assert _told("渡轮周一复航", ("渡轮周一复航，两百名乘客上船，票价两克朗。", "船长很高兴。"), 2) == ["船长很高兴。"]


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
