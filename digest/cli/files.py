"""Read files in chunks, and write them atomically."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from digest.errors import OutputError, UsageError
from digest.files.whole import written_whole

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
    """Write a file so that a crash never leaves half of it.

    Raises OutputError if the file cannot be written.
    """
    place = Path(os.path.realpath(path))
    if place.exists() and not place.is_file():
        raise OutputError(f"{path}: exists and is not a regular file; choose another path")
    try:
        with written_whole(place) as file:
            file.writelines(pieces)
    except OSError as error:
        raise OutputError(f"{path}: cannot be written ({error.strerror or error})") from error


def need_tmx(path: Path) -> None:
    """Raise UsageError unless the file name ends in ``.tmx``."""
    if path.suffix.lower() != ".tmx":
        raise UsageError(f"{path}: unknown file type; the name must end in .tmx")
