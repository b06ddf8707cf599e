"""Read the items of a week: count their words, and find those that are names, figures or labels."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice
from typing import NamedTuple, Self

from digest.editing.grouping.compared_titles import Occasions
from digest.editing.grouping.word_numbers import WordNumbers
from digest.editing.grouping.word_pieces import PieceNumbers
from digest.editing.summary.headline import headline
from digest.language.text.shortening.shorten import LONGEST_TITLE
from digest.model.item import Item, StoredItem

# With fewer distinct words, nothing can be compared: "Photo of the day".
_FEWEST_WORDS = 5
# A colon may follow its word at once, a dash between spaces only: "Weather: ", "Week in review - ".
_END_OF_LABEL = re.compile(r"[:：](?!\S)|：|(?<=\s)[-–—|](?!\S)")
_NO_OCCASIONS = Occasions()
# Texts whose new words are numbered at once.
_AT_ONCE = 32
# The event is at the beginning; further on is background, which many stories share. Longer beginnings find no more, and
# whole texts take five times as long.
BEGINNING = 1200


class WordCounts(NamedTuple):
    """The distinct words of a text and their counts, in arrays, because a week may have 100,000 texts."""

    words: array[int]
    times: array[int]

    @classmethod
    def of(cls, times: Mapping[int, int]) -> Self:
        """Return the counts of words by number."""
        # An array of a list takes half the time of one of a view.
        return cls(array("I", [*times]), array("H", [*times.values()]))


class ItemWords(NamedTuple):
    """The words of an item, by number; the rest is as in its profile."""

    source: str
    label: int
    title: WordCounts
    whole: WordCounts
    facts: tuple[int, ...]
    title_figures: tuple[int, ...]
    figures: tuple[int, ...]
    values: array[int]
    occasions: Occasions


class _Text(NamedTuple):
    """A title or the beginning of a text, and its pieces, the parts between spaces."""

    whole: str
    pieces: list[str]

    @classmethod
    def of(cls, text: str) -> Self:
        return cls(text, text.split())


def item_words(items: Iterable[StoredItem], numbers: WordNumbers) -> Iterator[ItemWords]:
    """Read the items of a week in one language, whose words are numbered."""
    known = PieceNumbers(numbers)
    left = iter(items)
    while batch := [stored.item for stored in islice(left, _AT_ONCE)]:
        texts = [(_Text.of(compared_title(item)), _Text.of(item.text[:BEGINNING])) for item in batch]
        known.add(chain.from_iterable([text.pieces for of_item in texts for text in of_item]))
        for item, (title, text) in zip(batch, texts, strict=True):
            yield _read(item.source, title, text, known, numbers)
        known.forget()


def _read(source: str, title: _Text, text: _Text, known: PieceNumbers, numbers: WordNumbers) -> ItemWords:
    title_words = known.numbers(*title)
    in_title, in_whole = Counter(title_words), Counter(title_words + known.numbers(*text))
    if len(in_whole) < _FEWEST_WORDS:
        in_title = in_whole = Counter()
    figures = numbers.figures.keys() & in_whole.keys()
    named = known.among(filter(known.capital.__contains__, chain(title.pieces, text.pieces)))
    return ItemWords(
        source=source,
        label=_label(title, known),
        title=WordCounts.of(in_title),
        whole=WordCounts.of(in_whole),
        facts=tuple(dict.fromkeys([fact for fact in _facts(title, known) if fact in in_title])),
        title_figures=tuple(figures & in_title.keys()),
        figures=tuple(figures),
        values=array("I", [*figures.union(in_whole.keys() & set(named))]),
        occasions=_occasions(title.whole, text.whole, in_title, numbers),
    )


def _facts(title: _Text, known: PieceNumbers) -> list[int]:
    """Return the numbers of the figures of a title, and of its words that may be names."""
    standing = list(filter(is_outstanding, title.pieces))
    return known.numbers(outstanding(title.whole), standing) if standing else []


def _label(title: _Text, known: PieceNumbers) -> int:
    """Return the number of words before a colon or dash, 0 without one."""
    end = _END_OF_LABEL.search(title.whole)
    if not end:
        return 0
    label = _Text.of(title.whole[: end.start()])
    known.add(label.pieces)
    return len(set(known.numbers(*label)))


def _occasions(title: str, text: str, words_of_title: Iterable[int], numbers: WordNumbers) -> Occasions:
    """Return the distinguishing facts in a title; most titles have no word that could be one."""
    if numbers.figures.keys().isdisjoint(words_of_title) and numbers.calendar.isdisjoint(words_of_title):
        return _NO_OCCASIONS
    return Occasions.of(title, text, numbers.language)


def compared_title(item: Item) -> str:
    """Return the title to compare: without one, the headline of the item's text."""
    return (item.title or headline(item.text))[:LONGEST_TITLE]


def outstanding(text: str) -> str:
    """Return a text without its words in lowercase: the rest is figures, and words that may be names."""
    return " ".join([piece if is_outstanding(piece) else "|" for piece in text.split()])


def is_outstanding(piece: str) -> bool:
    """Return whether a part of a text between spaces has no lowercase letter in front."""
    return not (piece[0].islower() or next(filter(str.isalnum, piece), "").islower())
