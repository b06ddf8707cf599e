"""Sentences that a source repeats in several items, and those that say no more than the headline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editing.summarizers.lead import LeadSummarizer
from digest.editing.summary.repeated_sentences import RepeatedSentences, without_repeated, without_repeated_headline
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


def test_those_told_instead_have_the_room_of_as_many_as_are_wanted() -> None:
    long = " ".join(f"The ferry {'sails ' * 30}on day {day}." for day in range(3))
    items = [stored(f"{FOOTER} {long}", "a"), *ITEMS]

    assert sum(map(len, told(items[:1], items, 2))) <= 350
    assert len(told(items[:1], items, 2)) == 1


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


HEADLINE = "The old ferry of Arden sails again"
OTHERS = ("The captain is glad.", "Tickets cost two crowns.", "A second boat will follow in summer.")


def _told(headline: str, texts: tuple[str, ...], language: str = "en") -> list[str]:
    summary = [Sentence(text, "a", place) for place, text in enumerate(texts)]
    return [sentence.text for sentence in without_repeated_headline(headline, summary, language)]


@pytest.mark.parametrize(
    ("language", "headline", "sentence"),
    [
        ("en", HEADLINE, "The old ferry of Arden sails again."),
        ("en", HEADLINE, "An old ferry is to sail again in Arden."),
        ("en", "The old ferry of Arden sails again from the pier", "In Arden the ferry sails."),
        ("es", "El ferri de Arden zarpa de nuevo", "Un ferri zarpa de nuevo en Arden."),
        ("de", "Die Fähre von Arden fährt wieder", "In Arden fährt eine Fähre wieder."),
        ("ar", "العبارة القديمة تبحر من جديد", "العبارة القديمة تبحر من جديد."),
        ("zh", "渡轮周一复航", "渡轮周一复航。"),
        ("ja", "渡し船が月曜日に運航を再開", "渡し船が月曜日に運航を再開。"),
        ("ka", "ძველი ბორანი ისევ დაცურავს", "ძველი ბორანი ისევ დაცურავს."),
        ("hi", "पुरानी नाव फिर चलेगी", "पुरानी नाव फिर चलेगी।"),
    ],
)
def test_what_the_headline_says_is_not_said_again(language: str, headline: str, sentence: str) -> None:
    assert _told(headline, (sentence, *OTHERS), language) == list(OTHERS)


@pytest.mark.parametrize(
    ("language", "headline", "sentence"),
    [
        (
            "en",
            "Readers meet on Friday",
            "Our readers meet on Friday at seven in the library on Mill Street.",
        ),
        # A time, a place, a number, a name, and who says so.
        ("en", HEADLINE, "The old ferry of Arden sails again on Monday."),
        ("en", HEADLINE, "In Selby, the old ferry of Arden sails again."),
        ("en", HEADLINE, "The old ferry of Arden sails again at 7."),
        ("en", HEADLINE, "The old ferry of Arden sails again with two passengers."),
        ("en", HEADLINE, "The EU says that the old ferry of Arden sails again."),
        ("es", "El ferri de Arden zarpa de nuevo", "El ferri de Arden zarpa de nuevo el lunes."),
        ("fr", "Le bac du port reprend la mer", "Le bac du port reprend la mer en mai."),
        ("ru", "Старый паром снова ходит", "Старый паром снова ходит с мая."),
        # All nouns have capitals.
        ("de", "Leser treffen sich am Freitag", "Die Leser treffen sich am Freitag um sieben in der Bücherei."),
        # No capitals at all, and no spaces.
        ("ar", "القراء يجتمعون يوم الجمعة", "القراء يجتمعون يوم الجمعة في مكتبة شارع الطاحونة."),
        ("zh", "读者周五聚会", "读者周五七点聚会。"),
        ("ja", "読者が金曜日に集まる", "読者が金曜日に図書館に集まる。"),
        ("ka", "ძველი ბორანი ისევ დაცურავს", "ძველი ბორანი ისევ დაცურავს ორშაბათს."),
        ("hi", "पुरानी नाव फिर चलेगी", "पुरानी नाव सोमवार को फिर चलेगी।"),
        ("ko", "낡은 배가 다시 다닌다", "낡은 배가 월요일에 다시 다닌다."),
        ("vi", "Phà cũ chạy lại", "Phà cũ chạy lại vào thứ hai."),
        ("th", "เรือเก่าแล่นอีกครั้ง", "เรือเก่าแล่นอีกครั้งวันจันทร์"),
    ],
)
def test_a_sentence_that_adds_one_fact_to_the_headline_is_told_whole(
    language: str, headline: str, sentence: str
) -> None:
    assert _told(headline, (sentence,), language) == [sentence]
    assert _told(headline, (sentence, *OTHERS), language) == [sentence, *OTHERS]


def test_a_sentence_is_told_whole_where_the_headline_breaks_off() -> None:
    whole = "The old ferry of Arden sails again with two hundred passengers, who paid two crowns each."

    assert _told("The old ferry of Arden sails…", (whole, *OTHERS)) == [whole, *OTHERS]


def test_without_a_summary_there_is_none() -> None:
    assert _told(HEADLINE, ()) == []


@given(st.lists(st.sampled_from(("The old ferry sails again.", "It sails on Monday.", *OTHERS)), max_size=6))
def test_in_order_and_unchanged(texts: list[str]) -> None:
    summary = [Sentence(text, "a", place) for place, text in enumerate(texts)]
    told = list(without_repeated_headline(HEADLINE, summary, "en"))

    assert told == [one for one in summary if one in told]
