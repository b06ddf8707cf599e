"""A part of a message that is encoded once, except for its personal lines.

Both encodings allow it: quoted-printable encodes each line for itself, and base64 three bytes at a time. So of what
follows a personal line, base64 has three versions, by how many of its first bytes complete the last three of that line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol

from digest.publishing.email.mime import Encoding, based, encoding_of, quoted

Fill = Callable[[bytes], bytes]


class EncodedPart(Protocol):
    """A part of a message, in pieces that are encoded, and personal lines between them."""

    @property
    def encoding(self) -> Encoding:
        """How it is encoded."""
        ...

    def written(self, fill: Fill) -> Iterator[bytes]:
        """Yield the encoded part, with whatever ``fill`` makes of its personal lines."""
        ...


def encode_part(content: bytes, mark: bytes) -> EncodedPart:
    """Encode a content whose personal lines are those with the ``mark``, in the encoding that is shorter."""
    lines = groupby(content.splitlines(keepends=True), key=lambda line: mark in line)
    runs = [(is_personal, b"".join(run)) for is_personal, run in lines]
    if runs and runs[0][0]:
        runs.insert(0, (False, b""))
    if len(runs) % 2 == 0:
        runs.append((False, b""))
    fixed, personal = [run for _, run in runs[::2]], tuple(run for _, run in runs[1::2])
    if encoding_of(content) == "quoted-printable":
        return _Quoted(tuple(map(quoted, fixed)), personal)
    first, *others = fixed
    whole = len(first) - len(first) % 3 if personal else len(first)
    return _Based(
        based(first[:whole]),
        first[whole:],
        personal,
        tuple(_versions(run, is_last=number == len(others)) for number, run in enumerate(others, 1)),
    )


@dataclass(frozen=True, slots=True)
class _Quoted:
    """``fixed`` has one piece more than ``personal``: one before, between and after those."""

    fixed: tuple[bytes, ...]
    personal: tuple[bytes, ...]
    encoding: Encoding = "quoted-printable"

    def written(self, fill: Fill) -> Iterator[bytes]:
        yield self.fixed[0]
        for personal, fixed in zip(self.personal, self.fixed[1:], strict=True):
            yield quoted(fill(personal))
            yield fixed


@dataclass(frozen=True, slots=True)
class _Version:
    """What follows a personal line: bytes that complete it, encoded lines, and bytes for the next personal line."""

    head: bytes
    lines: bytes
    rest: bytes


@dataclass(frozen=True, slots=True)
class _Based:
    first: bytes
    rest: bytes
    personal: tuple[bytes, ...]
    following: tuple[tuple[_Version, ...], ...]
    encoding: Encoding = "base64"

    def written(self, fill: Fill) -> Iterator[bytes]:
        yield self.first
        rest = self.rest
        for personal, versions in zip(self.personal, self.following, strict=True):
            line = rest + fill(personal)
            version = versions[-len(line) % 3]
            yield based(line + version.head)
            yield version.lines
            rest = version.rest


def _versions(run: bytes, *, is_last: bool) -> tuple[_Version, ...]:
    """Return the versions of a piece, by the number of bytes that complete the line before it.

    A piece before another personal line ends with a whole line, so it has these bytes.
    """
    made = []
    for taken in range(3):
        left = run[taken:]
        whole = len(left) if is_last else len(left) - len(left) % 3
        made.append(_Version(run[:taken], based(left[:whole]), left[whole:]))
    return tuple(made)
