"""Storylines: stories that run on over editions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from digest.model.locale import Locale
from digest.model.period import Period

LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class CountChange:
    """A count that changed since a story was told before, in the words of its sources: "11 dead", then "12 dead"."""

    before: str
    after: str
    locale: Locale


@dataclass(frozen=True, slots=True)
class StorylinePart:
    """A story of a storyline: the week of its edition, and the key of its first item there.

    ``changes`` are the counts that are not those of the part before it.
    """

    week: Period
    item: str
    changes: tuple[CountChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Storyline:
    """A story as it runs on, oldest part first.

    Its id is for ever: one that turned out to be part of another is ``joined`` to that, and has no parts any more.
    ``name`` is the editor's, "" if it is called by its newest headline.
    """

    id: str
    parts: tuple[StorylinePart, ...]
    name: str = ""
    joined: str = ""

    def with_parts(self, added: Iterable[StorylinePart]) -> Storyline:
        """Return it with more parts, oldest first; each story once, as it is here already."""
        parts = {(part.week, part.item): part for part in (*added, *self.parts)}
        return replace(self, parts=tuple(parts[place] for place in sorted(parts)))


def whole(name: str, lines: Mapping[str, Storyline]) -> Storyline | None:
    """Return the storyline that one with this id is a part of now, itself unless it was joined; None if it is gone."""
    seen: set[str] = set()
    while (line := lines.get(name)) and line.joined and name not in seen:
        seen.add(name)
        name = line.joined
    return line


def homes(lines: Iterable[Storyline]) -> dict[tuple[Period, str], str]:
    """Return the id of the storyline that each story is a part of, by its week and the key of its first item."""
    return {(part.week, part.item): line.id for line in lines for part in line.parts}
