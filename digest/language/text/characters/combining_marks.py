"""Combining marks and joiners, which belong to words although ``re`` has them in no class of word characters."""

from __future__ import annotations

import unicodedata
from typing import Literal

# For a character class. Of the Indic scripts, Devanagari to Sinhala, everything but the two dandas belongs to words.
MARKS = (
    r"\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    r"\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0\u0898-\u089f\u08ca-\u08e1\u08e3-\u0963"
    r"\u0966-\u0dff\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u0f18\u0f19\u0f35\u0f37\u0f39"
    r"\u0f3e\u0f3f\u0f71-\u0f84\u0f86\u0f87\u0f8d-\u0fbc\u102b-\u103e\u1056-\u1059\u135d-\u135f\u17b4-\u17d3"
    r"\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f"
)


def without_marks(text: str, form: Literal["NFD", "NFKD"] = "NFKD") -> str:
    """Decompose a text and drop its combining marks: "é" is "e", and in NFKD the ligature "ﬁ" is "fi"."""
    return "".join(char for char in unicodedata.normalize(form, text) if not unicodedata.combining(char))
