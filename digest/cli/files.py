"""Read files in chunks, and write them atomically."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from digest.errors import OutputError, UsageError
from digest.files.whole import written_whole

_PIECE = 1 << 16
_HEAD = 1 << 16
_LARGEST_LIST = 16_000_000


def read_pieces(path: Path) -> Iterator[bytes]:
    """Yield the bytes of a file in chunks.

    Raises OSError, which the command line explains, and UsageError for a device or a pipe, which might never end.
    """
    if path.exists() and not path.is_file():
        raise UsageError(f"{path}: not a regular file; check the path")
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece


def write_whole(path: Path, pieces: Iterable[bytes], mode: int | None = None) -> None:
    """Write a file so that a crash never leaves half of it; ``mode`` are its permissions, or else as the umask allows.

    Raises OutputError if the file cannot be written.
    """
    place = Path(os.path.realpath(path))
    if place.exists() and not place.is_file():
        raise OutputError(f"{path}: exists and is not a regular file; choose another path")
    try:
        with written_whole(place, mode) as file:
            file.writelines(pieces)
    except OSError as error:
        raise OutputError(f"{path}: cannot be written ({error.strerror or error})") from error


def read_list(path: Path) -> bytes:
    """Return the bytes of a list of feeds.

    Raises OSError, and UsageError for what is not a file, or too large to be a list.
    """
    pieces, size = [], 0
    for piece in read_pieces(path):
        pieces.append(piece)
        size += len(piece)
        if size > _LARGEST_LIST:
            raise UsageError(f"{path}: larger than {_LARGEST_LIST:,} bytes; not a list of feeds")
    return b"".join(pieces)


def is_list(path: Path) -> bool:
    """Return whether a file is a list of feeds (OPML), by its beginning; False if it cannot be read."""
    from digest.formats.content import Content  # noqa: PLC0415 - slow to import, and --help does not need it
    from digest.formats.detect import Sample  # noqa: PLC0415 - likewise
    from digest.reading import opml  # noqa: PLC0415 - slow to import, and --help does not need it

    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return opml.detect(Sample.of(Content.of(file.read(_HEAD))))
    except OSError:  # Also for a URL that is longer than any name of a file.
        return False
