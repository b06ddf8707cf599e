"""Sentences that a source repeats in several items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from digest.editing.summarizers.lead import LeadSummarizer
from digest.editing.summary.repeated_sentences import RepeatedSentences, without_repeated
from digest.model.edition import Sentence
from digest.model.item import StoredItem
from tests.unit.editing.summarizers.test_extract import EXTRACT, stored

FOOTER = "Harbor Plus readers save a tenth of the price of every ticket."
TEXTS = (
    "The ferry Gull sails again from the old pier.",
    "The harbor council repairs twelve pillars after the storm.",
    "Divers found an anchor of bronze off the northern mole.",
)
ITEMS = [stored(f"{FOOTER} {text}", key) for key, text in zip("abc", TEXTS, strict=True)]


def told(items: Sequence[StoredItem], among: Sequence[StoredItem], count: int = 1) -> list[str]:
    summarize = without_repeated(LeadSummarizer().summarize, RepeatedSentences.among(among))
    return [sentence.text for sentence in summarize(items, count)]


def test_a_sentence_of_three_items_of_a_source_is_left_out_for_the_next_one() -> None:
    assert told(ITEMS[:1], ITEMS) == [TEXTS[0]]


def test_a_sentence_of_two_items_may_be_news() -> None:
    assert told(ITEMS[:1], ITEMS[:2]) == [FOOTER]


def test_items_of_other_sources_do_not_count() -> None:
    others = [replace(one, item=replace(one.item, source="Courier")) for one in ITEMS[1:]]

    assert told(ITEMS[:1], [ITEMS[0], *others]) == [FOOTER]


def test_the_items_of_the_story_itself_do_not_count() -> None:
    assert told(ITEMS, ITEMS) == [FOOTER]


def test_copies_of_one_text_count_once() -> None:
    copies = [replace(ITEMS[1], key=key) for key in "xyz"]

    assert told(ITEMS[:1], [ITEMS[0], *copies]) == [FOOTER]


def test_a_short_sentence_is_repeated_by_chance() -> None:
    items = [stored(f"Nobody was hurt. {text}", key) for key, text in zip("abc", TEXTS, strict=True)]

    assert told(items[:1], items) == ["Nobody was hurt."]


def test_an_item_that_says_nothing_else_has_no_summary() -> None:
    items = [*ITEMS, stored(FOOTER, "d")]

    assert told(items[3:], items, 3) == []


def test_the_best_sentences_are_asked_for_in_place_of_those_left_out() -> None:
    summarize = without_repeated(EXTRACT.summarize, RepeatedSentences.among(ITEMS))

    assert [sentence.text for sentence in summarize(ITEMS[:1], 2)] == [TEXTS[0]]


def test_a_language_model_is_asked_once() -> None:
    asked = []

    def summarize(items: Sequence[StoredItem], count: int) -> tuple[Sentence, ...]:
        asked.append(count)
        return (Sentence(FOOTER, "a", 0), Sentence("The ferry sails.", "a", 1, is_abstract=True))

    summary = without_repeated(summarize, RepeatedSentences.among(ITEMS))(ITEMS[:1], 2)

    assert [sentence.text for sentence in summary] == ["The ferry sails."]
    assert asked == [2]


def test_a_summarizer_that_never_comes_to_an_end_is_asked_a_few_times() -> None:
    asked = []

    def summarize(items: Sequence[StoredItem], count: int) -> tuple[Sentence, ...]:
        asked.append(count)
        return tuple(Sentence(FOOTER, "a", 0) for _ in range(count))

    assert without_repeated(summarize, RepeatedSentences.among(ITEMS))(ITEMS[:1], 2) == ()
    assert len(asked) < 10
