"""Grow storylines: a story that continues one of an earlier edition is a part of the same storyline.

This is decided once, with the edition. A part stays, whatever would be linked later: a new edition of an old week
changes only which item stands for a story there. What an editor split begins a storyline of its own again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from digest.editing.order.changed_counts import changed_counts
from digest.editing.order.published_stories import PublishedStory, by_reference
from digest.model.edition import Edition
from digest.model.frozen.item_key import storyline_id
from digest.model.item import StoredItem
from digest.model.period import Period
from digest.model.storyline import Storyline, StorylinePart, homes, whole


def grown(
    edition: Edition, items: Sequence[StoredItem], told: Iterable[PublishedStory], known: Iterable[Storyline]
) -> tuple[Storyline, ...]:
    """Return the storylines that an edition begins, carries on or changes, as they are with it.

    ``items`` are those of its stories, ``told`` the stories of earlier editions; ``known`` are all storylines.
    """
    before = {one.id: one for one in known}
    first = {reference.key: story.references[0].key for story in edition.stories for reference in story.references}
    lines = {name: _decided_again(one, edition.week, first) for name, one in before.items()}
    home = homes(lines.values())
    earlier, by_key = by_reference(told), {stored.key: stored for stored in items}
    for story in edition.stories:
        key = story.references[0].key
        if story.earlier is None or story.earlier.week >= edition.week or (edition.week, key) in home:
            continue
        own = lines.get(storyline_id(str(edition.week), key))
        if own and not own.joined:
            line, added = own, [StorylinePart(edition.week, key)]
        else:
            begun = StorylinePart(story.earlier.week, story.earlier.item)
            name = home.get((begun.week, begun.item)) or storyline_id(str(begun.week), begun.item)
            line = whole(name, lines) or Storyline(name, ())
            published = earlier.get(story.earlier)
            changes = changed_counts(published, story, by_key[key]) if published and key in by_key else ()
            added = [begun, StorylinePart(edition.week, key, changes)]
        lines[line.id] = line.with_parts(added)
        home.update(((part.week, part.item), line.id) for part in added)
    return tuple(line for name, line in sorted(lines.items()) if line != before.get(name))


def _decided_again(line: Storyline, week: Period, first: Mapping[str, str]) -> Storyline:
    """Return a storyline with the items that stand for its stories in a new edition of a week, given by all items."""
    if not any(part.week == week for part in line.parts):
        return line
    there = (part if part.week != week else replace(part, item=first.get(part.item, "")) for part in line.parts)
    return replace(line, parts=()).with_parts(part for part in there if part.item)
