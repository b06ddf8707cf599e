"""Words that may be names, recognized by how they are written.

A word with a capital or a digit may be a name, except that the first word of a sentence always has a capital. In a
script without capitals, every word may be a name; in German, every noun. A name joined by a lower-case word is not seen
as one: a text with "University" and "Geneva" in different places is taken to know the "University of Geneva".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from digest.language.text.characters.combining_marks import without_marks
from digest.language.text.characters.scripts import script_of
from digest.language.text.sentences.sentences import sentences
from digest.language.text.words.words import stems, words

_WITH_CASE = frozenset({"Latn", "Cyrl", "Grek", "Armn"})
# Must not follow a word character, so that a megabyte of digits is scanned only once.
_WORD = re.compile(r"(?<![^\W_])\d*+[^\W\d_][^\W_]*+")
_JOINTS = frozenset({" ", "-", "\u00a0"})
# In these languages a name has one form; another name may have the same stem (Marina, Marine).
WITHOUT_CASES = frozenset({"ca", "en", "es", "fr", "gl", "it", "nl", "pt"})


@dataclass(frozen=True)
class Vocabulary:
    """The words of a text in a language (a BCP 47 primary subtag)."""

    text: str
    language: str

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all words."""
        return frozenset(stems(self.text, self.language))

    def unknown_name(self, text: str) -> str:
        """Return the first word of another text that may be a name and is not in this text; "" if there is none.

        Within a sentence, a name must have its capital here too, and a name of several words must be together here too:
        otherwise two people would make a third.
        """
        caseless = (word for word in words(text) if _is_caseless(word) and word not in self._words)
        cased = (self._unknown_in(sentence) for sentence in sentences(text))
        return next(filter(None, (*caseless, *cased)), "")

    def _unknown_in(self, sentence: str) -> str:
        before: re.Match[str] | None = None
        for place, match in enumerate(_WORD.finditer(sentence)):
            key = self._key(match[0])
            may_be_name = _may_be_name(match[0])
            if may_be_name and key not in (self._names if place else self._names | self._others):
                return match[0]
            if may_be_name and before and _is_beside(before, match) and (self._key(before[0]), key) not in self._pairs:
                return sentence[before.start() : match.end()]
            before = match if may_be_name and (place or key not in self._others) else None
        return ""

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(words(self.text))

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(self._key(word) for word in _WORD.findall(self.text) if _may_be_name(word))

    @cached_property
    def _others(self) -> frozenset[str]:
        return frozenset(self._key(word) for word in _WORD.findall(self.text) if not _may_be_name(word))

    @cached_property
    def _pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset(self._neighbors())

    def _neighbors(self) -> Iterator[tuple[str, str]]:
        """Yield pairs of words that are adjacent, or one word apart: "Mayor Rossi" is "Mayor Ana Rossi"."""
        near: list[re.Match[str]] = []
        for match in _WORD.finditer(self.text):
            if near and not _is_beside(near[-1], match):
                near = []
            yield from ((self._key(other[0]), self._key(match[0])) for other in near)
            near = [*near[-1:], match]

    def _key(self, word: str) -> str:
        """Return a word for comparison: without case and diacritics, and without endings if names take several."""
        found = words(word) if self.language in WITHOUT_CASES else stems(word, self.language)
        return without_marks(" ".join(found))


def _is_beside(before: re.Match[str], match: re.Match[str]) -> bool:
    """Return whether there is nothing but a space or a hyphen between two words."""
    return match.start() == before.end() + 1 and before.string[before.end()] in _JOINTS


def _may_be_name(word: str) -> bool:
    return word != word.lower() or not word.isalpha()


def _is_caseless(word: str) -> bool:
    return not word[0].isdigit() and script_of(word) not in _WITH_CASE
