"""Timestamps before or after a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.dates.timestamps import without_clock, without_timestamp
from tests.tables import each_row


@each_row(
    "line",
    [
        "2025-04-21T10:00 The ferry sails again",
        "2025-04-21T10:00:00.000+02:00 | The ferry sails again",
        "10:42 - The ferry sails again",
        "[10:42] The ferry sails again",
        "21.04.2025 10:42 – The ferry sails again",
        "Updated: May 3, 2025 - The ferry sails again",
        "Mis à jour le 21 avril 2025 à 10h42 - The ferry sails again",
        "Stand: 21.04.2025, 10:42 Uhr - The ferry sails again",
        "Обновлено 21.04.2025 в 10:42. The ferry sails again",
        "The ferry sails again - 10:42",
        "The ferry sails again (updated at 10:42)",
        "The ferry sails again | 2025-04-21 10:42",
    ],
)
def test_a_moment_goes(line: str) -> None:
    assert without_timestamp(line) == "The ferry sails again"


@each_row(
    "line",
    [
        "Harbor notes of 2025-04-21",
        "2025-04-21",
        "2025-04-21 10:42",
        "3:10 to Arden sails again",
        "The ferry leaves at 10:42",
        "The ferry sails on 3 May 2025",
        "Harbor of Arden stand 3 May",
        "24:61 - The ferry sails",
        "",
    ],
)
def test_what_may_be_the_matter_stays(line: str) -> None:
    assert without_timestamp(line) == line


def test_a_time_before_a_capital_is_that_of_an_entry_of_a_ticker() -> None:
    assert without_clock("10:42 The ferry sails") == "The ferry sails"
    assert without_clock("3:10 to Arden sails") == "3:10 to Arden sails"
    assert without_clock("The ferry sails") == "The ferry sails"


@given(st.text(alphabet="2025-04 1T:|(updated) ferry", max_size=60))
def test_a_part_of_the_line_is_left(line: str) -> None:
    assert without_timestamp(line) in line


@pytest.mark.parametrize("marks", ["-", "/", "- ", ", ", "10:10 - "])
def test_a_long_line_of_separators_is_looked_at_in_no_time(marks: str) -> None:
    line = "Ferry " + marks * 5000 + "sails"

    assert without_timestamp(line) == line
