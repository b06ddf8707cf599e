"""The numbers of a sentence that count something."""

from __future__ import annotations

from digest.language.text.numbers.quantities import Quantity, quantities
from tests.tables import each_row


def found(sentence: str, language: str = "en") -> list[str]:
    return [sentence[each.start : each.end] for each in quantities(sentence, language)]


@each_row(
    ("language", "sentence", "expected"),
    [
        (
            "en",
            "They seized 505 kg of drugs and found 612 offenses, 412 detained.",
            ["505 kg of drugs", "612 offenses", "412 detained"],
        ),
        ("en", "It cost $3 million, 16% of its price.", ["$3 million", "16%"]),
        ("en", "Some 1,315 employees of ports are on strike.", ["1,315 employees of ports"]),
        ("ru", "Изъято 145 268 кг соли в порту.", ["145 268 кг соли"]),
        ("fr", "Le port a 63.851 places de parking pour les bateaux.", ["63.851 places de parking"]),
        ("de", "Die 1.200 Tonnen Salz sind im Hafen.", ["1.200 Tonnen Salz"]),
        ("zh", "查获505公斤盐。", ["505公斤盐"]),
        ("en", "They paid $84.5 billion for a 40% share.", ["$84.5 billion", "40%"]),
    ],
)
def test_a_number_with_what_it_counts(language: str, sentence: str, expected: list[str]) -> None:
    assert found(sentence, language) == expected


@each_row(
    "sentence",
    [
        "It sailed on 11 April 2025.",
        "It sailed on April 11 again.",
        "In 2025 ferries sailed.",
        "It sails at 12:30 today, at 9.44 am tomorrow.",
        "They won 3-1 or 3–1 today.",
        "The MH17 and COVID-19 ferries are 25-year-old ships.",
        "Article 12 says so, No. 5 ferries too.",
        "There are 12.",
        "A review of the Harbor 6 Plus is here.",
        "See 10.0.0.1 for more.",
        "",
    ],
)
def test_a_number_that_counts_nothing(sentence: str) -> None:
    assert found(sentence) == []


def test_the_value_is_a_plain_number_and_the_label_the_words_after_it() -> None:
    assert list(quantities("Some 1,315.5 kg of salt.", "en")) == [Quantity(5, 23, "1315.5", "kg of salt")]
