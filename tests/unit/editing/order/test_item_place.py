from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from digest.editing.order.item_place import LeftOut, PublicationState, publication_state
from digest.model.week import Week

LISBON = ZoneInfo("Europe/Lisbon")
W14, W15, W16, W17, W18, W19 = (Week(2025, number) for number in range(14, 20))
NOW = datetime(2025, 5, 7, 12, tzinfo=UTC)  # in W19


def at_lisbon(*published: Week, now: datetime = NOW) -> PublicationState:
    return publication_state(published, Week.of(now, LISBON), LISBON, 28, {})


def test_the_open_week_is_that_of_the_zone() -> None:
    sunday_night = datetime(2025, 4, 27, 23, 0, tzinfo=UTC)

    assert at_lisbon(now=sunday_night).current == W18
    assert at_lisbon(now=sunday_night - timedelta(seconds=1)).current == W17


def test_a_new_site_has_no_done_week() -> None:
    assert at_lisbon().newest is None
    assert not at_lisbon().is_done(W17)


def test_every_week_from_the_first_edition_to_the_newest_is_done() -> None:
    known = at_lisbon(W17, W15)

    assert known.newest == W17
    assert [known.is_done(week) for week in (W14, W15, W16, W17, W18)] == [False, True, True, True, False]


def test_another_published_week_stands_at_its_place() -> None:
    assert at_lisbon(W15).with_published(W18).with_published(W14).published == (W14, W15, W18)


def test_a_week_waits_no_more_once_it_is_published_and_the_late_items_in_it_are_taken() -> None:
    state = publication_state([W15], Week.of(NOW, LISBON), LISBON, 28, {W15: 2, W16: 1, W17: 3})
    after = state.with_published(W16, ["late"]).with_published(W17, ["later"])

    assert after.waiting == {W15: 2}
    assert after.taken == {"late", "later"}


def test_the_days_of_grace_are_days_of_the_zone() -> None:
    # From winter time into summer time: 28 days of the calendar, an hour less by the clock.
    until = at_lisbon().in_time_until(Week(2025, 12))

    assert until.astimezone(UTC) == datetime(2025, 4, 20, 23, tzinfo=UTC)
    assert until - timedelta(days=28) == datetime(2025, 3, 24, tzinfo=LISBON)


@pytest.mark.parametrize(
    ("week", "reason"),
    [
        (W14, LeftOut.BEFORE),
        (W15, LeftOut.LATE),
        (W16, LeftOut.LATE),
        (W17, LeftOut.LATE),
        (W18, LeftOut.WAITING),
        (W19, LeftOut.OPEN),
        (Week(2025, 20), LeftOut.OPEN),
    ],
)
def test_why_an_item_is_in_no_edition(week: Week, reason: LeftOut) -> None:
    assert at_lisbon(W15, W17).left_out(week, NOW) == reason


def test_on_a_new_site_closed_weeks_wait() -> None:
    assert at_lisbon().left_out(W14, NOW) == LeftOut.WAITING


def test_an_item_is_too_late_a_moment_after_28_days() -> None:
    known = at_lisbon(W17)
    last_moment = datetime(2025, 5, 25, 23, 0, tzinfo=UTC)  # midnight in Lisbon, 28 days after W17

    assert known.left_out(W17, last_moment) == LeftOut.LATE
    assert known.left_out(W17, last_moment + timedelta(microseconds=1)) == LeftOut.TOO_LATE


def test_without_days_of_grace_only_what_came_in_its_own_week_is_in_time() -> None:
    strict = publication_state([W17], Week.of(NOW, LISBON), LISBON, 0, {})

    assert strict.left_out(W17, datetime(2025, 4, 27, 23, 0, tzinfo=UTC)) == LeftOut.LATE
    assert strict.left_out(W17, datetime(2025, 4, 27, 23, 0, 1, tzinfo=UTC)) == LeftOut.TOO_LATE


def test_every_reason_reads_for_one_item_and_for_many() -> None:
    assert not any(reason.startswith(("it ", "its ")) for reason in LeftOut)
