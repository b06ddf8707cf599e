"""What sources corrected since earlier editions showed it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from digest.editing.comparing.changes import changes
from digest.model.edition import Change, Correction, EarlierStory, Edition
from digest.model.item import StoredItem


def corrections(
    edition: Edition, then: Iterable[StoredItem], now: Mapping[str, StoredItem], told: Iterable[Correction]
) -> Iterator[Correction]:
    """Yield what sources changed in the items of a published edition, in its order.

    ``then`` are its items as it shows them, ``now`` their latest versions by key; what was ``told`` before, oldest
    first, is left out as long as it holds.
    """
    stories = {
        reference.key: EarlierStory(edition.week, story.title, story.locale, story.references[0].key)
        for story in edition.stories
        for reference in story.references
    }
    known: dict[str, dict[str, str]] = {}
    for one in told:
        _follow(known.setdefault(one.item, {}), one.changes)
    for stored in then:
        latest, said = now.get(stored.key), known.get(stored.key, {})
        if latest is None or stored.key not in stories or (_says_same(stored, latest) and not said):
            continue
        if new := tuple(_new(changes(stored.item, latest.item), said, f"{latest.item.title}\n{latest.item.text}")):
            yield Correction(stories[stored.key], stored.key, stored.item.source, latest.item.locale, new)


def _follow(said: dict[str, str], told: Iterable[Change]) -> None:
    """Note, of what an edition showed, what readers were told since: "112" became "130", and that "141"."""
    for change in told:
        first = next((first for first, last in said.items() if last == change.before), change.before)
        said[first] = change.after


def _new(made: Sequence[Change], said: Mapping[str, str], text: str) -> Iterator[Change]:
    """Yield the changes that readers were not told, from what they know to what an item says now, in its ``text``."""
    for change in made:
        last = said.get(change.before, change.before)
        if last != change.after:
            yield replace(change, before=last)
    changed = {change.before for change in made}
    for first, last in said.items():
        if first not in changed and first != last and first in text and last not in text:
            yield Change(last, first)


def _says_same(one: StoredItem, other: StoredItem) -> bool:
    return (one.item.title, one.item.text) == (other.item.title, other.item.text)
