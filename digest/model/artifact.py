"""Files to build, and the record of the inputs that a written file was built from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from digest.errors import AlteredError
from digest.model.locale import Locale


@dataclass(frozen=True, slots=True)
class Target:
    """A file that can be built, like a target of make.

    ``inputs`` identifies everything that its bytes depend on: while it stays the same, the file is not rendered again.
    ``locale`` is None for a file that serves all locales. ``announced`` is the URL of a feed that a hub announces to
    its subscribers. ``year`` is that of the editions that it shows, the newest one of several: files of a year are
    rendered one after another, since they show the same editions. It is 0 for a file about all years, which is rendered
    last.
    """

    path: str
    media_type: str
    inputs: str
    render: Callable[[], bytes]
    locale: Locale | None = None
    announced: str = ""
    year: int = 0


@dataclass(frozen=True, slots=True)
class TargetGroup:
    """Targets that are listed only if something in them has changed: the pages of a year, for instance.

    ``inputs`` identifies everything that their paths and inputs depend on, and ``targets`` yields them. Their paths
    begin with ``prefix`` and end with one of the ``suffixes``; those of few other files do. None is announced.
    """

    prefix: str
    suffixes: tuple[str, ...]
    inputs: str
    targets: Callable[[], Iterable[Target]]
    locale: Locale | None = None

    @property
    def name(self) -> str:
        """Its name in the build log; no path has it, since none begins with a slash."""
        return f"/{self.prefix}*{'|'.join(self.suffixes)}"

    def among(self, paths: Sequence[str]) -> list[str]:
        """Return the sorted paths, among these, that can belong to the group."""
        first = bisect_left(paths, self.prefix)
        length = len(self.prefix)
        end = bisect_right(paths, self.prefix, first, key=lambda path: path[:length])
        return [path for path in paths[first:end] if path.endswith(self.suffixes)]


def rendered(target: Target) -> bytes | None:
    """Return the bytes of a target; None if it shows an edition that is not as it was decided."""
    try:
        return target.render()
    except AlteredError:
        return None


def one_by_one(targets: Iterable[Target | TargetGroup]) -> Iterator[Target]:
    """Yield targets, and those of groups."""
    for one in targets:
        if isinstance(one, TargetGroup):
            yield from one.targets()
        else:
            yield one


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
