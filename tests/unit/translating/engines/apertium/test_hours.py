from __future__ import annotations

import pytest

from digest.translating.engines.apertium.hours import with_stops


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It leaves at 7:30 am.", "It leaves at 7:30 a.m."),
        ("It opens at 10 AM and closes at 5 PM", "It opens at 10 a.m. and closes at 5 p.m."),
        ("from 8-10 am, then (12:00 pm)", "from 8-10 a.m., then (12:00 p.m.)"),
        ("at 2:05:30 pm? At 5 pm. Then", "at 2:05:30 p.m.? At 5 p.m. Then"),
    ],
)
def test_am_and_pm_after_a_time_are_written_with_stops(text: str, expected: str) -> None:
    assert with_stops(text, "en") == expected
    assert with_stops(expected, "en") == expected


@pytest.mark.parametrize(
    "text",
    [
        "I am 7, am I?",
        "at 7:30am",
        "$5 am 15 am 2025 PM 3.75 am",
        "5 pm's 5 pm-like 5 amps",
        "7\nAm I late?",
    ],
)
def test_anything_else_stays(text: str) -> None:
    assert with_stops(text, "en") == text


def test_am_of_another_language_stays() -> None:
    assert with_stops("um 5 am Bahnhof", "de") == "um 5 am Bahnhof"
