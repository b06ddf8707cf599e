"""Files to build, and the record of the inputs that a written file was built from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from digest.model.locale import Locale


@dataclass(frozen=True, slots=True)
class Growth:
    """An incremental update: turns the bytes built from ``inputs`` into those wanted now, faster than a full render.

    ``grow`` returns None for bytes that it cannot continue from.
    """

    inputs: str
    grow: Callable[[bytes], bytes | None]


@dataclass(frozen=True, slots=True)
class Target:
    """A file that can be built, like a target of make.

    ``inputs`` identifies everything that its bytes depend on: while it stays the same, the file is not rendered again.
    ``locale`` is None for a file that serves all locales. ``announced`` is the URL of a feed that a hub announces to
    its subscribers. With ``growth``, the same bytes can be made from an older version of the file.
    """

    path: str
    media_type: str
    inputs: str
    render: Callable[[], bytes]
    locale: Locale | None = None
    announced: str = ""
    growth: Growth | None = None


@dataclass(frozen=True, slots=True)
class Bundle:
    """The complete contents of a folder. If building them failed, there are no files and ``error`` says why."""

    folder: str
    files: tuple[Target, ...] = ()
    error: str = ""


@dataclass(frozen=True, slots=True)
class BuiltFrom:
    """The inputs that a written file was built from, and its size and modification time (ns) right after that."""

    inputs: str
    size: int
    mtime_ns: int
