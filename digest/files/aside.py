"""Move files out of the way under a dated name, so that what is replaced is never deleted.

If a store is lost, the feeds and archives of the old output are the last copy of its editions.
"""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from digest.errors import OutputError


def dated(path: Path, why: str, now: datetime) -> Path:
    """Return a free path beside a file, such as ``digest.db.replaced-20250505T060000Z``."""
    name = f"{path.name}.{why}-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    names = (name if number == 1 else f"{name}-{number}" for number in count(1))
    return next(place for each in names if not (place := path.with_name(each)).exists() and not place.is_symlink())


def set_aside(folder: Path, why: str, now: datetime) -> Path:
    """Move everything in a folder to a dated folder beside it, and return that folder.

    The folder itself stays, since a web server may have it open. Raises OutputError if something cannot be moved.
    """
    source = folder.resolve()
    aside = dated(source, why, now)
    try:
        aside.mkdir()
        for path in sorted(source.iterdir()):
            path.rename(aside / path.name)
    except OSError as error:
        raise OutputError(
            f"{folder}: cannot be moved to {aside} ({error.strerror}); move its files away yourself, then try again"
        ) from error
    return aside
