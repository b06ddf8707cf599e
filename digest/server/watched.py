"""Looks at an edition again when anything that it is made of has changed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from digest.config import Config
from digest.errors import DigestError
from digest.model.item import fingerprint
from digest.publishers.templates import shipped_folder


@dataclass(frozen=True, slots=True)
class Watched:
    """Folders and files whose changes count."""

    places: tuple[Path, ...]

    def version(self) -> str:
        """A name for how they are now: another one after any change."""
        return fingerprint(*(part for place in self.places for part in _states(place)))


def site_places(path: Path, config: Config) -> tuple[Path, ...]:
    """What an edition is made of: configuration, store, drafts, glossary, pictures, templates, ours too."""
    kept = () if "://" in config.store else (Path(config.store), Path(f"{config.store}-wal"))
    own = (config.templates, config.drafts, config.glossary, config.images)
    return (path, *kept, *own, shipped_folder())


def _states(place: Path) -> Iterator[str]:
    try:
        if place.is_dir():
            for entry in sorted(os.scandir(place), key=lambda entry: entry.name):
                yield from _states(Path(entry.path))
        else:
            state = place.stat()
            yield f"{place} {state.st_size} {state.st_mtime_ns}"
    except OSError:
        yield f"{place} -"


@dataclass(slots=True)
class Latest:
    """The newest result of ``make``, or why there is none; made anew when the version of what it is made of changes."""

    make: Callable[[], object]
    version: Callable[[], str]
    _made: tuple[str, object] | None = None
    _lock: Lock = field(default_factory=Lock)

    def get(self) -> tuple[str, object]:
        """The version, and what was made of it: a value, or the DigestError that it ended in."""
        with self._lock:
            version = self.version()
            if self._made is None or self._made[0] != version:
                self._made = (version, self._result())
            return self._made

    def _result(self) -> object:
        try:
            return self.make()
        except DigestError as error:
            return error
