from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from digest.model.item import Item, ItemDates, KnownItem, OlderReading, Published, StoredItem
from digest.model.item_identity import content_of
from digest.model.week import Week
from digest.reading.items.judge import (
    Judgement,
    has_jumped,
    implausible,
    in_zone,
    is_wrong,
    judge,
    judge_again,
    judge_date,
)
from tests.tables import each_row

LISBON = ZoneInfo("Europe/Lisbon")
NOW = datetime(2025, 4, 23, 12, tzinfo=UTC)  # in W17
AHEAD = timedelta(days=60)
ITEM = Item(source="Herald", title="The ferry sails", text="At noon.", published=date(2025, 4, 18))


def first(item: Item) -> Judgement:
    return judge("key", item, None, NOW, LISBON, AHEAD)


def again(item: Item, before: Judgement, now: datetime) -> Judgement:
    stored = before.change
    assert stored
    dates = (stored.item.published, stored.published, stored.first_seen, stored.week)
    return judge("key", item, KnownItem(stored.key, content_of(stored.item), "", *dates), now, LISBON, AHEAD)


def test_a_new_item_counts_from_the_date_that_its_source_gives() -> None:
    judged = first(ITEM)

    assert judged.is_new
    assert judged.refused == ""
    assert judged.change
    assert (judged.change.published, judged.change.week) == (date(2025, 4, 18), Week(2025, 16))


def test_an_item_without_a_date_counts_from_when_it_was_first_seen() -> None:
    sunday_night = datetime(2025, 4, 27, 23, 30, tzinfo=UTC)  # Monday in Lisbon
    change = judge("key", replace(ITEM, published=None), None, sunday_night, LISBON).change

    assert change
    assert (change.published, change.week, change.first_seen) == (None, Week(2025, 18), sunday_night)


def test_first_seen_is_kept_in_utc() -> None:
    change = judge("key", ITEM, None, NOW.astimezone(LISBON), LISBON).change

    assert change
    assert change.first_seen.isoformat() == "2025-04-23T12:00:00+00:00"


@pytest.mark.parametrize(
    "published",
    [
        NOW + timedelta(hours=24),
        (NOW + timedelta(hours=24)).astimezone(timezone(timedelta(hours=14))),
        date(2025, 4, 24),
        date(1900, 1, 1),
        datetime(1969, 7, 20, 20, 17, tzinfo=UTC),
        date(1970, 1, 1),
        None,
    ],
)
def test_dates_that_can_be(published: Published | None) -> None:
    assert implausible(published, NOW, LISBON) == ""


@pytest.mark.parametrize(
    "published",
    [
        NOW + timedelta(hours=24, microseconds=1),
        date(2025, 4, 25),
        date(2026, 4, 23),
        date(9999, 12, 31),
        datetime(9999, 12, 31, 23, 59, 59, tzinfo=timezone(timedelta(hours=-12))),
    ],
)
def test_dates_that_lie_in_the_future(published: Published) -> None:
    assert implausible(published, NOW, LISBON) == "is in the future"


@pytest.mark.parametrize(
    "published",
    [
        date(1, 1, 1),
        date(1899, 12, 31),
        datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=12))),
        datetime(1970, 1, 1, tzinfo=UTC),
        datetime(1970, 1, 1, 1, tzinfo=timezone(timedelta(hours=1))),
    ],
)
def test_dates_that_lie_too_far_back(published: Published) -> None:
    assert implausible(published, NOW, LISBON) == "is implausibly old"


def test_tomorrow_is_a_day_of_the_zone() -> None:
    late_evening = datetime(2025, 4, 23, 23, 30, tzinfo=UTC)  # already the 24th in Lisbon

    assert implausible(date(2025, 4, 25), late_evening, LISBON) == ""
    assert implausible(date(2025, 4, 25), late_evening, UTC) == "is in the future"


def test_a_refused_date_counts_as_none_and_is_told() -> None:
    judged = first(replace(ITEM, published=date(9999, 1, 1)))

    assert judged.refused == "is in the future"
    assert judged.change
    assert (judged.change.published, judged.change.week) == (None, Week(2025, 17))
    assert judged.change.item.published == date(9999, 1, 1)


def test_what_has_not_changed_is_not_stored_again() -> None:
    assert again(ITEM, first(ITEM), NOW + timedelta(days=9)) == Judgement(None)


