"""Speakers: the parts of a sentence that name who says what it says."""

from __future__ import annotations

import re
from functools import lru_cache

from digest.language.known import language as known_language
from digest.language.text.characters.scripts import is_written_in
from digest.language.text.patterns import NEVER
from digest.language.text.sentences.quotes import OPENING_QUOTES

_MARKS = ".,;:!?—–-"
# In these scripts the next word follows without a space, or, in Korean, is attached.
_UNSPACED = ("Hani", "Hang", "Thai", "Laoo", "Khmr", "Mymr")


def says_who(text: str, language: str) -> bool:
    """Return whether a part of a sentence names the speaker: "according to ...", ", said the mayor".

    Always false for a language without such words.
    """
    return _attribution(language).search(text) is not None


def names_speaker(sentence: str, language: str) -> bool:
    """Return whether a sentence without a quotation says who asked or said the one before it."""
    openers = known_language(language).openers
    words = (word.strip(_MARKS).lower() for word in sentence.split())
    verbs = (*openers.reporting_first, *openers.reporting_last)
    return not any(mark in sentence for mark in OPENING_QUOTES) and any(word in verbs for word in words)


@lru_cache(maxsize=64)
def _attribution(language: str) -> re.Pattern[str]:
    clauses = known_language(language).clauses
    words = "|".join(filter(None, (clauses.reporting, clauses.sources))) or NEVER
    return compiled(words, language)


def compiled(pattern: str, language: str) -> re.Pattern[str]:
    """Compile a pattern of a language so that it matches whole words only, where words have edges."""
    if any(is_written_in(language, script) for script in _UNSPACED):
        return re.compile(pattern)
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)
