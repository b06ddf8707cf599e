"""Find out whether a translated title has lost a name of the original, so that readers get to see the original too.

Names are those that the title shows by its capitals: where each noun has one, or a title is written with capitals all
through, nothing is said to be lost. A name that is written otherwise in a translation, "London" and "Londres", counts
as kept by its beginning or as the same place; one that nobody can compare, because the translation is in another
script, does too.
"""

from __future__ import annotations

from collections.abc import Iterator

from digest.language.facts.capitals import is_name
from digest.language.facts.gazetteer import fold
from digest.language.facts.read_facts import facts
from digest.language.facts.written_words import WORD
from digest.language.text.characters.scripts import script_of
from digest.model.locale import Locale

_NAMES, _PLACES = frozenset({"person", "name"}), frozenset({"place", "people"})
_SHORTEST = 3


def loses_name(original: str, own: Locale, translated: str, readers: Locale) -> bool:
    """Return whether a name of a title is not in its translation."""
    if script_of(original) != script_of(translated):
        return False
    words = tuple(map(_key, WORD.findall(translated)))
    places = (fact.values for fact in facts(translated, readers.language) if fact.kind in _PLACES)
    names = _names(original, own.language, frozenset[str]().union(*places))
    return any(not any(word.startswith(_key(name)[:_SHORTEST]) for word in words) for name in names)


def _names(title: str, language: str, places: frozenset[str]) -> Iterator[str]:
    """Yield the words of the names in a title, without those of some places."""
    found = facts(title, language)
    kept = {
        word
        for fact in found
        if fact.kind in _PLACES and fact.values & places
        for word in WORD.findall(title, fact.start, fact.end)
    }
    for fact in found:
        if fact.kind in _NAMES:
            words = (word for value in fact.values for word in value.split())
            yield from (word for word in words if word not in kept and (fact.is_sure or is_name(word, language)))


def _key(word: str) -> str:
    return fold(word.replace("’", "'"))
