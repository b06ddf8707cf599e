"""Files to build, and the record of the inputs that a written file was built from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from digest.model.locale import Locale


@dataclass(frozen=True, slots=True)
class Target:
    """A file that can be built, like a target of make.

    ``inputs`` identifies everything that its bytes depend on: while it stays the same, the file is not rendered again.
    ``locale`` is None for a file that serves all locales. ``announced`` is the URL of a feed that a hub announces to
    its subscribers. ``media_type`` is "" for a file of the editor's own, of any kind.
    """

    path: str
    media_type: str
    inputs: str
    render: Callable[[], bytes]
    locale: Locale | None = None
    announced: str = ""


@dataclass(frozen=True, slots=True)
class Bundle:
    """The complete contents of a folder. If building them failed, there are no files and ``error`` says why."""

    folder: str
    files: tuple[Target, ...] = ()
    error: str = ""


class BuiltFrom(NamedTuple):
    """The inputs that a written file was built from, and its size and modification time (ns) right after that.

    A tuple, since each build reads one for each of tens of thousands of files.
    """

    inputs: str
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class PublishedFiles:
    """What was published at a destination: the paths that are new or changed there, and those removed.

    ``altered`` are the paths of the site that changed meanwhile.
    """

    to: str = ""
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    altered: tuple[str, ...] = ()
