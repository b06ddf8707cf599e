"""What tells that a file is as it was, and when its bytes have to tell."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from digest.model.file_stamps import FileStamp
from digest.reading.sources import stamps
from digest.reading.sources.stamps import same_stamp, stamp_of

SAVED = datetime(2025, 4, 30, 12, tzinfo=UTC)
LATER = SAVED + timedelta(hours=1)
SECOND = 1_000_000_000
FINE = 123_456_789


def status(nanoseconds: int, size: int = 3) -> os.stat_result:
    """The status of a file that was saved at SAVED and some nanoseconds."""
    seconds = int(SAVED.timestamp())
    times = dict.fromkeys(("st_atime_ns", "st_mtime_ns", "st_ctime_ns"), seconds * SECOND + nanoseconds)
    return os.stat_result((0o100644, 7, 1, 1, 0, 0, size, seconds, seconds, seconds), times)


def content_of(nanoseconds: int, now: datetime) -> str:
    stamp = stamp_of(status(nanoseconds), now, lambda: (b"ol", b"d"))
    assert stamp
    return stamp.content


def test_fine_times_of_a_file_that_was_saved_long_ago_are_enough() -> None:
    assert not content_of(FINE, LATER)


@pytest.mark.parametrize("age", [timedelta(0), timedelta(seconds=1.9), -timedelta(days=1)])
def test_the_bytes_count_if_the_file_was_just_saved_or_the_clock_was_set_back(age: timedelta) -> None:
    assert content_of(FINE, SAVED + age)


@pytest.mark.parametrize("nanoseconds", [0, SECOND // 2, 30_000_000])
def test_the_bytes_count_on_a_file_system_with_coarse_times(nanoseconds: int) -> None:
    assert content_of(nanoseconds, LATER)


def test_a_file_without_a_size_has_no_stamp() -> None:
    assert stamp_of(status(FINE, size=0), LATER, tuple) is None


@pytest.fixture
def coarse(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file system without inodes, whose only times are in seconds, and are what it is told."""

    def stamp(status: os.stat_result) -> FileStamp:
        seconds = status.st_mtime_ns // SECOND * SECOND
        return FileStamp(status.st_size, seconds, seconds, 0)

    monkeypatch.setattr(stamps, "_stamp", stamp)


def stamped(path: Path) -> FileStamp:
    stamp = stamp_of(path.stat(), LATER, lambda: (path.read_bytes(),))
    assert stamp
    return stamp


@pytest.mark.usefixtures("coarse")
@pytest.mark.parametrize("size", [3, 3_000_000])
def test_a_copy_that_keeps_size_and_times_is_told_by_its_bytes(tmp_path: Path, size: int) -> None:
    path = tmp_path / "news.txt"
    path.write_bytes(b"a" * size)
    os.utime(path, (1000, 1000))
    before = stamped(path)

    assert same_stamp(path, before, LATER) == before
    path.write_bytes(b"a" * (size - 1) + b"b")
    os.utime(path, (1000, 1000))
    assert same_stamp(path, before, LATER) is None


def _rewritten(path: Path) -> None:
    path.write_text("new")


def _replaced(path: Path) -> None:
    other = path.with_name("other")
    other.write_text("new")
    os.utime(other, ns=(path.stat().st_mtime_ns,) * 2)
    other.replace(path)


def _dated_back(path: Path) -> None:
    saved = path.stat().st_mtime_ns
    path.write_text("new")
    os.utime(path, ns=(saved, saved))


def _linked(path: Path) -> None:
    other = path.with_name("other")
    other.write_text("new")
    os.utime(other, ns=(path.stat().st_mtime_ns,) * 2)
    path.unlink()
    path.symlink_to(other)


def _removed(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize("change", [_rewritten, _replaced, _dated_back, _linked, _removed])
def test_another_file_of_the_same_size_is_another(tmp_path: Path, change: object) -> None:
    path = tmp_path / "news.txt"
    path.write_text("old")
    # It counts as just saved, so that the test does not depend on how fine the times here are.
    before = stamp_of(path.stat(), SAVED, lambda: (path.read_bytes(),))
    assert before
    assert callable(change)
    change(path)

    assert same_stamp(path, before, SAVED) is None


def test_a_file_that_was_removed_and_put_back_by_its_name_is_the_same_or_read_again(tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_text("old")
    before = stamp_of(path.stat(), SAVED, lambda: (path.read_bytes(),))
    assert before
    path.rename(tmp_path / "aside")
    assert same_stamp(path, before, SAVED) is None
    (tmp_path / "aside").rename(path)

    assert same_stamp(path, before, SAVED) in {None, before}
