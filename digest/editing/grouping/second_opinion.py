"""Ask for a second opinion on items whose likeness is close to the threshold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from digest.model.item import Item, StoredItem
from digest.ports import Similarity

# Returns whether two items report the same event, None for no opinion. Its answer must depend on nothing else.
SecondOpinion = Callable[[StoredItem, StoredItem], bool | None]

# The most questions for one week, of some .2 s each. Weeks read had about one for twenty items.
MOST_QUESTIONS = 100
# The characters of a text that are compared, after its title. Without them, a twentieth of the pairs is judged worse;
# twice as many take twice as long and are not better.
_BEGINNING = 200
# Those of a title, and of a text without one.
_LONGEST = 300


@dataclass(slots=True)
class LimitedOpinion:
    """A limited number of questions to whoever has a second opinion.

    They are asked one by one, because an answer changes which stories are compared next.
    """

    opinion: SecondOpinion
    left: int = MOST_QUESTIONS

    def ask(self, first: StoredItem, second: StoredItem) -> bool | None:
        """Return the opinion on two items, always asked in the same order; None beyond the limit."""
        if self.left <= 0:
            return None
        self.left -= 1
        one, other = sorted((first, second), key=lambda stored: stored.key)
        return self.opinion(one, other)


@dataclass(frozen=True, slots=True)
class SimilarityOpinion:
    """A second opinion on two items, from their titles and the beginnings of their texts."""

    similarity: Similarity

    def __call__(self, first: StoredItem, second: StoredItem) -> bool | None:
        """Return whether two items report the same event, None for no opinion."""
        (verdict,) = self.similarity.same_event([(_compared(first.item), _compared(second.item))])
        return verdict


def _compared(item: Item) -> str:
    title = item.title[:_LONGEST]
    return f"{title}. {item.text[:_BEGINNING]}" if title else item.text[:_LONGEST]
