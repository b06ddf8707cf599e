"""A file that is as it was is not read again, whatever else is done; it is if its reading may give something else."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

import digest.reading.sources.file_source
from digest.model.source import Reading
from digest.tasks.parts import make_sources as reading
from tests.cli.conftest import COUNCIL, Command, write

NEXT = "2025-05-05T07:00:00Z"
COUNT = "Council: 2 items, {} new, 0 changed"
Parsed = list[str]


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> Parsed:
    """The files that were read."""
    names: Parsed = []
    read = digest.reading.sources.file_source.read

    def noted(content: object, spec: object, path: str, *rest: object) -> Iterator[Reading]:
        names.append(path)
        return read(content, spec, path, *rest)

    monkeypatch.setattr("digest.reading.sources.file_source.read", noted)
    return names


@pytest.fixture
def known(digest: Command, site: Path, parsed: Parsed) -> Path:
    """A site whose only file was read once."""
    assert digest("ingest").status == 0
    assert parsed == ["news/council.txt"]
    parsed.clear()
    return site


def configure(site: Path, old: str, new: str) -> None:
    path = site / "digest.toml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('timezone = "Europe/Lisbon"', 'timezone = "Asia/Tokyo"'),
        ('locales = ["en", "es"]', 'locales = ["en", "es"]\nlanguages = ["en", "es"]'),
        ('name = "Council"', 'name = "City council"'),
        ('name = "Council"', 'name = "Council"\nkind = "text"'),
        ('name = "Council"', 'name = "Council"\nlocale = "en"'),
        ('name = "Council"', 'name = "Council"\ntags = ["city"]'),
        ('name = "Council"', 'name = "Council"\ndate_order = "mdy"'),
        ('name = "Council"', 'name = "Council"\nexclude = ["ferry"]'),
        ("news/council.txt", "news/*.txt"),
    ],
)
def test_a_setting_that_reading_depends_on_makes_it_read_again_once(
    digest: Command, known: Path, parsed: Parsed, old: str, new: str
) -> None:
    configure(known, old, new)
    assert digest("ingest").status == 0
    assert parsed == ["news/council.txt"]
    assert digest("ingest").status == 0
    assert parsed == ["news/council.txt"]


@pytest.mark.parametrize("extra", ["py3langid", "dateparser", "trafilatura"])
def test_a_library_that_comes_goes_or_changes_makes_it_read_again(
    digest: Command, known: Path, parsed: Parsed, monkeypatch: pytest.MonkeyPatch, extra: str
) -> None:
    version = reading._version
    monkeypatch.setattr(reading, "_version", lambda package: "" if package == extra else version(package))
    reading._programs.cache_clear()
    try:
        digest("ingest")
    finally:
        reading._programs.cache_clear()

    assert parsed == ["news/council.txt"]


def _paused_and_resumed(digest: Command, site: Path) -> None:
    digest("sources", "pause", "Council")
    digest("ingest")
    digest("sources", "resume", "Council")


def _tried(digest: Command, site: Path) -> None:
    digest("ingest", "--dry-run")


def _built(digest: Command, site: Path) -> None:
    digest("build", "--all")


def _restored(digest: Command, site: Path) -> None:
    digest("backup", "saved.db")
    digest("restore", "saved.db", "--force")


def _copied(digest: Command, site: Path) -> None:
    assert digest("store", "copy", "digest.db", "other.db", now=None).status == 0
    (site / "other.db").replace(site / "digest.db")


@pytest.mark.parametrize("doing", [_paused_and_resumed, _tried, _built, _restored, _copied])
def test_what_changes_no_reading_costs_none(
    digest: Command, known: Path, parsed: Parsed, doing: Callable[[Command, Path], None]
) -> None:
    doing(digest, known)
    outcome = digest("ingest", "-v", now=NEXT)

    assert parsed == []
    assert COUNT.format(0) in outcome.out


def test_a_dry_run_remembers_nothing(digest: Command, site: Path, parsed: Parsed) -> None:
    digest("ingest", "--dry-run")
    outcome = digest("ingest", "-v")

    assert len(parsed) == 2
    assert COUNT.format(2) in outcome.out


def test_check_reads_all_files(digest: Command, known: Path, parsed: Parsed) -> None:
    assert digest("check").out.startswith("Council: 2 items")
    assert parsed == ["news/council.txt"]


def test_the_items_of_a_source_that_was_removed_and_added_again_come_back(
    digest: Command, known: Path, parsed: Parsed
) -> None:
    configured = (known / "digest.toml").read_text("utf-8")
    assert digest("sources", "remove", "Council", "--items", now=None).status == 0
    write(known / "digest.toml", configured)
    outcome = digest("ingest", "-v")

    assert COUNT.format(2) in outcome.out


def test_a_store_from_before_the_last_change_learns_it_again(digest: Command, known: Path) -> None:
    digest("backup", "saved.db")
    write(known / "news/council.txt", COUNCIL + "\n\n24.04.2025\n\nThe quay opens. It is long.\n")
    digest("ingest")
    digest("restore", "saved.db", "--force")
    outcome = digest("ingest", "-v")

    assert "Council: 3 items, 1 new, 0 changed" in outcome.out


def test_a_site_that_was_moved_reads_its_files_again(
    digest: Command,
    known: Path,
    parsed: Parsed,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    place = tmp_path_factory.mktemp("other") / "site"
    shutil.copytree(known, place)
    monkeypatch.chdir(place)
    outcome = digest("ingest", "-v")

    assert parsed == ["news/council.txt"]
    assert COUNT.format(0) in outcome.out


def test_a_date_in_the_future_is_judged_once_as_before(digest: Command, known: Path, parsed: Parsed) -> None:
    write(known / "news/council.txt", "01.08.2025\n\nThe quay opens. It is long.\n")
    refused = digest("ingest", "-v", now="2025-05-06T07:00:00Z")
    digest("ingest", now="2025-06-20T07:00:00Z")

    assert "is in the future" in refused.out + refused.err
    with closing(sqlite3.connect(known / "digest.db")) as store:
        (row,) = store.execute("SELECT published, week FROM items WHERE text LIKE 'The quay%' OR title LIKE '%quay%'")
    assert row == (None, "2025-W19")


def test_two_files_that_change_places_between_runs_are_read_again(digest: Command, known: Path) -> None:
    configure(known, "news/council.txt", "news/*.txt")
    write(known / "news/harbor.txt", "23.04.2025\n\nThe crane is here. It lifts.\n")
    digest("ingest")
    (known / "news/council.txt").rename(known / "news/aside")
    (known / "news/harbor.txt").rename(known / "news/council.txt")
    (known / "news/aside").rename(known / "news/harbor.txt")
    outcome = digest("ingest", "-v")

    assert "Council: 3 items, 0 new, 0 changed" in outcome.out
