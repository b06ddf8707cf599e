"""Files that a person names: read in pieces, written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from digest.errors import OutputError, UsageError

_PIECE = 1 << 16


def read_pieces(path: Path) -> Iterator[bytes]:
    """The bytes of a file.

    Raises OSError, which the command line explains, and UsageError for a pipe, which might never end, or a device.
    """
    if path.exists() and not path.is_file():
        raise UsageError(f"{path}: not a file; check the path")
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece


def write_whole(path: Path, pieces: Iterable[bytes]) -> None:
    """Write beside, flush to disk, rename: there is the old file or the new one, never a half.

    Raises OutputError where that cannot be done.
    """
    place = Path(os.path.realpath(path))
    temporary = place.with_name(f".digest-{place.name}")
    if place.exists() and not place.is_file():
        raise OutputError(f"{path}: stands there already and is no file")
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
    """Raise UsageError for a file whose name does not say that it is a translation memory."""
    if path.suffix.lower() != ".tmx":
        raise UsageError(f"{path}: the ending of the name says what is in it, and so far that is .tmx alone")
