"""The two sides of a translation, in the form that the checks use."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self

from digest.translating.checking.protection import GAP

# Letters only. An apostrophe is within a word, as in "don't", or ends an elided one, as in "l'eau".
WORD = re.compile(r"\b(?i:[cdjlmnst]|qu|un|d?all|[dns]ell|sull)(?=['’ʼ][^\W\d_]{2})|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
# Scripts that do not separate words with spaces.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff]")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")


@dataclass(frozen=True, slots=True)
class Side:
    """A segment or its translation, without protected parts, and its ``language``, a BCP 47 primary subtag."""

    text: str
    language: str
    # Both follow from the text.
    words: tuple[str, ...] = field(compare=False)
    is_unspaced: bool = field(compare=False)

    @classmethod
    def of(cls, text: str, language: str) -> Self:
        """Create a side from a text."""
        return cls(text, language, tuple(WORD.findall(text)), _UNSPACED.search(text) is not None)

    @property
    def visible(self) -> str:
        """The text without gaps, and without spaces at its ends."""
        return self.text.replace(GAP, "").strip()

    @property
    def with_ascii_digits(self) -> str:
        """The text with all digits in ASCII, each in its place: ٧ is 7."""
        text = self.text
        return text if text.isascii() else _OTHER_DIGIT.sub(lambda match: str(unicodedata.decimal(match[0])), text)

    def without(self, spans: Iterable[tuple[int, int]]) -> Self:
        """Return a side with a gap in place of each span."""
        places = sorted(spans)
        if not places:
            return self
        pieces: list[str] = []
        place = 0
        for start, end in places:
            if start >= place:
                pieces += (self.text[place:start], GAP)
            place = max(place, end)
        return self.of("".join((*pieces, self.text[place:])), self.language)
