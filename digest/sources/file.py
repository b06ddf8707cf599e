"""Read items from files: one file, the files of a folder, or those that match a pattern."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from functools import partial
from pathlib import Path

from digest.errors import SourceError
from digest.formats.content import Content
from digest.formats.parse import read
from digest.model.finding import Finding
from digest.model.source import Reading, SourceSpec
from digest.model.web import READ, Visit
from digest.text.characters.clean import one_line
from digest.text.numbers.plural import count

# Larger files are read piece by piece, several times.
_PIECE = 1024 * 1024
_WILD = re.compile(r"[*?\[]")
_SPECIAL_FILES = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISDIR, "a folder"),
)


@dataclass(frozen=True, slots=True)
class FileSource:
    """A source that reads files on this machine; a relative path is relative to ``root``.

    A folder means the files directly in it, except those whose names begin with a dot; so does ``*`` in a pattern.
    ``**`` matches any number of folders, and follows no symbolic links. Files are read in the order of their names. A
    time without an offset is in ``zone``. ``owners`` returns the source of each file, by its real path, that several
    sources name: no other reads it.

    Files larger than ``max_bytes`` are not read; those of formats that are read whole must not be larger than
    ``max_whole``.
    """

    spec: SourceSpec
    root: Path
    zone: tzinfo
    max_bytes: int = 4 * 1024**3
    max_whole: int = 32 * 1024**2
    owners: Callable[[], Mapping[str, str]] = dict

    @property
    def names_one_file(self) -> bool:
        """True if its path is that of a file, not of a folder and not a pattern."""
        path = self.root / self.spec.path
        return os.path.lexists(path) and not os.path.isdir(path)  # noqa: PTH112 - is_dir() may raise PermissionError

    def files(self) -> tuple[Path, ...]:
        """List its files, with those that other sources read; none if they cannot be looked up."""
        try:
            return tuple(self._paths())
        except SourceError:
            return ()

    def read(self) -> Iterator[Reading]:
        """Read the files one by one, a large one in several readings.

        If one of several files cannot be read, its reading has no items, and a finding that explains why.

        Raises SourceError if there is no such file, or if none of them can be read.
        """
        paths, findings = self._own(self._paths())
        if findings:
            yield Reading((), findings)
        failures: list[str] = []
        for path in paths:
            name = self._name(path)
            try:
                with self._opened(path, name) as (content, saved):
                    yield from read(content, self.spec, name, self.zone, saved)
            except SourceError as error:
                if len(paths) == 1:
                    raise
                failures.append(str(error))
                yield Reading((), (Finding(str(error).removeprefix(f"{name}: "), name),))
        if failures and len(failures) == len(paths):
            raise SourceError(
                f"{one_line(self.spec.path)}: none of its {len(paths)} files can be read; the first: {failures[0]}"
            )

    def visit(self) -> Visit:
        """Return that it was read: nothing is remembered of files, and errors are raised."""
        return READ

    def _own(self, paths: list[Path]) -> tuple[list[Path], tuple[Finding, ...]]:
        """Return the paths that no other source reads, and a finding for each source that reads others."""
        owners = self.owners()
        theirs: dict[str, list[Path]] = {}
        for path in paths if owners else ():
            theirs.setdefault(owners.get(os.path.realpath(path), self.spec.name), []).append(path)
        own = theirs.pop(self.spec.name, []) if owners else paths
        return own, tuple(self._left(owner, shared) for owner, shared in theirs.items())

    def _left(self, owner: str, paths: list[Path]) -> Finding:
        files, first = count(len(paths), "file", "files"), self._name(paths[0])
        named = first if len(paths) == 1 else f"{first} and others"
        return Finding(f"{files} left to source `{owner}`, which reads the same: {named}", self.spec.name)

    def _paths(self) -> list[Path]:
        """List the files to read, at least one."""
        path = self.root / self.spec.path
        try:
            if path.is_dir():
                return self._at_least_one(_files_of(path), "contains no files")
            if not os.path.lexists(path) and _WILD.search(self.spec.path):
                return self._at_least_one(_matches(path), "matches no files")
        except PermissionError:
            raise SourceError(f"{one_line(self.spec.path)}: permission denied; check its folder") from None
        except (OSError, ValueError, NotImplementedError) as error:
            raise SourceError(f"{one_line(self.spec.path)}: cannot be looked up: {_reason(error)}") from error
        return [path]

    def _at_least_one(self, paths: list[Path], problem: str) -> list[Path]:
        if not paths:
            raise SourceError(f"{one_line(self.spec.path)}: {problem}; check the path of source {self.spec.name}")
        return paths

    def _name(self, path: Path) -> str:
        """Return the name of a file for messages: relative to the root if it is below it, on one line."""
        inside = path.relative_to(self.root) if path.is_relative_to(self.root) else path
        return one_line(os.fsencode(inside.as_posix()).decode("utf-8", "replace"))

    @contextmanager
    def _opened(self, path: Path, name: str) -> Iterator[tuple[Content, datetime]]:
        """Open a regular file; give its content, and the time at which it was saved.

        The kind of file is checked first: opening a pipe would block, and opening a device may do anything.
        """
        with self._errors(path, name):
            _refuse_special(path.stat().st_mode, name)
            descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            with self._errors(path, name):
                status = os.fstat(descriptor)
            _refuse_special(status.st_mode, name)
            if status.st_size > self.max_bytes:
                raise SourceError(f"{name}: larger than {self.max_bytes:,} bytes, the limit for one file")
            with self._errors(path, name):
                head = os.pread(descriptor, min(_PIECE, status.st_size), 0)
            pieces = partial(self._pieces, descriptor, status, head, path, name)
            if status.st_size <= _PIECE:
                content = Content.of(b"".join(pieces()))
            else:
                content = Content(pieces, partial(self._whole, pieces, status.st_size, name))
            yield content, _moment(status.st_mtime)
        finally:
            os.close(descriptor)

    def _pieces(self, descriptor: int, opened: os.stat_result, head: bytes, path: Path, name: str) -> Iterator[bytes]:
        """Yield the bytes of an open file from its beginning, no more than it had when it was opened.

        Raises SourceError at the end if the file was cut or rewritten meanwhile: the item that a reader is in may be a
        part of one, or a mixture of two.
        """
        # Some file systems make up their files when they are read, and give no size.
        size, place = opened.st_size or _PIECE, 0
        while place < size:
            with self._errors(path, name):
                piece = os.pread(descriptor, min(_PIECE, size - place), place)
            if not piece:
                break
            place += len(piece)
            yield piece
        with self._errors(path, name):
            is_same = not opened.st_size or (place == size and _is_kept(descriptor, opened, head))
        if not is_same:
            raise SourceError(f"{name}: changed while it was read; the next run reads it again")

    def _whole(self, pieces: Callable[[], Iterator[bytes]], size: int, name: str) -> bytes:
        if size > self.max_whole:
            raise SourceError(f"{name}: larger than {self.max_whole:,} bytes, the limit for one HTML page")
        return b"".join(pieces())

    @contextmanager
    def _errors(self, path: Path, name: str) -> Iterator[None]:
        """Say what is wrong with a file that cannot be opened or read."""
        try:
            yield
        except FileNotFoundError:
            raise SourceError(self._absence(path, name)) from None
        except PermissionError:
            raise SourceError(f"{name}: permission denied; check its permissions") from None
        except (OSError, ValueError) as error:
            raise SourceError(f"{name}: cannot be read: {_reason(error)}") from error

    def _absence(self, path: Path, name: str) -> str:
        if path.is_symlink():
            return f"{name}: a symbolic link to a file that does not exist"
        return f"{name}: no such file or folder; check the path of source {self.spec.name}"


def _is_kept(descriptor: int, opened: os.stat_result, head: bytes) -> bool:
    """Return whether an open file is as it was when it was opened, except for what was appended."""
    now = os.fstat(descriptor)
    if now.st_size > opened.st_size:
        return os.pread(descriptor, len(head), 0) == head
    return (now.st_size, now.st_mtime_ns) == (opened.st_size, opened.st_mtime_ns)


def _moment(seconds: float) -> datetime:
    """Return the time of a file system's timestamp; the Unix epoch if its year is out of range."""
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(0, UTC)


def _files_of(folder: Path) -> list[Path]:
    """List the visible files of a folder, without its folders; special files too, which are reported when read."""
    return sorted(path for path in folder.iterdir() if not path.name.startswith(".") and not path.is_dir())


def _matches(path: Path) -> list[Path]:
    """List the files that match a pattern; those hidden, or in hidden folders, only if the pattern names them."""
    parts = path.parts
    first_wild = next(place for place, part in enumerate(parts) if _WILD.search(part))
    pattern = [*parts[first_wild:], *(["*"] if parts[-1] == "**" else [])]
    names_hidden = any(part.startswith(".") for part in pattern)
    base = Path(*parts[:first_wild])
    return sorted(
        found
        for found in set(base.glob("/".join(pattern)))
        if not found.is_dir() and (names_hidden or not _is_hidden(found.relative_to(base)))
    )


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _refuse_special(mode: int, name: str) -> None:
    if not stat.S_ISREG(mode):
        what = next((what for is_such, what in _SPECIAL_FILES if is_such(mode)), "not a regular file")
        raise SourceError(f"{name}: {what}, not a file with news")


def _reason(error: Exception) -> str:
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)
