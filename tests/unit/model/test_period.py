from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.period import (
    Month,
    Period,
    Year,
    is_collection,
    named_period,
    period_of,
    read_item_period,
    read_period,
)
from digest.model.week import Week

WEEKS = st.dates(date(1950, 1, 1), date(2150, 1, 1)).map(lambda day: Week.of(day, UTC))
LISBON = ZoneInfo("Europe/Lisbon")


@pytest.mark.parametrize(
    ("name", "start", "last"),
    [
        ("2025-W17", date(2025, 4, 21), date(2025, 4, 27)),
        ("2025-04", date(2025, 3, 31), date(2025, 4, 27)),
        # Its first day is a Thursday, whose week has more of December.
        ("2026-01", date(2025, 12, 29), date(2026, 2, 1)),
        ("2025-02", date(2025, 2, 3), date(2025, 3, 2)),
        ("2025", date(2024, 12, 30), date(2025, 12, 28)),
        ("2026", date(2025, 12, 29), date(2027, 1, 3)),
    ],
)
def test_a_period_is_whole_weeks_each_in_that_of_its_thursday(name: str, start: date, last: date) -> None:
    period = read_period(name)

    assert (str(period), period.start, period.last_day) == (name, start, last)


@given(WEEKS)
def test_each_week_is_in_one_month_and_that_in_one_year(week: Week) -> None:
    month, year = Month.of(week), Year.of(week)

    assert month.start <= week.start < week.end <= month.end
    assert year.start <= month.start < month.end <= year.end
    assert (year.year, Year.of(month)) == (week.year, year)


@given(WEEKS)
def test_periods_of_a_kind_follow_each_other_without_a_gap(week: Week) -> None:
    for period in (week, Month.of(week), Year.of(week)):
        assert period.next.start == period.end
        assert period.previous.end == period.start
        assert period.next.previous == period
        assert read_period(str(period)) == period


def test_it_ends_in_the_zone_of_the_site() -> None:
    assert Month(2025, 4).ends_at(LISBON) == datetime(2025, 4, 28, tzinfo=LISBON)
    assert Year(2025).ends_at(LISBON) == datetime(2025, 12, 29, tzinfo=LISBON)


def test_what_contains_others_comes_before_them_and_nothing_is_equal_to_another_kind() -> None:
    names = ["2024-W52", "2025", "2025-01", "2025-W01", "2025-W02", "2025-W05", "2025-02", "2025-W06", "2026"]
    periods: list[Period] = list(map(read_period, names))

    assert sorted(set(periods)) == periods
    assert len(set(periods)) == len(periods)
    assert not any(str(one) == str(other) for one in periods for other in periods if one != other)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "2025-W54",
        "2025-00",
        "2025-13",
        "2025-4",
        "25-04",
        "0000",
        "0000-01",
        "0001-01",
        "9999",
        "9999-12",
        "２０２５",
    ],
)
def test_what_is_no_period_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"no|not"):
        read_period(name)


@pytest.mark.parametrize(
    ("name", "start", "last"),
    [
        ("2025-04", date(2025, 4, 1), date(2025, 4, 30)),
        ("2025-02", date(2025, 2, 1), date(2025, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-12", date(2025, 12, 1), date(2025, 12, 31)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_where_editions_are_of_months_periods_are_those_of_the_calendar(name: str, start: date, last: date) -> None:
    period = read_period(name, "month")

    assert (str(period), period.start, period.last_day) == (name, start, last)
    assert (period.next.start, period.previous.end) == (period.end, period.start)
    assert Year.of(period) == Year(2025) if name.startswith("2025") else Year(2024)
    assert Year.of(period).end in {date(2026, 1, 1), date(2025, 1, 1)}


@given(st.integers(-600_000_000, 5_600_000_000))
def test_each_moment_is_in_one_month_of_its_zone(seconds: int) -> None:
    moment = datetime.fromtimestamp(seconds, UTC)
    month = period_of(moment, LISBON, "month")

    assert month.start <= moment.astimezone(LISBON).date() < month.end
    assert str(month) == f"{moment.astimezone(LISBON):%Y-%m}"
    assert read_item_period(str(month)) == month


def test_an_edition_of_a_month_is_no_collection_but_where_editions_are_of_weeks() -> None:
    names = ["2025-W17", "2025-04", "2025"]

    assert [is_collection(read_period(name)) for name in names] == [False, True, True]
    assert [is_collection(read_period(name, "month")) for name in names] == [False, False, True]


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        ("2025-04", "2025-04"),
        ("2025-4", "2025-04"),
        ("4", "2025-04"),
        ("05", "2025-05"),
        ("06", "2024-06"),
        ("last", "2025-04"),
        (" LAST ", "2025-04"),
    ],
)
def test_a_month_is_named_as_people_do(typed: str, month: str) -> None:
    assert str(named_period(typed, Month(2025, 5, of_days=True))) == month


@pytest.mark.parametrize("typed", ["", "2025", "2025-W17", "W17", "13", "0", "2025-13", "0000-01", "9999-12", "x" * 99])
def test_what_is_no_month_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"is not a month, as editions are here|there is no month"):
        named_period(typed, Month(2025, 5, of_days=True))
