"""Promises 1 to 5 of the product, over any history of a site that hypothesis generates."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from digest.editing.order.item_place import LeftOut, publication_state
from digest.editing.order.schedule import BuildRequest
from digest.errors import UsageError
from digest.model.edition import Edition
from digest.model.item import Item
from digest.model.week import Week
from digest.store.items import SqlItemStore
from digest.tasks.draft_folder import DraftFolder
from tests.sites import FakeSource, make_site

ZONES = ["UTC", "Europe/Lisbon", "Pacific/Kiritimati", "America/St_Johns", "Pacific/Apia"]
FIRST_DAY = date(2025, 12, 1)
START = datetime(2025, 12, 15, 12, tzinfo=UTC)


class History(RuleBasedStateMachine):
    """An editor who ingests and builds, sources that give, change and take back, and time that goes on."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.sources = [FakeSource("Herald"), FakeSource("Post")]
        self.now = START
        self.published: dict[Week, Edition] = {}
        self.republished: set[Week] = set()
        self.files: dict[str, bytes] = {}
        self.dates: dict[str, object] = {}

    @initialize(zone=st.sampled_from(ZONES))
    def begin(self, zone: str) -> None:
        self.zone = ZoneInfo(zone)
        self.drafts = DraftFolder(Path(self.folder.name) / "editions")
        self.pipeline = make_site(Path(self.folder.name), self.sources, zone=self.zone, stories=3, drafts=self.drafts)

    @property
    def items(self) -> SqlItemStore:
        store = self.pipeline.history.items
        assert isinstance(store, SqlItemStore)
        return store

    @rule(
        source=st.integers(0, 1),
        number=st.integers(0, 9),
        text=st.sampled_from(["The ferry sails.", "The bridge is open. Traffic returns.", ""]),
        published=st.one_of(
            st.none(),
            st.integers(0, 120).map(lambda days: FIRST_DAY + timedelta(days=days)),
            st.integers(0, 120 * 24).map(lambda hours: datetime(2025, 12, 1, tzinfo=UTC) + timedelta(hours=hours)),
            st.sampled_from([date(1, 1, 1), date(9999, 12, 31), datetime(9999, 12, 31, 23, tzinfo=UTC)]),
        ),
    )
    def an_entry_comes_or_changes(self, source: int, number: int, text: str, published: date | None) -> None:
        items = self.sources[source].items
        entry = Item(
            source=self.sources[source].name, id=f"e{number}", title=f"Entry {number}", text=text, published=published
        )
        items[:] = [item for item in items if item.id != entry.id] + [entry]

    @rule(source=st.integers(0, 1))
    def a_source_forgets(self, source: int) -> None:
        self.sources[source].items.clear()

    @rule(hours=st.integers(1, 24 * 20))
    def time_passes(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    @rule()
    def ingest(self) -> None:
        self.pipeline.ingest(self.now)

    @rule(
        which=st.integers(0, 30),
        change=st.sampled_from(["drop", "pin", "join", "look"]),
        place=st.integers(0, 3),
        then=st.sampled_from(["wait", "build"]),
    )
    def an_editor_works_on_a_draft(self, which: int, change: str, place: int, then: str) -> None:
        """Any week of which there is news."""
        self.pipeline.ingest(self.now)
        weeks = sorted({*self.published, *self.items.waiting()})
        week = weeks[which % len(weeks)] if weeks else None
        if week is None or week > Week.of(self.now, self.zone) or not self.pipeline.draft(week, self.now):
            return
        path = self.drafts.path(week)
        head, *tables = path.read_text(encoding="utf-8").split("\n[[stories]]\n")
        table = place % len(tables)
        if change == "join" and table:
            ids, _, tables[table - 1] = tables[table - 1].partition("]\n")
            tables[table] = ids + "\n" + tables[table].removeprefix("items = [\n")
            del tables[table - 1]
        elif change in {"drop", "pin"}:
            tables[table] = tables[table].replace(f"{change} = false", f"{change} = true")
        path.write_text("\n[[stories]]\n".join([head, *tables]), encoding="utf-8")
        if then == "build" and week < Week.of(self.now, self.zone):
            self._republish(week)

    @rule(
        request=st.one_of(
            st.just(BuildRequest()),
            st.just(BuildRequest(all=True)),
            st.integers(0, 12).map(lambda weeks: BuildRequest(week=Week.of(FIRST_DAY + timedelta(weeks=weeks), UTC))),
        )
    )
    def build(self, request: BuildRequest) -> None:
        try:
            built = self.pipeline.build(request, self.now)
        except UsageError:
            assert request.week
            assert request.week > Week.of(self.now, self.zone)
            return
        for edition in built.editions:
            assert edition.stories or edition.dropped, "a week without items builds nothing"
            assert edition.week not in self.published
            assert edition.week < Week.of(self.now, self.zone), "only closed weeks are published"
            self.published[edition.week] = edition

    @rule()
    def build_twice(self) -> None:
        self.pipeline.build(BuildRequest(), self.now)
        before = self._files()
        again = self.pipeline.build(BuildRequest(), self.now)
        assert again.changed == ()
        assert self._files() == before
        for week in self.pipeline.history.editions.listings():
            self.published.setdefault(week.week, self.pipeline.history.editions.edition(week.week))

    @rule(weeks=st.integers(0, 12))
    def republish(self, weeks: int) -> None:
        week = Week.of(FIRST_DAY + timedelta(weeks=weeks), UTC)
        if week < Week.of(self.now, self.zone):
            self._republish(week)

    def _republish(self, week: Week) -> None:
        built = self.pipeline.build(BuildRequest(week=week, republish=True), self.now)
        for edition in built.editions:
            before = self.published.get(week)
            if before and replace(edition, updated=before.updated, dropped=before.dropped) == before:
                assert edition.updated in {before.updated, self._later_than(before)}
            elif before:
                assert edition.updated == self._later_than(before)
            if before:
                self.republished.add(week)
                self.files.pop(f"{week}.en")
            self.published[week] = edition

    def _later_than(self, before: Edition) -> datetime:
        """Now; at the very moment of the last change, a second after it, so that readers see that it is another."""
        return max(self.now, before.updated + timedelta(seconds=1))

    @invariant()
    def published_editions_are_frozen(self) -> None:
        for week, edition in self.published.items():
            assert self.pipeline.history.editions.edition(week) == edition

    @invariant()
    def published_files_stay(self) -> None:
        files = self._files()
        for name, content in self.files.items():
            assert files[name] == content
        self.files = files

    @invariant()
    def every_item_is_in_one_edition_or_left_out_with_a_reason(self) -> None:
        if not hasattr(self, "pipeline"):
            return
        held = [
            reference.key
            for edition in self.published.values()
            for story in edition.stories
            for reference in story.references
        ]
        assert len(held) == len(set(held)), "an item is shown twice"
        dropped = [reference.key for edition in self.published.values() for reference in edition.dropped]
        assert len(held + dropped) == len({*held, *dropped}), "an item is dropped and shown"
        known = publication_state(self.published, Week.of(self.now, self.zone), self.zone, 28, {})
        for stored, standing in self.items.select():
            assert (standing == "shown") == (stored.key in held)
            assert (standing == "dropped") == (stored.key in dropped)
            if standing == "waiting":
                assert isinstance(known.left_out(stored.week, stored.first_seen), LeftOut)

    @invariant()
    def an_item_is_in_the_week_of_its_date(self) -> None:
        if not hasattr(self, "pipeline"):
            return
        for stored, _ in self.items.select():
            counted = stored.published or stored.first_seen
            local = counted.astimezone(self.zone).date() if isinstance(counted, datetime) else counted
            assert stored.week.start <= local < stored.week.end

    @invariant()
    def only_late_items_stand_in_another_week(self) -> None:
        for week, edition in self.published.items():
            # An item keeps its edition when its source moves its date, and to republish shows the new one.
            # An editor may join it with others.
            if week in self.republished or self.drafts.draft(week):
                continue
            for section in edition.sections:
                for story in section.stories:
                    for reference in story.references:
                        if reference.published and section.kind != "earlier":
                            assert Week.of(reference.published, self.zone) == week
                        elif reference.published:
                            assert Week.of(reference.published, self.zone) < week

    @invariant()
    def every_sentence_stands_in_its_item(self) -> None:
        for edition in self.published.values():
            held = {stored.key: stored for stored in self.pipeline.history.editions.items(edition.week)}
            for story in edition.stories:
                for sentence in story.summary:
                    # Of a draft that was written before a source changed its text, the editor answers for the words.
                    if not sentence.item:
                        assert self.drafts.draft(edition.week)
                        continue
                    assert sentence.text in held[sentence.item].item.text

    def _files(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in Path(self.folder.name).glob("*.en")}

    def teardown(self) -> None:
        if hasattr(self, "pipeline"):
            self.items.database.close()
        self.folder.cleanup()


class TestHistory(History.TestCase):
    """Histories that one waits for."""

    settings = settings(max_examples=20, stateful_step_count=30)


@pytest.mark.slow
class TestManyHistories(History.TestCase):
    """As many histories, and as long, as hypothesis draws by default."""
