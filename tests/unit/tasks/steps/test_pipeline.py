"""The verbs over a whole site in memory, one history a test. Properties of all histories: test_promises.py."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from digest.editing.order.item_place import LeftOut, publication_state
from digest.editing.order.schedule import BuildRequest
from digest.errors import OutputError, PluginError, StoreError, UsageError
from digest.model.artifact import Target
from digest.model.edition import Edition
from digest.model.item import Item, Published
from digest.model.locale import Locale
from digest.model.site import Site
from digest.model.source import Filters, Reading
from digest.model.translation import Translation
from digest.model.week import Week
from digest.ports import Catalog
from digest.store.database import Database
from digest.store.items import SqlItemStore
from digest.tasks.steps.pipeline import Pipeline
from tests.sites import LISBON, FakeSource, PlainPublisher, make_site, memory_database

EN, ES = Locale("en"), Locale("es")
W15, W16, W17, W18, W19 = (Week(2025, number) for number in range(15, 20))
PAGE = "https://herald.example.com/ferry"
IN_W18 = datetime(2025, 4, 30, 12, tzinfo=UTC)
IN_W19 = IN_W18 + timedelta(days=7)


def item(title: str, published: Published | None = None, source: str = "Herald", **rest: object) -> Item:
    values: dict[str, object] = {"id": title, "text": f"All about {title}.", "locale": EN, **rest}
    return Item(source=source, title=title, published=published, **values)


def day(week: Week, number: int = 1) -> date:
    return week.start + timedelta(days=number - 1)


def run(site: Pipeline, now: datetime, request: BuildRequest | None = None) -> tuple[Edition, ...]:
    site.ingest(now)
    return site.build(request or BuildRequest(), now).editions


def titles(edition: Edition, kind: str = "") -> list[str]:
    return [story.title for part in edition.sections if kind in {"", part.kind} for story in part.stories]


def left_out(site: Pipeline, now: datetime) -> dict[str, LeftOut]:
    store = site.history.items
    assert isinstance(store, SqlItemStore)
    weeks = [listing.week for listing in site.history.editions.listings()]
    known = publication_state(weeks, Week.of(now, LISBON), LISBON, 28, store.waiting())
    return {
        stored.item.title: known.left_out(stored.week, stored.first_seen)
        for stored, _ in store.select(left_out=True)
    }  # fmt: skip


@pytest.fixture
def herald() -> FakeSource:
    return FakeSource("Herald", [item("ferry", day(W17))])


@pytest.fixture
def site(tmp_path: Path, herald: FakeSource) -> Pipeline:
    return make_site(tmp_path / "output", [herald])


# Ingest


def test_what_is_new_and_what_changed_is_counted(site: Pipeline, herald: FakeSource) -> None:
    herald.items.append(item("bridge", day(W17)))
    (first,) = site.ingest(IN_W18)
    herald.items[0] = replace(herald.items[0], text="Another text.")
    (second,) = site.ingest(IN_W18)

    assert (first.items, first.new, first.changed) == (2, 2, 0)
    assert (second.items, second.new, second.changed) == (2, 0, 1)


def test_one_broken_source_does_not_keep_the_others(tmp_path: Path, herald: FakeSource) -> None:
    broken = FakeSource("Post", [], error="post.xml: not a feed")
    site = make_site(tmp_path, [broken, herald])
    results = site.ingest(IN_W18)

    assert [result.error for result in results] == ["post.xml: not a feed", ""]
    assert titles(site.build(BuildRequest(), IN_W18).editions[0]) == ["ferry"]


def test_what_a_source_gave_before_it_broke_is_kept(tmp_path: Path) -> None:
    site = make_site(tmp_path, [FakeSource("Post", [item("ferry", day(W17))], error="the disk is gone")])
    (result,) = site.ingest(IN_W18)

    assert (result.new, result.error) == (1, "the disk is gone")


def test_a_date_that_cannot_be_is_reported_with_its_source(site: Pipeline, herald: FakeSource) -> None:
    herald.items[:] = [item("robots", date(9999, 1, 1))]
    (result,) = site.ingest(IN_W18)

    assert [str(finding) for finding in result.findings] == [
        "Herald: 9999-01-01 is in the future, treated as undated",
    ]
    assert site.ingest(IN_W19)[0].findings == ()


@dataclass
class Archive(FakeSource):
    """A source of several files."""

    files: list[list[Item]] = field(default_factory=list)

    def read(self) -> Iterator[Reading]:
        for items in self.files:
            yield Reading(tuple(items), kind="feed")


@pytest.mark.parametrize("batch", [1, 5000])
def test_pieces_with_one_id_are_kept_however_files_and_batches_cut_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, batch: int
) -> None:
    monkeypatch.setattr("digest.tasks.steps.pending_items.BATCH", batch)
    monkeypatch.setattr("digest.tasks.steps.ingest.BATCH", batch)
    one, two, three = (item(title, day(W17), id="feed") for title in ("one", "two", "three"))
    site = make_site(tmp_path, [Archive(files=[[one, two], [three, two], [three, two, one]])])

    assert site.ingest(IN_W18)[0].new == 3
    (again,) = site.ingest(IN_W18)
    assert (again.new, again.changed) == (0, 0)


def test_of_one_entry_in_several_files_the_last_is_stored_once(tmp_path: Path) -> None:
    old, new = item("ferry", day(W17)), item("ferry", day(W17), text="It sails at one.")
    site = make_site(tmp_path, [Archive(files=[[old], [new]])])

    assert site.ingest(IN_W18)[0].new == 1
    assert site.build(BuildRequest(), IN_W18).editions[0].stories[0].summary[0].text == "It sails at one."


# Which weeks


def test_a_week_is_published_when_it_is_over(site: Pipeline, tmp_path: Path) -> None:
    assert run(site, datetime(2025, 4, 27, 22, 59, 59, tzinfo=UTC)) == ()
    (edition,) = run(site, datetime(2025, 4, 27, 23, tzinfo=UTC))

    assert edition.week == W17
    assert edition.updated == datetime(2025, 4, 27, 23, tzinfo=UTC)
    assert (tmp_path / "output" / "2025-W17.en").exists()


def test_on_a_new_site_older_weeks_are_named_and_all_builds_them(site: Pipeline, herald: FakeSource) -> None:
    herald.items.append(item("old", day(W15)))
    site.ingest(IN_W18)

    assert site.build(BuildRequest(), IN_W18).older == (W15,)
    assert left_out(site, IN_W18) == {"old": LeftOut.BEFORE}
    assert [edition.week for edition in site.build(BuildRequest(all=True), IN_W18).editions] == [W15]
    assert left_out(site, IN_W18) == {}


def test_an_item_from_before_the_first_edition_is_never_late(site: Pipeline, herald: FakeSource) -> None:
    run(site, IN_W18)
    herald.items += [item("old", day(W15)), item("new", day(W18))]
    (edition,) = run(site, IN_W19)

    assert titles(edition) == ["new"]
    assert left_out(site, IN_W19) == {"old": LeftOut.BEFORE}


def test_weeks_without_news_leave_gaps(site: Pipeline, herald: FakeSource) -> None:
    run(site, IN_W18)
    herald.items.append(item("new", day(W19)))
    (edition,) = run(site, IN_W19 + timedelta(days=7))

    assert edition.week == W19


def test_an_item_without_a_date_is_in_the_week_in_which_it_was_seen(site: Pipeline, herald: FakeSource) -> None:
    herald.items[:] = [item("undated")]
    site.ingest(IN_W18)

    assert site.build(BuildRequest(), IN_W18).editions == ()
    assert [edition.week for edition in site.build(BuildRequest(), IN_W19).editions] == [W18]


def test_an_item_that_was_seen_after_now_is_used(site: Pipeline) -> None:
    site.ingest(IN_W19)

    assert titles(site.build(BuildRequest(), IN_W18).editions[0]) == ["ferry"]


def test_nothing_new_changes_nothing(site: Pipeline) -> None:
    run(site, IN_W18)
    again = site.build(BuildRequest(), IN_W18)

    assert (again.editions, again.finished, again.changed) == ((), (), ())


# Filters and limits of sources


def test_what_does_not_pass_the_filters_is_counted_and_not_stored(tmp_path: Path) -> None:
    items = [
        item("ferry", day(W17)),
        item("bridge", day(W17)),
        item("ferry again", day(W17), url=f"{PAGE}?utm_source=x"),
    ]
    site = make_site(
        tmp_path, [FakeSource("Herald", items, filters=Filters(include=("ferry",), exclude=("utm_source",)))]
    )
    (result,) = site.ingest(IN_W18)

    assert (result.items, result.new, result.filtered) == (2, 2, 1)
    assert sorted(left_out(site, IN_W18)) == ["ferry", "ferry again"]


def test_what_is_stored_stays_when_it_passes_no_more(tmp_path: Path, herald: FakeSource, site: Pipeline) -> None:
    site.ingest(IN_W18)
    herald.filters = Filters(exclude=("ferry",))

    assert site.ingest(IN_W18)[0].filtered == 1
    assert titles(site.build(BuildRequest(), IN_W18).editions[0]) == ["ferry"]


def limited(folder: Path, limit: int, database: Database, *sources: FakeSource) -> Pipeline:
    return make_site(folder, sources, database=database, limits={"Herald": limit})


def test_an_edition_has_no_more_items_of_a_source_than_it_may(tmp_path: Path) -> None:
    database = memory_database()
    herald = FakeSource("Herald", [item(title, day(W17)) for title in ("ferry", "bridge", "choir", "market")])
    post = FakeSource("Post", [item(title, day(W17), "Post") for title in ("library", "school")])
    site = limited(tmp_path, 2, database, herald, post)
    (edition,) = run(site, IN_W18)

    assert len(titles(edition)) == 4
    assert len(edition.surplus) == 2
    assert {one.source for one in edition.surplus} == {"Herald"}
    herald.items.append(item("new", day(W18)))
    (next_edition,) = run(site, IN_W19)
    assert titles(next_edition) == ["new"]
    assert next_edition.surplus == ()


def test_items_beyond_a_limit_have_clean_titles_too(tmp_path: Path) -> None:
    herald = FakeSource("Herald", [item(f"BREAKING: {title} again", day(W17)) for title in ("ferry", "bridge")])
    (edition,) = run(limited(tmp_path, 1, memory_database(), herald), IN_W18)

    assert sorted([*titles(edition), edition.surplus[0].title]) == ["Bridge again", "Ferry again"]


def test_a_published_edition_changes_with_a_limit_only_when_it_is_decided_again(tmp_path: Path) -> None:
    database = memory_database()
    herald = FakeSource("Herald", [item(title, day(W17)) for title in ("ferry", "bridge", "choir")])
    (edition,) = run(limited(tmp_path, 0, database, herald), IN_W18)
    site = limited(tmp_path, 1, database, herald)

    assert run(site, IN_W18) == ()
    assert site.history.editions.edition(W17) == edition
    (again,) = run(site, IN_W18, BuildRequest(W17, republish=True))
    assert (len(titles(again)), len(again.surplus)) == (1, 2)
    (whole,) = run(limited(tmp_path, 0, database, herald), IN_W18, BuildRequest(W17, republish=True))
    assert (sorted(titles(whole)), whole.surplus) == (["bridge", "choir", "ferry"], ())


def test_late_items_count_too(tmp_path: Path) -> None:
    database = memory_database()
    herald = FakeSource("Herald", [item("ferry", day(W17))])
    site = limited(tmp_path, 2, database, herald)
    run(site, IN_W18)
    herald.items += [item(f"late {number}", day(W17)) for number in (1, 2, 3)] + [item("new", day(W18))]
    editions = run(site, IN_W19)
    herald.items.append(item("newest", day(W19)))
    editions += run(site, IN_W19 + timedelta(days=7))

    assert [(len(titles(edition, "earlier")), len(edition.surplus)) for edition in editions] == [(1, 2), (0, 0)]


def test_several_editions_at_once_leave_out_the_same_items_as_one_after_the_other(tmp_path: Path) -> None:
    news = [item(f"{week} {number}", day(week)) for week in (W16, W17, W18) for number in (1, 2, 3)]
    together, apart = (limited(tmp_path, 1, memory_database(), FakeSource("Herald", news)) for _ in range(2))
    at_once = run(together, IN_W19, BuildRequest(all=True))
    apart.ingest(IN_W19)
    one_by_one = [apart.build(BuildRequest(week), IN_W19).editions[0] for week in (W16, W17, W18)]

    assert list(at_once) == one_by_one
    assert [len(edition.surplus) for edition in at_once] == [2, 2, 2]


# Late items


def test_a_late_item_is_in_the_next_edition(site: Pipeline, herald: FakeSource) -> None:
    run(site, IN_W18)
    herald.items += [item("late", day(W17)), item("new", day(W18))]
    site.ingest(IN_W18)

    assert left_out(site, IN_W18)["late"] == LeftOut.LATE
    (edition,) = site.build(BuildRequest(), IN_W19).editions
    assert (titles(edition, "source"), titles(edition, "earlier")) == (["new"], ["late"])
    assert left_out(site, IN_W19) == {}


def test_late_items_alone_make_no_edition(site: Pipeline, herald: FakeSource) -> None:
    run(site, IN_W18)
    herald.items.append(item("late", day(W17)))

    assert run(site, IN_W19) == ()
    assert left_out(site, IN_W19) == {"late": LeftOut.LATE}


def test_of_several_editions_the_first_takes_the_late_items(site: Pipeline, herald: FakeSource) -> None:
    run(site, IN_W18)
    herald.items += [item("late", day(W17)), item("new", day(W18)), item("newer", day(W19))]
    editions = run(site, IN_W19 + timedelta(days=7))

    assert [titles(edition, "earlier") for edition in editions] == [["late"], []]


@pytest.mark.parametrize(("seconds", "shown"), [(0, ["late"]), (1, [])])
def test_too_late_is_a_second_after_28_days(site: Pipeline, herald: FakeSource, seconds: int, shown: list[str]) -> None:
    run(site, IN_W18)
    herald.items += [item("late", day(W17)), item("new", day(Week(2025, 22)))]
    site.ingest(datetime(2025, 5, 25, 23, tzinfo=UTC) + timedelta(seconds=seconds))
    now = datetime(2025, 6, 2, 12, tzinfo=UTC)
    (edition,) = site.build(BuildRequest(), now).editions

    assert titles(edition, "earlier") == shown
    assert left_out(site, now) == ({} if shown else {"late": LeftOut.TOO_LATE})


def test_an_item_in_time_is_shown_however_late_the_next_edition_is(site: Pipeline, herald: FakeSource) -> None:
    run(site, IN_W18)
    herald.items.append(item("late", day(W17)))
    site.ingest(IN_W18)
    herald.items.append(item("new", date(2025, 12, 30)))
    (edition,) = run(site, datetime(2026, 1, 5, tzinfo=UTC))

    assert str(edition.week) == "2026-W01"
    assert titles(edition, "earlier") == ["late"]


def test_an_item_of_a_gap_is_late_and_all_gives_it_an_edition(site: Pipeline, herald: FakeSource) -> None:
    herald.items.append(item("old", day(W15)))
    run(site, IN_W18, BuildRequest(all=True))
    herald.items.append(item("gap", day(W16)))
    site.ingest(IN_W18)

    assert left_out(site, IN_W18) == {"gap": LeftOut.LATE}
    assert [titles(edition) for edition in site.build(BuildRequest(all=True), IN_W18).editions] == [["gap"]]


def test_a_week_that_is_built_behind_the_newest_takes_no_late_items(site: Pipeline, herald: FakeSource) -> None:
    herald.items.append(item("old", day(W15)))
    run(site, IN_W18, BuildRequest(all=True))
    herald.items += [item("late", day(W15, 2)), item("gap", day(W16))]
    (edition,) = run(site, IN_W18, BuildRequest(week=W16))

    assert titles(edition) == ["gap"]
    assert left_out(site, IN_W18) == {"late": LeftOut.LATE}


def test_a_late_copy_of_what_its_edition_showed_is_not_shown_again(tmp_path: Path, herald: FakeSource) -> None:
    post = FakeSource("Post")
    site = make_site(tmp_path, [herald, post])
    run(site, IN_W18)
    post.items += [item("ferry", day(W17), source="Post"), item("new", day(W18), source="Post")]
    (edition,) = run(site, IN_W19)

    assert titles(edition) == ["new"]
    assert list(left_out(site, IN_W19)) == ["ferry"]


def test_a_late_copy_joins_its_edition_when_that_is_republished(tmp_path: Path, herald: FakeSource) -> None:
    post = FakeSource("Post")
    site = make_site(tmp_path, [herald, post])
    run(site, IN_W18)
    post.items.append(item("ferry", day(W17), source="Post"))
    (edition,) = run(site, IN_W19, BuildRequest(week=W17, republish=True))

    assert [[reference.source for reference in story.references] for story in edition.stories] == [["Herald", "Post"]]


# Copies


def test_copies_from_two_sources_are_one_story(tmp_path: Path, herald: FakeSource) -> None:
    post = FakeSource("Post", [item("ferry", day(W17), source="Post")])
    site = make_site(tmp_path, [herald, post])
    (edition,) = run(site, IN_W18)

    assert titles(edition) == ["ferry"]
    assert left_out(site, IN_W18) == {}
    assert len(site.history.editions.items(W17)) == 2


@dataclass(frozen=True)
class CatalogReader(PlainPublisher):
    """Remembers what the catalog gave it."""

    items: list[str] = field(default_factory=list)

    def targets(self, site: Site, catalog: Catalog) -> Iterator[Target]:
        for listing in catalog.listings:
            self.items.extend(told.stored.item.source for told in catalog.items(listing.week, EN))
        return iter(())


def test_publishers_see_of_exact_copies_only_the_one_that_is_shown(tmp_path: Path, herald: FakeSource) -> None:
    reader = CatalogReader()
    post = FakeSource("Post", [item("ferry", day(W17), source="Post")])
    run(make_site(tmp_path, [herald, post], publishers=(reader,)), IN_W18)

    assert reader.items == ["Herald"]


# Frozen


def test_an_item_that_changes_after_publication_changes_no_edition(
    site: Pipeline, herald: FakeSource, tmp_path: Path
) -> None:
    (edition,) = run(site, IN_W18)
    herald.items[0] = replace(herald.items[0], title="Ferry!", text="All lies.", published=day(W18))
    site.ingest(IN_W18)

    assert site.build(BuildRequest(), IN_W19).changed == ()
    assert site.history.editions.edition(W17) == edition
    assert site.history.editions.items(W17)[0].item.title == "ferry"


def test_a_published_item_whose_date_moves_is_not_shown_again(site: Pipeline, herald: FakeSource) -> None:
    run(site, IN_W18)
    herald.items[0] = replace(herald.items[0], published=day(W18))
    herald.items.append(item("new", day(W18)))
    (edition,) = run(site, IN_W19)

    assert titles(edition) == ["new"]


def test_to_republish_without_a_change_changes_nothing(site: Pipeline) -> None:
    run(site, IN_W18)
    again = site.build(BuildRequest(week=W17, republish=True), IN_W19)

    assert (again.editions, again.changed) == ((), ())


@pytest.mark.parametrize(
    "changes",
    [{"title": "Ferry!"}, {"text": "All about ferry. And more. And more. And more. And what no summary tells."}],
)
def test_to_republish_what_changed_says_when(site: Pipeline, herald: FakeSource, changes: dict[str, str]) -> None:
    run(site, IN_W18)
    herald.items[0] = replace(herald.items[0], **changes)
    (edition,) = run(site, IN_W19, BuildRequest(week=W17, republish=True))

    assert edition.updated == IN_W19
    assert site.history.editions.items(W17)[0].item == herald.items[0]
    assert site.build(BuildRequest(all=True, republish=True), IN_W19 + timedelta(days=1)).editions == ()


def test_to_republish_takes_in_what_came_too_late(site: Pipeline, herald: FakeSource) -> None:
    run(site, IN_W18)
    herald.items.append(item("late", day(W17, 2)))
    (edition,) = run(site, IN_W18 + timedelta(days=90), BuildRequest(week=W17, republish=True))

    assert titles(edition) == ["late", "ferry"]


def test_to_republish_keeps_late_items_under_their_heading(site: Pipeline, herald: FakeSource) -> None:
    run(site, IN_W18)
    herald.items += [item("late", day(W17)), item("new", day(W18))]
    run(site, IN_W19)
    herald.items.append(item("newer", day(W18, 2)))
    (edition,) = run(site, IN_W19, BuildRequest(week=W18, republish=True))

    assert (titles(edition, "source"), titles(edition, "earlier")) == (["newer", "new"], ["late"])


def test_a_week_to_come_builds_nothing(site: Pipeline, tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        run(site, IN_W18, BuildRequest(week=W19))

    assert not (tmp_path / "output").exists()


# Crashes


@dataclass(frozen=True)
class Unlucky(PlainPublisher):
    """A publisher whose disk is full at the second file."""

    def targets(self, site: Site, catalog: Catalog) -> Iterator[Target]:
        first, *others = PlainPublisher().targets(site, catalog)
        yield first
        yield from (replace(target, render=_fail) for target in others)


def _fail() -> bytes:
    raise OutputError("no space is left")


def test_what_a_crash_left_unpublished_the_next_run_finishes_the_same(tmp_path: Path) -> None:
    items = [item(f"{week} {number}", day(week)) for week in (W16, W17) for number in range(3)]
    lucky = make_site(tmp_path / "lucky", [FakeSource("Herald", list(items))])
    run(lucky, IN_W18, BuildRequest(all=True))

    database = memory_database()
    herald = FakeSource("Herald", list(items))
    unlucky = make_site(tmp_path / "output", [herald], database=database, publishers=(Unlucky(),))
    with pytest.raises(OutputError):
        run(unlucky, IN_W18, BuildRequest(all=True))
    assert unlucky.history.editions.unpublished() == (W16, W17)

    herald.items.append(item("in between", day(W17)))
    site = make_site(tmp_path / "output", [herald], database=database)
    site.ingest(IN_W18)
    built = site.build(BuildRequest(), IN_W18)

    assert built.finished == (W16, W17)
    assert built.editions == site.history.editions.unpublished() == ()
    assert _files(tmp_path / "output") == _files(tmp_path / "lucky")


def test_a_crash_while_republishing_is_finished_too(tmp_path: Path, herald: FakeSource) -> None:
    database = memory_database()
    site = make_site(tmp_path, [herald], database=database)
    herald.items.append(item("old", day(W16)))
    run(site, IN_W18, BuildRequest(all=True))
    herald.items[0] = replace(herald.items[0], title="Ferry!")
    unlucky = make_site(tmp_path, [herald], database=database, publishers=(Unlucky(),))
    with pytest.raises(OutputError):
        run(unlucky, IN_W19, BuildRequest(week=W17, republish=True))

    built = site.build(BuildRequest(), IN_W19 + timedelta(days=2))

    assert (built.finished, built.changed) == ((W17,), ("2025-W17.en",))
    assert "Ferry!" in (tmp_path / "2025-W17.en").read_text()
    assert IN_W19.astimezone(LISBON).isoformat() in (tmp_path / "2025-W17.en").read_text()


@dataclass(frozen=True)
class Moody:
    """The port Summarizer: fails at the second story."""

    told: list[int] = field(default_factory=list)

    def summarize(self, items: object, sentences: int) -> tuple[()]:
        self.told.append(1)
        if len(self.told) == 2:
            raise StoreError("out of memory")
        return ()


def test_weeks_that_were_decided_before_a_crash_are_not_decided_again(tmp_path: Path) -> None:
    database = memory_database()
    herald = FakeSource("Herald", [item("old", day(W16)), item("ferry", day(W17))])
    site = make_site(tmp_path, [herald], database=database)
    decider = replace(site.decider(), composer=replace(site.decider().composer, summarizer=Moody()))
    moody = replace(site, decider=lambda: decider)
    with pytest.raises(StoreError):
        run(moody, IN_W18, BuildRequest(all=True))

    built = site.build(BuildRequest(), IN_W18)
    assert (built.finished, [edition.week for edition in built.editions]) == ((W16,), [W17])


# Translations and locales


@dataclass
class FakeTranslator:
    """The port Translator: says which version of it spoke."""

    version: int = 1
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        self.asked.append(tuple(segments))
        return tuple(Translation(f"{target}{self.version}:{segment}") for segment in segments)

    def pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset({("en", "es")})

    def fingerprint(self, source: str, target: str) -> str:
        return f"fake {self.version}"


def test_translations_of_a_published_edition_stay_when_the_translator_changes(
    tmp_path: Path, herald: FakeSource
) -> None:
    translator = FakeTranslator()
    database = memory_database()
    site = make_site(tmp_path, [herald], database=database, locales=(EN, ES), translator=translator)
    run(site, IN_W18)
    first = (tmp_path / "2025-W17.es").read_bytes()
    (tmp_path / "2025-W17.es").unlink()
    translator.version = 2

    assert site.build(BuildRequest(), IN_W18).changed == ("2025-W17.es",)
    assert (tmp_path / "2025-W17.es").read_bytes() == first
    assert b"es1:ferry" in first
    assert translator.asked == [("ferry", "All about ferry.")]


def test_a_republished_edition_is_translated_anew(tmp_path: Path, herald: FakeSource) -> None:
    translator = FakeTranslator()
    site = make_site(tmp_path, [herald], locales=(EN, ES), translator=translator)
    run(site, IN_W18)
    translator.version = 2
    herald.items[0] = replace(herald.items[0], title="Ferry!")
    run(site, IN_W19, BuildRequest(week=W17, republish=True))

    assert "es2:Ferry!" in (tmp_path / "2025-W17.es").read_text()


def test_an_edition_is_republished_for_better_translations_alone(tmp_path: Path, herald: FakeSource) -> None:
    translator = FakeTranslator()
    site = make_site(tmp_path, [herald], locales=(EN, ES), translator=translator)
    run(site, IN_W18)
    again = site.build(BuildRequest(week=W17, republish=True), IN_W19)
    translator.version = 2
    better = site.build(BuildRequest(week=W17, republish=True), IN_W19)

    assert (again.editions, again.changed) == ((), ())
    assert [edition.updated for edition in better.editions] == [IN_W19.astimezone(LISBON)]
    assert "es2:ferry" in (tmp_path / "2025-W17.es").read_text()


def test_to_republish_twice_at_one_moment_writes_what_changed_each_time(tmp_path: Path, herald: FakeSource) -> None:
    translator = FakeTranslator()
    site = make_site(tmp_path, [herald], locales=(EN, ES), translator=translator)
    run(site, IN_W18)
    seen = []
    for version in (2, 3, 2, 1):
        translator.version = version
        built = site.build(BuildRequest(week=W17, republish=True), IN_W19)
        seen += [edition.updated for edition in built.editions]

        assert "2025-W17.es" in built.changed
        assert f"es{version}:ferry" in (tmp_path / "2025-W17.es").read_text()
    assert seen == [IN_W19 + timedelta(seconds=number) for number in range(4)]


def test_an_update_by_a_clock_that_was_ahead_is_followed_by_one_of_today(site: Pipeline, herald: FakeSource) -> None:
    run(site, IN_W18)
    herald.items[0] = replace(herald.items[0], text="One.")
    run(site, IN_W18.replace(year=2099), BuildRequest(week=W17, republish=True))
    herald.items[0] = replace(herald.items[0], text="Two.")
    (edition,) = run(site, IN_W19, BuildRequest(week=W17, republish=True))

    assert edition.updated == IN_W19


def test_a_build_tells_what_became_of_what_was_to_be_translated(tmp_path: Path, herald: FakeSource) -> None:
    site = make_site(tmp_path, [herald], locales=(EN, ES), translator=FakeTranslator())
    site.ingest(IN_W18)
    built = site.build(BuildRequest(), IN_W18)

    assert built.translations[W17, ES]["en", "ferry"] == Translation("es1:ferry")
    assert built.translations[W17, EN] == {}
    assert site.build(BuildRequest(), IN_W18).translations == {}


def test_a_locale_that_is_added_later_shows_old_editions_too_and_changes_none(
    tmp_path: Path, herald: FakeSource
) -> None:
    database = memory_database()
    (edition,) = run(make_site(tmp_path, [herald], database=database), IN_W18)
    site = make_site(tmp_path, [herald], database=database, locales=(EN, ES), translator=FakeTranslator())

    assert site.build(BuildRequest(), IN_W19).changed == ("2025-W17.es",)
    assert site.history.editions.edition(W17) == edition


def test_only_the_files_of_a_wanted_locale_are_written(tmp_path: Path, herald: FakeSource) -> None:
    site = make_site(tmp_path, [herald], locales=(EN, ES))
    site.ingest(IN_W18)

    assert site.build(BuildRequest(), IN_W18, frozenset({ES})).changed == ("2025-W17.es",)
    assert site.build(BuildRequest(), IN_W18).changed == ("2025-W17.en",)


# The preview


def test_the_open_week_goes_to_the_preview_and_publishes_nothing(
    site: Pipeline, herald: FakeSource, tmp_path: Path
) -> None:
    herald.items[:] = [item("today", day(W18))]
    site.ingest(IN_W18)
    built = site.build(BuildRequest(week=W18), IN_W18)

    assert built.preview
    assert titles(built.preview) == ["today"]
    assert (built.editions, built.changed) == ((), ("preview/2025-W18.en",))
    assert site.history.editions.listings() == ()
    assert left_out(site, IN_W18) == {"today": LeftOut.OPEN}


def test_a_preview_replaces_the_last_one_and_nothing_else(site: Pipeline, herald: FakeSource, tmp_path: Path) -> None:
    output = tmp_path / "output"
    herald.items += [item("today", day(W18)), item("tomorrow", day(W19))]
    run(site, IN_W18)
    site.build(BuildRequest(week=W18), IN_W18)
    (output / "mine.txt").write_text("mine")
    site.build(BuildRequest(week=W19), IN_W19)

    assert sorted(_files(output)) == ["2025-W17.en", "mine.txt", "preview/2025-W19.en"]


def test_a_preview_asks_the_translator_once_for_all_publishers(tmp_path: Path) -> None:
    translator = FakeTranslator()
    herald = FakeSource("Herald", [item("today", day(W18))])
    publishers = (PlainPublisher(), PlainPublisher(".txt"))
    site = make_site(tmp_path, [herald], locales=(EN, ES), translator=translator, publishers=publishers)
    run(site, IN_W18, BuildRequest(week=W18))

    assert translator.asked == [("today", "All about today.")]


@pytest.mark.parametrize(("week", "path"), [(W17, r"2025-W17\.en"), (W18, r"preview/2025-W18\.en")])
def test_two_publishers_never_make_the_same_file(tmp_path: Path, week: Week, path: str) -> None:
    site = make_site(tmp_path, [FakeSource("Herald", [item("today", day(week))])])
    doubled = replace(site.writer, publishers={"site": PlainPublisher(), "shelf": PlainPublisher()})

    with pytest.raises(PluginError, match=f"the publishers 'site' and 'shelf' both make {path}; remove one of them"):
        run(replace(site, writer=doubled), IN_W18, BuildRequest(week=week))
    assert _files(tmp_path) == {}


def _files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }  # fmt: skip
