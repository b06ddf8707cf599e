"""What the history of a source says: how much comes from it, whether it fails or is silent."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from digest.model.source_history import PastVisit, SourceHistory
from digest.reading.fetching.health import Health, health_of, is_to_warn, may_be_unwell

START = datetime(2025, 1, 6, 6, tzinfo=UTC)
LISBON = ZoneInfo("Europe/Lisbon")


def day(number: int) -> datetime:
    return START + timedelta(days=number)


def history(news: Mapping[int, int], days: int, every: int = 1) -> SourceHistory:
    """A source asked every so many days, with the number of new items on some days; the first visit brings twenty."""
    visits = [PastVisit(day(number), news.get(number, 0)) for number in range(every, days + 1, every)]
    return SourceHistory((PastVisit(START, 20), *visits))


def silent_since(news: Mapping[int, int], days: int, every: int = 1) -> datetime | None:
    return health_of(history(news, days, every)).silent_since


def each(days: Sequence[int] | range, new: int = 1) -> dict[int, int]:
    return dict.fromkeys(days, new)


# Items a week


def test_of_a_source_that_was_never_read_nothing_is_known() -> None:
    assert health_of(SourceHistory()) == Health()


def test_in_the_first_week_nothing_is_known_of_a_habit() -> None:
    assert health_of(history(each(range(7)), 6)).items_per_week is None


def test_what_the_first_visit_brings_was_published_before() -> None:
    assert health_of(history({3: 5}, 7)).items_per_week == 5


def test_a_source_that_brings_nothing_after_that_has_none_a_week() -> None:
    assert health_of(history({}, 70)).items_per_week == 0


@pytest.mark.parametrize("every", [1, 2, 7])
def test_the_rhythm_of_the_runs_does_not_matter(every: int) -> None:
    news = each(range(every, 141, every), every)

    assert health_of(history(news, 140, every)).items_per_week == pytest.approx(7, rel=0.02)


def test_runs_that_start_a_second_early_are_a_week_apart() -> None:
    visits = [PastVisit(day(7 * week) - timedelta(seconds=week % 2), 5) for week in range(1, 30)]

    assert health_of(SourceHistory((PastVisit(START, 20), *visits))).items_per_week == 5


def test_only_the_last_twelve_weeks_count() -> None:
    assert health_of(history({5: 900, **each(range(100, 201, 7))}, 200)).items_per_week == pytest.approx(1, abs=0.1)


def test_of_a_silent_source_those_before_its_silence_count() -> None:
    assert health_of(history(each(range(1, 61)), 160)).items_per_week == 7


# Silence


def test_a_daily_source_is_silent_after_two_weeks() -> None:
    news = each(range(1, 61))

    assert silent_since(news, 73) is None
    assert silent_since(news, 74) == day(60)


def test_so_it_is_if_it_is_asked_once_a_week() -> None:
    news = each(range(7, 64, 7), 7)

    assert silent_since(news, 76, 7) is None
    assert silent_since(news, 77, 7) == day(63)


def test_a_monthly_source_is_not_silent_after_five_weeks() -> None:
    assert silent_since(each(range(30, 361, 30)), 395) is None


def test_a_monthly_source_is_silent_after_ten_weeks() -> None:
    assert silent_since(each(range(30, 301, 30)), 369) is None
    assert silent_since(each(range(30, 301, 30)), 370) == day(300)


def test_a_holiday_that_was_seen_before_is_a_habit() -> None:
    news = each([*range(1, 100), *range(130, 300)])

    assert silent_since(news, 340) is None
    assert silent_since(news, 375) == day(299)


def test_the_fewer_pauses_are_known_the_longer_one_must_be() -> None:
    def first_alarm(pauses: int) -> int:
        last = 8 * pauses
        news = each(range(8, last + 1, 8))
        return next(days - last for days in range(last, last + 400) if silent_since(news, days))

    assert [first_alarm(pauses) for pauses in (4, 8, 40)] == [22, 18, 15]


def test_the_first_weeks_give_no_verdict() -> None:
    assert silent_since(each(range(1, 28)), 390) is None


def test_a_few_items_give_no_verdict() -> None:
    assert silent_since(each([10, 20, 40]), 390) is None


def test_a_source_whose_ids_only_repeat_was_never_lively() -> None:
    assert silent_since({}, 390) is None


def test_a_source_that_repeats_its_items_from_some_day_on_is_silent() -> None:
    assert silent_since(each(range(1, 90)), 120) == day(89)


def test_a_source_that_was_empty_at_first_is_judged_by_what_came_later() -> None:
    visits = (PastVisit(START), *(PastVisit(day(number), number <= 60) for number in range(1, 90)))

    assert health_of(SourceHistory(visits)).silent_since == day(60)


def test_time_in_which_nobody_asked_is_no_silence_until_somebody_asks() -> None:
    known = history(each(range(1, 61)), 60).visits

    assert health_of(SourceHistory(known)).silent_since is None
    assert health_of(SourceHistory((*known, PastVisit(day(120), 9)))).silent_since is None
    assert health_of(SourceHistory((*known, PastVisit(day(120))))).silent_since == day(60)


def test_time_in_which_it_failed_makes_no_habit() -> None:
    news = each([*range(1, 101), *range(200, 261)])
    asked = tuple(visit for visit in history(news, 280).visits if not day(100) < visit.moment < day(200))

    assert health_of(SourceHistory(asked)).silent_since == day(260)


def test_a_source_that_fails_is_not_silent() -> None:
    silent = history(each(range(1, 61)), 100)

    assert health_of(SourceHistory(silent.visits, 1, day(101), "not found (404)")).silent_since is None


def test_silence_ends_with_a_new_item() -> None:
    assert silent_since(each([*range(1, 61), 100]), 101) is None


# Failures


def failing(since: datetime | None) -> Health:
    return health_of(SourceHistory((), 3 if since else 0, since, "not found (404)"))


def test_failures_are_told_as_they_are() -> None:
    assert failing(START) == Health(None, 3, START, "not found (404)")


def test_a_source_fails_from_two_weeks_on() -> None:
    assert not failing(START).is_failing(day(13))
    assert failing(START).is_failing(day(14))


def test_two_weeks_of_runs_are_two_weeks_even_if_the_last_starts_a_second_early() -> None:
    assert failing(START).is_failing(day(14) - timedelta(seconds=1))


def test_a_source_that_does_not_fail_is_well() -> None:
    assert not failing(None).is_failing(day(400))


# Warnings


@pytest.mark.parametrize(
    ("last_new", "failed", "expected"),
    [(day(60), False, False), (day(56), False, True), (day(60), True, True), (None, False, True)],
)
def test_a_source_that_brought_something_and_did_not_fail_needs_no_look(
    last_new: datetime | None, failed: bool, expected: bool
) -> None:
    assert may_be_unwell(last_new, day(70), failed=failed) is expected


@pytest.mark.parametrize(("days", "expected"), [(0, False), (6, False), (7, True), (30, True)])
def test_a_warning_comes_once_a_week(days: int, expected: bool) -> None:
    assert is_to_warn(START, day(days), LISBON) is expected


def test_a_week_is_one_of_the_calendar() -> None:
    assert is_to_warn(START, day(7) - timedelta(seconds=1), LISBON)


def test_the_first_warning_waits_for_nothing() -> None:
    assert is_to_warn(None, START, LISBON)


def test_a_warning_of_the_future_does_not_count() -> None:
    assert is_to_warn(day(1), START, LISBON)
