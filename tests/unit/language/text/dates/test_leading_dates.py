"""The day at the beginning of a sentence."""

from __future__ import annotations

import pytest

from digest.language.text.dates.leading_dates import without_leading_date
from tests.tables import each_row


@each_row(
    ("language", "text", "expected"),
    [
        ("en", "On April 11, 2025, the ferry sailed again.", "The ferry sailed again."),
        ("en", "From April 7 to 10, 2025 the ferry stays in port.", "The ferry stays in port."),
        ("en", "On Monday, the ferry sailed again.", "The ferry sailed again."),
        ("en", "April 11 marks the day of the ferry.", "April 11 marks the day of the ferry."),
        ("en", "12 people sailed on the ferry.", "12 people sailed on the ferry."),
        ("ru", "11 апреля 2025 года в Ардене снова вышел паром.", "В Ардене снова вышел паром."),
        ("ru", "В понедельник, 5 мая, снова вышел паром.", "Снова вышел паром."),
        ("ru", "9 мая — день старого парома.", "9 мая — день старого парома."),
        ("es", "Del 21 al 25 de abril, el ferri no sale.", "El ferri no sale."),
        ("fr", "Lundi 7 septembre, le bac est reparti.", "Le bac est reparti."),
        ("de", "Am 21. April fuhr die Fähre wieder.", "Am 21. April fuhr die Fähre wieder."),
        ("zh", "4月11日，渡轮从旧码头再次出发前往雅典。", "渡轮从旧码头再次出发前往雅典。"),
    ],
)
def test_the_day_that_a_sentence_begins_with_goes(language: str, text: str, expected: str) -> None:
    assert without_leading_date(text, language) == expected


@pytest.mark.parametrize("text", ["", "Today,", "On April 11, 2025, he", "Monday was calm."])
def test_a_day_stays_where_nothing_else_is_said(text: str) -> None:
    assert without_leading_date(text, "en") == text
