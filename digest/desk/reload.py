"""Reload the preview when anything that the edition depends on has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISDIR
from threading import Lock
from typing import Generic, TypeVar

from digest.config import Config
from digest.errors import DigestError, DraftError
from digest.model.item import stable_hash
from digest.publishing.templates import shipped_folder

T = TypeVar("T")
_Folders = frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class WatchedPlaces:
    """Folders and files that are watched for changes."""

    places: tuple[Path, ...]

    def version(self) -> str:
        """Return a fingerprint of their current state, which differs after any change."""
        return stable_hash(*(part for place in self.places for part in _states(place)))


def site_places(path: Path, config: Config) -> tuple[Path, ...]:
    """Return the files and folders that an edition depends on, including the templates that come with digest."""
    own = (config.templates, config.drafts, config.glossary, config.images)
    return (path, *_store_files(config.store), *own, shipped_folder())


def _store_files(store: str) -> tuple[Path, ...]:
    if "://" in store:
        return ()
    log = Path(f"{store}-wal")
    try:
        has_news = log.stat().st_size > 0  # SQLite creates an empty one even for reading.
    except OSError:
        has_news = False
    return (Path(store), log) if has_news else (Path(store),)


def _states(place: Path, within: _Folders = frozenset()) -> Iterator[str]:
    """Yield the state of a file, or of all files in a folder."""
    try:
        state = place.stat()
        if S_ISDIR(state.st_mode):
            folder = (state.st_dev, state.st_ino)
            # A symbolic link may point to a folder that contains it.
            for part in () if folder in within else sorted(place.iterdir()):
                yield from _states(part, within | {folder})
        else:
            yield f"{place} {state.st_size} {state.st_mtime_ns}"
    except OSError:
        yield f"{place} -"


@dataclass(frozen=True, slots=True)
class VersionedResult(Generic[T]):
    """A result and its version; after an ``error``, the last good result, None if there was none."""

    version: str
    value: T | None = None
    error: DigestError | None = None

    @property
    def mistakes(self) -> tuple[str, ...]:
        """The mistakes that prevent a result, each in one line."""
        if isinstance(self.error, DraftError):
            return self.error.mistakes
        return (str(self.error),) if self.error else ()


@dataclass(slots=True)
class LatestResult(Generic[T]):
    """The latest result of ``make``, or its error; ``make`` is called again when the version changes."""

    make: Callable[[], T]
    version: Callable[[], str]
    _made: VersionedResult[T] | None = None
    _lock: Lock = field(default_factory=Lock)

    def get(self) -> VersionedResult[T]:
        """Return the result of the present version."""
        with self._lock:
            version = self.version()
            if self._made is None or self._made.version != version:
                self._made = self._result(version, self._made.value if self._made else None)
            return self._made

    def _result(self, version: str, before: T | None) -> VersionedResult[T]:
        try:
            return VersionedResult(version, self.make())
        except DigestError as error:
            return VersionedResult(version, before, error)
        except Exception as error:  # noqa: BLE001 - the preview keeps running; the next change may fix it
            told = DigestError(f"unexpected {type(error).__name__}: {error} (a bug in digest)")
            return VersionedResult(version, before, told)
