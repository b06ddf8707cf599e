"""The facts of a text, by kind, with values that are the same in every language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.facts.fact import FactKind
from digest.language.facts.read_facts import ALL_KINDS, facts
from tests.tables import each_row

# Language, text, kind, and one value of each fact of the kind.
FACTS = [
    ("en", "1,315 trees and twenty-one boats", "number", "1315 21"),
    ("es", "1.315 árboles y veintiún botes", "number", "1315 21"),
    ("de", "1.315 Bäume und einundzwanzig Boote", "number", "1315 21"),
    ("ru", "1 315 деревьев и двадцать одна лодка", "number", "1315 21"),
    ("zh", "1315棵树和二十一艘船", "number", "1315 21"),
    ("tr", "12 bin 500 ağaç", "number", "12500"),
    ("en", "-5 degrees", "number", "-5"),
    ("pl", "minus pięć stopni", "number", "-5"),
    ("en", "the third round", "number", "ordinal_3"),
    ("fr", "la troisième manche", "number", "ordinal_3"),
    ("en", "two thirds of them", "number", "2/3"),
    ("ar", "ثلثا السكان", "number", "2/3"),
    ("en", "It cost $3.5 million.", "quantity", "3500000_dollar"),
    ("fr", "3,5 millions de dollars", "quantity", "3500000_dollar"),
    ("zh", "350万美元", "quantity", "3500000_dollar"),
    ("en", "on October 7, 2024", "date", "2024-10-07"),
    ("de", "am 7. Oktober 2024", "date", "2024-10-07"),
    ("zh", "2024年10月7日", "date", "2024-10-07"),
    ("en", "on Monday", "date", "W1"),
    ("es", "el lunes", "date", "W1"),
    ("en", "at 5 pm", "time", "17:00"),
    ("pl", "o godz. 17.00", "time", "17:00"),
    ("zh", "下午5点", "time", "17:00"),
    ("en", "within 48 hours", "period", "2880_minutes"),
    ("de", "innerhalb von zwei Tagen", "period", "2880_minutes"),
    ("ru", "через три года", "period", "36_months"),
    ("en", "the G7 and an A-50", "code", "G7 A50"),
]


@each_row(("language", "text", "kind", "values"), FACTS)
def test_facts_are_read_in_each_language(language: str, text: str, kind: str, values: str) -> None:
    said = [fact.values for fact in facts(text, language) if fact.kind == kind]

    assert all(any(value.replace("_", " ") in found for found in said) for value in values.split())


@pytest.mark.parametrize("text", ["one of them", "a boat", "neuf"])
def test_a_word_that_may_mean_something_else_is_not_sure(text: str) -> None:
    assert not any(fact.is_sure for fact in facts(text, "fr" if text == "neuf" else "en"))


@given(st.text(), st.sampled_from(["en", "es", "de", "ru", "ar", "zh", "xx"]))
def test_facts_stand_in_the_text_in_order(text: str, language: str) -> None:
    found = facts(text, language)

    assert all(fact.values and 0 <= fact.start <= fact.end <= len(text) for fact in found)
    assert [fact.start for fact in found] == sorted(fact.start for fact in found)


@pytest.mark.parametrize("kind", sorted(ALL_KINDS))
def test_one_kind_is_read_alone_as_among_all(kind: FactKind) -> None:
    text = "On October 7, 2024 at 5 pm, the G7 did not pay Norway 3.5 million dollars within 48 hours."

    alone = facts(text, "en", kinds=frozenset((kind,)))

    assert alone
    assert set(alone) <= set(facts(text, "en"))
