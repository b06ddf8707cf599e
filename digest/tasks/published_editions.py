"""Read the editions that the output holds as data (``publishing/editions/``): files that anybody may have changed."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from digest.config import Config
from digest.model.edition import Removal
from digest.publishing.editions.edition_reader import from_json
from digest.publishing.frozen.published_paths import edition_path
from digest.publishing.output.built_editions import built_editions

# No file of ours comes near this.
_LARGEST = 100_000_000


def removals_shown(config: Config, site_id: str) -> Iterator[Removal]:
    """Yield what was taken down of the editions of a site, as far as these files can be read and say so."""
    for week in built_editions(config.output).weeks:
        with suppress(ValueError):
            yield from from_json(
                content_of(config.output, edition_path(week)), site_id, week, config.size
            ).edition.removed


def content_of(root: Path, path: str) -> bytes:
    """Return the bytes of a file in the output. Raises ValueError, which says why it cannot be read."""
    place = root / path
    try:
        if place.is_symlink() or place.resolve() != root.resolve() / path:
            raise ValueError("a symbolic link")
        looks = place.stat()
        if not stat.S_ISREG(looks.st_mode):
            raise ValueError("not a file")
        if looks.st_size > _LARGEST:
            raise ValueError(f"{looks.st_size >> 20} MB are too many")
        return place.read_bytes()
    except FileNotFoundError:
        raise ValueError("missing; each build writes it since digest keeps editions as data") from None
    except OSError as error:
        raise ValueError(f"cannot be read ({error.strerror})") from error
    except RuntimeError as error:
        raise ValueError("links to itself") from error
