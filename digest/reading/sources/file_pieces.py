"""Open a file of a source, and read it in pieces that belong together."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from digest.errors import SourceError
from digest.formats.content import Content

# Files are read in pieces of this size; larger ones several times.
PIECE = 1024 * 1024
_SPECIAL_FILES = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISDIR, "a folder"),
)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of a source, with its ``name`` for messages, and the largest sizes of one, and of one that is read whole.

    What it raises are SourceErrors.
    """

    path: Path
    name: str
    source: str
    max_bytes: int
    max_whole: int

    @contextmanager
    def opened(self) -> Iterator[tuple[Content, os.stat_result]]:
        """Open a regular file; give its content, and its status when it was opened.

        The kind of file is checked first: opening a pipe would block, and opening a device may do anything.
        """
        with self._errors():
            _refuse_special(self.path.stat().st_mode, self.name)
            descriptor = os.open(self.path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            with self._errors():
                status = os.fstat(descriptor)
            _refuse_special(status.st_mode, self.name)
            if status.st_size > self.max_bytes:
                raise SourceError(f"{self.name}: larger than {self.max_bytes:,} bytes, the limit for one file")
            with self._errors():
                head = os.pread(descriptor, min(PIECE, status.st_size), 0)
            pieces = partial(self._pieces, descriptor, status, head)
            if status.st_size <= PIECE:
                content = Content.of(b"".join(pieces()))
            else:
                content = Content(pieces, partial(self._whole, pieces, status.st_size))
            yield content, status
        finally:
            os.close(descriptor)

    def _pieces(self, descriptor: int, opened: os.stat_result, head: bytes) -> Iterator[bytes]:
        """Yield the bytes of an open file from its beginning, no more than it had when it was opened.

        Raises SourceError at the end if the file was cut or rewritten meanwhile: the item that a reader is in may be a
        part of one, or a mixture of two.
        """
        # Some file systems make up their files when they are read, and give no size.
        size, place = opened.st_size or PIECE, 0
        while place < size:
            with self._errors():
                piece = os.pread(descriptor, min(PIECE, size - place), place)
            if not piece:
                break
            place += len(piece)
            yield piece
        with self._errors():
            is_same = not opened.st_size or (place == size and _is_kept(descriptor, opened, head))
        if not is_same:
            raise SourceError(f"{self.name}: changed while it was read; the next run reads it again")

    def _whole(self, pieces: Callable[[], Iterator[bytes]], size: int) -> bytes:
        if size > self.max_whole:
            raise SourceError(f"{self.name}: larger than {self.max_whole:,} bytes, the limit for one HTML page")
        return b"".join(pieces())

    @contextmanager
    def _errors(self) -> Iterator[None]:
        """Say what is wrong with a file that cannot be opened or read."""
        try:
            yield
        except FileNotFoundError:
            raise SourceError(self._absence()) from None
        except PermissionError:
            raise SourceError(f"{self.name}: permission denied; check its permissions") from None
        except (OSError, ValueError) as error:
            raise SourceError(f"{self.name}: cannot be read: {reason(error)}") from error

    def _absence(self) -> str:
        if self.path.is_symlink():
            return f"{self.name}: a symbolic link to a file that does not exist"
        return f"{self.name}: no such file or folder; check the path of source {self.source}"


def reason(error: Exception) -> str:
    """Return what is wrong, without a path."""
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)


def _is_kept(descriptor: int, opened: os.stat_result, head: bytes) -> bool:
    """Return whether an open file is as it was when it was opened, except for what was appended."""
    now = os.fstat(descriptor)
    if now.st_size > opened.st_size:
        return os.pread(descriptor, len(head), 0) == head
    return (now.st_size, now.st_mtime_ns) == (opened.st_size, opened.st_mtime_ns)


def _refuse_special(mode: int, name: str) -> None:
    if not stat.S_ISREG(mode):
        what = next((what for is_such, what in _SPECIAL_FILES if is_such(mode)), "not a regular file")
        raise SourceError(f"{name}: {what}, not a file with news")