def test_a_changed_item_keeps_when_it_was_first_seen() -> None:
    judged = again(replace(ITEM, text="At one."), first(ITEM), NOW + timedelta(days=9))

    assert not judged.is_new
    assert judged.change
    assert judged.change.item.text == "At one."
    assert judged.change.first_seen == NOW


@pytest.mark.parametrize(
    "claimed",
    [
        date(2025, 4, 30),
        datetime(2025, 4, 30, 12, tzinfo=UTC),
        # An hour that comes twice: equal to itself only within its own zone (PEP 495).
        datetime(2025, 10, 26, 1, 30, tzinfo=LISBON),
    ],
)
def test_a_date_is_judged_once_even_if_its_day_comes_and_the_item_changes(claimed: Published) -> None:
    announced = replace(ITEM, published=claimed)
    before = first(announced)
    assert before.change
    stored = replace(before.change, item=replace(announced, published=_as_stored(claimed)))

    judged = again(replace(announced, text="At one."), replace(before, change=stored), NOW + timedelta(days=300))

    assert judged.refused == ""
    assert judged.change
    assert (judged.change.published, judged.change.week) == (before.change.published, Week(2025, 17))


def test_another_date_is_judged_anew() -> None:
    moved = replace(ITEM, published=date(2025, 4, 29))
    judged = again(moved, first(replace(ITEM, published=date(2025, 4, 30))), NOW + timedelta(days=5))

    assert judged.refused == ""
    assert judged.change
    assert (judged.change.published, judged.change.week) == (date(2025, 4, 29), Week(2025, 18))


def test_a_good_date_that_becomes_absurd_is_refused() -> None:
    judged = again(replace(ITEM, published=date(9999, 1, 1)), first(ITEM), NOW)

    assert judged.refused
    assert judged.change
    assert (judged.change.published, judged.change.week) == (None, Week(2025, 17))


def test_a_date_that_is_taken_back_leaves_when_it_was_first_seen() -> None:
    judged = again(replace(ITEM, published=None), first(ITEM), NOW + timedelta(days=9))

    assert judged.change
    assert (judged.change.published, judged.change.week) == (None, Week(2025, 17))


@pytest.mark.parametrize("then", [None, date(2025, 4, 8), date(9999, 1, 1)])
def test_a_date_that_is_read_better_moves_no_item(then: Published | None) -> None:
    before = first(replace(ITEM, published=then))
    judged = again(replace(ITEM, older=_read_as(then)), before, NOW + timedelta(days=9))

    assert before.change
    assert judged.change
    assert judged.refused == ""
    assert judged.change.item.published == ITEM.published
    assert (judged.change.published, judged.change.week) == (before.change.published, before.change.week)
    text = again(replace(ITEM, older=_read_as(then), text="At one."), judged, NOW + timedelta(days=10))
    assert text.change
    assert text.change.week == before.change.week


def test_a_date_that_its_source_changes_moves_the_item_however_it_was_read_before() -> None:
    before = first(replace(ITEM, published=date(2025, 4, 8)))
    judged = again(replace(ITEM, older=_read_as(date(2025, 4, 9))), before, NOW)

    assert judged.change
    assert judged.change.week == Week(2025, 16)
    later = again(replace(ITEM, published=date(2025, 4, 23), older=_read_as(None)), judged, NOW)
    assert later.change
    assert later.change.week == Week(2025, 17)


def test_the_best_position_is_kept_and_is_no_change() -> None:
    known = KnownItem("key", content_of(ITEM), "", ITEM.published, ITEM.published, NOW, Week(2025, 16), 3)

    def position(now: int, known: KnownItem) -> int:
        return judge("key", replace(ITEM, position=now), known, NOW, LISBON).position

    assert [position(now, known) for now in (0, 2, 3, 4)] == [0, 2, 0, 0]
    assert position(7, replace(known, position=0)) == 7
    changed = judge("key", replace(ITEM, text="At one.", position=5), known, NOW, LISBON).change
    assert changed
    assert changed.item.position == 3


def _read_as(published: Published | None) -> OlderReading:
    return OlderReading(ITEM.url, ITEM.title, ITEM.text, published)


def _as_stored(claimed: Published) -> Published:
    """A zone does not survive the store, an offset does."""
    return datetime.fromisoformat(claimed.isoformat()) if isinstance(claimed, datetime) else claimed


