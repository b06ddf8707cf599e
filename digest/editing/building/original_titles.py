"""Find out whether a translated title has lost a name of the original, so that readers get to see the original too.

A name is a word with a capital inside a sentence. Where each noun has one, or a title is written with capitals all
through, names cannot be told apart, and nothing is said to be lost. A name that is written otherwise in a translation,
"London" and "Londres", counts as kept by its beginning or as the same place; one that nobody can compare, because the
translation is in another script, does too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from digest.language import cldr
from digest.language.known import language as known_language
from digest.language.text.characters.combining_marks import without_marks
from digest.language.text.characters.scripts import script_of
from digest.model.locale import Locale

_WORD = re.compile(r"[^\W\d_]+")
# What a word follows that does not begin a sentence, a quotation or a part of a title.
_INSIDE = re.compile(r"[^\W_][,]? \Z|[^\W\d_][-’'] ?\Z")
_SHORTEST = 3
# With a larger share of words that have a capital, all of a title is written so.
_MOST_CAPITALS = 0.5


def loses_name(original: str, own: Locale, translated: str, readers: Locale) -> bool:
    """Return whether a name of a title is not in its translation."""
    if script_of(original) != script_of(translated):
        return False
    words = frozenset(map(_key, _WORD.findall(translated)))
    return any(not _is_among(name, words, own, readers) for name in _names(original, own))


def _names(text: str, own: Locale) -> Iterator[str]:
    names = known_language(own.language).names
    found = list(_WORD.finditer(text))[1:]
    capital = [match for match in found if match[0][0].isupper()]
    if names.are_all_nouns_capital or len(capital) > _MOST_CAPITALS * len(found):
        return
    for match in capital:
        is_word = match[0].lower() in names.days_and_peoples
        if len(match[0]) >= _SHORTEST and not is_word and _INSIDE.search(text, 0, match.start()):
            yield match[0]


def _is_among(name: str, words: frozenset[str], own: Locale, readers: Locale) -> bool:
    """Return whether a word of a translation begins like a name, or is of the name of the same place."""
    beginnings = {_key(name)[:_SHORTEST]} | {
        _key(word)[:_SHORTEST]
        for code, place in cldr.places(own.language).items()
        if name in place.split()
        for word in cldr.places(readers.language).get(code, "").split()
        if word[0].isupper()
    }
    return any(word.startswith(tuple(beginnings)) for word in words)


def _key(word: str) -> str:
    return without_marks(word).casefold()
