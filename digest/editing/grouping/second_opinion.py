"""Ask for a second opinion on items whose likeness is close to the threshold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from digest.model.item import StoredItem

# Returns whether two items report the same event, None for no opinion. Its answer must depend on nothing else.
SecondOpinion = Callable[[StoredItem, StoredItem], bool | None]

# The most questions for one week, of some .2 s each. Weeks read had about one for twenty items.
MOST_QUESTIONS = 100


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
