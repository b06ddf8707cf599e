"""What of an item may stand in a summary: its sentences, without what is not news, each as it stands in the text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise

from digest.model.item import StoredItem
from digest.text.dates.datelines import without_dateline
from digest.text.sentences.line_breaks import line_breaks
from digest.text.sentences.sentences import each_sentence
from digest.text.words.words import stems

# News says what it has to say near its beginning; of a book only that is read.
_READ = 30_000
MOST_SENTENCES = 30
# Sites lose the space where a paragraph ended: "said the mayor.The ferry". Not so in "Node.js", "U.S.A." and "ASP.NET".
# Looks behind only where it has found a mark: looking behind at each place takes several times as long.
_LOST_BREAK = re.compile(r"[.!?…](?:(?<=[^\W\d_]{2}.)|(?<=[)\d].))([\"«»“”]?)(?=\"?([^\W\d_])([^\W\d_]|[\s'’]))")
_OPENS = frozenset("«“")


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """A part of an item's text that may stand in a summary.

    ``position`` is the place among the item's sentences, ``order`` that among its candidates. ``words`` are the
    different ones of its ``stems``.
    """

    text: str
    item: str
    position: int
    order: int
    stems: tuple[str, ...]
    words: frozenset[str]


# Kept for the items of a story, whose summary and whose key figures are both found among their candidates.
@lru_cache(maxsize=64)
def summary_sentences(stored: StoredItem) -> tuple[SummarySentence, ...]:
    """Give what of an item may stand in a summary, in order.

    Each stands in one sentence of the item as it is. What stands before the news, its dateline, belongs to none.
    """
    language = stored.item.locale.language
    parts = islice(_parts(stored.item.text[:_READ]), MOST_SENTENCES)
    found = []
    for order, (position, part) in enumerate(parts):
        its_stems = stems(part, language)
        found.append(SummarySentence(part, stored.key, position, order, its_stems, frozenset(its_stems)))
    return tuple(found)


def _parts(text: str) -> Iterator[tuple[int, str]]:
    news = len(text) - len(without_dateline(text))
    breaks = list(line_breaks(text))
    end = 0
    for position, sentence in enumerate(each_sentence(text)):
        start = text.index(sentence, end)
        end = start + len(sentence)
        if end > news:
            for line in _lines(text, max(start, news), end, breaks):
                for part in parted(line):
                    yield position, part


def _lines(text: str, start: int, end: int, breaks: Sequence[int]) -> Iterator[str]:
    """Part a sentence at the ends of lines that are some: a heading has no other mark of its end."""
    within = breaks[bisect_right(breaks, start) : bisect_left(breaks, end)]
    for first, last in pairwise((start, *within, end)):
        if line := text[first:last].strip():
            yield line


def parted(sentence: str) -> Iterator[str]:
    """Part what a site has run together."""
    start = 0
    for match in _LOST_BREAK.finditer(sentence):
        if match[2].isupper() and not match[3].isupper():
            end = match.start(1) if _opens(sentence, match) else match.end()
            yield sentence[start:end]
            start = end
    yield sentence[start:]


def _opens(sentence: str, match: re.Match[str]) -> bool:
    """Whether the quotation mark after a period belongs to what follows."""
    return match[1] in _OPENS or (match[1] == '"' and sentence.count('"', 0, match.start(1)) % 2 == 0)
