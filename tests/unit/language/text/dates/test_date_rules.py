from datetime import UTC, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.dates.date_rules import numbered_day, numbered_weekday, part_clock, parts_of_day, plain
from tests.tables import each_row


@pytest.mark.parametrize(
    ("text", "expected"),
    [(" *12\u00a0May  2025* ", "12 May 2025"), ("[١٢ مايو ٢٠٢٥]", "12 مايو 2025"), ("１２月", "12月"), ("...", "")],
)
def test_plain_figures_and_nothing_around(text: str, expected: str) -> None:
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("12 May 2025, 10:30", ("12 May 2025", time(10, 30))),
        ("12 May 2025 12:30 am", ("12 May 2025", time(0, 30))),
        ("10:30:05 12 May", ("12 May", time(10, 30, 5))),
        ("12 May 10:30 UTC", ("12 May", time(10, 30, tzinfo=UTC))),
        ("12 May 10:30 CEST", ("12 May", time(10, 30, tzinfo=timezone(timedelta(hours=2))))),
        ("12 May 10:30 -0330", ("12 May", time(10, 30, tzinfo=timezone(-timedelta(hours=3, minutes=30))))),
        ("12 May 10:30 UTC+3", ("12 May 10:30 UTC+3", None)),
        ("12 May 10:30 +99:00", ("12 May 10:30 +99:00", None)),
        ("12 May 10:30 -14:30", ("12 May 10:30 -14:30", None)),
        ("12 May 25:30", ("12 May 25:30", None)),
        ("12 10:30 May", ("12 10:30 May", None)),
        ("12 May", ("12 May", None)),
        ("", ("", None)),
    ],
)
def test_the_time_at_the_end_or_the_beginning(line: str, expected: tuple[str, time | None]) -> None:
    assert part_clock(line) == expected


@each_row(
    ("line", "expected"),
    [
        ("2025年5月12日", (12, 5, 2025)),
        ("5月12日", (12, 5, None)),
        ("2025년 5월 12일 월요일", (12, 5, 2025)),
        ("ngày 12 tháng 5", (12, 5, None)),
        ("12 tháng 5/2025", (12, 5, 2025)),
        ("5 дугаар сарын 12-ны өдөр", (12, 5, None)),
        ("12. 5. 2025", (12, 5, 2025)),
        ("2025. 5. 12", (12, 5, 2025)),
        ("2025年5月", None),
        ("12 May 2025", None),
    ],
)
def test_a_month_that_is_a_number(line: str, expected: tuple[int, int, int | None] | None) -> None:
    assert numbered_day(line) == expected


@each_row(
    ("line", "expected"),
    [
        ("2025年5月12日 星期一", 0),
        ("2025年5月18日（日）", 6),
        ("2025年5月18日星期天", 6),
        ("2025년 5월 13일 (화)", 1),
        ("2025年5月12日", None),
        ("2025年5月12日至13日（火）", None),
        ("2025年5月12日（月）～13日（火）", 0),
        ("12. 5. 2025", None),
    ],
)
def test_the_day_of_the_week_beside_a_numbered_month(line: str, expected: int | None) -> None:
    assert numbered_weekday(line) == expected


@each_row(
    ("line", "expected"),
    [
        ("2024-жылдын 12-май", ["2024", "12", "май"]),
        ("le 1er mai", ["le", "1", "mai"]),
        ("2024 m. gegužės 25 d.", ["2024", "gegužės", "25"]),
        ("25 d'abril", ["25", "abril"]),
        ("12/mayo/2024", ["12", "mayo", "2024"]),
        ("соли 2024", ["2024"]),
        ("12 мая 2024 г.", ["12", "мая", "2024"]),
        ("12 May, 2024", ["12", "May", "2024"]),
        ("", []),
    ],
)
def test_the_parts_of_a_day(line: str, expected: list[str]) -> None:
    assert parts_of_day(line) == expected


@given(st.text(max_size=80))
def test_no_text_is_a_crash(text: str) -> None:
    line, _ = part_clock(plain(text))
    numbered_day(line)
    assert all(parts_of_day(line))
