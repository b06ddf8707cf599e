"""The data that digest can have about a language; each language file provides as much of it as possible.

Rules use the data that there is, and do without the rest. A language file imports nothing but this module.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from digest.languages.number_words import NumberWords
from digest.languages.parts import (
    Abbreviations,
    Calendar,
    Clauses,
    Counted,
    Dates,
    Hours,
    Names,
    Negation,
    Notices,
    Openers,
    Phrases,
    Unit,
    Verbs,
    Words,
)

__all__ = [
    "Abbreviations",
    "Calendar",
    "Clauses",
    "Counted",
    "Dates",
    "Hours",
    "Language",
    "Names",
    "Negation",
    "Notices",
    "NumberWords",
    "Openers",
    "Phrases",
    "Unit",
    "Verbs",
    "Words",
    "by_number",
    "phrases",
    "words",
]


def words(listed: str) -> Words:
    """Return words separated by spaces and line breaks: ``words("mr mrs dr")``."""
    return tuple(listed.split())


def phrases(listed: str) -> Words:
    """Return phrases separated by bars, on any number of lines: ``phrases("read more | sign up")``."""
    return tuple(filter(None, (" ".join(phrase.split()) for phrase in listed.split("|"))))


def by_number(listed: str) -> tuple[Words, ...]:
    """Return the forms of each name, from January or Monday on, separated by bars; a name may have several or none."""
    return tuple(words(forms) for forms in listed.split("|"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language by its BCP 47 primary subtag, and what is known about it, by subject."""

    code: str
    calendar: Calendar = field(default_factory=Calendar)
    dates: Dates = field(default_factory=Dates)
    numbers: NumberWords = field(default_factory=NumberWords)
    abbreviations: Abbreviations = field(default_factory=Abbreviations)
    openers: Openers = field(default_factory=Openers)
    verbs: Verbs = field(default_factory=Verbs)
    clauses: Clauses = field(default_factory=Clauses)
    phrases: Phrases = field(default_factory=Phrases)
    counted: Counted = field(default_factory=Counted)
    notices: Notices = field(default_factory=Notices)
    # Lines of the navigation of sites (``formats.textfile.navigation``).
    navigation: Words = ()
    # Units by their English names (``gate.numbers.units``); the gate compares only units that both languages have.
    units: Mapping[str, Unit] = field(default_factory=lambda: MappingProxyType({}))
    names: Names = field(default_factory=Names)
    hours: Hours = field(default_factory=Hours)
    negation: Negation = field(default_factory=Negation)
    # Two sentences, with places for one mask and for two (``translators.checking.probing``).
    probes: Words = ()
