"""Tell whether a file is as it was when it was read."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import blake2b
from pathlib import Path

from digest.model.files import FileStamp

# The coarsest times of a file system, those of FAT. A file that was saved so shortly before it was read may be saved
# again with the same times; Git calls such an entry of its index racy.
_COARSE = timedelta(seconds=2)
_NANOSECONDS = 1_000_000_000


def stamp_of(status: os.stat_result, now: datetime, data: Callable[[], bytes] | None) -> FileStamp | None:
    """Return the stamp of a file that is read at the time ``now``; None if it cannot be told from a later version.

    ``data`` returns its bytes; None if they are too many to be looked at again.
    """
    if not status.st_size:  # Some file systems make up their files when they are read.
        return None
    stamp = _stamp(status)
    if max(stamp.modified, stamp.changed) < (now - _COARSE).timestamp() * _NANOSECONDS:
        return stamp
    return replace(stamp, content=_fingerprint(data())) if data else None


def same_stamp(path: Path, before: FileStamp, now: datetime) -> FileStamp | None:
    """Return the present stamp of a file if it is as it was before; None if it is not, or cannot be read.

    The bytes are looked at only if the times are not sure enough.
    """
    try:
        status = path.stat()
        if _stamp(status) != replace(before, content=""):
            return None
        if not before.content:
            return before
        with path.open("rb") as file:
            data = file.read(before.size + 1)
    except (OSError, ValueError):
        return None
    return stamp_of(status, now, lambda: data) if _fingerprint(data) == before.content else None


def _stamp(status: os.stat_result) -> FileStamp:
    return FileStamp(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


def _fingerprint(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()
