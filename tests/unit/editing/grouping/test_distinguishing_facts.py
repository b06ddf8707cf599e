import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editing.grouping.distinguishing_facts import DistinguishingFact, distinguishing_facts
from tests.tables import each_row


def found(text: str, language: str = "en") -> list[str]:
    return sorted(" ".join(occasion) for occasion in distinguishing_facts(text, language))


@each_row(
    ("language", "text"),
    [
        ("en", "Digest of 12 May"),
        ("en", "The day in pictures, of May 12"),
        ("en", "On the 12th of May"),
        ("es", "Resumen del 12 de mayo"),
        ("de", "Wetter am 12. Mai"),
        ("ru", "Прогноз погоды на 12 мая"),
        ("uk", "Погода на 12 травня"),
        ("kk", "12 мамыр: ауа райы"),
        ("ar", "الطقس 12 مايو"),
        ("fa", "هوا ۱۲ مه"),
        ("th", "พยากรณ์ 12 พฤษภาคม"),
        ("vi", "Thời tiết ngày 12 tháng 5"),
        ("zh", "5月12日天气"),
        ("ko", "5월 12일 날씨"),
    ],
)
def test_a_day_is_found_in_any_language(language: str, text: str) -> None:
    assert found(text, language) == ["day 5-12"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Market report, Tuesday"),
        ("ru", "Обзор рынка за вторник"),
        ("es", "La bolsa del martes"),
        ("pl", "Pogoda na wtorek"),
        ("ja", "火曜日の天気"),
        ("hi", "मंगलवार का मौसम"),
        ("el", "Καιρός την Τρίτη"),
    ],
)
def test_a_day_of_the_week_is_found_in_any_language(language: str, text: str) -> None:
    assert found(text, language) == ["weekday 1"]


def test_a_name_within_another_is_not_meant() -> None:
    assert found("十一月的天气", "zh") == ["month 11"]


def test_a_range_is_all_of_its_days() -> None:
    days = [f"day 4-{day}" for day in (14, 15, 16)]

    assert found("What is on, 14 to 16 April") == days
    assert [occasion for occasion in found("Афіша на 14–16 квітня", "uk") if occasion.startswith("day")] == days


@each_row(
    ("text", "expected"),
    [
        ("Sales in April 2025", ["month 4", "year 2025"]),
        ("Sales in May", []),
        ("The council may raise rents", []),
        ("Northport beat Westhaven 3:1", ["result 3:1"]),
        ("Northport – Westhaven 2–0", ["result 2:0"]),
        ("Digest 2025-05-12", ["date 2025-05-12", "year 2025"]),
        ("Digest 12.05.2025", ["date 12.05.2025"]),
        ("Release 1.2.3", []),
        ("Episode 4: Bees", ["number of episode 4"]),
        ("Garden talk, episode 5", ["number of episode 5"]),
        ("Bees (part 2)", ["number of part 2"]),
        ("Courier No. 17", ["number 17"]),
        ("Courier № 17", ["number 17"]),
        ("Bees, vol. 2, and more", ["number of vol 2"]),
        ("Northport 3:1", ["result 3:1"]),
        ("Death toll rises to 12", []),
        ("12 dead in bus crash", []),
        ("", []),
    ],
)
def test_what_else_tells_one_of_a_series_from_the_next(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_without_a_known_language_there_are_figures_still() -> None:
    assert found("Digest 2025-05-12: 3:1", "und") == ["date 2025-05-12", "result 3:1", "year 2025"]


@given(st.text(), st.sampled_from(["en", "ru", "zh", "vi", "ar", "und"]))
def test_any_text_can_be_asked(text: str, language: str) -> None:
    assert all(isinstance(occasion, DistinguishingFact) for occasion in distinguishing_facts(text, language))


@pytest.mark.parametrize(
    "text", ["!" * 200_000 + "a", "3:" * 100_000, "1-1" * 70_000, "12 de " * 40_000, "№" * 200_000]
)
def test_a_long_text_takes_no_longer_a_character(text: str) -> None:
    start = time.process_time()
    distinguishing_facts(text, "es")

    assert time.process_time() - start < 5
