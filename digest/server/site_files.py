"""The files of the output folder: found safely, read whole, cached compressed.

Starlette tells the size of a file and then sends it in pieces, so a build that replaces it in between breaks the
answer. Here a file is read whole from one descriptor; a build replaces files by renaming, so what is open stays whole.
"""

from __future__ import annotations

import gzip
import os
import stat
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from threading import Lock

from digest.server.media_types import is_compressible, media_type

_INDEX = "index.html"
# In bytes: the sizes of the cache, and of a file in it.
_MOST_KEPT, _LARGEST_KEPT = 32_000_000, 4_000_000
# Below this size, compression saves no packet.
_SMALLEST_COMPRESSED = 500
_LEVEL = 6
# Some file systems and proxies do not support longer names.
_LONGEST_PATH, _LONGEST_NAME = 2_000, 255


@dataclass(frozen=True, slots=True)
class SiteFile:
    """A file as it was at one moment: its ``content``, compressed too if that is smaller, and what names them."""

    content: bytes
    compressed: bytes
    media_type: str
    modified: float
    etag: str


@dataclass(frozen=True, slots=True)
class MovedFile:
    """A folder that was requested without a slash at its end."""


@dataclass(slots=True)
class SiteFiles:
    """The files below a folder, without hidden files, and without targets of symbolic links outside of it."""

    root: Path
    _kept: OrderedDict[str, tuple[object, SiteFile]] = field(default_factory=OrderedDict)
    _size: int = 0
    _lock: Lock = field(default_factory=Lock)

    def find(self, path: str) -> SiteFile | MovedFile | None:
        """Return the file at a path relative to the site, decoded from a URL; for a folder, its index page."""
        names = path.split("/")
        is_folder = names[-1] == ""
        if is_folder:
            names.pop()
        if len(path) > _LONGEST_PATH or not all(map(_is_plain, names)):
            return None
        place = self.root.joinpath(*names)
        if is_folder:
            return self._read(place / _INDEX)
        if names and place.is_dir():
            return MovedFile() if self._read(place / _INDEX) else None
        return self._read(place)

    def _read(self, place: Path) -> SiteFile | None:
        """Return a file, read whole from one open file: a build replaces files, but never changes them."""
        try:
            real = place.resolve(strict=True)
            if not real.is_relative_to(self.root.resolve(strict=True)):
                return None
            # Without O_NONBLOCK, a pipe would block the thread.
            descriptor = os.open(real, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
        except (OSError, RuntimeError, ValueError):
            return None
        with os.fdopen(descriptor, "rb") as file:
            state = os.fstat(descriptor)
            if not stat.S_ISREG(state.st_mode):
                return None
            version = (state.st_dev, state.st_ino, state.st_mtime_ns, state.st_size)
            with self._lock:
                kept = self._kept.get(str(real))
                if kept and kept[0] == version:
                    self._kept.move_to_end(str(real))
                    return kept[1]
            try:
                content = file.read()
            except OSError:
                return None
        made = _made(real.name, content, state.st_mtime)
        self._keep(str(real), version, made)
        return made

    def _keep(self, name: str, version: object, made: SiteFile) -> None:
        if _size_of(made) > _LARGEST_KEPT:
            return
        with self._lock:
            for one in (name, *self._oldest(_size_of(made))):
                if one in self._kept:
                    self._size -= _size_of(self._kept.pop(one)[1])
            self._kept[name] = (version, made)
            self._size += _size_of(made)

    def _oldest(self, room: int) -> Iterator[str]:
        """Yield the files to drop from the cache, the least used first, until there is room."""
        freed = 0
        for name, (_, file) in self._kept.items():
            if self._size - freed + room <= _MOST_KEPT:
                return
            freed += _size_of(file)
            yield name


def _made(name: str, content: bytes, modified: float) -> SiteFile:
    kind = media_type(name, content)
    compressed = b""
    if _SMALLEST_COMPRESSED <= len(content) <= _LARGEST_KEPT and is_compressible(kind):
        smaller = gzip.compress(content, _LEVEL, mtime=0)
        compressed = smaller if len(smaller) < len(content) else b""
    return SiteFile(content, compressed, kind, modified, sha256(content).hexdigest()[:20])


def _size_of(file: SiteFile) -> int:
    return len(file.content) + len(file.compressed)


def _is_plain(name: str) -> bool:
    """Return whether a name is that of a file that may be shown: not empty, hidden, or special to any file system."""
    is_short = len(name.encode("utf-8", "surrogatepass")) <= _LONGEST_NAME
    return bool(name) and is_short and not name.startswith(".") and not any(sign in name for sign in "\\\0:")
