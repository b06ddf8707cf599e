from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.language.text.dates.numeric_dates import DatedLine, is_date_shaped, parse_heading, split_dated
from digest.model.source import DateOrder
from tests.tables import each_row

LISBON = ZoneInfo("Europe/Lisbon")
DAY = date(2025, 4, 3)


@each_row(
    ("text", "order", "expected"),
    [
        ("03.04.2025", "dmy", DAY),
        (" 3/4/2025\u00a0", "dmy", DAY),
        ("03-04-2025", "dmy", DAY),
        ("04/03/2025", "mdy", DAY),
        ("03.04.2025", "ymd", DAY),
        ("2025-04-03", "mdy", DAY),
        ("2025.4.3", "dmy", DAY),
        ("2025/04/03", "ymd", DAY),
        ("٠٣.٠٤.٢٠٢٥", "dmy", DAY),
        ("3.04.2025 г.", "dmy", DAY),
        ("03.04.2025р", "dmy", DAY),
        ("31.12.9999", "dmy", date(9999, 12, 31)),
    ],
)
def test_a_calendar_date(text: str, order: DateOrder, expected: date) -> None:
    parsed = parse_heading(text, order, LISBON)
    assert parsed == expected
    assert not isinstance(parsed, datetime)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("03.04.2025 10:30", datetime(2025, 4, 3, 10, 30, tzinfo=LISBON)),
        ("03.04.2025, 9:05:07", datetime(2025, 4, 3, 9, 5, 7, tzinfo=LISBON)),
        ("2025-04-03T10:30Z", datetime(2025, 4, 3, 10, 30, tzinfo=UTC)),
        ("2025-04-03T10:30:00.125+05:30", datetime(2025, 4, 3, 5, 0, tzinfo=UTC)),
        ("2025-04-03 10:30 -0330", datetime(2025, 4, 3, 10, 30, tzinfo=timezone(-timedelta(hours=3, minutes=30)))),
    ],
)
def test_a_moment(text: str, expected: datetime) -> None:
    assert parse_heading(text, "dmy", LISBON) == expected


@pytest.mark.parametrize("text", ["30.03.2025 01:30", "26.10.2025 01:30"])
def test_an_hour_that_the_clock_skips_or_repeats_is_still_that_hour(text: str) -> None:
    moment = parse_heading(text, "dmy", LISBON)
    assert isinstance(moment, datetime)
    assert (moment.hour, moment.minute, moment.tzinfo) == (1, 30, LISBON)


@pytest.mark.parametrize(
    "text",
    [
        "31.02.2025",
        "03.13.2025",
        "0000-01-01",
        "03.04.25",
        "03.04.2025 25:00",
        "03.04.2025 10:60",
        "2025-04-03T10:00+99:00",
    ],
)
def test_what_is_shaped_like_a_date_but_is_none(text: str) -> None:
    assert parse_heading(text, "dmy", LISBON) is None
    assert is_date_shaped(text)


@each_row(
    "text", ["", "3", "1.2.3", "2025", "03.04/2025", "on 03.04.2025", "03.04.2025.", "03.04.2025 noon", "1.315.2025"]
)
def test_what_is_no_date(text: str) -> None:
    assert parse_heading(text, "dmy", LISBON) is None
    assert not is_date_shaped(text)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ferry sails again 28.10.2024", DatedLine("Ferry sails again", "28.10.2024", is_before=False)),
        (
            "Ferry sails again\u00a0– 28.10.2024 14:05",
            DatedLine("Ferry sails again", "28.10.2024 14:05", is_before=False),
        ),
        ("Ferry sails again (2024-10-28)", DatedLine("Ferry sails again", "2024-10-28", is_before=False)),
        ("28.10.2024 — Ferry sails again", DatedLine("Ferry sails again", "28.10.2024", is_before=True)),
        ("28.10.2024 14:05 (Update) Ferry", DatedLine("(Update) Ferry", "28.10.2024 14:05", is_before=True)),
        ("Паром идёт 28.10.2024 г.", DatedLine("Паром идёт", "28.10.2024 г.", is_before=False)),
        ("Quay 31.02.2025", DatedLine("Quay", "31.02.2025", is_before=False)),
    ],
)
def test_a_line_with_a_date(line: str, expected: DatedLine) -> None:
    assert split_dated(line) == expected


@pytest.mark.parametrize(
    "line", ["28.10.2024", "Ferry", "Version1.2.2024", "On 28.10.2024 the ferry sailed.", "(28.10.2024)", "28.10.2024x"]
)
def test_a_line_without_one(line: str) -> None:
    assert split_dated(line) is None


@given(st.dates(), st.sampled_from("./-"))
def test_every_day_is_read_in_every_order(day: date, mark: str) -> None:
    year = f"{day.year:04d}"
    assert parse_heading(mark.join((str(day.day), str(day.month), year)), "dmy", UTC) == day
    assert parse_heading(mark.join((str(day.month), str(day.day), year)), "mdy", UTC) == day
    assert parse_heading(mark.join((year, str(day.month), str(day.day))), "dmy", UTC) == day


@given(st.text(st.sampled_from("0123456789.:/- TZ+x")))
def test_no_text_is_a_crash(text: str) -> None:
    assert parse_heading(text, "dmy", LISBON) is None or is_date_shaped(text)
    split_dated(text)
