"""The output folder: written atomically, only what changed, and nothing outside it."""

from __future__ import annotations

import errno
import os
import stat
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath

from digest.errors import OutputError
from digest.model.artifact import BuiltFrom, Growth, Target
from digest.ports import BuildLog

_TEMPORARY = ".digest-"
# Files that are written at a time: with eight, a thousand of them reach a disk in a fifth of the time.
_WRITERS = 8
# Files that wait to be written, so that they take up no more memory than that.
_PENDING = 64


# What renders targets, in their order. It is closed where not all of them are needed any more.
Render = Callable[[Sequence[Target]], Generator[bytes, None, None]]


def render_all(targets: Sequence[Target]) -> Generator[bytes, None, None]:
    """Render targets here, one after the other."""
    yield from (target.render() for target in targets)


@dataclass(frozen=True, slots=True)
class OutputFolder:
    """The port Output. ``dry`` finds out what would change, and changes nothing."""

    root: Path
    log: BuildLog
    dry: bool = False
    render: Render = render_all

    def update(self, targets: Iterable[Target], *, sole: str = "") -> tuple[str, ...]:
        """Bring the files of the targets up to date, each all or nothing; give the paths whose bytes changed.

        Raises OutputError where a file cannot be written, or would lie outside the folder.
        """
        place_of = _Places(self.root)
        wanted = tuple(targets)
        places = {target.path: place_of(target.path) for target in wanted}
        stale = [
            self._as_growing(target, places[target.path])
            for target in wanted
            if not self._is_current(target.inputs, places[target.path], target.path)
        ]
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
            self._remove_others(place_of(sole), set(places.values()))
        return tuple(changed)

    def _bring_all(self, stale: Sequence[Target], places: Mapping[str, Path]) -> Iterator[tuple[Target, _Written]]:
        """Render targets and write their files; tell of each in order, and before a failure of all that came before.

        Files are written several at a time: each waits for the disk, and the disk does what several wait for at once.
        """
        pending: deque[tuple[Target, Future[_Written]]] = deque()
        with ThreadPoolExecutor(_WRITERS) as writers, closing(self.render(stale)) as contents:
            try:
                for target, content in zip(stale, contents, strict=True):
                    # Two publishers may make the same file: the last of them has it.
                    while any(other.path == target.path for other, _ in pending):
                        yield _settled(pending)
                    pending.append((target, writers.submit(self._bring, places[target.path], content)))
                    if len(pending) > _PENDING:
                        yield _settled(pending)
            except Exception:
                while pending:
                    yield _settled(pending)
                raise
            while pending:
                yield _settled(pending)

    def _as_growing(self, target: Target, place: Path) -> Target:
        """A target that goes on from the file that stands there, where it can."""
        growth = target.growth
        if growth is None or not self._is_current(growth.inputs, place, target.path):
            return target
        return replace(target, render=partial(_grow, growth, target.render, place))

    def _is_current(self, inputs: str, place: Path, path: str) -> bool:
        """Whether a file stands there as it was built from these inputs."""
        recorded = self.log.recorded(path)
        if not recorded or recorded.inputs != inputs:
            return False
        try:
            there = os.lstat(place)
        except OSError:
            return False
        return (there.st_size, there.st_mtime_ns) == (recorded.size, recorded.mtime_ns)

    def _bring(self, place: Path, content: bytes) -> _Written:
        """Make one file hold what it is to hold."""
        is_new = not _holds(place, content)
        if self.dry:
            return _Written(is_new)
        if is_new:
            _write(place, content)
        return _Written(is_new, place.lstat())

    def _remove_others(self, folder: Path, kept: set[Path]) -> None:
        """Remove what stands in a folder besides the files that are kept; a link goes, what it leads to stays."""
        if not folder.is_dir():
            return
        folders = {parent for place in kept for parent in place.parents}
        # What lies deeper comes first, so that a folder is empty by its turn.
        for place in sorted(folder.rglob("*"), reverse=True):
            with _explained(place):
                if place in kept or place in folders:
                    continue
                if place.is_dir() and not place.is_symlink():
                    place.rmdir()
                else:
                    place.unlink()


@dataclass(frozen=True, slots=True)
class _Written:
    """Whether the bytes of a file are new, and how it looks now; a dry run leaves that open."""

    is_new: bool
    looks: os.stat_result | None = None


class _Places:
    """Where paths of ours lie below the root. Each folder is looked at once: ten thousand files stand in a hundred."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folders: dict[tuple[str, ...], Path] = {(): root}

    def __call__(self, path: str) -> Path:
        """No part of a path may lead out of the folder, by name or by a link."""
        parts = PurePosixPath(path).parts
        if not parts or path.startswith("/") or any(part in {"..", "."} or "\0" in part for part in parts):
            raise OutputError(f"{path!r}: not a path below the output folder")
        return _not_a_link(self._folder(parts[:-1]) / parts[-1])

    def _folder(self, parts: tuple[str, ...]) -> Path:
        if parts not in self._folders:
            self._folders[parts] = _not_a_link(self._folder(parts[:-1]) / parts[-1])
        return self._folders[parts]


def _not_a_link(place: Path) -> Path:
    with _explained(place):
        if place.is_symlink():
            raise OutputError(f"{place}: a symbolic link in the output folder is not followed; remove it")
    return place


@dataclass(frozen=True, slots=True)
class BuiltFiles(Mapping[str, bytes]):
    """The files below the output folder by their paths, each read when it is asked for; no links are followed."""

    root: Path

    def __getitem__(self, path: str) -> bytes:
        """The bytes of a file. Raises KeyError where there is none, OutputError where it cannot be read."""
        place = self.root / path
        if not _is_regular(place):
            raise KeyError(path)
        try:
            return place.read_bytes()
        except OSError as error:
            raise OutputError(f"{place}: cannot be read ({error.strerror}); check its rights") from error

    def __iter__(self) -> Iterator[str]:
        for folder, _, names in os.walk(self.root):
            for name in names:
                place = Path(folder, name)
                if _is_regular(place):
                    yield place.relative_to(self.root).as_posix()

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _is_regular(place: Path) -> bool:
    try:
        return stat.S_ISREG(place.lstat().st_mode)
    except OSError:  # It was removed meanwhile.
        return False


def _settled(pending: deque[tuple[Target, Future[_Written]]]) -> tuple[Target, _Written]:
    target, written = pending.popleft()
    return target, written.result()


def _grow(growth: Growth, render: Callable[[], bytes], place: Path) -> bytes:
    """The bytes of a target, out of those that stand there; where that fails, by rendering."""
    try:
        grown = growth.grow(place.read_bytes())
    except OSError:
        grown = None
    return render() if grown is None else grown


def _write(place: Path, content: bytes) -> None:
    """Write beside, flush to disk, rename: a reader sees the old file or the new one, never a half."""
    with _explained(place):
        place.parent.mkdir(parents=True, exist_ok=True)
        # Always the same name: what a killed run left is gone when the next one writes the file after all.
        temporary = place.with_name(_TEMPORARY + place.name)
        temporary.unlink(missing_ok=True)
        try:
            with temporary.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            temporary.chmod(0o644)
            temporary.replace(place)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise


@contextmanager
def _explained(place: Path) -> Iterator[None]:
    """Turn the errors of the file system into OutputError, one line each."""
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
        return "check the rights of the folder"
    if isinstance(error, (FileExistsError, NotADirectoryError, IsADirectoryError)):
        return "something else stands in its way: move it"
    if error.errno == errno.EROFS:
        return "the disk is read-only: name another folder with `output`"
    return "free some space or name another folder with `output`, then build again"
