"""What sources corrected since earlier editions showed it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from digest.editing.comparing.changes import changes
from digest.model.edition import Change, Correction, EarlierStory, Edition
from digest.model.item import StoredItem


def corrections(
    edition: Edition, then: Iterable[StoredItem], now: Mapping[str, StoredItem], told: Iterable[Correction]
) -> Iterator[Correction]:
    """Yield what sources changed in the items of a published edition, in its order.

    ``then`` are its items as it shows them, ``now`` their latest versions by key; what was ``told`` before is left out,
    unless it was changed back.
    """
    stories = {
        reference.key: EarlierStory(edition.week, story.title, story.locale, story.references[0].key)
        for story in edition.stories
        for reference in story.references
    }
    before: dict[str, list[Change]] = {}
    for one in told:
        before.setdefault(one.item, []).extend(one.changes)
    for stored in then:
        latest = now.get(stored.key)
        known = before.get(stored.key, ())
        if latest is None or stored.key not in stories or (_says_same(stored, latest) and not known):
            continue
        made = changes(stored.item, latest.item)
        back = (Change(one.after, one.before) for one in known if one not in made and _is_back(one, latest))
        if new := tuple(change for change in (*made, *back) if change not in known):
            yield Correction(stories[stored.key], stored.key, stored.item.source, latest.item.locale, new)


def _says_same(one: StoredItem, other: StoredItem) -> bool:
    return (one.item.title, one.item.text) == (other.item.title, other.item.text)


def _is_back(change: Change, latest: StoredItem) -> bool:
    """Return whether an item says again what it said before a change."""
    text = f"{latest.item.title}\n{latest.item.text}"
    return change.before in text and change.after not in text
