from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.translating.engines.apertium.number_formats import rewritten, with_stops


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("1,315", "1.315"),
        ("-1,200,000 and $1,315.50.", "-1.200.000 and $1.315,50."),
        ("7.543 km", "7,543 km"),
        ("Python 3.11, 2.5", "Python 3.11, 2.5"),
        ("10.0.0.1 12.05.2024 1,23,456", "10.0.0.1 12.05.2024 1,23,456"),
        ("14:30, 2024, 21-25", "14:30, 2024, 21-25"),
        ("/1,315/ v1,315 a_1,315", "/1,315/ v1,315 a_1,315"),
    ],
)
def test_numbers_from_english_that_would_be_misread_are_rewritten(english: str, spanish: str) -> None:
    assert rewritten(english, "en", "es") == spanish


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("12,500 euros y 1.2 millones de dólares", "12.500 euros y 1,2 millones de dólares"),
        ("2.5 mil millones, 1.2 million", "2,5 mil millones, 1,2 million"),
        ("€3.50, $ 3.50, 3.50 €, 3.50€", "€3,50, $ 3,50, 3,50 €, 3,50€"),
        ("3.50 euros, 0.5 dólares, 1.25 libras", "3,50 euros, 0,5 dólares, 1,25 libras"),
        ("2.5%, 2.5 %, 2.23 por ciento, 2.5 percent", "2,5%, 2,5 %, 2,23 por ciento, 2,5 percent"),
        ("Python 3.11, la 2.5 y la 2.5 por fin", "Python 3.11, la 2.5 y la 2.5 por fin"),
        ("a las 10.30, 2.5 militares, 1.2.3 %", "a las 10.30, 2.5 militares, 1.2.3 %"),
    ],
)
def test_a_point_parts_decimals_before_a_scale_or_with_money(english: str, spanish: str) -> None:
    assert rewritten(english, "en", "es") == spanish


def test_decimals_of_other_languages_have_a_comma_too() -> None:
    assert rewritten("1.2 milions, 2.5 per cent, 3.5 milions d'euros", "en", "ca") == (
        "1,2 milions, 2,5 per cent, 3,5 milions d'euros"
    )


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("1.315", "1,315"),
        ("1.200.000,50", "1,200,000.50"),
        ("2,5 %", "2.5 %"),
        ("1,315", "1,315"),
        ("12,3456", "12.3456"),
        ("12.05.2024, 10.30", "12.05.2024, 10.30"),
    ],
)
def test_numbers_from_spanish_are_rewritten_for_english(spanish: str, english: str) -> None:
    assert rewritten(spanish, "es", "en") == english


def test_a_comma_before_three_digits_is_clear_where_it_only_parts_decimals() -> None:
    assert rewritten("1,315", "ca", "en") == "1.315"


@given(st.text(st.sampled_from("0123456789.,: a")), st.sampled_from([("es", "ca"), ("be", "ru"), ("hi", "en")]))
def test_nothing_is_rewritten_where_both_write_alike(text: str, pair: tuple[str, str]) -> None:
    assert rewritten(text, *pair) == text


@given(st.text(st.sampled_from("0123456789.,: a")))
def test_digits_stay_as_they_are(text: str) -> None:
    for pair in (("en", "es"), ("es", "en")):
        assert "".join(filter(str.isdigit, rewritten(text, *pair))) == "".join(filter(str.isdigit, text))
        assert len(rewritten(text, *pair)) == len(text)


@given(st.integers(0, 10**9), st.integers(0, 99))
def test_there_and_back_it_is_the_same_number(whole: int, cents: int) -> None:
    number = f"{whole:,}.{cents:02}"

    assert rewritten(rewritten(number, "en", "es"), "es", "en") == number


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
