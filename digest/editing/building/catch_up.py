"""What a reader missed: the most important stories of several digests, each running story once, as it is last told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from digest.model.digest import Digest, DigestSection, DigestStory

# More would be no digest.
_MOST = 15


@dataclass(frozen=True, slots=True)
class _Told:
    """A story with its place in its digest, and the number of that digest."""

    story: DigestStory
    place: int
    number: int

    @property
    def key(self) -> str:
        return self.story.key


def catch_up(digests: Sequence[Digest]) -> Digest:
    """Return one digest of several, oldest first, as of the last: at most 15 stories, none of those listed by title.

    If all are listed by title, it is the last. First come stories that ran on for longest, then those that most sources
    told, then what stood first, and of these what is newer.
    """
    told = [
        _Told(story, place, number)
        for number, digest in enumerate(digests)
        for place, story in enumerate(_in_full(digest))
    ]
    before = {one.key: one.story.earlier.item for one in told if one.story.earlier}
    goes_on = set(before.values())

    def rank(one: _Told) -> tuple[int, int, int, int]:
        sources = {reference.source for reference in one.story.references}
        return -_length(one.key, before), -len(sources), one.place, -one.number

    ranked = sorted((one for one in told if one.key not in goes_on), key=rank)
    stories = tuple(one.story for one in ranked[:_MOST])
    last = digests[-1]
    if not stories:
        return last
    sections = (DigestSection("missed", "", stories),)
    return replace(last, sections=sections, also=(), introduction=(), subject="", preheader="")


def _in_full(digest: Digest) -> Iterator[DigestStory]:
    for section in digest.sections:
        if section.kind != "also":
            yield from section.stories


def _length(key: str, before: Mapping[str, str]) -> int:
    """Return through how many editions a story ran; none goes on in itself, but a damaged store may say so."""
    seen = {key}
    while (key := before.get(key, "")) and key not in seen:
        seen.add(key)
    return len(seen)
