"""The output folder: written atomically, only what changed, and nothing outside it."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from digest.errors import OutputError
from digest.model.artifact import BuiltFrom, Target
from digest.ports import BuildLog

_TEMPORARY = ".digest-"


@dataclass(frozen=True, slots=True)
class OutputFolder:
    """The port Output. ``dry`` finds out what would change, and changes nothing."""

    root: Path
    log: BuildLog
    dry: bool = False

    def update(self, targets: Iterable[Target], *, sole: str = "") -> tuple[str, ...]:
        """Bring the files of the targets up to date, each all or nothing; give the paths whose bytes changed.

        Raises OutputError where a file cannot be written, or would lie outside the folder.
        """
        changed: list[str] = []
        built: dict[str, BuiltFrom] = {}
        kept: set[Path] = set()
        try:
            for target in targets:
                place = self._place(target.path)
                kept.add(place)
                if self._is_current(target, place):
                    continue
                content = target.build().content
                if not _holds(place, content):
                    changed.append(target.path)
                    if not self.dry:
                        self._write(place, content)
                if not self.dry:
                    written = place.lstat()
                    built[target.path] = BuiltFrom(target.inputs, written.st_size, written.st_mtime_ns)
        finally:
            self.log.record(built)
        if sole and not self.dry:
            self._remove_others(self._place(sole), kept)
        return tuple(changed)

    def _place(self, path: str) -> Path:
        """Where a path of ours lies. No part of it may lead out of the folder, by name or by a link."""
        parts = PurePosixPath(path).parts
        if not parts or path.startswith("/") or any(part in {"..", "."} or "\0" in part for part in parts):
            raise OutputError(f"{path!r}: not a path below the output folder")
        place = self.root
        for part in parts:
            place = place / part
            with _explained(place):
                if place.is_symlink():
                    raise OutputError(f"{place}: a symbolic link in the output folder is not followed; remove it")
        return place

    def _is_current(self, target: Target, place: Path) -> bool:
        recorded = self.log.recorded(target.path)
        if not recorded or recorded.inputs != target.inputs:
            return False
        try:
            there = place.lstat()
        except OSError:
            return False
        return (there.st_size, there.st_mtime_ns) == (recorded.size, recorded.mtime_ns)

    def _write(self, place: Path, content: bytes) -> None:
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
class BuiltFiles(Mapping[str, bytes]):
    """The files below the output folder by their paths, each read when it is asked for; no links are followed."""

    root: Path

    def __getitem__(self, path: str) -> bytes:
        """The bytes of a file. Raises KeyError where there is none, OutputError where it cannot be read."""
        place = self.root / path
        if not place.is_file():
            raise KeyError(path)
        try:
            return place.read_bytes()
        except OSError as error:
            raise OutputError(f"{place}: cannot be read ({error.strerror}); check its rights") from error

    def __iter__(self) -> Iterator[str]:
        for folder, _, names in os.walk(self.root):
            for name in names:
                place = Path(folder, name)
                if not place.is_symlink():
                    yield place.relative_to(self.root).as_posix()

    def __len__(self) -> int:
        return sum(1 for _ in self)


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
