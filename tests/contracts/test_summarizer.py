"""The contract of Summarizer. To test another implementation, add it to ``SUMMARIZERS``."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editing.summarizers.extract import ExtractSummarizer
from digest.editing.summarizers.lead import LeadSummarizer
from digest.ports import Summarizer
from digest.testing import SummarizerContract
from digest.testing.suites.summarizer_contract import adds_nothing, stored

SUMMARIZERS = [LeadSummarizer(), ExtractSummarizer()]
every_summarizer = pytest.mark.parametrize("summarizer", SUMMARIZERS, ids=lambda summarizer: type(summarizer).__name__)
WORDS = st.text(alphabet="ab .!?。\n\u00a0🌊A1", max_size=80)


class TestSummarizers(SummarizerContract):
    @pytest.fixture(params=SUMMARIZERS, ids=lambda summarizer: type(summarizer).__name__)
    def summarizer(self, request: pytest.FixtureRequest) -> Summarizer:
        made: Summarizer = request.param
        return made


@every_summarizer
@given(texts=st.lists(WORDS, min_size=1, max_size=3), limit=st.integers(0, 4))
def test_a_summary_adds_nothing(summarizer: Summarizer, texts: list[str], limit: int) -> None:
    items = [stored(text, str(number)) for number, text in enumerate(texts)]

    adds_nothing(items, summarizer.summarize(items, limit), limit)


@every_summarizer
@given(text=WORDS, limit=st.integers(0, 4))
def test_the_same_items_are_summarized_the_same(summarizer: Summarizer, text: str, limit: int) -> None:
    assert summarizer.summarize([stored(text)], limit) == summarizer.summarize([stored(text)], limit)


def test_the_lead_is_the_beginning_of_the_first_item() -> None:
    summary = LeadSummarizer().summarize([stored("One. Two. Three.", "a"), stored("Four.", "b")], 2)

    assert [(told.text, told.item, told.position) for told in summary] == [("One.", "a", 0), ("Two.", "a", 1)]


def test_a_table_that_is_taken_for_a_sentence_is_cut_at_a_word() -> None:
    (told,) = LeadSummarizer().summarize([stored("word " * 400)], 1)

    assert len(told.text) <= 700
    assert told.text.endswith("word…")
