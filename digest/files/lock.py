"""Keeps two runs on the same site apart."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from digest.errors import LockError


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file of a site; the operating system lets go of it when the process ends, however it ends.

    Raises LockError where another run holds it, or where it cannot be made.
    """
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
    except OSError as error:
        raise LockError(f"{path}: the lock file cannot be made ({error.strerror}); check the folder") from error
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise LockError(
                f"{path.parent}: another run of digest is at work here; try again when it is done"
            ) from error
        except OSError as error:
            raise LockError(f"{path}: cannot be locked ({error.strerror}); keep the site on a local disk") from error
        yield
    finally:
        os.close(handle)
