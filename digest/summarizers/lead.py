"""Leads: the first sentences of a story, unchanged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.model.edition import Sentence
from digest.model.item import StoredItem
from digest.text.sentences.sentences import sentences as split
from digest.text.shortening.shorten import shorten

# A longer sentence, in characters, is a table or a list, not prose; it is cut at a word, with an ellipsis.
_LONGEST = 700
# The lead is within this many characters, however long the text is.
_READ = 50_000


@dataclass(frozen=True, slots=True)
class LeadSummarizer:
    """Takes the first sentences of the story's first item, since news puts what matters most first."""

    def summarize(self, items: Sequence[StoredItem], sentences: int) -> tuple[Sentence, ...]:
        """Return at most ``sentences`` sentences."""
        first = items[0]
        told = split(first.item.text[:_READ])[:sentences]
        return tuple(Sentence(shorten(text, _LONGEST), first.key, position) for position, text in enumerate(told))
