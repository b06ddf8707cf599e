"""Lock a site, so that only one run works on it at a time."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from digest.errors import LockError

# Private like the store: whoever can open a lock file can block the site.
_PRIVATE = 0o600
# In seconds, between two tries.
_PAUSE = 0.02


@contextmanager
def locked(path: Path, what: str = "digest run", *, shared: bool = False, patience: float = 0) -> Iterator[None]:
    """Hold the lock file of a site; the operating system releases it when the process ends, even after a crash.

    ``what`` names its holder in messages. Several may hold it together if all of them are ``shared``.
    ``patience`` is how many seconds to wait for another holder.

    Raises LockError if another run holds it, or if it cannot be created.
    """
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, _PRIVATE)
    except OSError as error:
        raise LockError(f"{path}: the lock file cannot be created ({error.strerror}); check the folder") from error
    try:
        try:
            _lock(handle, fcntl.LOCK_SH if shared else fcntl.LOCK_EX, patience)
        except BlockingIOError as error:
            raise LockError(
                f"{path.parent}: another {what} is in progress here; try again when it has finished"
            ) from error
        except OSError as error:
            raise LockError(f"{path}: cannot be locked ({error.strerror}); keep the site on a local disk") from error
        yield
    finally:
        os.close(handle)


def _lock(handle: int, how: int, patience: float) -> None:
    end = monotonic() + patience
    while True:
        try:
            fcntl.flock(handle, how | fcntl.LOCK_NB)
        except BlockingIOError:
            if monotonic() >= end:
                raise
            sleep(_PAUSE)
        else:
            return


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
