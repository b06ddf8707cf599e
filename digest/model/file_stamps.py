"""The files of a source as they were when they were last read."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.finding import Finding


@dataclass(frozen=True, slots=True)
class FileStamp:
    """What tells whether a file has changed: its size, its times in nanoseconds and its inode.

    ``content`` is a fingerprint of its bytes if it was saved just before it was read: a file that is saved again at
    once may keep size and times. "" if the times are sure enough.
    """

    size: int
    modified: int
    changed: int
    inode: int
    content: str = ""


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file that was read, and what was found in it.

    ``name`` is its path, in ASCII. Without a stamp, it must be read again: it was not read to its end, or cannot be
    recognized.
    """

    name: str
    stamp: FileStamp | None
    kind: str = ""
    items: int = 0
    filtered: int = 0
    unknown: int = 0
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class FilesState:
    """What is remembered of the files of a source, in the order in which they are read.

    ``settings`` is a fingerprint of all that the reading depends on, apart from the files.
    """

    settings: str = ""
    files: tuple[FileRead, ...] = ()
