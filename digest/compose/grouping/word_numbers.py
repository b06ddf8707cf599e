"""The words of a week's items in one language as numbers, which take less memory and compare faster."""

from __future__ import annotations

import re

from digest.text.dates.calendar_words import calendar_names, keys_of
from digest.text.words.words import stemmed, words

_YEAR = re.compile("19\\d\\d|20\\d\\d|2100")


class WordNumbers(dict[str, int]):
    """The numbers of words: words with the same stem have the same.

    ``stems`` holds the number of each stem, ``figures`` what each figure amounts to. ``common`` are figures that tell
    no event from another, years and single digits; ``calendar`` are words that may begin the name of a day or a month.

    One look into one table tells a number. Looking up first the stem and then its number takes a quarter longer in all.
    """

    def __init__(self, language: str) -> None:
        self.stems: dict[str, int] = {}
        self.figures: dict[int, float] = {}
        self.common: set[int] = set()
        self.calendar: set[int] = set()
        self.language = language
        self._names = calendar_names(language)

    def __missing__(self, word: str) -> int:
        (stem,) = stemmed((word,), self.language)
        self[word] = number = self.stems.setdefault(stem, len(self.stems))
        if word[0].isdigit():
            self.figures[number] = _size(word)
            if len(word) == 1 or _YEAR.fullmatch(word):
                self.common.add(number)
        elif keys_of((word,), self.language)[0] in self._names:
            self.calendar.add(number)
        return number

    def of(self, text: str) -> list[int]:
        """The numbers of the words of a text."""
        return list(map(self.__getitem__, words(text)))


def _size(figure: str) -> float:
    """What a figure amounts to: of one with several points, 1.2.3, the beginning."""
    return float(".".join(figure.split(".")[:2]))
