import errno
import fcntl
import os
from pathlib import Path
from threading import Event, Thread
from time import sleep

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


def test_several_may_share_a_lock_but_not_with_one_that_has_it_for_itself(tmp_path: Path) -> None:
    lock = tmp_path / "digest.lock"
    with locked(lock, shared=True), locked(lock, shared=True), pytest.raises(LockError), locked(lock):
        pass
    with locked(lock), pytest.raises(LockError), locked(lock, shared=True):
        pass


def test_the_end_of_another_run_may_be_waited_for(tmp_path: Path) -> None:
    lock, begun = tmp_path / "digest.lock", Event()

    def hold() -> None:
        with locked(lock):
            begun.set()
            sleep(0.1)

    thread = Thread(target=hold)
    thread.start()
    begun.wait()
    with locked(lock, patience=60):
        assert lock.exists()
    thread.join()


def test_a_lock_file_is_private_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with locked(tmp_path / "digest.lock"):
            assert (tmp_path / "digest.lock").stat().st_mode & 0o777 == 0o600
    finally:
        os.umask(before)


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
