"""Tell whether a file is as it was when it was read.

The times of a file are compared with the clock of the run, which ``--now`` sets. If that is ahead, no file counts as
saved just now, so one that is saved again at once, at the same size, is missed until ``--force``.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import blake2b
from pathlib import Path

from digest.model.file_stamps import FileStamp

# Files are looked at in pieces of this size.
_PIECE = 1024 * 1024
# The coarsest times of a file system, those of FAT. A file that was saved so shortly before it was read may be saved
# again with the same times; Git calls such an entry of its index racy.
_COARSE = timedelta(seconds=2)
_NANOSECONDS = 1_000_000_000
# A time of change without a smaller part than this, the step of exFAT, comes from a file system that has coarse times,
# takes those that it is told (FAT, SFTP), or has none and repeats the time of saving, as images do.
_FINE = 10_000_000


def stamp_of(status: os.stat_result, now: datetime, pieces: Callable[[], Iterable[bytes]]) -> FileStamp | None:
    """Return the stamp of a file that was read at the time ``now``; None if it has none.

    ``pieces`` yields its bytes, which are only looked at if the times are not sure enough.
    """
    if not status.st_size:  # Some file systems make up their files when they are read.
        return None
    stamp = _stamp(status)
    return stamp if _is_sure(stamp, now) else replace(stamp, content=_fingerprint(pieces()))


def same_stamp(path: Path, before: FileStamp, now: datetime) -> FileStamp | None:
    """Return the present stamp of a file if it is as it was before; None if it is not, or cannot be read.

    The bytes are looked at only if the times are not sure enough.
    """
    try:
        stamp = _stamp(path.stat())
        if stamp != replace(before, content=""):
            return None
        if before.content and _fingerprint(_pieces(path, before.size)) != before.content:
            return None
    except (OSError, ValueError):
        return None
    # Most are sure, and were: the present one takes no memory of its own.
    return stamp if before.content and _is_sure(stamp, now) else before


def _is_sure(stamp: FileStamp, now: datetime) -> bool:
    """Return whether another content would surely have another stamp."""
    is_racy = max(stamp.modified, stamp.changed) >= (now - _COARSE).timestamp() * _NANOSECONDS
    return not is_racy and bool(stamp.changed % _FINE)


def _stamp(status: os.stat_result) -> FileStamp:
    return FileStamp(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


def _pieces(path: Path, size: int) -> Iterator[bytes]:
    """Yield the bytes of a file, and one more than its size if it has grown."""
    left = size + 1
    with path.open("rb") as file:
        while piece := file.read(min(_PIECE, left)):
            left -= len(piece)
            yield piece


def _fingerprint(pieces: Iterable[bytes]) -> str:
    made = blake2b(digest_size=16)
    for piece in pieces:
        made.update(piece)
    return made.hexdigest()
