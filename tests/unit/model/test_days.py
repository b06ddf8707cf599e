from datetime import UTC, date, datetime

import pytest

from digest.model.days import Days, are_close, day_of, days_between, days_of, days_of_both

MONDAY, TUESDAY, FRIDAY = date(2025, 4, 21), date(2025, 4, 22), date(2025, 4, 25)
NOON = datetime(2025, 4, 21, 12, tzinfo=UTC)


def test_a_date_counts_as_its_noon_and_a_time_as_its_instant() -> None:
    assert day_of(MONDAY) == day_of(NOON) == day_of(datetime.fromisoformat("2025-04-21T15:00:00+03:00"))
    assert day_of(TUESDAY) - day_of(MONDAY) == 1


def test_a_span_goes_from_the_first_to_the_last_of_the_dates_known() -> None:
    assert days_of([TUESDAY, None, FRIDAY, NOON]) == (day_of(MONDAY), day_of(FRIDAY))
    assert days_of([None]) is None


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        (days_of([MONDAY]), days_of([MONDAY]), 0),
        (days_of([MONDAY]), days_of([TUESDAY]), 0),
        (days_of([MONDAY]), days_of([FRIDAY]), 3),
        (days_of([FRIDAY]), days_of([MONDAY]), 3),
        (days_of([MONDAY, FRIDAY]), days_of([TUESDAY]), 0),
        (None, days_of([TUESDAY]), 0),
        (days_of([TUESDAY]), None, 0),
    ],
)
def test_the_next_day_is_still_near(one: Days, other: Days, days: float) -> None:
    assert days_between(one, other) == days


def test_two_spans_become_one_around_both() -> None:
    monday, friday = days_of([MONDAY]), days_of([FRIDAY])

    assert days_of_both(friday, monday) == days_of([MONDAY, FRIDAY])
    assert days_of_both(None, monday) == days_of_both(monday, None) == monday
    assert days_of_both(None, None) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (days_of([MONDAY]), days_of([NOON]), True),
        (days_of([MONDAY]), days_of([TUESDAY]), False),
        (days_of([MONDAY, TUESDAY]), days_of([MONDAY]), False),
        (None, days_of([MONDAY]), False),
        (None, None, False),
    ],
)
def test_two_spans_come_at_once_if_half_a_day_holds_both(one: Days, other: Days, *, expected: bool) -> None:
    assert are_close(one, other) is expected
