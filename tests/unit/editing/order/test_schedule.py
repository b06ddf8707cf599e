from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from digest.editing.order.item_place import publication_state
from digest.editing.order.schedule import BuildRequest, NothingNew, Schedule, due_collections, schedule
from digest.errors import UsageError
from digest.model.period import LongerPeriod, Month, Year
from digest.model.week import Week

LISBON = ZoneInfo("Europe/Lisbon")
W14, W15, W16, W17, W18, W19 = (Week(2025, number) for number in range(14, 20))
IN_W19 = datetime(2025, 5, 7, 12, tzinfo=UTC)


def plan(
    request: BuildRequest, published: tuple[Week, ...] = (), waiting: tuple[Week, ...] = (), now: datetime = IN_W19
) -> Schedule:
    return schedule(request, publication_state(published, Week.of(now, LISBON), LISBON, 28, dict.fromkeys(waiting, 1)))


# Without --week and --all


def test_on_a_new_site_the_last_closed_week_is_built_and_older_ones_are_named() -> None:
    assert plan(BuildRequest(), waiting=(W15, W17, W18, W19)) == Schedule(weeks=(W18,), older=(W15, W17))


def test_on_a_new_site_without_news_in_the_last_week_nothing_is_built() -> None:
    assert plan(BuildRequest(), waiting=(W15, W17)) == Schedule(older=(W15, W17))


def test_an_empty_site_builds_nothing() -> None:
    assert plan(BuildRequest()) == Schedule()


def test_all_closed_weeks_after_the_newest_edition_are_built_oldest_first() -> None:
    assert plan(BuildRequest(), published=(W15,), waiting=(W18, W16, W17, W19)) == Schedule(weeks=(W16, W17, W18))


def test_a_week_without_items_is_not_built() -> None:
    assert plan(BuildRequest(), published=(W15,), waiting=(W16, W18)) == Schedule(weeks=(W16, W18))


def test_neither_gaps_nor_weeks_before_the_first_edition_are_built_by_the_way() -> None:
    assert plan(BuildRequest(), published=(W15, W17), waiting=(W14, W15, W16)) == Schedule()


def test_an_edition_to_come_stops_no_week_before_it() -> None:
    ahead = Week(2099, 2)

    assert plan(BuildRequest(), published=(W16, ahead), waiting=(W15, W18)) == Schedule(weeks=(W18,))


def test_where_all_editions_are_to_come_nothing_is_built_by_the_way() -> None:
    ahead = Week(2099, 2)

    assert plan(BuildRequest(), published=(ahead,), waiting=(W17, W18)) == Schedule()
    assert plan(BuildRequest(all=True), published=(ahead,), waiting=(W17, W18)) == Schedule(weeks=(W17, W18))


@pytest.mark.parametrize(
    ("now", "weeks"),
    [("2025-05-04T22:59:59+00:00", ()), ("2025-05-04T23:00:00+00:00", (W18,))],
)
def test_a_week_is_closed_at_midnight_of_the_zone(now: str, weeks: tuple[Week, ...]) -> None:
    done = plan(BuildRequest(), published=(W17,), waiting=(W18,), now=datetime.fromisoformat(now))

    assert done == Schedule(weeks=weeks)


def test_the_last_week_of_a_new_year_is_that_of_the_year_before() -> None:
    in_first_week = datetime(2026, 1, 2, tzinfo=UTC)
    last = Week(2025, 52)

    assert plan(BuildRequest(), waiting=(last, Week.of(date(2025, 12, 29), UTC)), now=in_first_week).weeks == (last,)
    assert plan(BuildRequest(), waiting=(Week(2026, 53),), now=datetime(2027, 1, 4, tzinfo=UTC)).weeks == (
        Week(2026, 53),
    )


# --all


def test_all_builds_every_closed_week_with_items_that_is_not_published() -> None:
    built = plan(BuildRequest(all=True), published=(W15, W17), waiting=(W19, W18, W17, W16, W14))

    assert built == Schedule(weeks=(W14, W16, W18))


def test_all_and_republish_opens_every_edition_too() -> None:
    built = plan(BuildRequest(all=True, republish=True), published=(W15, W17), waiting=(W18, W19))

    assert built == Schedule(weeks=(W15, W17, W18))


# --week


def test_one_week_is_built_even_before_the_first_edition_and_in_a_gap() -> None:
    assert plan(BuildRequest(week=W14), published=(W15, W17), waiting=(W14, W16)) == Schedule(weeks=(W14,))
    assert plan(BuildRequest(week=W16), published=(W15, W17), waiting=(W14, W16)) == Schedule(weeks=(W16,))


def test_weeks_between_the_newest_edition_and_one_that_is_asked_for_are_named() -> None:
    waiting = (W14, W16, W17, W18, W19)

    assert plan(BuildRequest(week=W18), published=(W15,), waiting=waiting) == Schedule(weeks=(W18,), older=(W16, W17))


