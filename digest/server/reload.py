"""Looks at an edition again when anything that it is made of has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISDIR
from threading import Lock
from typing import Generic, TypeVar

from digest.config import Config
from digest.errors import DigestError
from digest.model.item import stable_hash
from digest.publishers.templates import shipped_folder

T = TypeVar("T")
_Folders = frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Watched:
    """Folders and files whose changes count."""

    places: tuple[Path, ...]

    def version(self) -> str:
        """A name for how they are now: another one after any change."""
        return stable_hash(*(part for place in self.places for part in _states(place)))


def site_places(path: Path, config: Config) -> tuple[Path, ...]:
    """What an edition is made of: configuration, store, drafts, glossary, pictures, templates, ours too."""
    own = (config.templates, config.drafts, config.glossary, config.images)
    return (path, *_store_files(config.store), *own, shipped_folder())


def _store_files(store: str) -> tuple[Path, ...]:
    if "://" in store:
        return ()
    log = Path(f"{store}-wal")
    try:
        has_news = log.stat().st_size > 0  # SQLite makes an empty one even to read.
    except OSError:
        has_news = False
    return (Path(store), log) if has_news else (Path(store),)


def _states(place: Path, within: _Folders = frozenset()) -> Iterator[str]:
    """The state of a file, or of all that is in a folder."""
    try:
        state = place.stat()
        if S_ISDIR(state.st_mode):
            folder = (state.st_dev, state.st_ino)
            # A link may lead back to a folder that it is in.
            for part in () if folder in within else sorted(place.iterdir()):
                yield from _states(part, within | {folder})
        else:
            yield f"{place} {state.st_size} {state.st_mtime_ns}"
    except OSError:
        yield f"{place} -"


@dataclass(slots=True)
class Latest(Generic[T]):
    """The newest result of ``make``, or why there is none; made anew when the version of what it is made of changes."""

    make: Callable[[], T]
    version: Callable[[], str]
    _made: tuple[str, T | DigestError] | None = None
    _lock: Lock = field(default_factory=Lock)

    def get(self) -> tuple[str, T | DigestError]:
        """The version, and what was made of it: a value, or the error that it ended in."""
        with self._lock:
            version = self.version()
            if self._made is None or self._made[0] != version:
                self._made = (version, self._result())
            return self._made

    def _result(self) -> T | DigestError:
        try:
            return self.make()
        except DigestError as error:
            return error
        except Exception as error:  # noqa: BLE001 - the preview goes on; the next change may mend it
            return DigestError(f"unexpected {type(error).__name__}: {error} (a mistake in digest)")
