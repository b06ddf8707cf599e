"""Regular expressions for words of languages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

# The pattern that never matches, for a language without the words in question.
NEVER = "(?!)"


def one_of(listed: Iterable[str]) -> str:
    """Return a pattern that matches any of some words or phrases, longest first; with none, one that never matches.

    Words are grouped by their first letter, so that most are ruled out at once. An apostrophe matches typed or curly.
    """
    ordered = sorted({word for word in listed if word}, key=lambda word: (word[0], -len(word), word))
    if not ordered:
        return NEVER
    groups = (
        f"{re.escape(first)}(?:{'|'.join(_escaped(word[1:]) for word in group)})"
        for first, group in groupby(ordered, itemgetter(0))
    )
    return f"(?:{'|'.join(groups)})"


@lru_cache(maxsize=256)
def whole_words(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of a language so that it matches whole words only, in upper or lower case."""
    return re.compile(rf"(?:{pattern})(?!\w)", re.IGNORECASE)


def _escaped(word: str) -> str:
    return re.escape(word).replace("'", "['’]")
