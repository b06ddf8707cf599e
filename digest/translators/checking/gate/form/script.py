"""Whether a text, or its translation, is written in letters of its language."""

from __future__ import annotations

from functools import lru_cache

from digest.text.characters.scripts import is_written_in, script_of
from digest.translators.checking.gate.side import Side

# Names in other letters than a language's own are common in news; a third of a sentence is not names any more.
_MOST_FOREIGN = 0.3


def is_in_script(segment: Side, translated: Side) -> bool:
    """Whether the letters are of the language, besides names that stand in the segment in Latin letters.

    Letters that neither the language nor the segment has are wrong, each of them.
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
    """Whether a text may be in a language, by its letters: of any other, an engine makes something up.

    Those of the language are at least half of them, or outweigh the names in Latin letters among them.
    """
    if text.isascii() and is_written_in(language, "Latn"):
        return True
    letters = [char for char in text if char.isalpha()]
    own = sum(_belongs(char, language) for char in letters)
    return 2 * own >= len(letters) or is_written_in(language, script_of(text))


@lru_cache(maxsize=16384)
def _belongs(char: str, language: str) -> bool:
    """Whether a character is none of another script; one that is no letter, or of no known script, is of none."""
    if not char.isalpha():
        return True
    script = script_of(char)
    return script == "" or is_written_in(language, script) or (script == "Hani" and language == "ko")
