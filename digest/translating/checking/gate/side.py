"""The two sides of a translation, in the form that the checks use."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self

from digest.language.facts.capitals import says_names
from digest.language.facts.written_words import WORD, is_unspaced
from digest.translating.checking.protection import GAP

_OTHER_DIGIT = re.compile(r"[^\D0-9]")


@dataclass(frozen=True, slots=True)
class Side:
    """A segment or its translation, without protected parts, and its ``language``, a BCP 47 primary subtag.

    ``names`` are words that other texts show to be names; None for a translation.
    """

    text: str
    language: str
    names: frozenset[str] | None = field(default=None, kw_only=True)
    # Both follow from the text.
    words: tuple[str, ...] = field(compare=False)
    is_unspaced: bool = field(compare=False)

    @classmethod
    def of(cls, text: str, language: str, names: frozenset[str] | None = None) -> Self:
        """Create a side from a text."""
        return cls(text, language, tuple(WORD.findall(text)), is_unspaced(text), names=names)

    @property
    def shows_names(self) -> bool:
        """Whether a capital within the text is that of a name; in a title, only those of ``names`` are."""
        return says_names(self.text, self.language, has_names=bool(self.names))

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
