"""The contract of the port Summarizer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from digest.language.text.sentences.sentences import sentences
from digest.model.edition import Sentence
from digest.model.item import Item, StoredItem
from digest.model.week import Week
from digest.ports import Summarizer
from digest.testing.news import sample_items

# Texts that are not plain sentences.
ODD_TEXTS = [
    "",
    "\n",
    ".",
    "!?!",
    "No end",
    "One. Two. Three. Four.",
    "a.b.c. A.B.C.",
    "One.\n\nTwo\nThree.\n",
    "1. 2. 3.",
    "🌊 The sea! 🌊",
    "。。。",
    "\u00a0A\u00a0b.\u00a0",
]


class SummarizerContract:
    """The tests for a Summarizer. Inherit it and override the fixture ``summarizer``."""

    @pytest.fixture
    def summarizer(self) -> Summarizer:
        """Return the summarizer under test."""
        raise NotImplementedError("override the fixture `summarizer`")

    @pytest.mark.parametrize("limit", [0, 1, 3, 50])
    def test_a_summary_of_news_adds_nothing(self, summarizer: Summarizer, limit: int) -> None:
        for item in sample_items():
            adds_nothing([item], summarizer.summarize([item], limit), limit)

    @pytest.mark.parametrize("text", ODD_TEXTS)
    def test_a_summary_of_odd_texts_adds_nothing(self, summarizer: Summarizer, text: str) -> None:
        items = [stored(text, "0"), stored("The ferry sails. It sails at noon.", "1"), stored(text, "2")]

        adds_nothing(items, summarizer.summarize(items, 3), 3)

    def test_the_same_items_are_summarized_the_same(self, summarizer: Summarizer) -> None:
        items = sample_items()[:2]

        assert summarizer.summarize(items, 3) == summarizer.summarize(items, 3)

    def test_a_text_without_words_has_no_summary(self, summarizer: Summarizer) -> None:
        assert summarizer.summarize([stored("")], 3) == ()

    @pytest.mark.parametrize("text", ["word " * 400_000, "a" * 2_000_000, "One. " * 400_000, "." * 2_000_000])
    def test_a_text_of_megabytes_has_a_short_summary(self, summarizer: Summarizer, text: str) -> None:
        assert sum(len(sentence.text) for sentence in summarizer.summarize([stored(text)], 3)) <= 2100


def stored(text: str, key: str = "key") -> StoredItem:
    """Return an item with this text."""
    return StoredItem(key, Item("Herald", "", text), None, datetime(2025, 4, 21, tzinfo=UTC), Week(2025, 17))


def adds_nothing(items: Sequence[StoredItem], summary: Sequence[Sentence], limit: int) -> None:
    """Check that a summary is short enough, and that each sentence is in its place or marked as an abstract."""
    assert len(summary) <= limit
    texts = {item.key: item.item.text for item in items}
    for sentence in summary:
        if not sentence.is_abstract:
            assert sentence.text.removesuffix("…") in sentences(texts[sentence.item])[sentence.position]
