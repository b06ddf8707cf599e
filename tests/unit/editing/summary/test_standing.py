"""Sentences that stand alone below a title, and summaries made of them."""

from __future__ import annotations

import pytest

from digest.editing.summarizers.extract import ExtractSummarizer
from digest.editing.summary.standing import has_standing_sentence
from tests.unit.editing.summarizers.test_extract import stored

TITLE = "Harbor council votes"
STANDS = "The town of Arden has bought a second ferry for the islands."


def told(text: str, title: str = TITLE, language: str = "en") -> list[str]:
    story = [stored(text, title=title, language=language)]
    return [sentence.text for sentence in ExtractSummarizer().summarize(story, 3)]


@pytest.mark.parametrize(
    "other",
    [
        "Over the last weeks I’ve been sailing on every ferry of the town.",
        "Is the old ferry of the town of Arden late again?",
        "In this article, the ferries of Arden are compared.",
        "Ana Rossi (left) and the ferry of Arden at the old pier.",
    ],
)
def test_a_sentence_in_the_voice_of_its_author_makes_way(other: str) -> None:
    assert told(f"{other} {STANDS} {other}") == [STANDS]


@pytest.mark.parametrize(
    "only",
    [
        "That's not true.",
        "It was mostly a rehearsal.",
        "Who will sail in the end?",
        "Yes.",
        "Hell no!",
        "[1] The ferry of Quay.",
    ],
)
def test_below_a_title_no_sentence_is_better_than_one_that_needs_another(only: str) -> None:
    assert told(only) == []
    assert not has_standing_sentence([stored(only, title=TITLE)])


def test_without_a_title_any_sentence_is_better_than_none() -> None:
    assert told("That's not true.", title="") == ["That's not true."]
    assert has_standing_sentence([stored("That's not true.")])


def test_an_author_without_any_other_sentence_is_shown() -> None:
    only = "I sailed on the new ferry of the town for two weeks."

    assert told(only) == [only]
    assert not has_standing_sentence([stored(only, title=TITLE)])


def test_a_sentence_that_has_the_words_of_the_title_goes_on_from_it() -> None:
    lead = "It is the harbor council that votes today."

    assert told(lead) == [lead]
    assert has_standing_sentence([stored(lead, title=TITLE)])
    assert told(f"But the harbor council votes today. {STANDS}") == [STANDS]
    assert not has_standing_sentence([stored("But the harbor council votes today.", title=TITLE)])


def test_another_item_of_the_story_may_have_the_sentence() -> None:
    story = [stored("That's not true.", title=TITLE), stored(STANDS, key="two", title=TITLE)]

    assert has_standing_sentence(story)


def test_a_short_first_sentence_with_a_credit_behind_it_is_a_caption() -> None:
    body = "The town of Arden has bought a second ferry. The captain is glad. The pier is old."

    assert told(f"Captains at the pier of Arden. Photo: Ana Rossi. {body}")[0].startswith("The town")
    assert told(f"{STANDS} Photo: Ana Rossi.") == [STANDS]


def test_a_label_before_a_sentence_is_left_out() -> None:
    assert told(f"Update: {STANDS}") == [STANDS]
    assert told(f"Alert: {STANDS}") == [STANDS]
    assert told(f"• {STANDS}") == [STANDS]


def test_a_sentence_cut_before_its_verb_needs_the_one_before() -> None:
    long = "In accordance with " + ", ".join(f"the plan of the harbor number {number}" for number in range(30))

    assert told(f"{long}, ferries sail. {STANDS}")[0] == STANDS
