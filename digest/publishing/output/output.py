"""The output folder: only changed files are written, atomically, and nothing outside it."""

from __future__ import annotations

import errno
import os
import stat
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from digest.errors import AlteredError, OutputError
from digest.files.whole import written_whole
from digest.model.artifact import BuiltFrom, Target
from digest.ports import BuildLog, Progress

# Files written at the same time: with eight, a thousand files take a fifth of the time.
_WRITERS = 8
# Files that may wait to be written, which limits the memory that they take.
_PENDING = 64
_MEGABYTE = 1024**2
# Browsers and feed readers give up long before, and so many files wait in memory.
_LARGEST = 32 * _MEGABYTE


@dataclass(frozen=True, slots=True)
class OutputFolder:
    """The port Output. With ``dry``, it only finds out what would change; ``progress`` shows how far rendering is."""

    root: Path
    log: BuildLog
    dry: bool = False
    progress: Progress | None = None

    def update(self, targets: Iterable[Target], *, sole: str = "") -> tuple[str, ...]:
        """Update the files of the targets, each atomically, and return the paths whose bytes changed.

        With ``sole``, the name of a folder, remove all other files in it.

        A file that shows an edition that is not as it was decided stays as it is, and is stale.

        Raises OutputError if a file cannot be written, or would be outside the output folder.
        """
        place_of = Places(self.root)
        kept: set[Path] = set()
        stale: list[Target] = []
        places: dict[str, Path] = {}
        # Of the others, which are nearly all, nothing is kept in memory.
        for target in targets:
            place = place_of(target.path)
            if sole:
                kept.add(place)
            if not self._is_current(target.inputs, place, target.path):
                stale.append(target)
                places[target.path] = place
        changed: list[str] = []
        built: dict[str, BuiltFrom] = {}
        try:
            for target, written in self._bring_all(stale, places):
                if written.is_new:
                    changed.append(target.path)
                if written.looks:
                    built[target.path] = BuiltFrom(target.inputs, written.looks.st_size, written.looks.st_mtime_ns)
        finally:
            self.log.record(built)
        if sole and not self.dry:
            self._remove_others(place_of(sole), kept)
        return tuple(changed)

    def remove(self, is_unwanted: Callable[[str], bool]) -> tuple[str, ...]:
        """Remove the recorded files whose paths are unwanted, and folders that this leaves empty; return their paths.

        Nothing else is removed: no file that is not recorded, no symbolic link.

        Raises OutputError if a file cannot be removed.
        """
        place_of = Places(self.root)
        recorded = sorted(path for path in self.log.paths() if is_unwanted(path))
        places = {path: place_of(path) for path in recorded}
        there = {path: place for path, place in places.items() if _is_regular(place)}
        if not self.dry:
            for place in there.values():
                with explained(place):
                    place.unlink(missing_ok=True)
            self._remove_empty({parent for place in places.values() for parent in place.parents})
            # What is not there may be in another folder, from before `output` changed.
            self.log.forget(there)
        return tuple(there)

    def _remove_empty(self, folders: Iterable[Path]) -> None:
        """Remove those of the folders that are empty, except the root and what is above it."""
        for folder in sorted(folders, reverse=True):
            if self.root in folder.parents:
                with suppress(OSError):  # It is not empty, or somebody else has removed it.
                    folder.rmdir()

    def _bring_all(self, stale: Sequence[Target], places: Mapping[str, Path]) -> Iterator[tuple[Target, _Written]]:
        """Render targets and write their files; yield each in order, and before a failure, all that were written.

        Several files are written at the same time, since each write mostly waits for the disk.
        """
        pending: deque[tuple[Target, Future[_Written]]] = deque()
        with ThreadPoolExecutor(_WRITERS) as writers:
            try:
                for target in self.progress.track(stale, "Files", len(stale)) if self.progress else stale:
                    content = _rendered(target)
                    _need_room(target, content or b"")
                    # If two publishers make the same file, the last one wins.
                    while any(other.path == target.path for other, _ in pending):
                        yield _settled(pending)
                    if content is not None:
                        pending.append((target, writers.submit(self._bring, places[target.path], content)))
                    if len(pending) > _PENDING:
                        yield _settled(pending)
            except Exception:
                while pending:
                    yield _settled(pending)
                raise
            while pending:
                yield _settled(pending)

    def _is_current(self, inputs: str, place: Path, path: str) -> bool:
        """Return whether the file is unchanged since it was built from these inputs."""
        recorded = self.log.recorded(path)
        if not recorded or recorded.inputs != inputs:
            return False
        try:
            there = os.lstat(place)
        except OSError:
            return False
        return (there.st_size, there.st_mtime_ns) == (recorded.size, recorded.mtime_ns)

    def _bring(self, place: Path, content: bytes) -> _Written:
        """Write one file if its content differs."""
        is_new = not _holds(place, content)
        if self.dry:
            return _Written(is_new)
        if is_new:
            _write(place, content)
        return _Written(is_new, place.lstat())

    def _remove_others(self, folder: Path, kept: set[Path]) -> None:
        """Remove all files in a folder but those to keep; a symbolic link is removed, its target is not."""
        if not folder.is_dir():
            return
        folders = {parent for place in kept for parent in place.parents}
        # The deepest come first, so that a folder is empty before it is removed.
        for place in sorted(folder.rglob("*"), reverse=True):
            with explained(place):
                if place in kept or place in folders:
                    continue
                if place.is_dir() and not place.is_symlink():
                    place.rmdir()
                else:
                    place.unlink()


