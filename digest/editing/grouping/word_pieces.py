"""Number the words of texts by their pieces, the parts between spaces: of a week's pieces, few are new."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from digest.editing.grouping.word_numbers import WordNumbers
from digest.language.text.words.words import words_of_each

# Longer pieces are sentences in a script without spaces, and come only once. A week in one language has fewer than so
# many pieces. Both limit the memory that hostile texts take.
_LONGEST = 40
_MOST = 300_000
# With these spaces between its thousands, a number is one word in several pieces: "1 315". One character at the start
# of a pattern is found three times as fast as any of three.
_PARTED_NUMBERS = {space: re.compile(rf"{space}\d\d\d(?<=\d....)") for space in " \u00a0\u202f"}


class PieceNumbers(dict[str, tuple[int, ...]]):
    """The numbers of the words in each piece, looked up once.

    ``capital`` are pieces with a capital.
    """

    def __init__(self, numbers: WordNumbers) -> None:
        self.capital: set[str] = set()
        self._three_digits: set[str] = set()
        self._numbers = numbers
        self._long: list[str] = []

    def __missing__(self, piece: str) -> tuple[int, ...]:
        self.add([piece])
        return self[piece]

    def add(self, pieces: Iterable[str]) -> None:
        """Look up the pieces that are new; many at once are faster."""
        new = [piece for piece in dict.fromkeys(pieces) if piece not in self]
        if not new:
            return
        found = list(words_of_each(new))
        self._numbers.add(chain.from_iterable(found))
        number = self._numbers.__getitem__
        self.update(zip(new, [tuple(map(number, of_piece)) for of_piece in found], strict=True))
        self.capital.update([piece for piece in new if not piece.islower() and piece != piece.lower()])
        self._three_digits.update([piece for piece in new if len(piece) >= 3 and piece[:3].isdecimal()])
        self._long += [piece for piece in new if len(piece) > _LONGEST]

    def numbers(self, text: str, pieces: Sequence[str]) -> list[int]:
        """Return the numbers of the words of a text, given with its pieces, all of which were added."""
        if not self._three_digits.isdisjoint(pieces) and _has_parted_number(text):
            return self._numbers.of(text)
        return list(self.among(pieces))

    def among(self, pieces: Iterable[str]) -> Iterable[int]:
        """Return the numbers of the words of some pieces."""
        return chain.from_iterable(map(self.__getitem__, pieces))

    def forget(self) -> None:
        """Free memory between texts, if it is too much: that of long pieces, or of all."""
        if len(self) > _MOST:
            self.clear()
            self.capital.clear()
            self._three_digits.clear()
        for piece in self._long:
            self.pop(piece, None)
            self.capital.discard(piece)
            self._three_digits.discard(piece)
        self._long.clear()


def _has_parted_number(text: str) -> bool:
    for space, number in _PARTED_NUMBERS.items():  # noqa: SIM110 - a generator takes twice as long
        if space in text and number.search(text):
            return True
    return False
