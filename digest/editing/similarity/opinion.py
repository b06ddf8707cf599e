"""Ask a Similarity about items."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.item import Item, StoredItem
from digest.ports import Similarity

# The characters of a text that are compared, after its title. Without them, a twentieth of the pairs is judged worse;
# twice as many take twice as long and are not better.
_BEGINNING = 200
# Those of a title, and of a text without one.
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Opinion:
    """A second opinion on two items, from their titles and the beginnings of their texts."""

    similarity: Similarity

    def __call__(self, first: StoredItem, second: StoredItem) -> bool | None:
        """Return whether two items report the same event, None for no opinion."""
        (verdict,) = self.similarity.same_event([(_compared(first.item), _compared(second.item))])
        return verdict


def _compared(item: Item) -> str:
    title = item.title[:_LONGEST]
    return f"{title}. {item.text[:_BEGINNING]}" if title else item.text[:_LONGEST]
