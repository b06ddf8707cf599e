from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.period import Month, Period, Year, read_period
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
