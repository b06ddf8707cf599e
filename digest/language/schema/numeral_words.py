"""The number words of a language; ``text.numbers`` reads them (``number_words``, ``number_reader``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberWords:
    """The number words of a language, in lower case.

    Words are separated by spaces, the forms of one word by "/"; "_" stands for the space within "and a half".
    """

    # All words from one up, as far as each number has its own: to ten, twelve, sixteen or nineteen.
    small: str = ""
    # The tens from twenty up, and the hundreds from one hundred up if they are single words.
    tens: str = ""
    hundreds: str = ""
    zero: str = ""
    # Further words by value, including a multiplier that is a number on its own: "mil", not "thousand".
    more: Mapping[float, str] = field(default_factory=dict)
    # Words that multiply the number before them, by power of ten, with abbreviations.
    multipliers: Mapping[int, str] = field(default_factory=dict)
    # The largest number of hundreds: nine, or more as in "nineteen hundred".
    most_hundreds: int = 9
    # Words for "one" that count only before a multiplier, as in "a hundred".
    articles: str = ""
    # The words allowed between two parts of a number, "" for none.
    after_tens: tuple[str, ...] = ("",)
    after_hundreds: tuple[str, ...] = ("",)
    after_thousands: tuple[str, ...] = ("",)
    after_millions: tuple[str, ...] = ("",)
    # The word that joins ones to the tens after them: "fünfundzwanzig".
    ones_first: str = ""
    # The tens that ten to nineteen are added to: "soixante-dix".
    tens_with_teens: tuple[int, ...] = ()
    # "And a half" after a number, and "half" before a multiplier.
    half: str = ""
    half_of: str = ""
    # Whether numbers are written as one word; and the full forms of words that are shorter within it.
    in_one_word: bool = False
    elided: Mapping[str, str] = field(default_factory=dict)
    # The word "and", and articles or prepositions, where they are attached to the next word.
    prefixed_and: str = ""
    prefixes: str = ""
    # Endings of words of at least ``shortest_with_ending`` letters.
    endings: str = ""
    shortest_with_ending: int = 3
    # Some writers omit accents.
    without_accents: bool = False
    # Regular expressions for words that make the number before them an ordinal, and for phrases that are not numbers.
    ordinals: str = ""
    not_numbers: str = ""
    # Words that also have another meaning: "nine" and "new".
    ambiguous: str = ""
    # Words that are numbers only together with others: alone, Russian "with seven" means a family.
    never_alone: str = ""
    # Regular expressions for words before a number that make it negative, and for others: "below zero".
    minus: str = ""
    below_zero: str = ""
    # Words are separated by spaces.
    is_spaced: bool = True
    # Numbers are written in Han characters.
    in_han: bool = False
    # A regular expression for counters, which show that a single Han character is a number.
    counters: str = ""
    # In Han characters, a missing power is not marked, and the last character has its own value: 百五 is 105.
    skips_zero: bool = False
