"""One side of a translation, as the checks look at it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from digest.translators.checking.protection import GAP

# Letters only. An apostrophe stands within a word, as in "don't", or behind one that is cut short, as in "l'eau".
WORD = re.compile(r"\b(?i:[cdjlmnst]|qu|un|d?all|[dns]ell|sull)(?=['’ʼ][^\W\d_]{2})|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
# Scripts that do not part words by spaces.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Side:
    """A segment or its translation, protected parts taken out, and its ``language``, a primary subtag of BCP 47."""

    text: str
    language: str
    words: tuple[str, ...]
    is_unspaced: bool

    @classmethod
    def of(cls, text: str, language: str) -> Self:
        """Look at a text."""
        return cls(text, language, tuple(WORD.findall(text)), _UNSPACED.search(text) is not None)

    @property
    def visible(self) -> str:
        """Its text without spaces around it and without gaps."""
        return self.text.replace(GAP, "").strip()
