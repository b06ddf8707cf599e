from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.glossary import Glossary, Term
from digest.translating.checking.terms import FoundTerm, TermFinder
from tests.tables import each_row


def found(text: str, *terms: Term) -> list[FoundTerm]:
    return list(TermFinder(Glossary(terms)).find(text))


def kept(text: str, *terms: Term) -> list[str]:
    return [term.kept for term in found(text, *terms)]


@pytest.mark.parametrize(
    ("text", "filled_in"),
    [("a harbor", "puerto"), ("Harbor city", "Puerto"), ("THE HARBOR", "PUERTO"), ("HaRbor", "Puerto")],
)
def test_any_case_is_matched_and_given_to_the_translation(text: str, filled_in: str) -> None:
    assert kept(text, Term("harbor", "puerto")) == [filled_in]


def test_a_capital_of_the_term_itself_is_not_given() -> None:
    assert kept("In March. IN MARCH. in march", Term("March", "marzo")) == ["marzo", "MARZO", "marzo"]


def test_the_exact_rule_matches_only_what_is_written_so() -> None:
    assert kept("IT is it, It", Term("IT", "TI", "exact")) == ["TI"]


def test_what_is_not_to_be_translated_stays_as_it_is_written() -> None:
    assert kept("The Quay WEEKLY", Term("Quay Weekly")) == ["Quay WEEKLY"]


def test_only_whole_words_are_matched() -> None:
    assert kept("harbors, unharbor, harbor-side", Term("harbor", "puerto")) == ["puerto"]


def test_without_spaces_between_words_any_place_is_matched() -> None:
    assert kept("去港口的路", Term("港口", "port")) == ["port"]
    assert kept("新しいカメラ", Term("カメラ", "camera")) == ["camera"]


def test_the_longest_term_wins() -> None:
    terms = (Term("harbor", "puerto"), Term("harbor city", "ciudad portuaria"), Term("harbor city bank"))

    assert kept("A harbor city bank, a harbor city, a harbor", *terms) == [
        "harbor city bank",
        "ciudad portuaria",
        "puerto",
    ]


def test_of_two_rules_for_one_word_the_exact_one_wins() -> None:
    terms = (Term("port", "puerto"), Term("Port", "Oporto", "exact"))

    assert kept("Port port", *terms) == ["Oporto", "puerto"]


def test_a_term_may_begin_and_end_with_other_signs() -> None:
    assert found("in .NET and C++.", Term(".NET"), Term("C++")) == [(3, 7, ".NET"), (12, 15, "C++")]


@each_row(
    ("text", "term"),
    [
        ("the New\u00a0Port", "New Port"),
        ("the sailor’s rest", "sailor's rest"),
        ("the sailor's rest", "sailor’s rest"),
        ("at the Cafe\u0301 Mar", "Café Mar"),
        ("at the Café Mar", "Cafe\u0301 Mar"),
        ("a Har\u00adbor", "Harbor"),
        ("a Har\u200dbor", "Harbor"),
        ("a Port\u2011Vell", "Port-Vell"),
        ("the _Herald_ says", "Herald"),
        ("the **Herald** says", "Herald"),
        ("the हिन्दी news", "हिन्दी"),
        ("in \u1112\u1161\u11ab", "\ud55c"),
    ],
)
def test_what_readers_see_no_difference_in_makes_none(text: str, term: str) -> None:
    assert kept(text, Term(term, "X")) == ["X"]


def test_what_is_kept_stays_in_its_own_characters() -> None:
    assert found("a Cafe\u0301\u00a0Mar!", Term("Café Mar")) == [(2, 11, "Cafe\u0301\u00a0Mar")]


@pytest.mark.parametrize("text", ["5,67", "5,6,7", "5,6.1", "1.5,6", "15,6", "5,6:30"])
def test_a_part_of_a_number_is_no_term(text: str) -> None:
    assert kept(text, Term("5,6", "X")) == []


@pytest.mark.parametrize("text", ["5,6", "5,6.", "at 5,6, or", "1, 5,6"])
def test_a_number_is_a_term(text: str) -> None:
    assert kept(text, Term("5,6", "X")) == ["X"]


@pytest.mark.parametrize(("text", "term"), [("हिन्दी", "हिन्"), ("e\u0323\u0331", "ẹ"), ("Cafe\u0301", "Cafe")])
def test_a_word_goes_on_with_its_marks(text: str, term: str) -> None:
    assert kept(text, Term(term, "X")) == []


@given(st.text(), st.lists(st.text(min_size=1, max_size=6), max_size=5))
def test_found_terms_are_in_order_and_say_their_place(text: str, words: list[str]) -> None:
    place = 0
    for term in found(text, *map(Term, words)):
        assert place <= term.start < term.end
        assert text[term.start : term.end] == term.kept
        place = term.end
