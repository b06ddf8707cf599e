"""Amounts: numbers with what they count, and how exact they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.facts.amounts import Amount, amounts
from digest.language.known import codes


def one(sentence: str, language: str = "en") -> Amount:
    (found,) = amounts(sentence, language)
    return found


def words(sentence: str, language: str = "en") -> list[str]:
    return [sentence[amount.start : amount.end] for amount in amounts(sentence, language)]


def test_a_number_and_what_it_counts() -> None:
    assert words("The ferry took 212 passengers across on Monday.") == ["212 passengers"]
    assert words("Fourteen boats sank in the harbor.") == ["Fourteen boats"]
    assert words("The pier is 300 meters long.") == ["300 meters"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The pier was built in 1987.",
        "It was her third victory.",
        "Between 12 and 15 boats sank.",
        "In the harbor 14 of 18 boats sank.",
        "The pier opens on 12 May at 10:30.",
        "They won the match 3-1.",
        "The ship MH17 left.",
    ],
)
def test_what_is_no_amount(sentence: str) -> None:
    assert words(sentence) == []


def test_what_became_of_those_who_are_counted() -> None:
    assert [amount.outcome for amount in amounts("The storm killed 12 people and injured 30.", "en")] == [
        "dead",
        "hurt",
    ]
    assert [amount.outcome for amount in amounts("Im Sturm starben 12 Menschen, 30 wurden verletzt.", "de")] == [
        "dead",
        "hurt",
    ]
    assert one("En la tormenta murieron 12 personas.", "es").outcome == "dead"
    assert one("При шторме погибли 12 человек.", "ru").outcome == "dead"
    assert one("強風で12人が死亡した。", "ja").outcome == "dead"
    assert one("大风造成12人死亡。", "zh").outcome == "dead"
    assert one("قتل 12 شخصا في العاصفة.", "ar").outcome == "dead"


AGREEING = [
    ("Twelve boats sank.", "12 boats sank."),
    ("At least 11 boats sank.", "12 boats sank."),
    ("12 boats sank.", "More than 10 boats sank."),
    ("Up to 15 boats sank.", "12 boats sank."),
    ("About 12 boats sank.", "13 boats sank."),
    ("Nearly 2,000 people came.", "1,987 people came."),
    ("It cost 1.24 million euros.", "It cost 1.2 million euros."),
    ("It cost 12.3 million euros.", "It cost about 12 million euros."),
]
DIFFERING = [
    ("12 boats sank.", "14 boats sank."),
    ("At least 15 boats sank.", "12 boats sank."),
    ("Up to 10 boats sank.", "12 boats sank."),
    ("It cost 3 million euros.", "It cost 5 million euros."),
    ("The pier is 300 meters long.", "The pier is 350 meters long."),
]


@pytest.mark.parametrize(("first", "second"), AGREEING)
def test_amounts_that_agree(first: str, second: str) -> None:
    assert one(first).counts_same(one(second))
    assert one(first).agrees(one(second))
    assert one(second).agrees(one(first))


@pytest.mark.parametrize(("first", "second"), DIFFERING)
def test_amounts_that_differ(first: str, second: str) -> None:
    assert one(first).counts_same(one(second))
    assert not one(first).agrees(one(second))
    assert not one(second).agrees(one(first))


def test_the_same_is_counted_in_two_languages() -> None:
    english, german = one("12 people died."), one("14 Menschen starben.", "de")

    assert english.counts_same(german)
    assert one("The pier is 300 meters long.").counts_same(one("Die Mole ist 350 Meter lang.", "de"))
    assert not english.counts_same(one("30 people were hurt."))


@given(st.text(), st.sampled_from([*codes(), "", "xx"]))
def test_any_text_has_amounts_within_it(text: str, language: str) -> None:
    for amount in amounts(text, language):
        assert 0 <= amount.start < amount.end <= len(text)
        assert amount.values
        assert amount.agrees(amount)
