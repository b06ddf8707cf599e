"""One way to summarize, in a process of its own to measure its memory: ``python -m bench.summarizing``."""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TypedDict

from digest.editing.summarizers.extract import ExtractSummarizer
from digest.editing.summarizers.lead import LeadSummarizer
from digest.language.text.dates.datelines import without_dateline
from digest.language.text.sentences.sentences import sentences
from digest.language.text.words.words import stems
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.week import Week
from digest.ports import Summarizer

Summarize = Callable[[str], str]


class Task(TypedDict):
    """What is to be summarized, and in how many sentences."""

    texts: list[str]
    language: str
    sentences: int


class Outcome(TypedDict):
    """The summaries, the seconds they took without the start, and the peak of memory in MB."""

    summaries: list[str]
    seconds: float
    megabytes: float


def main(method: str) -> None:
    task: Task = json.load(sys.stdin)
    summarize = METHODS[method](task["language"], task["sentences"])
    # What is loaded at first use is no part of what an item costs.
    summarize("The ferry sails. The pier stands. The captain waits for the ferry at the pier.")
    start = time.process_time()
    summaries = list(map(summarize, task["texts"]))
    seconds = time.process_time() - start
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    json.dump(Outcome(summaries=summaries, seconds=seconds, megabytes=megabytes), sys.stdout)


def _ours(summarizer: Summarizer) -> Callable[[str, int], Summarize]:
    def of(language: str, count: int) -> Summarize:
        def summarize(text: str) -> str:
            return " ".join(sentence.text for sentence in summarizer.summarize([_stored(text, language)], count))

        return summarize

    return of


def _stored(text: str, language: str) -> StoredItem:
    item = Item("Herald", "", text, locale=Locale(language))
    return StoredItem("key", item, None, datetime(2025, 4, 21, tzinfo=UTC), Week(2025, 17))


def _bare_lead(language: str, count: int) -> Summarize:
    lead = _ours(LeadSummarizer())(language, count)
    return lambda text: lead(without_dateline(text))


def _sumy(name: str) -> Callable[[str, int], Summarize]:
    """A method of sumy, on our sentences and stems: what differs is which sentences it takes."""

    def of(language: str, count: int) -> Summarize:
        from sumy.parsers.plaintext import PlaintextParser  # noqa: PLC0415 # here alone, to keep the memory of others
        from sumy.summarizers import lex_rank, lsa, text_rank  # noqa: PLC0415

        kinds = {
            "lexrank": lex_rank.LexRankSummarizer,
            "textrank": text_rank.TextRankSummarizer,
            "lsa": lsa.LsaSummarizer,
        }
        summarizer = kinds[name](stemmer=str)
        tokenizer = _Tokenizer(language)

        def summarize(text: str) -> str:
            document = PlaintextParser.from_string(" ".join(text.split()), tokenizer).document
            return " ".join(map(str, summarizer(document, count)))

        return summarize

    return of


class _Tokenizer:
    """What sumy asks for, without the data that nltk would download."""

    def __init__(self, language: str) -> None:
        self.language = language

    def to_sentences(self, paragraph: str) -> Sequence[str]:
        return sentences(paragraph)

    def to_words(self, sentence: str) -> Sequence[str]:
        return stems(sentence, self.language)


METHODS = {
    "lead": _ours(LeadSummarizer()),
    "bare lead": _bare_lead,
    "extract": _ours(ExtractSummarizer()),
    "lexrank": _sumy("lexrank"),
    "textrank": _sumy("textrank"),
    "lsa": _sumy("lsa"),
}

if __name__ == "__main__":
    main(sys.argv[1])
