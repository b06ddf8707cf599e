"""Sentences that do not stand on their own, told by how they begin: "He said so", "However, ...", "Об этом ..."."""

from __future__ import annotations

import re
from functools import lru_cache

from digest.languages.load import language as known_language

# "E. Macron", "И. о. министра": a letter and a period are no word.
_INITIAL = r"[^\W\d_]\."
# In these the next word follows without a space.
_WITHOUT_SPACES = frozenset({"zh", "ja"})


def depends_on_context(sentence: str, language: str) -> bool:
    """Return whether a sentence of a language, a primary subtag of BCP 47, begins with what points to the one before.

    Never so in a language of which no such beginnings are known.
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
