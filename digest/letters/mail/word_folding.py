"""Folding: what is the same in capitals and without accents, which people often leave out of emails."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable


def folded(text: str) -> str:
    """Return a text without case and accents, the same for all ways to write it."""
    apart = unicodedata.normalize("NFKD", text).casefold().replace("\N{LATIN SMALL LETTER DOTLESS I}", "i")
    return "".join(character for character in apart if not unicodedata.combining(character))


def beginnings(phrases: Iterable[str]) -> str:
    """Return a pattern for any of these phrases in a folded text; the longest counts."""
    ordered = sorted({folded(phrase) for phrase in phrases}, key=lambda phrase: (-len(phrase), phrase))
    return f"(?:{'|'.join(map(re.escape, ordered))})"
