"""Months and years over a whole site in memory, one history a test."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from digest.editing.order.schedule import BuildRequest
from digest.model.edition import Edition
from digest.model.item import Item
from digest.model.locale import Locale
from digest.model.period import LongerPeriod, Month, Year
from digest.model.translation import Translation
from digest.model.week import Week
from digest.store.database import Database
from digest.store.editions import SqlEditionStore
from digest.store.row_check import examine
from digest.tasks.draft_folder import DraftFolder
from digest.tasks.steps.pipeline import Pipeline
from tests.sites import LISBON, FakeSource, make_site, memory_database

EN, ES = Locale("en"), Locale("es")
APRIL, MAY = Month(2025, 4), Month(2025, 5)
W14, W15, W16, W17, W18, W19 = (Week(2025, number) for number in range(14, 20))


@dataclass
class FakeTranslator:
    """The port Translator: remembers what it was asked."""

    asked: list[str] = field(default_factory=list)

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        self.asked += segments
        return tuple(Translation(f"{target}:{segment}") for segment in segments)

    def pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset({("en", "es")})

    def fingerprint(self, source: str, target: str) -> str:
        return f"fake {source}-{target}"


def item(title: str, week: Week, source: str = "Herald", **rest: object) -> Item:
    values: dict[str, object] = {"id": title, "text": f"All about {title}. It was long.", "locale": EN, **rest}
    return Item(source=source, title=title, published=week.start, **values)


def after(week: Week) -> datetime:
    return week.ends_at(UTC) + timedelta(hours=8)


def told_week_by_week(site: Pipeline, herald: FakeSource, *weeks: Week) -> list[Edition]:
    """Publish a story in each week."""
    made: list[Edition] = []
    for week in weeks:
        herald.items = [*herald.items, item(f"Bridge {week.number}", week), item(f"Port {week.number}", week)]
        site.ingest(after(week))
        made += site.build(BuildRequest(), after(week)).editions
    return made


def collected(site: Pipeline) -> list[str]:
    return [str(listing.week) for listing in site.history.editions.collections()]


def test_a_month_is_published_with_its_last_week_and_listed_apart(tmp_path: Path) -> None:
    herald = FakeSource()
    site = make_site(tmp_path, [herald], collections=(Month, Year))

    made = told_week_by_week(site, herald, W14, W15, W16, W17)

    assert [str(one.week) for one in made] == ["2025-W14", "2025-W15", "2025-W16", "2025-W17", "2025-04"]
    assert [len(one.stories) for one in made] == [2, 2, 2, 2, 8]
    assert collected(site) == ["2025-04"]
    assert [one.week for one in site.history.editions.listings()] == [W14, W15, W16, W17]
    assert site.history.editions.unpublished() == ()


def test_a_site_that_wants_none_has_none(tmp_path: Path) -> None:
    herald = FakeSource()
    site = make_site(tmp_path, [herald])

    told_week_by_week(site, herald, W14, W17)

    assert collected(site) == []


def test_a_site_that_wants_them_later_gets_those_of_before(tmp_path: Path) -> None:
    herald, database = FakeSource(), memory_database()
    told_week_by_week(make_site(tmp_path, [herald], database=database), herald, W14, W18, W19)
    site = make_site(tmp_path, [herald], database=database, collections=(Month,))

    assert [one.week for one in site.build(BuildRequest(), after(W19)).editions] == [APRIL]
    assert site.build(BuildRequest(), after(W19)).editions == ()


def test_it_stays_as_it_is_when_a_week_is_published_again_until_it_is_asked_for(tmp_path: Path) -> None:
    herald = FakeSource()
    site = make_site(tmp_path, [herald], collections=(Month,))
    told_week_by_week(site, herald, W14, W17)
    before = site.history.editions.edition(APRIL)

    herald.items = [item("Bridge 14", W14, text="The bridge is open again. All cheered."), *herald.items[1:]]
    later = after(W17) + timedelta(hours=1)
    site.ingest(later)
    site.build(BuildRequest(W14, republish=True), later)

    assert site.history.editions.edition(APRIL) == before
    (again,) = site.build(BuildRequest(APRIL, republish=True), later + timedelta(hours=1)).editions
    assert "The bridge is open again." in {one.text for story in again.stories for one in story.summary}
    assert again.updated > before.updated
    assert site.build(BuildRequest(APRIL, republish=True), later + timedelta(hours=2)).editions == ()


def test_it_is_the_same_whatever_the_zone_of_the_process_and_a_later_zone_of_the_site_changes_nothing(
    tmp_path: Path,
) -> None:
    herald, database = FakeSource(), memory_database()
    told_week_by_week(make_site(tmp_path, [herald], database=database, collections=(Month,)), herald, W14, W17)
    before = SqlEditionStore(database).edition(APRIL)

    moved = make_site(tmp_path, [herald], database=database, zone=ZoneInfo("Asia/Tokyo"), collections=(Month,))

    assert moved.build(BuildRequest(), after(W17) + timedelta(days=1)).editions == ()
    assert SqlEditionStore(database).edition(APRIL) == before
    assert before.updated == datetime(2025, 4, 28, tzinfo=LISBON)


def test_it_says_in_other_locales_what_its_weeks_said_and_asks_no_engine(tmp_path: Path) -> None:
    herald, engine = FakeSource(), FakeTranslator()
    site = make_site(tmp_path, [herald], locales=(EN, ES), translator=engine, collections=(Month,))
    told_week_by_week(site, herald, W14, W15)
    engine.asked.clear()

    site.build(BuildRequest(), after(W17))

    weeks = site.history.editions.translations(W14, ES) or {}
    month = site.history.editions.translations(APRIL, ES) or {}
    assert month
    assert {text: month[text] for text in weeks if text in month}.items() <= weeks.items()
    assert engine.asked == []


def test_a_locale_that_is_added_later_gets_it_too(tmp_path: Path) -> None:
    herald, database = FakeSource(), memory_database()
    one = make_site(tmp_path, [herald], database=database, collections=(Month,))
    told_week_by_week(one, herald, W14, W17)
    both = make_site(
        tmp_path, [herald], database=database, locales=(EN, ES), translator=FakeTranslator(), collections=(Month,)
    )

    both.build(BuildRequest(), after(W17))

    assert both.history.editions.translations(APRIL, ES)


def test_with_review_it_waits_for_its_editor_who_may_change_it(tmp_path: Path) -> None:
    herald, drafts = FakeSource(), DraftFolder(tmp_path / "editions", is_reviewed=True)
    site = make_site(tmp_path, [herald], drafts=drafts, review=True, collections=(Month,))
    herald.items = [item("Bridge", W17), item("Port", W17)]
    site.ingest(after(W17))
    site.build(BuildRequest(), after(W17))
    site.build(BuildRequest(W17, publish=True), after(W17))

    waiting = site.build(BuildRequest(), after(W17))

    assert ([one.week for one in waiting.drafted], waiting.editions) == ([APRIL], ())
    path = drafts.path(APRIL)
    path.write_text(path.read_text(encoding="utf-8").replace("Port", "The port"), encoding="utf-8")
    (made,) = site.build(BuildRequest(APRIL, publish=True), after(W17)).editions
    assert {story.title for story in made.stories} == {"Bridge", "The port"}
    assert made.collected is not None


def test_the_store_finds_nothing_wrong_with_it(tmp_path: Path) -> None:
    herald, database = FakeSource(), memory_database()
    told_week_by_week(make_site(tmp_path, [herald], database=database, collections=(Month, Year)), herald, W14, W17)

    assert list(examine(database)) == []
    assert_items_are_in_weeks(database, APRIL)


def assert_items_are_in_weeks(database: Database, period: LongerPeriod) -> None:
    editions = SqlEditionStore(database)
    keys = {reference.key for story in editions.edition(period).stories for reference in story.references}
    assert {stored.key for stored in editions.items_shown(keys)} == keys
    assert editions.items(period) == ()


@pytest.mark.parametrize("weeks", [(W14,), (W17,), (W14, W15, W16, W17)])
def test_two_runs_make_it_once(tmp_path: Path, weeks: tuple[Week, ...]) -> None:
    herald, database = FakeSource(), memory_database()
    sites = [make_site(tmp_path, [herald], database=database, collections=(Month,)) for _ in range(2)]
    told_week_by_week(sites[0], herald, *weeks)

    made = [site.build(BuildRequest(), after(W17)).editions for site in sites]

    assert sum(map(len, made)) == (0 if W17 in weeks else 1)
    assert collected(sites[0]) == ["2025-04"]
