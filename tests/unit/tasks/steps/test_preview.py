"""Previews of an edition: the files are those of a build, and nothing is decided."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from digest.editing.order.schedule import BuildRequest
from digest.errors import DraftError, UsageError
from digest.model.item import Item
from digest.model.locale import Locale
from digest.model.week import Week
from digest.tasks.draft_folder import DraftFolder
from digest.tasks.steps.pipeline import Pipeline
from digest.tasks.steps.results import PreviewedEdition
from tests.sites import FakeSource, make_site

W17, W18, W19 = (Week(2025, number) for number in range(17, 20))
NOW = datetime(2025, 5, 7, 12, tzinfo=UTC)  # in W19


def item(title: str, published: date) -> Item:
    return Item(source="Herald", id=title, title=title, text=f"All about {title}.", published=published, locale=EN)


EN, ES = Locale("en"), Locale("es")
FERRY, TRAM, MARKET = (item(t, w.start) for t, w in (("ferry", W17), ("tram", W18), ("market", W19)))


@pytest.fixture
def herald() -> FakeSource:
    return FakeSource("Herald", [FERRY, TRAM, MARKET])


@pytest.fixture
def site(tmp_path: Path, herald: FakeSource) -> Pipeline:
    site = make_site(tmp_path / "output", [herald], locales=(EN, ES), drafts=DraftFolder(tmp_path / "editions"))
    site.ingest(NOW)
    return site


def titles(looked: PreviewedEdition) -> list[str]:
    return [story.title for story in looked.edition.stories]


def files(looked: PreviewedEdition) -> dict[str, bytes]:
    return {target.path: target.render() for target in looked.targets}


def built(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_closed_week_has_the_files_that_a_build_writes(site: Pipeline, tmp_path: Path) -> None:
    looked = site.look(W17, NOW)
    seen = files(looked)
    site.build(BuildRequest(W17), NOW)

    assert (looked.state, titles(looked)) == ("closed", ["ferry"])
    assert seen == built(tmp_path / "output")


def test_to_look_decides_writes_and_drafts_nothing(site: Pipeline, tmp_path: Path) -> None:
    files(site.look(W17, NOW))

    assert site.history.editions.listings() == ()
    assert dict(site.history.items.waiting()) == {W17: 1, W18: 1, W19: 1}
    assert not (tmp_path / "output").exists()
    assert not (tmp_path / "editions").exists()


def test_the_open_week_stands_among_the_published_ones(site: Pipeline) -> None:
    site.build(BuildRequest(all=True), NOW)
    looked = site.look(W19, NOW)

    assert (looked.state, titles(looked)) == ("open", ["market"])
    assert sorted(files(looked)) == [f"2025-W{number}.{locale}" for number in (17, 18, 19) for locale in ("en", "es")]


def test_a_published_week_is_shown_as_it_was_published(site: Pipeline, herald: FakeSource, tmp_path: Path) -> None:
    site.build(BuildRequest(all=True), NOW)
    herald.items[:] = [item("tram", W18.start), Item(**{**_values(FERRY), "text": "It sails no more."})]
    site.ingest(NOW)
    looked = site.look(W17, NOW)

    assert looked.state == "published"
    assert files(looked) == built(tmp_path / "output")


def test_a_published_week_can_be_seen_as_it_would_be_decided_anew(site: Pipeline, herald: FakeSource) -> None:
    site.build(BuildRequest(all=True), NOW)
    herald.items[:] = [Item(**{**_values(FERRY), "text": "It sails no more."})]
    site.ingest(NOW)
    looked = site.look(W17, NOW, republish=True)

    assert looked.state == "republished"
    assert looked.edition.updated == NOW
    assert b"It sails no more." in files(looked)["2025-W17.en"]
    assert site.look(W17, NOW).edition.updated < NOW


def test_its_draft_counts_then_alone(site: Pipeline, tmp_path: Path) -> None:
    site.build(BuildRequest(W17), NOW)
    site.draft(W17, NOW)
    draft = tmp_path / "editions/2025-W17.toml"
    draft.write_text(draft.read_text().replace('title = "ferry"', 'title = "A boat for all"'))

    assert titles(site.look(W17, NOW)) == ["ferry"]
    assert titles(site.look(W17, NOW, republish=True)) == ["A boat for all"]


def test_a_week_that_would_be_decided_the_same_says_so(site: Pipeline) -> None:
    site.build(BuildRequest(W17), NOW)
    looked = site.look(W17, NOW, republish=True)

    assert (looked.state, looked.edition) == ("same", site.history.editions.edition(W17))


def test_a_draft_is_heeded_and_what_it_lacks_is_told(site: Pipeline, herald: FakeSource, tmp_path: Path) -> None:
    site.draft(W17, NOW)
    draft = tmp_path / "editions/2025-W17.toml"
    draft.write_text(draft.read_text().replace('title = "ferry"', 'title = "A boat for all"'))
    herald.items.append(item("lighthouse", W17.end))
    herald.items.append(item("pier", W17.start))
    site.ingest(NOW)
    looked = site.look(W17, NOW)

    assert "A boat for all" in titles(looked)
    (finding,) = looked.findings
    assert "not in the draft yet; `digest draft --week 2025-W17` adds what is new" in finding.message


def test_a_wrong_draft_is_an_error(site: Pipeline, tmp_path: Path) -> None:
    site.draft(W17, NOW)
    (tmp_path / "editions/2025-W17.toml").write_text("[[stories]")

    with pytest.raises(DraftError, match=r"2025-W17\.toml:1: "):
        site.look(W17, NOW)


def test_an_edition_of_which_all_was_dropped_can_be_seen(site: Pipeline, tmp_path: Path) -> None:
    site.draft(W17, NOW)
    draft = tmp_path / "editions/2025-W17.toml"
    draft.write_text(draft.read_text().replace("drop = false", "drop = true"))

    assert titles(site.look(W17, NOW)) == []


@pytest.mark.parametrize(
    ("week", "message"),
    [(Week(2025, 20), "2025-W20 has not begun yet"), (Week(2025, 10), "2025-W10: no items yet; `digest ingest`")],
)
def test_a_week_with_nothing_to_see_is_refused(site: Pipeline, week: Week, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        site.look(week, NOW)


def _values(one: Item) -> dict[str, object]:
    return {name: getattr(one, name) for name in ("source", "id", "title", "published", "locale")}
