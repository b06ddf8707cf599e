"""Extracts: the most informative sentences of a story, unchanged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.editing.summary.choose_sentences import extract
from digest.editing.summary.clauses import cut_long
from digest.model.edition import Sentence
from digest.model.item import StoredItem


@dataclass(frozen=True, slots=True)
class ExtractSummarizer:
    """Chooses sentences by how much they say of the story, by their position, and by how well they stand alone.

    A sentence is shown as its item has it, without a preceding dateline. A sentence of more than 60 words is cut after
    its first clauses, with an ellipsis.
    """

    def summarize(self, items: Sequence[StoredItem], sentences: int) -> tuple[Sentence, ...]:
        """Return at most ``sentences`` sentences from all items of the story."""
        found = extract(items, sentences)
        return tuple(Sentence(cut_long(each.text), each.item, each.position) for each in found)
