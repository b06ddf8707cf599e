"""Lock a site, so that only one run works on it at a time."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from digest.errors import LockError


@contextmanager
def locked(path: Path, what: str = "digest run") -> Iterator[None]:
    """Hold the lock file of a site; the operating system releases it when the process ends, even after a crash.

    ``what`` names what holds it, in messages.

    Raises LockError if another run holds it, or if it cannot be created.
    """
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
    except OSError as error:
        raise LockError(f"{path}: the lock file cannot be created ({error.strerror}); check the folder") from error
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise LockError(
                f"{path.parent}: another {what} is in progress here; try again when it has finished"
            ) from error
        except OSError as error:
            raise LockError(f"{path}: cannot be locked ({error.strerror}); keep the site on a local disk") from error
        yield
    finally:
        os.close(handle)


def is_held(path: Path) -> bool:
    """Return whether a run holds a lock file at this moment; False if there is none."""
    try:
        handle = os.open(path, os.O_RDWR | os.O_NOFOLLOW)
    except OSError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(handle)
    return False
