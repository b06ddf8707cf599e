"""Check of names that show by their letters alone, such as YouTube, and Latin letters in a text of another script."""

from __future__ import annotations

import re
from collections.abc import Iterable

from digest.translating.checking.gate.names.gazetteer import fold
from digest.translating.checking.gate.names.rivals import shared_words
from digest.translating.checking.gate.names.spelling import is_same_name
from digest.translating.checking.gate.side import Side

_CAMEL = re.compile(r"\b[A-Z]?[a-z]+[A-Z][a-zA-Z]*[a-z]\b")
_LATIN = re.compile(r"(?<![A-Za-z\u00c0-\u024f'’-])[A-Z][a-z]{3,}(?![A-Za-z\u00c0-\u024f])")
_OTHER_SCRIPT = re.compile(r"[^\W\d_\u0000-\u036f]")
_MOST_WORDS = 400


def keeps_brands(segment: Side, translated: Side) -> bool:
    """Return whether names with a capital inside are kept, and Latin letters in other scripts are in the original too.

    YouTube may be written in another script, but is no other name.
    """
    if max(len(segment.words), len(translated.words)) > _MOST_WORDS:
        return True
    return _keeps(segment, translated) and _keeps(translated, segment)


def _keeps(side: Side, other: Side) -> bool:
    names: Iterable[str] = ()
    if not other.is_unspaced:
        names = _CAMEL.findall(side.text)
    if _OTHER_SCRIPT.search(side.text) and not _OTHER_SCRIPT.search(other.text):
        names = (*names, *_LATIN.findall(side.text))
    shared = shared_words(side, other) if names else frozenset()
    return all(name in shared or _has(other, name, side.language) for name in names)


def _has(side: Side, name: str, language: str) -> bool:
    spelled = fold(name)
    return spelled in fold(side.text) or any(is_same_name(name, word, language, side.language) for word in side.words)
