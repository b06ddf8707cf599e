"""Read files in chunks, and write them atomically."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from digest.errors import OutputError, UsageError

_PIECE = 1 << 16


def read_pieces(path: Path) -> Iterator[bytes]:
    """Yield the bytes of a file in chunks.

    Raises OSError, which the command line explains, and UsageError for a device or a pipe, which might never end.
    """
    if path.exists() and not path.is_file():
        raise UsageError(f"{path}: not a regular file; check the path")
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece


def write_whole(path: Path, pieces: Iterable[bytes]) -> None:
    """Write to a temporary file, sync it to disk, and rename it, so that a crash never leaves half a file.

    Raises OutputError if the file cannot be written.
    """
    place = Path(os.path.realpath(path))
    temporary = place.with_name(f".digest-{place.name}")
    if place.exists() and not place.is_file():
        raise OutputError(f"{path}: exists and is not a regular file; choose another path")
    try:
        temporary.unlink(missing_ok=True)
        try:
            with temporary.open("xb") as file:
                file.writelines(pieces)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(place)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
    except OSError as error:
        raise OutputError(f"{path}: cannot be written ({error.strerror or error})") from error


def need_tmx(path: Path) -> None:
    """Raise UsageError unless the file name ends in ``.tmx``."""
    if path.suffix.lower() != ".tmx":
        raise UsageError(f"{path}: unknown file type; the name must end in .tmx")
