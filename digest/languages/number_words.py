"""The number words of a language. ``text.numbers`` says how they are read (``number_words``, ``number_reader``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberWords:
    """The number words of a language, in small letters.

    Words are parted by spaces, the forms of one word by "/", and "_" stands for the space within "and a half".
    """

    # All from one up, as far as each has a word of its own: to ten, twelve, sixteen or nineteen.
    small: str = ""
    # From twenty up, in steps of ten; then from one hundred up, where these are words of their own.
    tens: str = ""
    hundreds: str = ""
    zero: str = ""
    # Further words by their value. A multiplier that is a number alone stands here too: "mil", not "thousand".
    more: Mapping[float, str] = field(default_factory=dict)
    # Words that multiply the number before them, by their power of ten, with abbreviations.
    multipliers: Mapping[int, str] = field(default_factory=dict)
    # How many hundreds are counted: to nine, or to more, as in "nineteen hundred".
    most_hundreds: int = 9
    # "One" where it counts only before a multiplier, as in "a hundred".
    articles: str = ""
    # What may stand between two parts of a number, "" for nothing.
    after_tens: tuple[str, ...] = ("",)
    after_hundreds: tuple[str, ...] = ("",)
    after_thousands: tuple[str, ...] = ("",)
    after_millions: tuple[str, ...] = ("",)
    # What joins ones to the tens behind them: "fünfundzwanzig".
    ones_first: str = ""
    # Tens that ten to nineteen are added to: "soixante-dix".
    tens_with_teens: tuple[int, ...] = ()
    # "and a half" behind a number, and "half" before a multiplier.
    half: str = ""
    half_of: str = ""
    # Numbers are written in one word; some words are shorter within it, and stand here with their full form.
    in_one_word: bool = False
    elided: Mapping[str, str] = field(default_factory=dict)
    # What may stand before a word without a space: "and"; and what begins a number: articles, prepositions.
    prefixed_and: str = ""
    prefixes: str = ""
    # Endings that words of at least so many letters take.
    endings: str = ""
    shortest_with_ending: int = 3
    # Accents are dropped by some writers.
    without_accents: bool = False
    # The words behind a number that make an ordinal of it, and phrases that hold no number: regular expressions.
    ordinals: str = ""
    not_numbers: str = ""
    # Words that are something else as well: "nine" and "new".
    ambiguous: str = ""
    # Words that are numbers only with others: alone, the Russian "with seven" is a family.
    never_alone: str = ""
    # Beginnings, and ends, of words that say a number without being one: "both", "double".
    synonyms: Mapping[int, str] = field(default_factory=dict)
    synonym_endings: Mapping[int, str] = field(default_factory=dict)
    # Words are parted by spaces.
    is_spaced: bool = True
    # Numbers are written in Han signs.
    in_han: bool = False
    # What follows a single Han sign that is surely a number: words that count. A regular expression.
    counters: str = ""
    # Nothing stands for a missing power in Han signs, and the last sign has its own value: 百五 is 105.
    skips_zero: bool = False
