"""The table of contents of a digest's page, and the anchors that it leads to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from digest.model.digest import Digest
from digest.model.edition import SectionKind

_LONGEST_ANCHOR = 40
_ALSO, _EARLIER = "also", "earlier"
# What templates give as ids themselves.
_TAKEN = frozenset({"main", "weeks", _ALSO, _EARLIER})


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the table of contents: a heading, its anchor, and the part of the digest in which it stands first.

    The words of the kinds "earlier" and "also" are those of the page; their heading is empty.
    """

    kind: SectionKind | str
    heading: str
    anchor: str
    part: int


def anchors(digest: Digest) -> tuple[str, ...]:
    """The anchor of each section: its heading in small letters, so that a link lasts when others come before it."""
    given: list[str] = []
    for section in digest.sections:
        if section.kind == "earlier":
            given.append(_EARLIER)
        else:
            given.append(_distinct(_slug(section.heading), {*given, *_TAKEN}) if section.heading else "")
    return tuple(given)


def contents(digest: Digest, parts: Sequence[int], also_part: int) -> tuple[ContentsLine, ...]:
    """All headings, given in which part each section begins; none where that would be a list of one."""
    listed = [
        ContentsLine(section.kind, "" if section.kind == "earlier" else section.heading, anchor, part)
        for section, anchor, part in zip(digest.sections, anchors(digest), parts, strict=True)
        if anchor and section.stories
    ]
    if digest.also:
        listed.append(ContentsLine(_ALSO, "", _ALSO, also_part))
    return tuple(listed) if len(listed) > 1 else ()


def _slug(heading: str) -> str:
    """Letters and digits of any script, joined by hyphens: an id may hold anything but spaces (HTML, id attribute)."""
    words = re.sub(r"[\W_]+", "-", heading.casefold()).strip("-")[:_LONGEST_ANCHOR].rstrip("-")
    return words or "section"


def _distinct(own: str, taken: set[str]) -> str:
    number, name = 1, own
    while name in taken:
        number += 1
        name = f"{own}-{number}"
    return name
