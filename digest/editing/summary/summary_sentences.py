"""The sentences of an item that may appear in a summary, verbatim and without the parts that are not news."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, pairwise

from digest.editing.items.clean_titles import is_plain_label
from digest.language.text.dates.datelines import without_dateline
from digest.language.text.sentences.finished import is_finished
from digest.language.text.sentences.line_breaks import line_breaks
from digest.language.text.sentences.periods import belongs_to_word
from digest.language.text.sentences.sentences import each_sentence
from digest.language.text.words.words import stemmed, words_of_each
from digest.model.item import StoredItem

# News says what matters near its beginning; only that much of a book is read. Twice as many sentences take twice the
# time, and make no better summaries.
_READ = 30_000
MOST_SENTENCES, _MOST_LINES = 12, 40
# Sites lose the space between paragraphs: "said the mayor.The ferry". "Node.js", "U.S.A." and "ASP.NET" are no such
# breaks. The pattern looks behind only after a mark: looking behind at every place is several times slower.
_LOST_BREAK = re.compile(r"[.!?…](?:(?<=[^\W\d_]{2}.)|(?<=[)\d].))([\"«»“”]?)(?=\"?([^\W\d_])([^\W\d_]|[\s'’]))")
_OPENS = frozenset("«“")
_LABEL = re.compile(r"([^\W\d_]{3,20}): (?=\S)")
_BULLETS = "•◦▪●■‣⁃∙· \t"


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """A part of an item's text that may appear in a summary.

    ``position`` counts the item's sentences, ``order`` only those that may appear. ``words`` are its distinct
    ``stems``.
    """

    text: str
    item: str
    position: int
    order: int
    stems: tuple[str, ...]
    words: frozenset[str]


# Cached for the items of a story, for its summary and for its key figures.
@lru_cache(maxsize=64)
def summary_sentences(stored: StoredItem) -> tuple[SummarySentence, ...]:
    """Return the parts of an item that may appear in a summary, in order.

    Each is ``sentences(item.text)[position]``, unchanged, without what precedes it: a dateline, a label such as
    "Update:", a bullet; or its part on one side of a line end, or of a period that lost its space. Nothing else is cut
    within a sentence: what a site has run into it, such as a caption, stays. (What stood several times in a text,
    before a capital, was in 12 of 17 cases no caption, but went on with a name.)
    """
    language = stored.item.locale.language
    parts = list(_first(_parts(stored.item.text[:_READ], language)))
    words = words_of_each([part.replace("\n", "\r") for _, part in parts]) if parts else ()
    found = [stemmed(of_part, language) for of_part in words]
    return tuple([
        SummarySentence(part, stored.key, position, order, its_stems, frozenset(its_stems))
        for order, ((position, part), its_stems) in enumerate(zip(parts, found, strict=True))
    ])  # fmt: skip


def _first(parts: Iterator[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Yield parts up to the last that is read."""
    finished = 0
    for position, part in islice(parts, _MOST_LINES):
        yield position, part
        finished += is_finished(part)
        if finished == MOST_SENTENCES:
            break


def _parts(text: str, language: str) -> Iterator[tuple[int, str]]:
    news = len(text) - len(without_dateline(text))
    breaks = list(line_breaks(text))
    end = 0
    for position, sentence in enumerate(each_sentence(text)):
        start = text.index(sentence, end)
        end = start + len(sentence)
        if end > news:
            for line in _lines(text, max(start, news), end, breaks):
                for part in parted(line):
                    yield position, _without_label(part, language)


def _lines(text: str, start: int, end: int, breaks: Sequence[int]) -> Iterator[str]:
    """Split a sentence at line breaks that end something: a heading has no other mark of its end."""
    within = breaks and breaks[bisect_right(breaks, start) : bisect_left(breaks, end)]
    for first, last in pairwise((start, *within, end)):
        if line := text[first:last].strip():
            yield line


def _without_label(line: str, language: str) -> str:
    line = line.lstrip(_BULLETS)
    label = _LABEL.match(line)
    if not label or line[label.end()].islower() or not is_plain_label(label[1], language):
        return line
    return line[label.end() :]


def parted(sentence: str) -> Iterator[str]:
    """Split sentences that a site has run together."""
    start = 0
    for match in _LOST_BREAK.finditer(sentence):
        if match[2].isupper() and not match[3].isupper() and not _is_abbreviated(sentence, start, match):
            end = match.start(1) if _opens(sentence, match) else match.end()
            yield sentence[start:end]
            start = end
    yield sentence[start:]


def _is_abbreviated(sentence: str, start: int, match: re.Match[str]) -> bool:
    """Return whether a period belongs to its word: "TP.Arden"."""
    words = sentence[start : match.start()].split()
    return match[0].startswith(".") and belongs_to_word(words[-3:], sentence[match.end() :].split(maxsplit=1)[0])


def _opens(sentence: str, match: re.Match[str]) -> bool:
    """Return whether the quotation mark after a period belongs to the next sentence."""
    return match[1] in _OPENS or (match[1] == '"' and sentence.count('"', 0, match.start(1)) % 2 == 0)
