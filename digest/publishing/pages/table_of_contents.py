"""Make the table of contents of a digest, and the anchors that it links to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.model.digest import Digest
from digest.model.frozen.edition_names import SectionKind
from digest.publishing.frozen.published_paths import slug

_ALSO, _EARLIER, _MORE = "also", "earlier", "more"
# Ids that templates use themselves.
_TAKEN = frozenset({"main", "weeks", _ALSO, _EARLIER})


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the table of contents: a heading, its anchor, and the part of the digest in which it first appears.

    The headings of the kinds "earlier", "more" and "also" are empty here; templates supply them.
    """

    kind: SectionKind | str
    heading: str
    anchor: str
    part: int


def anchors(digest: Digest) -> tuple[str, ...]:
    """Return the anchor of each section, made from its first heading: links survive reordering and renaming."""
    given: list[str] = []
    # Without such a section, a heading may have this anchor: it always could.
    taken = _TAKEN | {section.kind for section in digest.sections if section.kind == _MORE}
    for section in digest.sections:
        if section.kind == _EARLIER:
            given.append(_EARLIER)
        elif section.kind == _MORE:
            given.append(_distinct(_MORE, set(given)))
        else:
            given.append(_distinct(slug(section.first_heading), {*given, *taken}) if section.heading else "")
    return tuple(given)


def contents(digest: Digest, parts: Sequence[int], also_part: int) -> tuple[ContentsLine, ...]:
    """Return all headings, given the part in which each section begins; nothing if there is only one."""
    listed = [
        ContentsLine(section.kind, "" if section.kind == "earlier" else section.heading, anchor, part)
        for section, anchor, part in zip(digest.sections, anchors(digest), parts, strict=True)
        if anchor and section.stories
    ]
    if digest.also:
        listed.append(ContentsLine(_ALSO, "", _ALSO, also_part))
    return tuple(listed) if len(listed) > 1 else ()


def _distinct(own: str, taken: set[str]) -> str:
    number, name = 1, own
    while name in taken:
        number += 1
        name = f"{own}-{number}"
    return name
