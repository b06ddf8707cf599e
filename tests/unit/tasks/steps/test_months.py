"""Editions of months over a whole site in memory, one history a test."""

from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from digest.editing.order.schedule import BuildRequest
from digest.errors import UsageError
from digest.model.item import Item, Published
from digest.model.locale import Locale
from digest.model.period import ItemPeriod, Month, Year
from digest.reading.items.judge import in_zone
from digest.store.editions import SqlEditionStore
from digest.store.items import SqlItemStore
from digest.store.row_check import examine
from digest.tasks.steps.pipeline import Pipeline
from tests.sites import LISBON, FakeSource, make_site, memory_database

JANUARY, FEBRUARY, MARCH, APRIL = (Month(2025, number, of_days=True) for number in range(1, 5))


def item(title: str, on: Published) -> Item:
    text = f"All about {title}. It was long."
    return Item(source="Herald", id=title, title=title, text=text, published=on, locale=Locale("en"))


def after(month: Month) -> datetime:
    return month.ends_at(LISBON).replace(hour=8)


def monthly(folder: Path, *items: Item, year: bool = False) -> tuple[Pipeline, FakeSource]:
    herald = FakeSource("Herald", list(items))
    return make_site(folder, [herald], size="month", collections=(Year,) if year else ()), herald


def run(site: Pipeline, now: datetime) -> list[str]:
    site.ingest(now)
    return [str(edition.week) for edition in site.build(BuildRequest(), now).editions]


def titles(site: Pipeline, period: ItemPeriod | Year) -> set[str]:
    return {story.title for story in site.history.editions.edition(period).stories}


def test_an_item_is_in_the_edition_of_its_calendar_month(tmp_path: Path) -> None:
    # The last day of February and the first of March are in one week.
    days = {"Ferry": date(2025, 2, 1), "Bridge": date(2025, 2, 28), "Port": date(2025, 3, 1), "Quay": date(2025, 3, 31)}
    site, _ = monthly(tmp_path, *(item(title, on) for title, on in days.items()))

    assert run(site, after(FEBRUARY)) == ["2025-02"]
    assert run(site, datetime(2025, 3, 31, 22, 59, tzinfo=UTC).astimezone(LISBON)) == []
    assert run(site, after(MARCH)) == ["2025-03"]
    assert (titles(site, FEBRUARY), titles(site, MARCH)) == ({"Ferry", "Bridge"}, {"Port", "Quay"})
    assert site.history.editions.edition(MARCH).updated == datetime(2025, 4, 1, tzinfo=LISBON)


def test_a_month_begins_at_midnight_in_the_zone_of_the_site(tmp_path: Path) -> None:
    before, then = datetime(2025, 3, 31, 22, 30, tzinfo=UTC), datetime(2025, 3, 31, 23, 30, tzinfo=UTC)
    site, _ = monthly(tmp_path, item("Ferry", before), item("Port", then))

    run(site, after(MARCH))
    run(site, after(APRIL))
    assert (titles(site, MARCH), titles(site, APRIL)) == ({"Ferry"}, {"Port"})


def test_a_month_without_items_is_left_out_and_a_late_item_is_in_the_next_edition(tmp_path: Path) -> None:
    site, herald = monthly(tmp_path, item("Ferry", date(2025, 1, 5)))
    assert run(site, after(JANUARY)) == ["2025-01"]
    assert run(site, after(FEBRUARY)) == []

    herald.items = [*herald.items, item("Late", date(2025, 2, 27)), item("Later", date(2025, 1, 30))]
    herald.items.append(item("Port", date(2025, 3, 9)))
    assert run(site, after(MARCH)) == ["2025-02", "2025-03"]
    assert titles(site, FEBRUARY) == {"Late"}
    assert titles(site, MARCH) == {"Port"}


def test_the_year_is_made_of_its_months(tmp_path: Path) -> None:
    first, last = item("Ferry", date(2025, 1, 1)), item("Port", date(2025, 12, 31))
    site, herald = monthly(tmp_path, first, year=True)
    run(site, after(JANUARY))
    herald.items = [first, last, item("Quay", date(2026, 1, 1))]
    december = Month(2025, 12, of_days=True)

    assert run(site, after(december)) == ["2025-12", "2025"]
    year = site.history.editions.edition(Year(2025))
    assert titles(site, Year(2025)) == {"Ferry", "Port"}
    assert year.updated == datetime(2026, 1, 1, tzinfo=LISBON)
    assert year.collected
    assert {week for told in year.collected.runs for week in told.weeks} == {JANUARY, december}


def test_the_store_tells_editions_of_months_from_collections(tmp_path: Path) -> None:
    database = memory_database()
    herald = FakeSource("Herald", [item("Ferry", date(2025, 12, 5))])
    site = make_site(tmp_path, [herald], database=database, size="month", collections=(Year,))
    editions = SqlEditionStore(database)
    assert editions.size() is None
    run(site, datetime(2026, 1, 2, tzinfo=UTC))

    (month,), (year,) = editions.listings(), editions.collections()
    assert (editions.size(), month.week, year.week) == ("month", Month(2025, 12), Year(2025))
    assert (month.week.start, month.week.last_day) == (date(2025, 12, 1), date(2025, 12, 31))
    assert (year.week.start, year.week.last_day) == (date(2025, 1, 1), date(2025, 12, 31))
    assert editions.newest_before(JANUARY.next, 3) == ()
    assert editions.newest_before(Month(2026, 1, of_days=True), 3) == (month,)
    assert list(examine(database)) == []


def test_a_published_month_is_decided_again_only_if_it_has_changed(tmp_path: Path) -> None:
    site, _ = monthly(tmp_path, item("Ferry", date(2025, 2, 3)))
    run(site, after(FEBRUARY))
    again = BuildRequest(FEBRUARY, republish=True)

    assert site.build(again, after(MARCH)).editions == ()


def test_a_month_that_has_not_begun_is_refused(tmp_path: Path) -> None:
    site, _ = monthly(tmp_path, item("Ferry", date(2025, 2, 3)))

    with pytest.raises(UsageError, match="month 2025-04 has not begun yet: the open month is 2025-03"):
        site.build(BuildRequest(APRIL), after(FEBRUARY))


def test_before_anything_is_published_items_follow_zone_and_size(tmp_path: Path) -> None:
    database = memory_database()
    night = datetime(2025, 4, 1, 2, 0, tzinfo=UTC)
    herald = FakeSource("Herald", [item("Ferry", night), item("Fair", date(2025, 4, 20))])
    site = make_site(tmp_path, [herald], database=database)
    site.ingest(datetime(2025, 4, 2, tzinfo=UTC))
    items = SqlItemStore(database)

    def waiting(zone: str, size: str) -> dict[str, int]:
        items.redate(partial(in_zone, zone=ZoneInfo(zone), size=size))
        return {str(period): number for period, number in items.waiting().items()}

    assert waiting("America/Havana", "month") == {"2025-03": 1, "2025-04": 1}
    assert waiting("Europe/Lisbon", "month") == {"2025-04": 2}
    assert sum(waiting("Europe/Lisbon", "week").values()) == 2
