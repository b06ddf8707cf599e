"""What every Summarizer does. To test another one, add it to ``SUMMARIZERS``."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model.item import Item, StoredItem
from digest.model.week import Week
from digest.ports import Summarizer
from digest.summarizers.extract import ExtractSummarizer
from digest.summarizers.lead import LeadSummarizer
from digest.text.sentences.sentences import sentences

SUMMARIZERS = [LeadSummarizer(), ExtractSummarizer()]
every_summarizer = pytest.mark.parametrize("summarizer", SUMMARIZERS, ids=lambda summarizer: type(summarizer).__name__)
WORDS = st.text(alphabet="ab .!?。\n\u00a0🌊A1", max_size=80)


def stored(text: str, key: str = "key") -> StoredItem:
    return StoredItem(key, Item("Herald", "", text), None, datetime(2025, 4, 21, tzinfo=UTC), Week(2025, 17))


@every_summarizer
@given(texts=st.lists(WORDS, min_size=1, max_size=3), limit=st.integers(0, 4))
def test_a_summary_adds_nothing(summarizer: Summarizer, texts: list[str], limit: int) -> None:
    items = [stored(text, str(number)) for number, text in enumerate(texts)]
    summary = summarizer.summarize(items, limit)

    assert len(summary) <= limit
    for sentence in summary:
        assert sentence.text.removesuffix("…") in sentences(texts[int(sentence.item)])[sentence.position]


@every_summarizer
@given(text=WORDS, limit=st.integers(0, 4))
def test_the_same_items_are_summarized_the_same(summarizer: Summarizer, text: str, limit: int) -> None:
    assert summarizer.summarize([stored(text)], limit) == summarizer.summarize([stored(text)], limit)


@every_summarizer
def test_a_text_without_words_has_no_summary(summarizer: Summarizer) -> None:
    assert summarizer.summarize([stored("")], 3) == ()


@every_summarizer
@pytest.mark.parametrize("text", ["word " * 400_000, "a" * 2_000_000, "One. " * 400_000, "." * 2_000_000])
def test_a_text_of_megabytes_has_a_short_summary(summarizer: Summarizer, text: str) -> None:
    assert sum(len(sentence.text) for sentence in summarizer.summarize([stored(text)], 3)) <= 2100


def test_the_lead_is_the_beginning_of_the_first_item() -> None:
    summary = LeadSummarizer().summarize([stored("One. Two. Three.", "a"), stored("Four.", "b")], 2)

    assert [(told.text, told.item, told.position) for told in summary] == [("One.", "a", 0), ("Two.", "a", 1)]


def test_a_table_that_is_taken_for_a_sentence_is_cut_at_a_word() -> None:
    (told,) = LeadSummarizer().summarize([stored("word " * 400)], 1)

    assert len(told.text) <= 700
    assert told.text.endswith("word…")
