import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.words.density import density
from tests.tables import each_row

PLAIN = "the boats will sail as they did before, and nobody needs to book, for there is room enough."


@each_row(
    "fact",
    ["12 of", "1,840 of", "at 10:00", "١٢", "in Harbor", "(Harbor)", "«Harbor»", '"Harbor"', "so, Harbor", "в Гавани"],
)
def test_numbers_and_names_make_a_text_denser(fact: str) -> None:
    assert density(f"well {fact} {PLAIN}") > density(PLAIN) == 0


@pytest.mark.parametrize("text", ["The boats sail. They sail on. And on!", "Лодки плывут. Они плывут.", "", " "])
def test_the_capital_of_a_sentence_tells_nothing(text: str) -> None:
    assert density(text) == 0


def test_a_word_or_number_is_one_fact() -> None:
    assert density(f"for NATO {PLAIN}") == density(f"for Quay {PLAIN}") == density(f"for 1.24 {PLAIN}")


def test_a_caption_is_not_denser_than_an_article() -> None:
    assert density("The new Quay") < density(f"The new Quay of Harbor cost 4.2 million. {PLAIN}")


@pytest.mark.parametrize(
    "text", ["1 2 3 4 5 6 7 8 9", "THE BOATS SAIL AGAIN AND AGAIN", "Hill 5-9, Quay 3-6, Dock 8-12"]
)
def test_a_table_or_a_cry_is_not_dense(text: str) -> None:
    assert density(text) == 0


def test_german_nouns_make_no_table() -> None:
    german = (
        "Der Rat der Stadt hat am Mittwoch den Bau einer Brücke über den Hafen beschlossen. Die Kosten der Arbeiten "
        "trägt zur Hälfte das Land. Für den Verkehr auf der Straße am Ufer gilt in der Zeit der Arbeiten ein Umweg."
    )

    assert density(german) > 0


def test_only_the_beginning_counts() -> None:
    assert density(PLAIN * 10 + "in Harbor 12") == 0


@given(st.text())
def test_any_text_has_a_density(text: str) -> None:
    assert 0 <= density(text) <= 1 / 9


def test_a_huge_text_costs_no_more_than_its_beginning() -> None:
    huge = "in Harbor 12 " * 1_000_000
    density(huge)
    start = time.process_time()

    density(huge)

    assert time.process_time() - start < 0.05
