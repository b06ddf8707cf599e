"""Find out whether a translated title has lost a name of the original, so that readers get to see the original too.

Names are those that the title shows by its capitals: where each noun has one, or a title is written with capitals all
through, nothing is said to be lost. A name that is written otherwise in a translation, "London" and "Londres", counts
as kept by its beginning or as the same place; one that nobody can compare, because the translation is in another
script, does too.
"""

from __future__ import annotations

from collections.abc import Iterator

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
    words = tuple(map(fold, WORD.findall(translated)))
    places = frozenset[str]().union(
        *(fact.values for fact in facts(translated, readers.language) if fact.kind in _PLACES)
    )
    return any(
        not any(word.startswith(fold(name)[:_SHORTEST]) for word in words)
        for name in _names(original, own.language, places)
    )


def _names(title: str, language: str, places: frozenset[str]) -> Iterator[str]:
    """Yield the words of the names in a title, without those of some places."""
    found = facts(title, language)
    kept = [fact for fact in found if fact.kind in _PLACES and fact.values & places]
    for fact in found:
        if fact.kind in _NAMES and not any(one.start <= fact.start and fact.end <= one.end for one in kept):
            yield from (word for value in fact.values for word in value.split() if len(word) >= _SHORTEST)