def test_weeks_before_a_first_edition_that_is_asked_for_are_named() -> None:
    built = plan(BuildRequest(week=W17), waiting=(W14, W16, W17, W18, W19))

    assert built == Schedule(weeks=(W17,), older=(W14, W16))


def test_one_week_without_items_is_not_built() -> None:
    assert plan(BuildRequest(week=W16), published=(W15,), waiting=(W17,)) == Schedule(reason=NothingNew.NO_ITEMS)


def test_a_published_week_stays_as_it_is() -> None:
    assert plan(BuildRequest(week=W17), published=(W17,), waiting=(W17,)) == Schedule(reason=NothingNew.PUBLISHED)


def test_a_published_week_is_opened_on_purpose() -> None:
    again = plan(BuildRequest(week=W17, republish=True), published=(W17,))

    assert again == Schedule(weeks=(W17,), reason=NothingNew.UNCHANGED)


def test_a_week_that_was_never_published_is_built_by_republish_too() -> None:
    assert plan(BuildRequest(week=W16, republish=True), published=(W15,), waiting=(W16,)) == Schedule(weeks=(W16,))


def test_the_open_week_is_only_previewed() -> None:
    assert plan(BuildRequest(week=W19), published=(W17,), waiting=(W18, W19)) == Schedule(preview=W19)


def test_a_week_to_come_is_refused() -> None:
    with pytest.raises(UsageError, match="2025-W20 has not begun yet: the open week is 2025-W19"):
        plan(BuildRequest(week=Week(2025, 20)))


def test_republish_alone_is_refused() -> None:
    with pytest.raises(UsageError, match="--republish needs --week or --all"):
        plan(BuildRequest(republish=True), published=(W17,))


def test_publish_alone_is_refused() -> None:
    with pytest.raises(UsageError, match="--publish needs --week or --all: choose the drafts that have been reviewed"):
        plan(BuildRequest(publish=True), published=(W17,), waiting=(W18,))


@pytest.mark.parametrize("request_", [BuildRequest(week=W18, publish=True), BuildRequest(all=True, publish=True)])
def test_drafts_are_published_by_their_week_or_all_at_once(request_: BuildRequest) -> None:
    assert plan(request_, published=(W17,), waiting=(W18,)) == Schedule(weeks=(W18,))


# Months and years

APRIL, MAY = Month(2025, 4), Month(2025, 5)
IN_2026 = datetime(2026, 1, 7, 12, tzinfo=UTC)


def due(
    published: tuple[Week, ...],
    waiting: tuple[Week, ...] = (),
    now: datetime = IN_W19,
    collected: tuple[LongerPeriod, ...] = (),
) -> tuple[LongerPeriod, ...]:
    state = publication_state(published, Week.of(now, LISBON), LISBON, 28, dict.fromkeys(waiting, 1), collected)
    return due_collections(state, (Month, Year))


def test_a_month_is_due_when_its_last_week_is_done_with_or_without_an_edition_of_that() -> None:
    in_w17 = datetime(2025, 4, 27, 22, 59, tzinfo=UTC)

    assert due((W14, W17)) == (APRIL,)
    assert due((W14, W15)) == (APRIL,)
    assert due((W14, W15, W16), now=in_w17) == ()


def test_a_week_that_waits_holds_its_month_back_and_one_that_was_passed_over_does_not() -> None:
    assert due((W14, W15), waiting=(W17,)) == ()
    assert due((W14, W15), waiting=(W18, W19)) == (APRIL,)
    assert due((W15, W17), waiting=(W14, W16)) == (APRIL,)


def test_a_month_without_editions_is_not_due_and_none_is_due_twice() -> None:
    assert due(()) == ()
    assert due((W18,)) == ()
    assert due((W14,), collected=(APRIL,)) == ()


def test_months_come_before_the_year_that_ends_with_them() -> None:
    december = Week(2025, 52)

    assert due((W14, W19, december), now=IN_2026) == (APRIL, MAY, Month(2025, 12), Year(2025))


def test_editions_to_come_make_no_month_due() -> None:
    assert due((Week(2099, 2),)) == ()


def longer(request: BuildRequest, published: tuple[Week, ...], collected: tuple[LongerPeriod, ...] = ()) -> Schedule:
    return schedule(request, publication_state(published, Week.of(IN_W19, LISBON), LISBON, 28, {}, collected))


def test_a_month_can_be_asked_for_and_decided_again() -> None:
    assert longer(BuildRequest(APRIL), (W14,)).weeks == (APRIL,)
    assert longer(BuildRequest(APRIL), (W14,), (APRIL,)) == Schedule(reason=NothingNew.PUBLISHED)
    assert longer(BuildRequest(APRIL, republish=True), (W14,), (APRIL,)).weeks == (APRIL,)


@pytest.mark.parametrize(
    ("period", "told"), [(MAY, "not over yet"), (Year(2025), "not over yet"), (Month(2024, 4), "no editions")]
)
def test_a_month_that_cannot_be_made_is_refused_in_one_line(period: LongerPeriod, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        longer(BuildRequest(period), (W14,))
