from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from digest.compose.items.identify import content_of
from digest.compose.items.judge import Judgement, implausible, judge
from digest.model.item import Item, Known, OlderReading, Published
from digest.model.week import Week

LISBON = ZoneInfo("Europe/Lisbon")
NOW = datetime(2025, 4, 23, 12, tzinfo=UTC)  # in W17
ITEM = Item(source="Herald", title="The ferry sails", text="At noon.", published=date(2025, 4, 18))


def first(item: Item) -> Judgement:
    return judge("key", item, None, NOW, LISBON)


def again(item: Item, before: Judgement, now: datetime) -> Judgement:
    stored = before.change
    assert stored
    known = Known(stored.key, content_of(stored.item), "", stored.item.published, stored.published, stored.first_seen)
    return judge("key", item, known, now, LISBON)


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
    assert (judged.change.published, judged.change.week) == (None, Week(2025, 17))


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
    known = Known("key", content_of(ITEM), "", ITEM.published, ITEM.published, NOW, 3)

    def position(now: int, known: Known) -> int:
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