# Announcements


@pytest.mark.parametrize(
    "published",
    [
        date(2025, 4, 25),  # in the week in which it was first seen
        date(2025, 4, 28),
        date(2025, 6, 22),
        NOW + timedelta(hours=24, microseconds=1),
        (NOW + AHEAD).astimezone(timezone(timedelta(hours=-12))),
    ],
)
def test_an_announcement_keeps_its_date_and_counts_from_when_it_was_first_seen(published: Published) -> None:
    judged = first(replace(ITEM, published=published))

    assert (judged.refused, judged.change and judged.change.published) == ("", published)
    assert judged.change
    assert judged.change.week == Week(2025, 17)


@pytest.mark.parametrize(
    "published",
    [date(2025, 6, 23), NOW + AHEAD + timedelta(microseconds=1), date(2026, 4, 23), date(9999, 12, 31), date(1, 1, 1)],
)
def test_what_is_further_ahead_or_absurd_has_no_date(published: Published) -> None:
    judged = first(replace(ITEM, published=published))

    assert judged.refused
    assert judged.change
    assert (judged.change.published, judged.change.week) == (None, Week(2025, 17))


def test_the_date_of_tomorrow_is_no_announcement() -> None:
    sunday = datetime(2025, 4, 27, 12, tzinfo=UTC)
    change = judge("key", replace(ITEM, published=date(2025, 4, 28)), None, sunday, LISBON, AHEAD).change

    assert change
    assert (change.week, change.is_announcement(LISBON)) == (Week(2025, 18), False)


def test_an_announcement_that_changes_keeps_its_week() -> None:
    announced = first(replace(ITEM, published=date(2025, 5, 20)))
    changed = again(replace(ITEM, published=date(2025, 5, 20), text="At one."), announced, NOW + timedelta(days=40))
    moved = again(replace(ITEM, published=date(2025, 6, 1)), announced, NOW + timedelta(days=9))

    assert [one.change.week for one in (changed, moved) if one.change] == [Week(2025, 17)] * 2


def test_an_item_whose_source_dates_it_anew_goes_on_to_the_week_of_that_date() -> None:
    later = again(replace(ITEM, published=date(2025, 5, 6)), first(ITEM), datetime(2025, 5, 7, tzinfo=UTC))
    edited = again(replace(ITEM, published=date(2025, 5, 6), text="At one."), later, datetime(2025, 5, 8, tzinfo=UTC))

    assert [one.change.week for one in (later, edited) if one.change] == [Week(2025, 19)] * 2
    assert edited.change
    assert not edited.change.is_announcement(LISBON)


@pytest.mark.parametrize(
    ("published", "week", "expected"),
    [
        (date(2025, 5, 20), Week(2025, 17), True),
        (date(2025, 4, 27), Week(2025, 17), False),  # in its week
        (date(2025, 5, 6), Week(2025, 19), False),  # dated anew
        (date(2025, 4, 24), Week(2025, 16), False),  # tomorrow
        (None, Week(2025, 17), False),
    ],
)
def test_an_announcement_is_ahead_of_its_week(published: Published | None, week: Week, expected: bool) -> None:
    stored = StoredItem("key", ITEM, published, NOW, week)

    assert stored.is_announcement(LISBON) == expected
    assert stored.counts_from(LISBON) == (NOW if expected or published is None else published)


# Clocks that were wrong


def seen(claimed: Published | None, at: datetime) -> ItemDates:
    return judge_date(claimed, at, at, LISBON, AHEAD)[0]


def judged_again(dates: ItemDates, now: datetime = NOW, *, is_sure: bool = True) -> ItemDates:
    return judge_again(dates, now, LISBON, AHEAD, is_sure=is_sure)


@each_row("at", [datetime(1970, 1, 1, tzinfo=UTC), NOW.replace(year=2024), datetime(2099, 1, 5, tzinfo=UTC)])
@each_row(
    "claimed",
    [
        date(2025, 4, 18),
        date(2025, 4, 24),
        datetime(2025, 4, 20, 22, 30, tzinfo=timezone(timedelta(hours=-1))),  # Monday in Lisbon
        datetime(2025, 3, 30, 0, 59, 59, tzinfo=UTC),
    ],
)
@each_row("is_sure", [True, False])
def test_an_item_first_seen_by_a_wrong_clock_is_as_if_seen_now(claimed: Published, at: datetime, is_sure: bool) -> None:
    assert judged_again(seen(claimed, at), is_sure=is_sure) == seen(claimed, NOW)


