"""The Pagefind index of built pages, and its use in a build: the module publishing/search/pagefind.py."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from digest.editing.order.schedule import BuildRequest
from digest.model.artifact import Bundle, Target
from digest.model.item import Item
from digest.model.locale import Locale
from digest.model.period import ItemPeriod, LongerPeriod, Month, Year
from digest.model.week import Week
from digest.publishing.output.output import OutputFolder
from digest.publishing.pages.site_publisher import SitePublisher
from digest.publishing.search.pagefind import PagefindIndex, with_story_headings
from digest.publishing.templates import Templates
from digest.store.logs import SqlBuildLog
from digest.tasks.steps.pipeline import Pipeline
from tests.fakes import AR, EN, FakeCatalog, sample_digest, sample_site, weeks_from
from tests.pages import parse, texts
from tests.sites import FakeSource, make_site, memory_database

WEEKS = weeks_from(Week(2025, 16), 2)
FOLDER = "site/en/search/pagefind"
MAY = datetime(2025, 5, 5, tzinfo=UTC)
FERRY = Item("Herald", id="ferry", title="Ferry", text="It stays.", published=date(2025, 4, 22), locale=EN)


@dataclass
class Built:
    """The pages of a site in a folder, and an index over them."""

    root: Path
    output: OutputFolder = field(init=False)
    index: PagefindIndex = field(init=False)

    def __post_init__(self) -> None:
        log = SqlBuildLog(memory_database())
        self.output, self.index = OutputFolder(self.root, log), PagefindIndex(self.root, log)

    def build(
        self,
        weeks: tuple[ItemPeriod, ...] = WEEKS,
        locales: tuple[Locale, ...] = (EN,),
        longer: tuple[LongerPeriod, ...] = (),
    ) -> list[Bundle]:
        """Write the pages, and the index of those that have changed."""
        targets = list(SitePublisher(Templates()).targets(sample_site(locales), FakeCatalog(weeks, longer)))
        self.output.update(targets)
        made = list(self.index.refresh(targets))
        for bundle in made:
            self.output.update(bundle.files, sole=bundle.folder)
        return made

    def files(self) -> dict[str, bytes]:
        folder = self.root / FOLDER
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def built(tmp_path: Path) -> Built:
    return Built(tmp_path)


def test_each_locale_has_an_index_of_its_digests(built: Built) -> None:
    made = built.build(locales=(EN, AR))

    assert [(bundle.folder, bundle.error) for bundle in made] == [
        ("site/ar/search/pagefind", ""),
        ("site/en/search/pagefind", ""),
    ]
    entry = json.loads(built.files()["pagefind-entry.json"])
    assert {language: one["page_count"] for language, one in entry["languages"].items()} == {"en": 2}


def test_what_names_all_other_files_is_written_last(built: Built) -> None:
    assert built.build()[0].files[-1].path == f"{FOLDER}/pagefind-entry.json"


def test_no_interface_of_another_is_published(built: Built) -> None:
    built.build()

    assert {name for name in built.files() if name.endswith((".js", ".css"))} == {"pagefind.js", "pagefind-worker.js"}


def test_pages_that_have_not_changed_are_not_indexed_again(built: Built) -> None:
    built.build()

    assert built.build() == []


def test_an_index_that_is_gone_is_made_again(built: Built) -> None:
    built.build()
    (built.root / FOLDER / "pagefind-entry.json").unlink()

    assert [bundle.folder for bundle in built.build()] == [FOLDER]


def test_a_new_week_is_indexed_and_nothing_is_left_of_the_old_index(built: Built) -> None:
    built.build(WEEKS[:1])
    before = set(built.files())
    built.build()

    (meta,) = (name for name in built.files() if name.endswith(".pf_meta"))
    assert meta not in before
    assert len([name for name in built.files() if name.startswith("fragment/")]) == 2


def test_a_page_that_is_left_of_a_longer_digest_is_not_found(built: Built) -> None:
    left = built.root / "site/en/2025/w17/2/index.html"
    left.parent.mkdir(parents=True)
    left.write_text("<html lang=en><main><h1>Week 17</h1><p>Withdrawn</p></main></html>")
    built.build()

    entry = json.loads(built.files()["pagefind-entry.json"])
    assert entry["languages"]["en"]["page_count"] == 2


def test_months_and_years_are_found_as_pages_beside_weeks_and_by_their_stories_alone(built: Built) -> None:
    built.build(longer=(Month(2025, 4), Year(2025)))
    entry = json.loads(built.files()["pagefind-entry.json"])
    assert entry["languages"]["en"]["page_count"] == 4

    built.build((Month(2025, 4, of_days=True),))
    assert json.loads(built.files()["pagefind-entry.json"])["languages"]["en"]["page_count"] == 1


def test_the_same_pages_give_the_same_index(built: Built, tmp_path: Path) -> None:
    built.build()
    other = Built(tmp_path / "other")
    other.build()

    assert other.files() == built.files()


def test_where_it_cannot_be_made_the_reason_is_told(built: Built) -> None:
    targets = list(SitePublisher(Templates()).targets(sample_site((EN,)), FakeCatalog(WEEKS)))
    (bundle,) = built.index.refresh(targets)

    assert (bundle.folder, bundle.files) == (FOLDER, ())
    assert bundle.error.startswith("Pagefind could not index en: ")
    assert "\n" not in bundle.error


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        ("exit 0", "it wrote nothing"),
        ("exit 3", "it ended with status 3"),
        ("kill -9 $$", "it ended with status -9"),
        ("echo 'no room' >&2; exit 1", "no room"),
    ],
)
def test_whatever_its_program_does_is_told_in_few_words(
    built: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, reason: str
) -> None:
    script = tmp_path / "pagefind"
    script.write_text(f"#!/bin/sh\n{program}\n")
    script.chmod(0o755)
    monkeypatch.setattr("digest.publishing.search.pagefind._program", lambda: (str(script), "1"))
    (bundle,) = built.build()

    assert (bundle.files, bundle.error) == ((), f"Pagefind could not index en: {reason}")


# In a build


@dataclass(frozen=True)
class FailingIndex:
    """The port SearchIndex, on a day when nothing goes right."""

    def refresh(self, targets: Iterable[Target]) -> Iterator[Bundle]:
        assert list(targets)
        yield from (Bundle(f"{locale}/pagefind", error="it has no program") for locale in ("en", "es"))


def site(folder: Path, index: object) -> Pipeline:
    made = make_site(folder, [FakeSource("Herald", [FERRY])], publishers=(SitePublisher(Templates()),))
    made.ingest(MAY)
    return replace(made, writer=replace(made.writer, search_index=index))


def test_a_build_goes_on_without_an_index_with_one_warning_and_no_old_one(tmp_path: Path) -> None:
    old = tmp_path / "en" / "pagefind" / "pagefind-entry.json"
    old.parent.mkdir(parents=True)
    old.write_text("{}")
    done = site(tmp_path, FailingIndex()).build(BuildRequest(all=True), MAY)

    assert [edition.week for edition in done.editions] == [Week(2025, 17)]
    assert [str(finding) for finding in done.findings] == [
        "readers search titles and summaries only: it has no program"
    ]
    assert not old.exists()


def test_a_build_publishes_its_index(tmp_path: Path) -> None:
    made = site(tmp_path, None)
    output = made.writer.output
    assert isinstance(output, OutputFolder)
    writer = replace(made.writer, search_index=PagefindIndex(tmp_path, output.log))
    done = replace(made, writer=writer).build(BuildRequest(all=True), MAY)

    assert f"{FOLDER}/pagefind-entry.json" in done.changed
    assert done.findings == ()


def test_each_story_gets_a_heading_with_its_source() -> None:
    targets = SitePublisher(Templates()).targets(sample_site((EN,)), FakeCatalog())
    page = next(target for target in targets if target.path.endswith("w17/index.html")).render().decode()
    tree = parse(with_story_headings(page).encode())

    told = [f"{story.title.text} ‖ {story.references[0].source}" for story in sample_digest().stories]
    assert texts(tree, "//h3[starts-with(@id, 'story-')]") == told
    assert len(set(tree.xpath("//h3/@id"))) == len(told)


@pytest.mark.parametrize(
    ("written", "copied"),
    [
        ("<article><h2>A</h2></article>", '<article><h3 id="story-1">A</h3></article>'),
        ("<article><p>No title</p></article>", "<article><p>No title</p></article>"),
        ("<article><h2>A</h2>", "<article><h2>A</h2>"),
        ("<main><h2>City</h2></main>", "<main><h2>City</h2></main>"),
    ],
)
def test_what_other_templates_write_is_kept(written: str, copied: str) -> None:
    assert with_story_headings(written) == copied
