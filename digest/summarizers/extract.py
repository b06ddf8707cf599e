"""The extract: the sentences of a story that tell most of it, unchanged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.compose.summary.clauses import cut_long
from digest.compose.summary.extract import extract
from digest.model.edition import Sentence
from digest.model.item import StoredItem


@dataclass(frozen=True, slots=True)
class ExtractSummarizer:
    """Chooses sentences by what they say of the story, their place, and how well they stand alone.

    A sentence is shown as it stands in the text of its item, less the dateline before it; of one of more than 60 words
    the first clauses are, with an ellipsis.
    """

    def summarize(self, items: Sequence[StoredItem], sentences: int) -> tuple[Sentence, ...]:
        """Take at most ``sentences`` of them, over all items of the story."""
        found = extract(items, sentences)
        return tuple(Sentence(cut_long(each.text), each.item, each.position) for each in found)