@each_row("at", [datetime(1970, 1, 1, tzinfo=UTC), datetime(2099, 1, 5, tzinfo=UTC)])
@each_row("claimed", [None, date(1, 1, 1), date(9999, 1, 1), date(2050, 1, 1), date(2025, 5, 20)])
def test_without_a_date_it_counts_from_now(claimed: Published | None, at: datetime) -> None:
    assert judged_again(seen(claimed, at)) == seen(claimed, NOW)
    assert judged_again(seen(claimed, at)).week == Week(2025, 17)


@pytest.mark.parametrize(
    "dates",
    [
        seen(date(2025, 4, 18), NOW - timedelta(days=3)),
        seen(date(2024, 4, 18), NOW - timedelta(days=30)),
        seen(None, NOW - timedelta(days=400)),
        seen(date(2025, 4, 18), NOW + timedelta(days=59)),
        seen(date(2025, 5, 20), NOW - timedelta(days=9)),
        seen(date(9999, 1, 1), NOW - timedelta(days=90)),
        # Refused by a version that knew no announcements.
        ItemDates(date(2025, 3, 20), None, datetime(2025, 3, 3, tzinfo=UTC), Week(2025, 10)),
    ],
)
def test_what_a_right_clock_said_stays(dates: ItemDates) -> None:
    assert judged_again(dates) is dates


def test_a_clock_that_may_be_behind_takes_no_date_away() -> None:
    dates = seen(date(2026, 11, 30), datetime(2026, 12, 1, tzinfo=UTC))

    assert judged_again(dates, is_sure=False) is dates


@each_row(
    ("now", "last", "newest", "expected"),
    [
        (NOW, None, None, False),
        (NOW, datetime(1970, 1, 1, tzinfo=UTC), None, False),
        (NOW, datetime(2099, 1, 1, tzinfo=UTC), Week(2025, 16), False),
        (NOW, datetime(2099, 1, 1, tzinfo=UTC), Week(2025, 18), False),
        (NOW, NOW, Week(2025, 19), True),
        (NOW, NOW, Week(2099, 2), False),
        (datetime(1970, 1, 1, tzinfo=UTC), None, None, True),
        (datetime(2099, 1, 1, tzinfo=UTC), NOW, None, True),
    ],
)
def test_a_clock_is_wrong_that_says_what_cannot_be(
    now: datetime, last: datetime | None, newest: Week | None, expected: bool
) -> None:
    assert is_wrong(now, last, newest, LISBON) == expected


@pytest.mark.parametrize(
    ("last", "expected"),
    [(None, True), (NOW - AHEAD, False), (NOW + AHEAD, False), (NOW - 2 * AHEAD, True), (NOW + 2 * AHEAD, True)],
)
def test_a_clock_jumps_by_more_than_a_date_may_lie_ahead(last: datetime | None, expected: bool) -> None:
    assert has_jumped(NOW, last, AHEAD) == expected


# Zones


SYDNEY = ZoneInfo("Australia/Sydney")


@pytest.mark.parametrize(
    ("claimed", "week"),
    [
        (None, Week(2025, 18)),  # first seen on Sunday in Lisbon, on Monday in Sydney
        (datetime(2025, 4, 13, 20, tzinfo=UTC), Week(2025, 16)),
        (date(2025, 4, 13), Week(2025, 15)),
        (date(2025, 5, 20), Week(2025, 18)),
    ],
)
def test_in_another_zone_an_item_counts_from_the_same(claimed: Published | None, week: Week) -> None:
    dates = seen(claimed, datetime(2025, 4, 27, 20, tzinfo=UTC))

    assert in_zone(dates, SYDNEY) == replace(dates, week=week)
    assert in_zone(in_zone(dates, SYDNEY), LISBON) == dates
    assert in_zone(dates, LISBON) is dates


def test_in_another_zone_an_item_dated_anew_stays_in_the_week_of_that_date() -> None:
    dates = ItemDates(None, datetime(2025, 5, 11, 20, tzinfo=UTC), NOW, Week(2025, 19))

    assert in_zone(dates, SYDNEY).week == Week(2025, 20)
