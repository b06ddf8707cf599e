"""Checks of scripts: a text, or its translation, must be in the letters of its language."""

from __future__ import annotations

from functools import lru_cache

from digest.language.text.characters.scripts import is_written_in, script_of
from digest.translating.checking.gate.side import Side

# Names in foreign letters are common in news, but a third of a sentence is more than names.
_MOST_FOREIGN = 0.3


def is_in_script(segment: Side, translated: Side) -> bool:
    """Return whether the letters belong to the language, except names that the segment has in Latin letters.

    A single letter that neither the language nor the segment has is wrong.
    """
    foreign = {char for char in set(translated.text) if not _belongs(char, translated.language)}
    if not foreign:
        return True
    own = set(segment.text)
    if any(char not in own and char.lower() not in own and not _belongs(char, segment.language) for char in foreign):
        return False
    kept = {word for word in segment.words if not word.islower() and script_of(word) == "Latn"}
    words = [word for word in translated.words if word not in kept]
    letters = sum(map(len, words))
    return sum(char in foreign for word in words for char in word) <= _MOST_FOREIGN * letters


def is_of_language(text: str, language: str) -> bool:
    """Return whether a text may be in a language, by its letters; for any other language, an engine invents something.

    At least half of the letters must belong to the language, or they must outweigh the names in Latin letters.
    """
    if text.isascii() and is_written_in(language, "Latn"):
        return True
    letters = [char for char in text if char.isalpha()]
    own = sum(_belongs(char, language) for char in letters)
    return 2 * own >= len(letters) or is_written_in(language, script_of(text))


@lru_cache(maxsize=16384)
def _belongs(char: str, language: str) -> bool:
    """Return whether a character is in a script of the language, or in no known script."""
    if not char.isalpha():
        return True
    script = script_of(char)
    return script == "" or is_written_in(language, script) or (script == "Hani" and language == "ko")
