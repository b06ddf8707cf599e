"""Sentences that refer to the one before, known by their beginning: "He said so", "However, ...", "Об этом ..."."""

from __future__ import annotations

import re
from functools import lru_cache

from digest.languages.load import language as known_language

# "E. Macron", "И. о. министра": a letter with a period is not a word.
_INITIAL = r"[^\W\d_]\."
# In these languages the next word follows without a space.
_WITHOUT_SPACES = frozenset({"zh", "ja"})


def depends_on_context(sentence: str, language: str) -> bool:
    """Return whether a sentence begins with words that refer to the sentence before it.

    Always false for a language (a BCP 47 primary subtag) without a list of such beginnings.
    """
    beginning = _beginning(language)
    return beginning is not None and beginning.match(sentence[:80].replace("’", "'")) is not None


@lru_cache(maxsize=64)
def _beginning(language: str) -> re.Pattern[str] | None:
    openers = known_language(language).openers
    if not openers.dependent:
        return None
    words = "|".join(map(re.escape, openers.dependent))
    end = "" if language in _WITHOUT_SPACES else r"(?![\w'-])"
    stands = rf"(?:{openers.independent})(?!\w)|{_INITIAL}" if openers.independent else _INITIAL
    return re.compile(rf"[\W_]*(?!{stands})(?:{words}){end}", re.IGNORECASE)
