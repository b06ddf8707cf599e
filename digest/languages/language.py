"""All that may be known of a language: data alone, of which each file fills as much as it can.

Rules ask for what there is, and do without what is missing. A file of a language imports nothing but this module.
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
    """Words that spaces and line breaks part: ``words("mr mrs dr")``."""
    return tuple(listed.split())


def phrases(listed: str) -> Words:
    """Phrases that bars part, over any number of lines: ``phrases("read more | sign up")``."""
    return tuple(filter(None, (" ".join(phrase.split()) for phrase in listed.split("|"))))


def by_number(listed: str) -> tuple[Words, ...]:
    """Forms of names in their order, January or Monday first, parted by bars; a name may have several forms or none."""
    return tuple(words(forms) for forms in listed.split("|"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language by its primary subtag of BCP 47, and what is known of it by subject."""

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
    # The lines of sites for finding one's way (``formats.textfile.navigation``).
    navigation: Words = ()
    # By their English names (``gate.numbers.units``); the gate compares units of languages that have some.
    units: Mapping[str, Unit] = field(default_factory=lambda: MappingProxyType({}))
    names: Names = field(default_factory=Names)
    hours: Hours = field(default_factory=Hours)
    # Patterns for whole words that negate a sentence, and for affixes where a language has these instead.
    negators: Words = ()
    # Two sentences with places for one mask and for two (``translators.checking.probing``).
    probes: Words = ()
