"""Editors over the weeks of a site in memory: editions that wait, items that are dropped, and late news."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from digest.editing.order.schedule import BuildRequest
from digest.errors import DraftError, UsageError
from digest.model.item import Item
from digest.model.locale import Locale
from digest.model.week import Week
from digest.store.items import SqlItemStore
from digest.tasks.draft_folder import DraftFolder
from digest.tasks.steps.pipeline import Pipeline
from digest.tasks.steps.results import BuildResult
from tests.desk import TEXTS
from tests.sites import FakeSource, make_site

W15, W16, W17, W18, W19 = (Week(2025, number) for number in range(15, 20))
IN_W18 = datetime(2025, 4, 30, 12, tzinfo=UTC)
IN_W19 = IN_W18 + timedelta(days=7)
Edit = Callable[[str], str]


def item(title: str, week: Week = W17, text: str = "") -> Item:
    published: date = week.start
    words = text or TEXTS.get(title) or f"All about {title}."
    return Item(source="Herald", id=title, title=title, text=words, published=published, locale=Locale("en"))


@pytest.fixture
def herald() -> FakeSource:
    return FakeSource("Herald", [item("ferry"), item("bridge")])


@pytest.fixture
def drafts(tmp_path: Path) -> DraftFolder:
    return DraftFolder(tmp_path / "editions")


@pytest.fixture
def site(tmp_path: Path, herald: FakeSource, drafts: DraftFolder) -> Pipeline:
    return make_site(tmp_path / "output", [herald], drafts=drafts)


@pytest.fixture
def reviewed(tmp_path: Path, herald: FakeSource, drafts: DraftFolder) -> Pipeline:
    return make_site(tmp_path / "output", [herald], drafts=drafts, review=True)


def run(site: Pipeline, now: datetime = IN_W18, request: BuildRequest | None = None) -> BuildResult:
    site.ingest(now)
    return site.build(request or BuildRequest(), now)


def titles(site: Pipeline, week: Week = W17) -> list[str]:
    return [story.title for story in site.history.editions.edition(week).stories]


def weeks(built: BuildResult) -> list[Week]:
    return [edition.week for edition in built.editions]


def standing(site: Pipeline) -> dict[str, str]:
    """How each item stands, by its id."""
    store = site.history.items
    assert isinstance(store, SqlItemStore)
    return {stored.item.id: standing for stored, standing in store.select()}


def change(drafts: DraftFolder, edit: Edit, week: Week = W17) -> None:
    path = drafts.path(week)
    path.write_text(edit(path.read_text()))


def drop(title: str) -> Edit:
    """Drop the story of that title."""

    def edit(text: str) -> str:
        before, after = text.split(f'title = "{title}"')
        return f'{before}title = "{title}"{after.replace("drop = false", "drop = true", 1)}'

    return edit


# A draft


def test_a_draft_changes_an_edition(site: Pipeline, drafts: DraftFolder) -> None:
    site.ingest(IN_W18)
    (drafted,) = site.draft(None, IN_W18)
    change(drafts, lambda text: text.replace('title = "ferry"', 'title = "A ferry"'))
    run(site)

    assert (drafted.week, drafted.stories, drafted.items, drafted.new, drafted.is_begun) == (W17, 2, 2, 2, True)
    assert sorted(titles(site)) == ["A ferry", "bridge"]


def test_a_draft_that_nobody_changed_changes_nothing(site: Pipeline, tmp_path: Path, herald: FakeSource) -> None:
    site.ingest(IN_W18)
    site.draft(None, IN_W18)
    run(site)
    without = make_site(tmp_path / "other", [herald])
    run(without)

    assert site.history.editions.edition(W17) == without.history.editions.edition(W17)


def test_a_draft_is_written_for_an_open_week_and_shown_in_its_preview(site: Pipeline, drafts: DraftFolder) -> None:
    site.ingest(IN_W18 - timedelta(days=7))
    (drafted,) = site.draft(W17, IN_W18 - timedelta(days=7))
    change(drafts, drop("ferry"))
    built = site.build(BuildRequest(week=W17), IN_W18 - timedelta(days=7))

    assert drafted.week == W17
    assert built.preview
    assert [story.title for story in built.preview.stories] == ["bridge"]


def test_there_is_nothing_to_draft_in_a_week_without_items(site: Pipeline) -> None:
    site.ingest(IN_W18)

    assert site.draft(W16, IN_W18) == site.draft(W18, IN_W18) == ()
    with pytest.raises(UsageError, match="has not begun yet"):
        site.draft(W19, IN_W18)


def test_what_comes_in_later_is_added_to_a_draft(site: Pipeline, drafts: DraftFolder, herald: FakeSource) -> None:
    site.ingest(IN_W18)
    site.draft(None, IN_W18)
    change(drafts, lambda text: text.replace('title = "ferry"', 'title = "Mine"  # my remark'))
    assert [drafted.new for drafted in site.draft(None, IN_W18)] == [0]
    herald.items.append(item("trees"))
    site.ingest(IN_W18)
    (drafted,) = site.draft(None, IN_W18)
    run(site)

    assert (drafted.stories, drafted.items, drafted.new, drafted.is_begun) == (3, 3, 1, False)
    assert 'title = "Mine"  # my remark' in drafts.path(W17).read_text()
    assert sorted(titles(site)) == ["Mine", "bridge", "trees"]


def test_what_a_draft_does_not_name_is_published_all_the_same_and_told(
    site: Pipeline, drafts: DraftFolder, herald: FakeSource
) -> None:
    site.ingest(IN_W18)
    site.draft(None, IN_W18)
    herald.items.append(item("trees"))
    built = run(site)

    assert titles(site)[-1] == "trees"
    assert [str(finding) for finding in built.findings] == [
        f"{drafts.path(W17)}: 1 item is not in the draft yet; `digest draft --week 2025-W17` adds what is new",
    ]


def test_a_wrong_draft_stops_its_week_and_those_behind_it(
    site: Pipeline, drafts: DraftFolder, herald: FakeSource, tmp_path: Path
) -> None:
    herald.items[:] = [item("old", W16), *herald.items, item("new", W18)]
    site.ingest(IN_W19)
    site.draft(W17, IN_W19)
    change(drafts, lambda text: text.replace("pin", "pinn", 1).replace("\npin", "\npinn"))
    with pytest.raises(DraftError, match="pinn: unknown key; did you mean 'pin'"):
        run(site, IN_W19, BuildRequest(all=True))

    assert [listing.week for listing in site.history.editions.listings()] == [W16]
    assert (tmp_path / "output" / "2025-W16.en").exists()
    assert site.history.editions.unpublished() == ()


# What is dropped


def test_what_is_dropped_is_done(site: Pipeline, drafts: DraftFolder, herald: FakeSource) -> None:
    site.ingest(IN_W18)
    site.draft(None, IN_W18)
    change(drafts, drop("ferry"))
    run(site)
    herald.items += [item("new", W18), replace(item("ferry"), id="copy")]
    run(site, IN_W19)

    assert titles(site) == ["bridge"]
    assert titles(site, W18) == ["new"]
    assert standing(site) == {"bridge": "shown", "ferry": "dropped", "copy": "waiting", "new": "shown"}


def test_what_came_late_can_be_dropped_too(site: Pipeline, drafts: DraftFolder, herald: FakeSource) -> None:
    run(site)
    herald.items += [item("late"), item("new", W18)]
    site.ingest(IN_W19)
    site.draft(None, IN_W19)
    change(drafts, drop("late"), W18)
    run(site, IN_W19)
    herald.items.append(item("newer", W19))
    run(site, IN_W19 + timedelta(days=7))

    assert (titles(site, W18), titles(site, W19)) == (["new"], ["newer"])
    assert standing(site)["late"] == "dropped"


def test_what_was_dropped_comes_back_when_its_edition_is_republished(site: Pipeline, drafts: DraftFolder) -> None:
    site.ingest(IN_W18)
    site.draft(None, IN_W18)
    change(drafts, drop("ferry"))
    run(site)
    change(drafts, lambda text: text.replace("drop = true", "drop = false"))
    assert weeks(run(site)) == []
    run(site, request=BuildRequest(week=W17, republish=True))

    assert sorted(titles(site)) == ["bridge", "ferry"]
    assert set(standing(site).values()) == {"shown"}


def test_an_edition_may_be_left_empty(site: Pipeline, drafts: DraftFolder, tmp_path: Path) -> None:
    site.ingest(IN_W18)
    site.draft(None, IN_W18)
    change(drafts, lambda text: text.replace("drop = false", "drop = true"))
    run(site)

    assert titles(site) == []
    assert (tmp_path / "output" / "2025-W17.en").exists()
    assert run(site).changed == ()


# A published edition


def test_the_draft_of_a_published_edition_counts_only_to_republish_it(site: Pipeline, drafts: DraftFolder) -> None:
    run(site)
    site.draft(W17, IN_W18)
    change(drafts, lambda text: text.replace('title = "ferry"', 'title = "Mine"'))

    assert run(site).changed == ()
    assert run(site, request=BuildRequest(week=W17)).changed == ()
    assert sorted(titles(site)) == ["bridge", "ferry"]
    (edition,) = run(site, IN_W19, BuildRequest(week=W17, republish=True)).editions
    assert sorted(titles(site)) == ["Mine", "bridge"]
    assert edition.updated == IN_W19


def test_to_drop_what_nobody_sees_updates_nothing_for_readers(
    site: Pipeline, drafts: DraftFolder, herald: FakeSource
) -> None:
    run(site)
    before = site.history.editions.edition(W17)
    herald.items.append(item("trees"))
    site.ingest(IN_W18)
    site.draft(W17, IN_W18)
    change(drafts, drop("trees"))
    built = run(site, IN_W18, BuildRequest(week=W17, republish=True))

    assert site.history.editions.edition(W17) == replace(before, dropped=site.history.editions.edition(W17).dropped)
    assert built.changed == ()
    assert standing(site)["trees"] == "dropped"


# Review


def test_a_closed_week_waits_for_its_editor(reviewed: Pipeline, drafts: DraftFolder, tmp_path: Path) -> None:
    built = run(reviewed)

    assert weeks(built) == []
    assert [drafted.week for drafted in built.drafted] == [W17]
    assert not (tmp_path / "output").exists()
    assert drafts.draft(W17)
    assert weeks(run(reviewed, request=BuildRequest(week=W17, publish=True))) == [W17]
    assert run(reviewed).drafted == ()


def test_what_waits_can_be_looked_at(reviewed: Pipeline, drafts: DraftFolder) -> None:
    run(reviewed)
    change(drafts, drop("ferry"))
    built = run(reviewed, request=BuildRequest(week=W17))

    assert built.preview
    assert [story.title for story in built.preview.stories] == ["bridge"]
    assert reviewed.history.editions.listings() == ()


def test_nothing_is_published_that_its_editor_cannot_have_seen(
    reviewed: Pipeline, drafts: DraftFolder, herald: FakeSource
) -> None:
    publish = BuildRequest(week=W17, publish=True)
    assert [drafted.is_begun for drafted in run(reviewed, request=publish).drafted] == [True]
    herald.items.append(item("trees"))
    (drafted,) = run(reviewed, request=publish).drafted

    assert (drafted.is_begun, drafted.new) == (False, 1)
    assert weeks(run(reviewed, request=publish)) == [W17]
    assert "trees" in titles(reviewed)


def test_it_is_kept_when_the_editor_had_read_an_edition(reviewed: Pipeline, site: Pipeline) -> None:
    run(reviewed)
    run(reviewed, request=BuildRequest(week=W17, publish=True))
    read = reviewed.history.editions.edition(W17).reviewed

    assert read == IN_W18


def test_what_nobody_has_read_says_so(site: Pipeline) -> None:
    run(site)

    assert site.history.editions.edition(W17).reviewed is None


def test_weeks_behind_one_that_waits_wait_too(reviewed: Pipeline, herald: FakeSource) -> None:
    herald.items[:] = [item("one", W16), item("two", W17)]
    run(reviewed, request=BuildRequest(all=True))
    herald.items.append(item("more", W16))
    built = run(reviewed, request=BuildRequest(all=True, publish=True))

    assert weeks(built) == []
    assert [drafted.week for drafted in built.drafted] == [W16, W17]
    assert weeks(run(reviewed, request=BuildRequest(all=True, publish=True))) == [W16, W17]


def test_a_late_item_stands_in_the_first_draft_alone(
    reviewed: Pipeline, drafts: DraftFolder, herald: FakeSource
) -> None:
    herald.items[:] = [item("one", W16)]
    run(reviewed, IN_W18 - timedelta(days=7))
    run(reviewed, IN_W18 - timedelta(days=7), BuildRequest(week=W16, publish=True))
    herald.items += [item("late", W16), item("two", W17), item("three", W18)]
    run(reviewed, IN_W19)
    named = [
        [story.title for story in draft.stories] for week in (W17, W18) if (draft := drafts.draft(week))
    ]  # fmt: skip

    assert named == [["two", "late"], ["three"]]
    run(reviewed, IN_W19, BuildRequest(all=True, publish=True))
    assert (titles(reviewed, W17), titles(reviewed, W18)) == (["two", "late"], ["three"])


def test_an_item_that_another_edition_took_is_passed_over(
    reviewed: Pipeline, drafts: DraftFolder, herald: FakeSource
) -> None:
    herald.items[:] = [item("one", W16)]
    run(reviewed, IN_W18 - timedelta(days=7))
    run(reviewed, IN_W18 - timedelta(days=7), BuildRequest(week=W16, publish=True))
    herald.items += [item("late", W16), item("two", W17), item("three", W18)]
    reviewed.ingest(IN_W19)
    reviewed.draft(W18, IN_W19)
    run(reviewed, IN_W19, BuildRequest(week=W17))
    run(reviewed, IN_W19, BuildRequest(week=W17, publish=True))
    built = run(reviewed, IN_W19, BuildRequest(week=W18, publish=True))

    assert titles(reviewed, W18) == ["three"]
    assert ["is no longer an item of 2025-W18" in str(finding) for finding in built.findings] == [True]


def test_to_republish_is_to_have_looked(reviewed: Pipeline, drafts: DraftFolder) -> None:
    run(reviewed)
    run(reviewed, request=BuildRequest(week=W17, publish=True))
    change(drafts, drop("ferry"))
    run(reviewed, request=BuildRequest(week=W17, republish=True))

    assert titles(reviewed) == ["bridge"]


def test_publishing_says_which_week(reviewed: Pipeline) -> None:
    with pytest.raises(UsageError, match="--publish needs --week or --all: choose the drafts"):
        run(reviewed, request=BuildRequest(publish=True))


def test_without_review_publishing_is_building(site: Pipeline) -> None:
    assert weeks(run(site, request=BuildRequest(week=W17, publish=True))) == [W17]
