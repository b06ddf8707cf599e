"""The key figures of a story."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from digest.editing.summary.figures import figures
from digest.model.edition import Figure, Sentence
from tests.unit.editing.summarizers.test_extract import stored

FIRST = "ARDEN, 21 April (HN) - The harbor police seized 505 kg of salt and 13 boats on Monday."
TEXT = f"{FIRST} The police searched 612 boats in 2025. They found 505 kg of salt. Gulls ate 70 loaves of bread."


def told(text: str, count: int = 9) -> list[str]:
    return [figure.text for figure in figures([stored(text)], count)]


def test_the_numbers_of_a_story_the_best_first() -> None:
    assert told(TEXT) == ["505 kg of salt", "13 boats", "70 loaves of bread", "612 boats"]


def test_no_more_than_wanted() -> None:
    assert told(TEXT, 1) == ["505 kg of salt"]
    assert told(TEXT, 0) == []


def test_what_is_a_part_of_a_number_stands_behind_it() -> None:
    text = "They seized 505 kg of salt, including 32 kg of pepper and 52 kg of sugar. Divers found 44 ropes there."

    assert told(text) == ["505 kg of salt", "44 ropes", "32 kg of pepper", "52 kg of sugar"]


def test_what_is_far_from_the_beginning_and_the_title_is_background() -> None:
    near = "The pier is old. The town is small. Gulls eat. Ferries sail."
    text = f"{near} In other towns 104 cases are known. The harbor council of Arden has sold 44 ropes."

    def below(title: str) -> list[str]:
        return [figure.text for figure in figures([stored(text, title=title)], 9)]

    assert set(told(text)) == {"104 cases", "44 ropes"}
    assert below("Harbor council votes") == ["44 ropes"]
    assert "104 cases" in below("More cases in the harbor")


def test_below_a_title_an_author_has_no_numbers_to_tell() -> None:
    text = "I have read all 224 pages of the plan. The town has sold 44 ropes."

    assert [figure.text for figure in figures([stored(text, title="Harbor council votes")], 9)] == ["44 ropes"]


def test_tables_and_notices_have_no_numbers_to_tell() -> None:
    assert told("Salt 505 kg\n\nPhoto: 12 boats.\n\nThey found 13 boats.") == ["13 boats"]


def test_a_bare_amount_is_not_told() -> None:
    assert told("Fares rose by 11% to $20, said the 48-year-old owner of 13 boats.") == ["13 boats"]


def test_each_with_its_sentence() -> None:
    sentence = Sentence("The harbor police seized 505 kg of salt and 13 boats on Monday.", "one", 0)

    assert figures([stored(TEXT)], 1) == (Figure("505 kg of salt", "505", "kg of salt", sentence),)


def test_one_number_of_two_items_is_told_once() -> None:
    items = [stored(TEXT), stored("In the harbor 505 kg of salt and 44 ropes were found.", "two")]

    assert [figure.text for figure in figures(items, 3)] == ["505 kg of salt", "13 boats", "70 loaves of bread"]
    assert figures(items, 9) == figures(items[::-1], 9)


def test_a_story_without_numbers_has_none() -> None:
    assert told("The ferry sails.") == []
    assert figures([], 3) == ()


@given(st.lists(st.text(alphabet="1 2,.kg of€%年公斤\n-", max_size=80), min_size=1, max_size=3))
def test_every_figure_stands_in_its_sentence_and_its_sentence_in_its_item(texts: list[str]) -> None:
    items = [stored(text, str(number)) for number, text in enumerate(texts)]

    for figure in figures(items, 9):
        assert figure.text in figure.sentence.text
        assert figure.sentence.text in texts[int(figure.sentence.item)]


def test_a_number_in_other_words_is_told_once() -> None:
    assert told("Divers found 104 boats. The council counted 104 sunken boats, and 104 captains.") == [
        "104 boats",
        "104 captains",
    ]
