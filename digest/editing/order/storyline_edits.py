"""Join, split and name storylines, as an editor decides. An id is for ever: what was shown there leads somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from digest.errors import UsageError
from digest.language.text.characters.clean import one_line
from digest.model.frozen.item_key import storyline_id
from digest.model.period import Period
from digest.model.storyline import LONGEST_NAME, Storyline, StorylinePart, whole


def storyline_named(name: str, known: Iterable[Storyline]) -> Storyline:
    """Return the storyline with an id, or what it was joined to. Raises UsageError if there is none."""
    found = whole(name, {one.id: one for one in known})
    if found is None or found.joined:
        raise UsageError(f"no story that runs on has the id {name!r}; `digest stories list` shows their ids")
    return found


def joined(one: Storyline, other: Storyline) -> tuple[Storyline, Storyline]:
    """Return two storylines as one, which is that which began first, and the other as what leads there.

    Raises UsageError if they are one already.
    """
    if one.id == other.id:
        raise UsageError(f"{one.id} is one story already")
    stays, ends = sorted((one, other), key=lambda line: (not line.parts, _places(line), line.id))
    stays = replace(stays.with_parts(ends.parts), name=stays.name or ends.name)
    return stays, Storyline(ends.id, (), joined=stays.id)


def split(line: Storyline, period: Period, known: Iterable[Storyline]) -> tuple[Storyline, Storyline]:
    """Return a storyline without its parts from a period on, and these as one of its own.

    That has a new id; if it was joined to the storyline, it has the id from before. Raises UsageError if one of the two
    would have no part.
    """
    before = tuple(part for part in line.parts if part.week < period)
    after = line.parts[len(before) :]
    if not before or not after:
        weeks = ", ".join(dict.fromkeys(str(part.week) for part in line.parts))
        raise UsageError(f"{line.id} has no part before {period}, or none since; it was told in {weeks}")
    return replace(line, parts=before), Storyline(_free_id(after[0], line, {one.id: one for one in known}), after)


def renamed(line: Storyline, name: str) -> Storyline:
    """Return a storyline with a name of its editor's, without one if that is empty. Raises UsageError."""
    plain = one_line(name)
    if len(plain) > LONGEST_NAME:
        raise UsageError(f"the name is too long; use at most {LONGEST_NAME} characters")
    return replace(line, name=plain)


def _places(line: Storyline) -> tuple[tuple[Period, str], ...]:
    return tuple((part.week, part.item) for part in line.parts)


def _free_id(first: StorylinePart, line: Storyline, lines: Mapping[str, Storyline]) -> str:
    """Return the id of a storyline that begins with a part; no other has it but one that was joined to ``line``."""
    item = first.item
    while (name := storyline_id(str(first.week), item)) in lines and (name == line.id or whole(name, lines) != line):
        item += "+"
    return name
