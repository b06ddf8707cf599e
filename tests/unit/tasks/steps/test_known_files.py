"""Files that are as they were are not read again, and that makes no difference but in time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

import digest.reading.sources.file_source
from digest.cli.progress import NoProgress
from digest.model.locale import UNDETERMINED, Locale
from digest.model.source import Filters, Reading, SourceSpec
from digest.reading.sources.file_source import FileSource
from digest.store.items import SqlItemStore
from digest.store.logs import SqlSourceLog
from digest.store.source_files import SqlFileLog
from digest.tasks.steps.ingest import Ingester
from digest.tasks.steps.ingested import IngestedSource
from tests.sites import memory_database

# Long after the files of a test are written.
NOW = datetime(2100, 1, 1, tzinfo=UTC)
# Long before: whatever the clock of the file system, their content counts.
EARLY = datetime(2000, 1, 1, tzinfo=UTC)
ENTRY = "<item><guid>{0}</guid><title>{0} {1}</title><description>{2}</description></item>"


def feed(*entries: str) -> str:
    """A feed with an entry for each ``name version``."""
    items = (ENTRY.format(*entry.split(), "It sails at noon.") for entry in entries)
    return f"<rss version='2.0'><channel><title>Herald</title>{''.join(items)}</channel></rss>"


class Reader:
    """A site with one source of files; ``asked`` has the files that were read since it was last cleared."""

    def __init__(self, folder: Path, path: str = "*.xml", *, remembers: bool = True) -> None:
        self.folder, self.spec = folder, SourceSpec("Herald", path, locale=Locale("en"))
        self.database = memory_database()
        self.remembers, self.settings, self.force = remembers, "s", False
        self.asked: list[str] = []

    def ingest(self, now: datetime = NOW, identify: Locale = UNDETERMINED) -> IngestedSource:
        source = FileSource(self.spec, self.folder, UTC, settings=self.settings, now=now, force=self.force)
        self.asked.clear()
        items, log = SqlItemStore(self.database), SqlSourceLog(self.database)
        files = SqlFileLog(self.database) if self.remembers else None
        ingester = Ingester((source,), items, log, lambda _: identify, UTC, NoProgress(), files=files)
        (result,) = ingester.ingest(now)
        return result

    def stored(self) -> list[tuple[str, str]]:
        return sorted((one.item.id, one.item.title) for one, _ in SqlItemStore(self.database).select())


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reader:
    made = Reader(tmp_path)
    read = digest.reading.sources.file_source.read

    def noted(content: object, spec: object, path: str, *rest: object) -> Iterator[Reading]:
        made.asked.append(path)
        return read(content, spec, path, *rest)

    monkeypatch.setattr("digest.reading.sources.file_source.read", noted)
    return made


def write(folder: Path, **files: str) -> None:
    for name, content in files.items():
        (folder / f"{name}.xml").write_text(content)


def test_a_file_that_is_as_it_was_is_not_read_again_and_its_report_is_the_same(reader: Reader, tmp_path: Path) -> None:
    write(tmp_path, a=feed("ferry 1", "bridge 1"), b=feed("robots 1").replace("</title><desc", "</title><desk", 1))
    reader.spec = replace(reader.spec, filters=Filters(exclude=("bridge",)), locale=UNDETERMINED)
    first = reader.ingest()
    assert reader.asked == ["a.xml", "b.xml"]
    again = reader.ingest()

    assert reader.asked == []
    assert first.findings
    assert first.new == 2
    assert again == replace(first, new=0, language=None)
    states = SqlSourceLog(reader.database).states()
    assert states["Herald"].kind == "feed"


def test_of_many_files_only_the_changed_one_is_read(reader: Reader, tmp_path: Path) -> None:
    write(tmp_path, **{f"f{number}": feed(*(f"n{number}-{entry} 1" for entry in range(60))) for number in range(5)})
    reader.ingest()
    write(tmp_path, f3=feed("n3-1 2"))
    result = reader.ingest()

    assert reader.asked == ["f3.xml"]
    assert (result.items, result.new, result.changed) == (241, 0, 1)


def test_of_a_thousand_files_the_changed_one_is_read(reader: Reader, tmp_path: Path) -> None:
    write(
        tmp_path, **{f"f{number:03}": feed(*(f"n{number}-{entry} 1" for entry in range(2))) for number in range(1000)}
    )
    assert reader.ingest().new == 2_000
    write(tmp_path, f500=feed("n500-1 2"))
    result = reader.ingest()

    assert reader.asked == ["f500.xml"]
    assert result.changed == 1


def test_twenty_sources_that_are_as_they_were_cost_no_reading(reader: Reader, tmp_path: Path) -> None:
    for number in range(20):
        write(tmp_path, **{f"s{number}": feed(*(f"n{entry} 1" for entry in range(100)))})
        reader.spec = replace(reader.spec, name=f"s{number}", path=f"s{number}.xml")
        assert reader.ingest().new == 100
    for number in range(20):
        reader.spec = replace(reader.spec, name=f"s{number}", path=f"s{number}.xml")
        assert (reader.ingest().items, reader.asked) == (100, [])


@pytest.mark.parametrize("change", ["touched", "forced", "settings"])
def test_a_file_is_read_again_if_anything_else_changed(reader: Reader, tmp_path: Path, change: str) -> None:
    write(tmp_path, a=feed("ferry 1"))
    reader.ingest()
    if change == "touched":
        os.utime(tmp_path / "a.xml", (1, 1))
    elif change == "settings":
        reader.settings = "other"
    reader.force = change == "forced"
    reader.ingest()
    assert reader.asked == ["a.xml"]

    reader.force = False
    reader.ingest()
    assert reader.asked == []


def test_a_file_that_was_just_saved_is_recognized_by_its_content(reader: Reader, tmp_path: Path) -> None:
    write(tmp_path, a=feed("ferry 1"))
    saved = datetime.fromtimestamp((tmp_path / "a.xml").stat().st_mtime, UTC)
    reader.ingest(saved + timedelta(seconds=1))
    status = (tmp_path / "a.xml").stat()
    assert SqlFileLog(reader.database).states()["Herald"].files[0].stamp.content

    reader.ingest(saved + timedelta(seconds=1))
    assert reader.asked == []
    reader.ingest()
    assert reader.asked == []
    assert SqlFileLog(reader.database).states()["Herald"].files[0].stamp.content == ""
    assert status.st_size == SqlFileLog(reader.database).states()["Herald"].files[0].stamp.size


def test_a_file_that_cannot_be_read_is_tried_each_time(reader: Reader, tmp_path: Path) -> None:
    write(tmp_path, a=feed("ferry 1"), b="", c="neither a feed nor a page")
    first = reader.ingest()
    again = reader.ingest()

    assert again.findings == first.findings
    assert "a.xml" not in reader.asked
    write(tmp_path, b=feed("bridge 1"))
    assert reader.ingest().new == 1


def test_a_link_that_leads_elsewhere_is_read_again(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "old").write_text(feed("ferry 1"))
    (tmp_path / "new").write_text(feed("ferry 2"))
    link = tmp_path / "a.xml"
    link.symlink_to("old")
    reader.ingest()
    link.unlink()
    link.symlink_to("new")

    assert reader.ingest().changed == 1


def test_a_finding_that_quotes_half_a_character_costs_another_reading(reader: Reader, tmp_path: Path) -> None:
    entry = r'{"id": "1", "title": "Ferry", "content_text": "It sails.", "date_published": "\ud800 soon"}'
    head = '{"version": "https://jsonfeed.org/version/1.1", "title": "Herald", "items": ['
    (tmp_path / "a.xml").write_text(f"{head}{entry}]}}")
    first = reader.ingest()
    again = reader.ingest()

    assert "\ud800" in first.findings[0].message
    assert again.findings == first.findings
    assert reader.asked == ["a.xml"]


def test_names_that_are_not_utf_8_are_remembered(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xff%.xml")).write_text(feed("ferry 1"))
    reader.ingest()
    reader.ingest()
    assert reader.asked == []


def test_a_run_that_ends_before_its_last_record_leaves_files_to_be_read_again(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, a=feed("ferry 1"), b=feed("robots 1"))
    reader.ingest()
    write(tmp_path, a=feed("ferry 2", "bridge 1"))
    with monkeypatch.context() as patch:
        patch.setattr(SqlSourceLog, "record", _interrupted)
        with pytest.raises(KeyboardInterrupt):
            reader.ingest()
    reader.ingest()

    assert reader.asked == ["a.xml"]
    assert reader.stored() == [("bridge", "bridge 1"), ("ferry", "ferry 2"), ("robots", "robots 1")]


def _interrupted(*_arguments: object) -> None:
    raise KeyboardInterrupt


def test_of_an_item_that_several_files_have_the_last_one_read_counts(reader: Reader, tmp_path: Path) -> None:
    write(tmp_path, a=feed("ferry 1"), b=feed("ferry 2"))
    reader.ingest()
    assert reader.stored() == [("ferry", "ferry 2")]
    write(tmp_path, a=feed("ferry 3", "bridge 1"))
    reader.ingest()

    assert reader.asked == ["a.xml"]
    assert reader.stored() == [("bridge", "bridge 1"), ("ferry", "ferry 3")]
    (tmp_path / "a.xml").unlink()
    reader.ingest()
    assert (reader.asked, len(reader.stored())) == ([], 2)


@pytest.mark.parametrize("seed", [*range(4), *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(4, 20))])
@pytest.mark.parametrize("is_repeated", [False, True])
def test_what_is_stored_is_the_same_as_if_all_files_were_read(tmp_path: Path, seed: int, is_repeated: bool) -> None:
    """If no item is in two files."""
    chance = Random(seed)
    lazy, full = Reader(tmp_path), Reader(tmp_path, remembers=False)
    for _ in range(8):
        for name in chance.sample("abcdef", chance.randint(0, 2)):
            path = tmp_path / f"{name}.xml"
            if chance.random() < 0.25:
                path.unlink(missing_ok=True)
            else:
                names = chance.choices(range(6), k=3) if is_repeated else chance.sample(range(6), 3)
                path.write_text(feed(*(f"{name}{number} {chance.randint(0, 2)}" for number in names)))
        results = [reader.ingest(EARLY) for reader in (lazy, full)]
        if is_repeated:  # Then reading all files once more may bring more, too.
            results = [reader.ingest(EARLY) for reader in (lazy, full)]
        assert lazy.stored() == full.stored()
        assert len({(one.items, one.filtered, one.unknown, one.findings, one.error, one.new) for one in results}) == 1
