"""Stories that run on over editions, as pages and feeds tell them in a locale."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from digest.model.digest import DigestStory, Passage
from digest.model.locale import Locale
from digest.model.period import Period
from digest.model.site import Listing
from digest.model.storyline import CountChange, Storyline, StorylinePart, whole
from digest.ports import Catalog

# A story runs as long as one of the newest editions told it.
_RUNNING = 6
# The sentences that are told of each part.
_SENTENCES = 2


@dataclass(frozen=True, slots=True)
class ToldPart:
    """The story of a week that is a part of a storyline, and the counts that changed before it."""

    week: Period
    story: DigestStory
    changes: tuple[CountChange, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceInStoryline:
    """Which storyline a story is a part of, given by its id; ``part`` is None if nothing of it was told before.

    ``name`` is that which its editor gave it, or "".
    """

    storyline: str
    part: StorylinePart | None
    name: str = ""


def places(catalog: Catalog) -> Mapping[Period, Mapping[str, PlaceInStoryline]]:
    """Return which stories of each edition are part of a storyline, by the keys of their first items."""
    found: defaultdict[Period, dict[str, PlaceInStoryline]] = defaultdict(dict)
    for line in catalog.storylines:
        for part in line.parts:
            is_later = part.week > line.parts[0].week
            found[part.week][part.item] = PlaceInStoryline(line.id, part if is_later else None, line.name)
    return found


def with_targets(catalog: Catalog) -> Iterator[tuple[str, Storyline]]:
    """Yield the id of each storyline, with the storyline that is told there now: another, if it was joined to that."""
    by_id = {one.id: one for one in catalog.storylines}
    there = {listing.week for listing in catalog.listings}
    for name in by_id:
        line = whole(name, by_id)
        if line and any(part.week in there for part in line.parts):
            yield name, line


def running(lines: Iterable[Storyline], listings: Sequence[Listing]) -> Sequence[Storyline]:
    """Return the storylines that run, those that were told last first; ``listings`` are of editions, oldest first."""
    newest = frozenset(listing.week for listing in listings[-_RUNNING:])
    there = (line for line in lines if line.parts and line.parts[-1].week in newest)
    return sorted(there, key=lambda line: (line.parts[-1].week, len(line.parts), line.id), reverse=True)


def inputs_of(line: Storyline, catalog: Catalog) -> tuple[str, ...]:
    """Return what depends on a storyline in any locale: its parts, and the editions that tell them."""
    weeks = {part.week for part in line.parts}
    return (repr(line), *(listing.fingerprint for listing in catalog.listings if listing.week in weeks))


def told(line: Storyline, locale: Locale, catalog: Catalog) -> tuple[ToldPart, ...]:
    """Return the parts of a storyline in a locale, newest first, without those that no edition shows any more."""
    return tuple(_told(line, locale, catalog))


def _told(line: Storyline, locale: Locale, catalog: Catalog) -> Iterator[ToldPart]:
    there = {listing.week for listing in catalog.listings}
    for part in reversed(line.parts):
        stories = catalog.digest(part.week, locale).stories if part.week in there else ()
        story = next((one for one in stories if part.item == one.key), None)
        if story:
            short = replace(story, summary=story.summary[:_SENTENCES], figures=(), image=None, earlier=None)
            # What its first part changed, is told where it was split from.
            yield ToldPart(part.week, short, part.changes if part.week > line.parts[0].week else ())


def title_of(line: Storyline, parts: Sequence[ToldPart], locale: Locale) -> Passage:
    """Return what a storyline is called: by its editor, or by its newest headline."""
    return Passage(line.name, locale) if line.name or not parts else parts[0].story.title
