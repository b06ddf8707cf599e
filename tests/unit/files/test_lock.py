import errno
import fcntl
from pathlib import Path

import pytest

from digest.errors import LockError
from digest.files.lock import locked


def test_a_second_run_is_kept_out_and_told_so(tmp_path: Path) -> None:
    lock = tmp_path / "digest.lock"

    with locked(lock), pytest.raises(LockError, match="another digest run is in progress"), locked(lock):
        pass


def test_the_lock_is_free_when_the_run_is_over(tmp_path: Path) -> None:
    lock = tmp_path / "digest.lock"
    with locked(lock):
        pass

    with locked(lock):
        assert lock.exists()


def test_the_lock_is_free_when_the_run_fails(tmp_path: Path) -> None:
    lock = tmp_path / "digest.lock"
    with pytest.raises(ZeroDivisionError), locked(lock):
        raise ZeroDivisionError

    with locked(lock):
        assert lock.exists()


def test_a_lock_file_that_a_killed_run_left_keeps_nobody_out(tmp_path: Path) -> None:
    lock = tmp_path / "digest.lock"
    lock.write_bytes(b"")

    with locked(lock):
        assert lock.exists()


def test_two_sites_do_not_wait_for_each_other(tmp_path: Path) -> None:
    with locked(tmp_path / "one.lock"), locked(tmp_path / "other.lock"):
        assert len(list(tmp_path.iterdir())) == 2


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (tmp_path / "digest.lock").symlink_to(elsewhere)

    with pytest.raises(LockError, match="cannot be created"), locked(tmp_path / "digest.lock"):
        pass
    assert not elsewhere.exists()


@pytest.mark.parametrize("place", ["missing/digest.lock", "folder"])
def test_where_no_lock_can_be_made_the_path_is_named(tmp_path: Path, place: str) -> None:
    (tmp_path / "folder").mkdir()

    with pytest.raises(LockError, match=place), locked(tmp_path / place):
        pass


def test_no_handle_is_left_open(tmp_path: Path) -> None:
    before = len(list(Path("/dev/fd").iterdir()))
    with locked(tmp_path / "digest.lock"), pytest.raises(LockError), locked(tmp_path / "digest.lock"):
        pass

    assert len(list(Path("/dev/fd").iterdir())) == before


def test_a_file_system_without_locks_is_not_taken_for_another_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(handle: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)

    with pytest.raises(LockError, match=r"cannot be locked \(No locks available\)"), locked(tmp_path / "digest.lock"):
        pass
