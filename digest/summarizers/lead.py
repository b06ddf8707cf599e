"""The lead: the first sentences of a story, unchanged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.model.edition import Sentence
from digest.model.item import StoredItem
from digest.text.sentences.sentences import sentences as split
from digest.text.shortening.shorten import shorten

# A sentence longer than this, in characters, is cut at a word, with an ellipsis: it is a table or a list, not prose.
_LONGEST = 700
# The lead of a text never lies further in than this, however large the text is.
_READ = 50_000


@dataclass(frozen=True, slots=True)
class LeadSummarizer:
    """Takes the first sentences of the story's first item; news puts first what matters most."""

    def summarize(self, items: Sequence[StoredItem], sentences: int) -> tuple[Sentence, ...]:
        """Take at most ``sentences`` of them."""
        first = items[0]
        told = split(first.item.text[:_READ])[:sentences]
        return tuple(Sentence(shorten(text, _LONGEST), first.key, position) for position, text in enumerate(told))
