"""Write files whole or not at all: to a temporary file that gets the name only when it is flushed to the disk."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

# What begins so is left over from a process that was killed, unless one is at work.
TEMPORARY = ".digest-"


def temporary(path: Path) -> Path:
    """Return the temporary name of a file: always the same, so that the next run removes what a killed one left."""
    return path.with_name(f"{TEMPORARY}{path.name}")


def sync(path: Path) -> None:
    """Flush a file or a folder to the disk, such as a rename before anything relies on it. Raises OSError."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def written_whole(path: Path, mode: int | None = None) -> Iterator[BinaryIO]:
    """Yield an empty file that replaces the one at ``path`` at the end; after an exception, nothing has changed.

    ``mode`` are the permissions, by default as the umask allows. Raises OSError.
    """
    made = temporary(path)
    # It may be a symbolic link that must not be written through.
    made.unlink(missing_ok=True)
    try:
        # Not readable for others even for a moment: whoever opened it then could read what is written later.
        with open(made, "xb", opener=lambda name, flags: os.open(name, flags, 0o666 if mode is None else mode)) as file:
            if mode is not None:
                made.chmod(mode)
            yield file
            file.flush()
            os.fsync(file.fileno())
        made.replace(path)
    except BaseException:
        with suppress(OSError):
            made.unlink()
        raise