@dataclass(frozen=True, slots=True)
class _Written:
    """The outcome for a file: whether its bytes are new, and its status afterwards, None in a dry run."""

    is_new: bool
    looks: os.stat_result | None = None


class Places:
    """The places of paths below the root. Each folder is checked once: 10,000 files are in about 100 folders."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folders: dict[tuple[str, ...], Path] = {(): root}

    def __call__(self, path: str) -> Path:
        """Return the place of a path; no part of it may leave the folder, by its name or through a symbolic link.

        The root may be a link, to the folder of a web server for instance. One below it could only lead to a place that
        the editor did not name.
        """
        parts = PurePosixPath(path).parts
        if not parts or path.startswith("/") or any(part in {"..", "."} or "\0" in part for part in parts):
            raise OutputError(f"{path!r}: not a path inside the output folder")
        return _not_a_link(self._folder(parts[:-1]) / parts[-1])

    def _folder(self, parts: tuple[str, ...]) -> Path:
        if parts not in self._folders:
            self._folders[parts] = _not_a_link(self._folder(parts[:-1]) / parts[-1])
        return self._folders[parts]


def _not_a_link(place: Path) -> Path:
    with explained(place):
        if place.is_symlink():
            raise OutputError(f"{place}: a symbolic link in the output folder is not followed; remove it")
    return place


@dataclass(frozen=True, slots=True)
class BuiltFiles(Mapping[str, bytes]):
    """The files of the output folder by path, read on access; symbolic links are not followed."""

    root: Path

    def __getitem__(self, path: str) -> bytes:
        """Return the bytes of a file. Raises KeyError if there is none, OutputError if it cannot be read."""
        place = f"{self.root}/{path}"
        if not _is_regular(place):
            raise KeyError(path)
        try:
            return Path(place).read_bytes()
        except OSError as error:
            raise OutputError(f"{place}: cannot be read ({error.strerror}); check its permissions") from error

    def __iter__(self) -> Iterator[str]:
        folders = [""]
        while folders:
            below = folders.pop()
            files, within = _listed(f"{self.root}/{below}")
            yield from (below + name for name in files)
            folders += (f"{below}{name}/" for name in within)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _listed(folder: str) -> tuple[list[str], list[str]]:
    """Return the names of the files and of the folders in a folder; none if it has been removed in the meantime."""
    files: list[str] = []
    folders: list[str] = []
    with suppress(OSError), os.scandir(folder) as found:
        # Each entry knows its kind, so the file system need not be asked once more.
        for entry in found:
            if entry.is_file(follow_symlinks=False):
                files.append(entry.name)
            elif entry.is_dir(follow_symlinks=False):
                folders.append(entry.name)
    return files, folders


def _is_regular(place: str | Path) -> bool:
    try:
        return stat.S_ISREG(os.lstat(place).st_mode)
    except OSError:  # It was removed in the meantime.
        return False


def _rendered(target: Target) -> bytes | None:
    """Return the bytes of a target; None if it shows an edition that is not as it was decided."""
    try:
        return target.render()
    except AlteredError:
        return None


def _need_room(target: Target, content: bytes) -> None:
    """Raise OutputError if a page, a feed or JSON is larger than anybody reads; files of the editor may be."""
    if len(content) > _LARGEST and target.media_type and not target.media_type.startswith("image/"):
        raise OutputError(
            f"{target.path}: would have {len(content) / _MEGABYTE:.1f} MB, and no file may have more than "
            f"{_LARGEST // _MEGABYTE}; leave items out with `max_items` or filters of their sources"
        )


def _settled(pending: deque[tuple[Target, Future[_Written]]]) -> tuple[Target, _Written]:
    target, written = pending.popleft()
    return target, written.result()


def _write(place: Path, content: bytes) -> None:
    """Write a file so that readers see the old one or the new one."""
    with explained(place):
        place.parent.mkdir(parents=True, exist_ok=True)
        with written_whole(place, 0o644) as file:
            file.write(content)


@contextmanager
def explained(place: Path) -> Iterator[None]:
    """Turn the errors of the file system into one-line OutputErrors."""
    try:
        yield
    except OSError as error:
        raise OutputError(f"{place}: cannot be written ({error.strerror or error}); {_advice(error)}") from error


def _holds(place: Path, content: bytes) -> bool:
    try:
        there = place.lstat()
        return stat.S_ISREG(there.st_mode) and there.st_size == len(content) and place.read_bytes() == content
    except OSError:
        return False


def _advice(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "check the permissions of the folder"
    if isinstance(error, (FileExistsError, NotADirectoryError, IsADirectoryError)):
        return "something else is in its place; move it away"
    if error.errno == errno.EROFS:
        return "the disk is read-only; name another folder with `output`"
    return "free some space or name another folder with `output`, then build again"
