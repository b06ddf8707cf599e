"""The data that digest can have about a language; each language file provides as much of it as possible.

Rules use the data that there is, and do without the rest. A language file imports nothing but this module.

For example, headlines end at the end of a clause in a language with its verbs, and in others after a word, with an
ellipsis.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from digest.language.schema.caption_words import Captions
from digest.language.schema.correspondence import Correspondence
from digest.language.schema.counting import Fractions, Ordinals
from digest.language.schema.estimate_words import Estimates
from digest.language.schema.genres import Genres
from digest.language.schema.indefinite_amounts import Amounts
from digest.language.schema.negation_words import Negation
from digest.language.schema.numeral_words import NumberWords
from digest.language.schema.parts import (
    Abbreviations,
    Calendar,
    Clauses,
    Counted,
    Dates,
    Hours,
    Notices,
    Openers,
    Phrases,
    Verbs,
    Words,
)
from digest.language.schema.proper_names import Names
from digest.language.schema.recognition import Recognition


def words(listed: str) -> Words:
    """Return words separated by spaces and line breaks: ``words("mr mrs dr")``."""
    return tuple(listed.split())


def phrases(listed: str) -> Words:
    """Return phrases separated by bars, on any number of lines: ``phrases("read more | sign up")``."""
    return tuple(filter(None, (" ".join(phrase.split()) for phrase in listed.split("|"))))


def places(listed: str) -> Mapping[str, Words]:
    """Return names by what they name, separated by bars and commas: ``places("Munich: Monaco, Monaco di Baviera")``.

    An entry without a colon is named as in English.
    """
    entries = (entry.partition(": ") for entry in phrases(listed))
    return MappingProxyType({key: tuple((forms or key).split(", ")) for key, _, forms in entries})


def by_genre(listed: str) -> Mapping[str, Words]:
    """Return words by the genre that they mark, separated by bars and commas: ``by_genre("video: video, clip")``."""
    return places(listed)


def by_number(listed: str) -> tuple[Words, ...]:
    """Return the forms of each name, from January or Monday on, separated by bars; a name may have several or none."""
    return tuple(words(forms) for forms in listed.split("|"))


def units(listed: str) -> Mapping[str, Words]:
    """Return the forms of units by their English names: ``units("minute: minute minutes min | hour: hour hours")``."""
    named = (entry.partition(":") for entry in listed.split("|"))
    return MappingProxyType({" ".join(name.split()): words(forms) for name, _, forms in named})


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language by its BCP 47 primary subtag, and what is known about it, by subject."""

    code: str
    # The characters that it needs for one of English (``translating.checking.gate.form.length``).
    relative_length: float = 1.1
    # What belongs to a noun stands before it: "25 injured in 3 accidents" is "3 kazada 25 yaralı".
    puts_modifiers_first: bool = False
    # In numbers, a comma is before the decimals, and a point parts the thousands: "1.250 millones".
    point_parts_thousands: bool = False
    calendar: Calendar = field(default_factory=Calendar)
    dates: Dates = field(default_factory=Dates)
    numbers: NumberWords = field(default_factory=NumberWords)
    amounts: Amounts = field(default_factory=Amounts)
    ordinals: Ordinals = field(default_factory=Ordinals)
    fractions: Fractions = field(default_factory=Fractions)
    abbreviations: Abbreviations = field(default_factory=Abbreviations)
    openers: Openers = field(default_factory=Openers)
    verbs: Verbs = field(default_factory=Verbs)
    clauses: Clauses = field(default_factory=Clauses)
    phrases: Phrases = field(default_factory=Phrases)
    counted: Counted = field(default_factory=Counted)
    notices: Notices = field(default_factory=Notices)
    captions: Captions = field(default_factory=Captions)
    genres: Genres = field(default_factory=Genres)
    correspondence: Correspondence = field(default_factory=Correspondence)
    # Signs that a space parts from the word before them, and from the word after them (``text.characters.typeset``).
    spaced_before: str = ""
    spaced_after: str = ""
    # Letters that are words, in languages in which no line of a title ends with one.
    kept_with_next: str = ""
    # Lines of the navigation of sites (``reading.textfile.navigation``).
    navigation: Words = ()
    # The forms of units after a number, by their English names (``text.numbers.units``), and of those before it. "*"
    # stands for up to five letters, "_" for a space that may be missing, "." for a period that may be; a form with "?"
    # often has another meaning.
    units: Mapping[str, Words] = field(default_factory=lambda: MappingProxyType({}))
    units_before: Mapping[str, Words] = field(default_factory=lambda: MappingProxyType({}))
    names: Names = field(default_factory=Names)
    hours: Hours = field(default_factory=Hours)
    estimates: Estimates = field(default_factory=Estimates)
    negation: Negation = field(default_factory=Negation)
    recognition: Recognition = field(default_factory=Recognition)
    # Two sentences, with places for one mask and for two (``translators.checking.probing``).
    probes: Words = ()
    # The words by which tags name a subject of news, in any case: "politics: Politics, elections". The first of each is
    # its heading. Those of "none" name no subject: "top stories" (``text.words.subjects``).
    topics: Mapping[str, Words] = field(default_factory=lambda: MappingProxyType({}))
