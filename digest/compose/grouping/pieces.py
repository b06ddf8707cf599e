"""Number the words of texts by their pieces, the parts between spaces: of a week's pieces, few are new."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain
from string import punctuation

from digest.compose.grouping.word_numbers import WordNumbers
from digest.text.words.words import words

# Longer pieces are sentences in a script without spaces, and come only once. A week in one language has fewer than so
# many pieces. Both limit the memory that hostile texts take.
_LONGEST = 40
_MOST = 300_000
# With these spaces between its thousands, a number is one word in several pieces: "1 315". One character at the start
# of a pattern is found three times as fast as any of three.
_PARTED_NUMBERS = {space: re.compile(rf"{space}\d\d\d(?<=\d....)") for space in " \u00a0\u202f"}


class Pieces(dict[str, tuple[int, ...]]):
    """The numbers of the words in each piece, looked up once; ``capital`` are pieces with a capital."""

    def __init__(self, numbers: WordNumbers) -> None:
        self.capital: set[str] = set()
        self._numbers = numbers
        self._long: list[str] = []

    def __missing__(self, piece: str) -> tuple[int, ...]:
        self[piece] = found = tuple(map(self._numbers.__getitem__, _words(piece)))
        if not piece.islower() and piece != piece.lower():
            self.capital.add(piece)
        if len(piece) > _LONGEST:
            self._long.append(piece)
        return found

    def read(self, text: str) -> tuple[list[int], set[int]]:
        """Return the numbers of the words of a text, and of those in its pieces with a capital."""
        pieces = text.split()
        found = list(self._among(pieces))
        if _has_parted_number(text):
            found = list(map(self._numbers.__getitem__, words(text)))
        named = set(self._among(filter(self.capital.__contains__, pieces)))
        self._forget()
        return found, named

    def _among(self, pieces: Iterable[str]) -> Iterable[int]:
        return chain.from_iterable(map(self.__getitem__, pieces))

    def _forget(self) -> None:
        if len(self) > _MOST:
            self.clear()
            self.capital.clear()
        for piece in self._long:
            self.pop(piece, None)
            self.capital.discard(piece)
        self._long.clear()


def _has_parted_number(text: str) -> bool:
    for space, number in _PARTED_NUMBERS.items():  # noqa: SIM110 - a generator takes twice as long
        if space in text and number.search(text):
            return True
    return False


def _words(piece: str) -> tuple[str, ...]:
    word = piece.strip(punctuation)
    return (word.lower(),) if word.isascii() and word.isalpha() else words(piece)
