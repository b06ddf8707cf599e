"""Read the bytes of a file of a source, as they were at one moment."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from digest.errors import SourceError
from digest.model.source import SourceSpec
from digest.reading.parse import need_size

# What is read of a file without a size, and compared of one that has grown.
_BEGINNING = 1024 * 1024
_SPECIAL_FILES = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISDIR, "a folder"),
)


def read_file(path: Path, name: str, spec: SourceSpec) -> tuple[bytes, os.stat_result]:
    """Return the bytes of a regular file, and its status when it was opened; ``name`` is for messages.

    The kind of file is checked first: opening a pipe would block, and opening a device may do anything.

    Raises SourceError if it cannot be read, is too large, or was cut or rewritten meanwhile: an item may then be a
    mixture of two.
    """
    with _errors(path, name, spec):
        _refuse_special(path.stat().st_mode, name)
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        with _errors(path, name, spec):
            status = os.fstat(descriptor)
            _refuse_special(status.st_mode, name)
            need_size(status.st_size, spec, name)
            data = _bytes(descriptor, status.st_size)
            is_same = not status.st_size or (len(data) == status.st_size and _is_kept(descriptor, status, data))
    finally:
        os.close(descriptor)
    if not is_same:
        raise SourceError(f"{name}: changed while it was read; the next run reads it again")
    return data, status


def _bytes(descriptor: int, size: int) -> bytes:
    """Read an open file, no more than it had when it was opened."""
    # Some file systems make up their files when they are read, and give no size.
    data, size = b"", size or _BEGINNING
    while len(data) < size and (piece := os.pread(descriptor, size - len(data), len(data))):
        data += piece
    return data


@contextmanager
def _errors(path: Path, name: str, spec: SourceSpec) -> Iterator[None]:
    """Say what is wrong with a file that cannot be opened or read."""
    try:
        yield
    except FileNotFoundError:
        raise SourceError(_absence(path, name, spec)) from None
    except PermissionError:
        raise SourceError(f"{name}: permission denied; check its permissions") from None
    except (OSError, ValueError) as error:
        raise SourceError(f"{name}: cannot be read: {reason(error)}") from error


def _absence(path: Path, name: str, spec: SourceSpec) -> str:
    if path.is_symlink():
        return f"{name}: a symbolic link to a file that does not exist"
    return f"{name}: no such file or folder; check the path of source {spec.name}"


def reason(error: Exception) -> str:
    """Return what is wrong, without a path."""
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)


def _is_kept(descriptor: int, opened: os.stat_result, data: bytes) -> bool:
    """Return whether an open file is as it was when it was opened, except for what was appended."""
    now = os.fstat(descriptor)
    if now.st_size > opened.st_size:
        return os.pread(descriptor, min(_BEGINNING, len(data)), 0) == data[:_BEGINNING]
    return (now.st_size, now.st_mtime_ns) == (opened.st_size, opened.st_mtime_ns)


def _refuse_special(mode: int, name: str) -> None:
    if not stat.S_ISREG(mode):
        what = next((what for is_such, what in _SPECIAL_FILES if is_such(mode)), "not a regular file")
        raise SourceError(f"{name}: {what}, not a file with news")
