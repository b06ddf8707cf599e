"""Groups of files: they are listed only if something in them may have changed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from digest.errors import OutputError
from digest.model.artifact import BuiltFrom, Target, TargetGroup
from digest.ports import BuildLog
from digest.publishing.output.output import OutputFolder
from digest.store.logs import SqlBuildLog
from tests.contracts.test_output import FakeBuildLog
from tests.sites import memory_database

PAGES = ("site/2025/w01/index.html", "site/2025/w02/index.html")


@pytest.fixture(params=["fake", "sql"])
def log(request: pytest.FixtureRequest) -> BuildLog:
    return FakeBuildLog() if request.param == "fake" else SqlBuildLog(memory_database())


@pytest.fixture
def output(tmp_path: Path, log: BuildLog) -> OutputFolder:
    return OutputFolder(tmp_path / "output", log)


class Pages:
    """A group of pages that counts how often it is listed."""

    def __init__(self, *paths: str, text: str = "new") -> None:
        self.paths = paths or PAGES
        self.text = text
        self.listed = 0

    def group(self) -> TargetGroup:
        inputs = f"{self.text} {self.paths}"
        return TargetGroup("site/2025/", ("/index.html",), inputs, self._targets)

    def _targets(self) -> Iterator[Target]:
        self.listed += 1
        for path in self.paths:
            yield Target(path, "text/html", self.text, self.text.encode)


def test_the_files_of_a_group_are_written(output: OutputFolder) -> None:
    other = Target("site/feed.xml", "application/xml", "feed", lambda: b"feed")

    assert output.update([Pages().group(), other]) == (*PAGES, "site/feed.xml")
    assert (output.root / PAGES[0]).read_bytes() == b"new"


def test_an_unchanged_group_is_not_listed(output: OutputFolder) -> None:
    output.update([Pages().group()])
    again = Pages()

    assert output.update([again.group()]) == ()
    assert again.listed == 0


def test_another_run_finds_a_group_unchanged_as_well(output: OutputFolder, log: BuildLog) -> None:
    output.update([Pages().group()])
    again = Pages()

    assert OutputFolder(output.root, log).update([again.group()]) == ()
    assert again.listed == 0


def test_a_group_with_other_inputs_is_listed_and_only_its_changed_files_are_written(output: OutputFolder) -> None:
    output.update([Pages(*PAGES[:1]).group()])

    assert output.update([Pages().group()]) == PAGES[1:]


def remove(page: Path) -> None:
    page.unlink()


def alter(page: Path) -> None:
    page.write_bytes(b"altered by hand")


def touch(page: Path) -> None:
    os.utime(page, ns=(1, 1))


def replace_by_link(page: Path) -> None:
    page.rename(page.with_name("elsewhere"))
    page.symlink_to(page.with_name("elsewhere"))


@pytest.mark.parametrize("change", [remove, alter, touch])
def test_a_file_of_a_group_that_was_changed_by_hand_is_mended(
    output: OutputFolder, change: Callable[[Path], None]
) -> None:
    output.update([Pages().group()])
    change(output.root / PAGES[1])
    again = Pages()

    output.update([again.group()])

    assert again.listed == 1
    assert (output.root / PAGES[1]).read_bytes() == b"new"


def test_a_link_in_place_of_a_file_of_a_group_is_refused(output: OutputFolder) -> None:
    output.update([Pages().group()])
    replace_by_link(output.root / PAGES[1])

    with pytest.raises(OutputError, match="a symbolic link in the output folder is not followed"):
        output.update([Pages().group()])


def test_a_link_in_place_of_a_folder_of_a_group_is_refused(output: OutputFolder) -> None:
    output.update([Pages().group()])
    folder = output.root / "site/2025"
    folder.rename(folder.with_name("moved"))
    folder.symlink_to("moved")

    with pytest.raises(OutputError, match="a symbolic link in the output folder is not followed"):
        output.update([Pages().group()])


def test_a_file_of_a_group_that_another_run_wrote_is_noticed(output: OutputFolder, log: BuildLog) -> None:
    """An older version knows no groups, and records its own files."""
    output.update([Pages().group()])
    page = output.root / PAGES[1]
    page.write_bytes(b"older")
    log.record({PAGES[1]: BuiltFrom("older", 5, page.stat().st_mtime_ns)})

    assert output.update([Pages().group()]) == PAGES[1:]
    assert page.read_bytes() == b"new"


def test_a_group_whose_files_were_pruned_is_built_again(output: OutputFolder) -> None:
    output.update([Pages().group()])
    output.remove(lambda path: path.startswith("site/"))

    assert output.update([Pages().group()]) == PAGES


def test_the_name_of_a_group_is_no_path(output: OutputFolder, log: BuildLog) -> None:
    output.update([Pages().group()])

    assert set(log.paths()) == set(PAGES)
    assert log.recorded(Pages().group().name)


def test_a_group_is_recorded_only_once_all_of_its_files_are_written(output: OutputFolder) -> None:
    def fail() -> bytes:
        raise OutputError("no space")

    failing = Target("site/feed.xml", "application/xml", "feed", fail)
    with pytest.raises(OutputError):
        output.update([Pages().group(), failing])
    again = Pages()

    assert output.update([again.group()]) == ()
    assert again.listed == 1


def test_a_dry_run_records_no_group(output: OutputFolder, log: BuildLog) -> None:
    OutputFolder(output.root, log, dry=True).update([Pages().group()])

    assert log.recorded(Pages().group().name) is None


def test_a_file_that_left_its_group_may_be_removed_by_hand(output: OutputFolder) -> None:
    """It is not looked for forever."""
    output.update([Pages().group()])
    output.update([Pages(*PAGES[:1]).group()])
    (output.root / PAGES[1]).unlink()
    noticed, again = Pages(*PAGES[:1]), Pages(*PAGES[:1])

    output.update([noticed.group()])
    output.update([again.group()])

    assert (noticed.listed, again.listed) == (1, 0)
