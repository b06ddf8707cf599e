"""Write an edition as a page for an editor: seats, reasons, what has no seat and why."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from bench.reading.editions import Read, position_of
from bench.reading.tally import faults
from digest.editing.order.explain import reason
from digest.model.edition import Edition, Story

_KNOWN = {"sections", "also"}


def page(read: Read) -> Iterator[str]:
    """Yield the lines of the page."""
    edition = read.edition
    yield f"# {edition.week}: {len(read.seats)} seats of {len(edition.stories)} stories, {len(read.items)} items"
    seats = 0
    for section in edition.sections:
        yield from ("", f"## {section.heading or '(no heading)'} [{section.kind}]")
        for story in section.stories:
            seats += 1
            yield from _seat(read, seats, story)
    least = min((one.score for one in read.seats), default=0.0)
    yield from ("", f"## Also, by title only: the last seat has [{least:.2f}]", "")
    for rank, story in enumerate(edition.also, seats + 1):
        yield f"{rank}. {_title(story)} ({_facts(read, story)})"
        yield f"   {_reasons(read, story)}"
    yield from ("", "## Not shown", "")
    yield from _not_shown(read)


def _seat(read: Read, rank: int, story: Story) -> Iterator[str]:
    yield from ("", f"### {rank}. {_title(story)}", "")
    yield f"({_facts(read, story)})"
    yield from ("", *(f"    {sentence.text}" for sentence in story.summary), "")
    for figure in getattr(story, "figures", ()):
        yield f"- figure: {figure.text}   <- {figure.sentence.text}"
    if earlier := getattr(story, "earlier", None):
        yield f"- earlier: {earlier.week} {earlier.title}"
    yield f"- reasons: {_reasons(read, story)}"
    for name, where in faults(read, story):
        yield f"- COUNTED {name}: {where}"
    first = read.items[story.references[0].key].item
    if first.title and first.title != story.title:
        yield f"- title of the item: {first.title}"
    for reference in story.references[1:]:
        yield f"- merged: {reference.title} ({reference.source})"
    yield f"- text: {' '.join(first.text.split())[:300]}"


def _title(story: Story) -> str:
    return story.title if story.title_given else f"{story.title} [made]"


def _facts(read: Read, story: Story) -> str:
    place, count = read.place(story)
    where = f"no. {place} of {count} in its source" if place else "place unknown"
    genre = getattr(story, "genre", "")
    return ", ".join(filter(None, (story.references[0].source, story.locale.tag, genre, where)))


def _reasons(read: Read, story: Story) -> str:
    told = (f"{factor.points:+.2f} {reason(factor, read.edition.week)}" for factor in story.factors)
    return f"[{story.score:.2f}] " + "; ".join(told)


def _not_shown(read: Read) -> Iterator[str]:
    """Yield the items of the week without a place, and the items that other parts of the edition list."""
    shown = {reference.key for story in read.edition.stories for reference in story.references}
    told: set[str] = set()
    for name, keys in _listed(read.edition):
        for key in keys:
            told.add(key)
            yield f"- {_item(read, key)}: {name}"
    for stored, why in read.left_out:
        if stored.key not in told | shown:
            told.add(stored.key)
            yield f"- {_item(read, stored.key)}: {why}"
    for key in read.items:
        if key not in told | shown:
            yield f"- {_item(read, key)}: in no list"


def _listed(edition: Edition) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the other lists of items that an edition has, whatever they are called: "dropped", "surplus"."""
    for one in dataclasses.fields(edition):
        value = getattr(edition, one.name)
        if one.name not in _KNOWN and isinstance(value, tuple):
            yield one.name, [reference.key for reference in value if hasattr(reference, "key")]


def _item(read: Read, key: str) -> str:
    stored = read.items.get(key)
    if stored is None:
        return key
    item = stored.item
    return f"{item.title or item.text[:80]} ({item.source}, position {position_of(stored) or 'unknown'})"
