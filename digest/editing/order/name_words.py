"""Words that are no names although they have a capital: "Monday", "Russian", "Minister", "Government"."""

from __future__ import annotations

from functools import cache

from digest.language.cldr import months, weekdays
from digest.language.known import language
from digest.language.schema import Language, Words
from digest.language.text.words.subjects import fold

# Beginnings this short would be those of names, too.
_FEWEST_LETTERS = 4
_Kinds = tuple[frozenset[str], tuple[str, ...]]


def is_title_of(word: str, tongue: str) -> bool:
    """Return whether a word stands before a name without being part of it: "Mr", "President"."""
    known = language(tongue)
    return word.casefold() in {*known.abbreviations.before_names, *known.names.offices, *known.names.persons}


def is_ordinary(word: str, tongue: str) -> bool:
    """Return whether a word with a capital is no name in this language."""
    whole, beginnings = _ordinary(tongue)
    folded = fold(word)
    return folded in whole or folded.startswith(beginnings)


@cache
def _ordinary(tongue: str) -> _Kinds:
    known = language(tongue)
    names = known.names
    listed = (*names.offices, *names.days_and_peoples, *names.ordinary, *known.recognition.words, *_openers(known))
    days = (form for forms in (*months(tongue), *weekdays(tongue), *weekdays(tongue, "abbreviated")) for form in forms)
    peoples = (beginning for beginnings in names.demonyms.values() for beginning in beginnings)
    starts = (*peoples, *(word.removesuffix("*") for word in listed if word.endswith("*")))
    beginnings = (folded for word in starts if len(folded := fold(word)) >= _FEWEST_LETTERS)
    return frozenset(map(fold, (*listed, *days, *known.calendar.short_months))), tuple(beginnings)


def _openers(known: Language) -> Words:
    return (*known.openers.starters, *known.openers.dependent, *known.clauses.joins, *known.clauses.contrasts)
