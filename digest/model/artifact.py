"""A file that is to be built, and what is known of it once it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from digest.model.locale import Locale


@dataclass(frozen=True, slots=True)
class Growth:
    """How a file grows: the bytes that were made of ``inputs`` become those that are wanted, sooner than all anew.

    ``grow`` gives None where they are not what it knows how to go on from.
    """

    inputs: str
    grow: Callable[[bytes], bytes | None]


@dataclass(frozen=True, slots=True)
class Target:
    """A file that can be built, like a target of make.

    ``inputs`` names all that its bytes depend on: as long as it stays the same, the file need not be rendered again.
    ``locale`` is None where it serves all locales. A feed that subscribers wait for is ``announced`` by its address.
    With a ``growth`` the same bytes can come of an older state of the file.
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
    """Files that are all that a folder is to hold; none where making them failed, and the ``error`` says why."""

    folder: str
    files: tuple[Target, ...] = ()
    error: str = ""


@dataclass(frozen=True, slots=True)
class BuiltFrom:
    """What a written file was built from, and its size and modification time (ns) right after."""

    inputs: str
    size: int
    mtime_ns: int
