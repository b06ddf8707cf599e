"""Check of language: a translation must not be in another one of the same script, such as Russian for Ukrainian.

Language identification would find more, but it is optional, and the gate must decide the same without it. Traditional
and simplified Chinese are not told apart, because the gate knows only the language.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from digest.language.known import language as known_language
from digest.language.known import languages
from digest.language.text.characters.scripts import is_written_in
from digest.translating.checking.gate.side import Side

# The number of different words, or of Han characters, that prove another language. One may be a loanword.
_PROOF = 2


def is_in_language(segment: Side, translated: Side) -> bool:
    """Return whether nothing proves that the translation is in another language than its own.

    The proof: words that only the other language has, or letters that its own never has, and no word that its own has
    and the other has not. Words that the segment has may be names, unless its language is the other one.
    """
    letters = known_language(translated.language).recognition.foreign_letters
    if not letters:
        return True
    words, kept = _words(translated), frozenset(word.lower() for word in segment.words)
    foreign = frozenset(word for word in _spelled(translated) if not set(letters).isdisjoint(word))
    for code, only_theirs, only_own in _differences(translated.language):
        found = (words & only_theirs) | foreign
        names = frozenset[str]() if code == segment.language else kept
        if len(found - names) >= _PROOF and words.isdisjoint(only_own):
            return False
    return True


def _words(side: Side) -> frozenset[str]:
    """Return the words that are no names: those in lower case, and the first."""
    return frozenset(word.lower() for place, word in enumerate(side.words) if place == 0 or word.islower())


def _spelled(side: Side) -> frozenset[str]:
    """Return what must be spelled with the letters of the language: everything but names in Latin letters."""
    if is_written_in(side.language, "Hani"):
        return frozenset(side.text)
    is_latin = is_written_in(side.language, "Latn")
    return frozenset(word.lower() for word in side.words if word.islower() or not is_latin)


@lru_cache(maxsize=64)
def _differences(language: str) -> Sequence[tuple[str, frozenset[str], frozenset[str]]]:
    """Return all other languages, each with the words that only it has, and those that only the first has."""
    own = frozenset(known_language(language).recognition.words)
    others = {known.code: frozenset(known.recognition.words) for known in languages() if known.code != language}
    return [(code, other - own, own - other) for code, other in others.items() if other]
