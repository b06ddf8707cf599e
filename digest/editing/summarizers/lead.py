"""Leads: the first sentences of a story, unchanged unless they are too long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.editing.summary.clauses import cut_long
from digest.language.text.sentences.sentences import sentences as split
from digest.model.edition import Sentence
from digest.model.item import StoredItem

# The lead is within this many characters, however long the text is.
_READ = 50_000


@dataclass(frozen=True, slots=True)
class LeadSummarizer:
    """Takes the first sentences of the story's first item, since news puts what matters most first."""

    def summarize(self, items: Sequence[StoredItem], sentences: int) -> tuple[Sentence, ...]:
        """Return at most ``sentences`` sentences."""
        first = items[0]
        told = split(first.item.text[:_READ])[:sentences]
        return tuple(Sentence(cut_long(text), first.key, position) for position, text in enumerate(told))
