from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.week import Week
from tests.tables import each_row

# Clocks that change at midnight (Tehran, Havana), by half an hour (Lord Howe), or jumped over a day (Apia).
ZONES = st.sampled_from(
    [
        "UTC",
        "Europe/Lisbon",
        "America/St_Johns",
        "America/Havana",
        "Asia/Tehran",
        "Australia/Lord_Howe",
        "Pacific/Apia",
        "Pacific/Kiritimati",
    ],
).map(ZoneInfo)
WEEKS = st.dates(date(1950, 1, 1), date(2150, 1, 1)).map(lambda day: Week.of(day, UTC))


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2025, 12, 28), "2025-W52"),
        (date(2025, 12, 29), "2026-W01"),
        (date(2026, 1, 4), "2026-W01"),
        (date(2026, 12, 28), "2026-W53"),
        (date(2027, 1, 3), "2026-W53"),
        (date(2027, 1, 4), "2027-W01"),
        (date(2021, 1, 1), "2020-W53"),
    ],
)
def test_year_ends(day: date, week: str) -> None:
    assert str(Week.of(day, UTC)) == week


@pytest.mark.parametrize(
    ("moment", "week"),
    [
        ("2025-04-20T22:59:59.999999+00:00", "2025-W16"),
        ("2025-04-20T23:00:00+00:00", "2025-W17"),
        ("2025-04-27T22:59:59.999999+00:00", "2025-W17"),
        ("2025-04-27T23:00:00+00:00", "2025-W18"),
    ],
)
def test_an_instant_counts_in_the_zone_to_the_microsecond(moment: str, week: str) -> None:
    assert str(Week.of(datetime.fromisoformat(moment), ZoneInfo("Europe/Lisbon"))) == week


@given(day=st.dates(date(1900, 1, 1), date(2500, 1, 1)), hours=st.integers(-23, 23))
def test_a_calendar_date_never_shifts(day: date, hours: int) -> None:
    assert Week.of(day, timezone(timedelta(hours=hours))) == Week.of(day, UTC)


@given(WEEKS)
def test_what_is_written_is_read(week: Week) -> None:
    assert Week.parse(str(week)) == week


@given(WEEKS)
def test_weeks_follow_each_other_without_a_gap(week: Week) -> None:
    assert week.next.start == week.end == week.last_day + timedelta(days=1)
    assert week.next.previous == week
    assert week < week.next


@given(WEEKS, WEEKS)
def test_order_of_weeks_is_order_of_days_and_of_names(one: Week, other: Week) -> None:
    assert (one < other) == (one.start < other.start) == (str(one) < str(other))


@given(week=WEEKS, zone=ZONES)
def test_a_week_ends_at_the_instant_that_the_next_begins(week: Week, zone: ZoneInfo) -> None:
    end = week.ends_at(zone).astimezone(UTC)

    assert Week.of(end, zone) == week.next
    assert Week.of(end - timedelta(microseconds=1), zone) == week


def test_a_week_ends_at_a_midnight_that_the_clock_jumped_over() -> None:
    # In Tehran 2021-03-22 began at 01:00.
    end = Week(2021, 11).ends_at(ZoneInfo("Asia/Tehran"))

    assert end.astimezone(UTC) == datetime(2021, 3, 21, 20, 30, tzinfo=UTC)


@pytest.mark.parametrize("hours", [167, 168, 169])
def test_a_week_has_as_many_hours_as_its_clock_shows(hours: int) -> None:
    zone = ZoneInfo("Europe/Lisbon")
    week = {167: Week(2025, 13), 168: Week(2025, 17), 169: Week(2025, 43)}[hours]

    length = week.ends_at(zone).astimezone(UTC) - week.previous.ends_at(zone).astimezone(UTC)

    assert length == timedelta(hours=hours)


@pytest.mark.parametrize("text", ["2025-W17", " 2025-w17\n", "2025W17"])
def test_ways_to_write_a_week(text: str) -> None:
    assert Week.parse(text) == Week(2025, 17)


@each_row(
    "text",
    ["", "2025", "2025-17", "2025-W7", "2025-W00", "2025-W53", "2025-W54", "0000-W01", "9999-W52", "2025-W17-1", "W17"],
)
def test_what_is_no_week_is_refused_by_name(text: str) -> None:
    with pytest.raises(ValueError, match="week") as refused:
        Week.parse(text)
    assert "\n" not in str(refused.value)


NOW = Week(2026, 48)


@each_row(
    ("text", "expected"),
    [
        ("last", Week(2026, 47)),
        (" Last ", Week(2026, 47)),
        ("W47", Week(2026, 47)),
        ("w7", Week(2026, 7)),
        ("47", Week(2026, 47)),
        ("48", Week(2026, 48)),
        ("W49", Week(2025, 49)),
        ("W53", Week(2020, 53)),
        ("2026-47", Week(2026, 47)),
        ("2026-W47", Week(2026, 47)),
        ("2026w7", Week(2026, 7)),
        ("2030-W01", Week(2030, 1)),
    ],
)
def test_a_person_names_a_week_in_few_letters(text: str, expected: Week) -> None:
    assert Week.named(text, NOW) == expected


@each_row(
    "text",
    [
        "",
        "next",
        "W",
        "0",
        "W00",
        "54",
        "2026-54",
        "202647",
        "2026-",
        "-W47",
        "2026-11-20",
        "2025-W53",
        "٤٧",
        "x" * 999,
    ],
)
def test_what_names_no_week_is_refused_in_one_short_line(text: str) -> None:
    with pytest.raises(ValueError, match="week") as refused:
        Week.named(text, NOW)
    assert "\n" not in str(refused.value)
    assert len(str(refused.value)) < 120


def test_last_is_the_week_before_at_the_turn_of_the_year() -> None:
    assert Week.named("last", Week(2027, 1)) == Week(2026, 53)
    assert Week.named("52", Week(2027, 1)) == Week(2026, 52)
