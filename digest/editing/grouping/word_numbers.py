"""Number the words of a week's items in one language: of the pieces of its texts, between spaces, few are new."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain

from digest.language.known import language as known_language
from digest.language.text.words.words import stemmed, words_of_each

# A week in one language has fewer pieces. More are texts in a script without spaces, or hostile: all are forgotten.
_MOST = 300_000
# The value of a figure; of 1.2.3, that of its beginning. Python takes "²" for a digit, but not for a number.
_SIZE = re.compile(r"\d+(?:\.\d+)?")


class WordNumbers(dict[str, tuple[int, ...]]):
    """The numbers of the words in each piece of a text: words with the same stem have the same number.

    ``stems`` has the number of each stem, ``figures`` the value of each figure. ``capital`` are the pieces with a
    capital, which may be names, ``small`` the words that some piece has without one. ``common`` are the most common
    words of the language, as far as they are known.
    """

    def __init__(self, language: str) -> None:
        self.stems: dict[str, int] = {}
        self.figures: dict[int, float] = {}
        self.capital: set[str] = set()
        self.small: set[int] = set()
        self._language = language
        self.common = set(map(self._number, stemmed(known_language(language).recognition.words, language)))

    def add(self, pieces: Iterable[str]) -> None:
        """Look up the pieces that are new."""
        if len(self) > _MOST:
            self.clear()
            self.capital.clear()
        if new := [piece for piece in dict.fromkeys(pieces) if piece not in self]:
            for piece, found in zip(new, words_of_each(new), strict=True):
                self[piece] = numbers = tuple(map(self._number, stemmed(found, self._language)))
                if piece.islower():
                    self.small.update(numbers)
            self.capital.update([piece for piece in new if piece != piece.lower()])

    def of(self, pieces: Iterable[str]) -> list[int]:
        """Return the numbers of the words of pieces that were added."""
        return list(chain.from_iterable(map(self.__getitem__, pieces)))

    def _number(self, stem: str) -> int:
        number = self.stems.setdefault(stem, len(self.stems))
        if size := _SIZE.match(stem):
            self.figures[number] = float(size[0])
        return number
