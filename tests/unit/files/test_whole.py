"""A file is written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from digest.files.whole import temporary, written_whole


def test_a_file_is_replaced_at_the_end_only(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    with written_whole(path, 0o640) as file:
        file.write(b"new")
        assert path.read_bytes() == b"old"

    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_after_a_failure_nothing_has_changed(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")

    def fail() -> None:
        with written_whole(path) as file:
            file.write(b"new")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()

    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_killed_process_left_is_not_written_through(tmp_path: Path) -> None:
    path, other = tmp_path / "a.txt", tmp_path / "other.txt"
    other.write_bytes(b"other")
    temporary(path).symlink_to(other)
    with written_whole(path) as file:
        file.write(b"new")

    assert (path.read_bytes(), other.read_bytes()) == (b"new", b"other")
