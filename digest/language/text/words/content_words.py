"""Content words: those that say something, such as a time, a place, a number or a name."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from digest.language.known import language as known_language
from digest.language.text.words.words import stems

# In a language without a list of function words, shorter words are taken for them, except numbers and those of scripts
# without spaces from this character on. One too many only shows a sentence that could be left out.
_SHORTEST = 3
_UNSPACED = "\u2e80"


def content_words(found: Iterable[str], language: str) -> frozenset[str]:
    """Return those of some stems that are no function words of a language (a BCP 47 primary subtag)."""
    listed = _function_words(language)
    if listed:
        return frozenset(found) - listed
    return frozenset(stem for stem in found if len(stem) >= _SHORTEST or stem[0].isdigit() or stem >= _UNSPACED)


def adds_nothing(found: Iterable[str], known: frozenset[str], language: str) -> bool:
    """Return whether all content words of a sentence, given by its stems, are known to a reader of another text.

    One word that the other lacks may be the day, the place, the number or the name that it is read for, in any
    language: no share of words can tell. A sentence that only says the same in other words is therefore not recognized.
    """
    return content_words(found, language) <= known


@lru_cache(maxsize=64)
def _function_words(language: str) -> frozenset[str]:
    """Return the stems of the function words of a language, none if they are not listed."""
    phrases = known_language(language).phrases
    if not phrases.unfinished:
        return frozenset()
    return frozenset(stem for word in (*phrases.beginners, *phrases.unfinished) for stem in stems(word, language))
