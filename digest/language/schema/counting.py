"""Words for ordinals and fractions of a language; ``language.facts`` reads them.

Words are separated by spaces, the forms of one word by "/"; "_" stands for a space. Patterns are regular expressions
for whole words, without numbered groups.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_NOTHING: Mapping[int, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordinals:
    """Ordinal numbers: "third". Above twenty, they are composed as other numbers are: "twenty" and "first"."""

    # Words, or stems if there are endings, from first as far as each has its own; then from twentieth to hundredth.
    small: str = ""
    tens: str = ""
    # What is added to each of them, "-" for nothing; and further words, which take no endings.
    endings: str = "-"
    more: Mapping[int, str] = field(default_factory=lambda: _NOTHING)
    # In one word: the ones with "and" before the tens ("einund"); or the tens, and the ones after them.
    ones_before: str = ""
    tens_within: str = ""
    ones_within: str = ""
    # Words for ten, twenty and so on that follow the ordinal of the ones, as in Arabic.
    tens_after: str = ""
    # Patterns by value, for other signs ("上半年"), and for the sign before or after a number ("第").
    phrases: Mapping[int, str] = field(default_factory=lambda: _NOTHING)
    before_number: str = ""
    after_number: str = ""
    # A pattern for phrases in which such a word may mean something else: "a second later", "prime minister".
    unsure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fractions:
    """Parts of a whole, as patterns by their denominator: "half", "two thirds"."""

    # One part ("a third of"), and words that may mean it: "half" in "second half".
    one: Mapping[int, str] = field(default_factory=lambda: _NOTHING)
    perhaps: Mapping[int, str] = field(default_factory=lambda: _NOTHING)
    # Two parts, in a language with a dual.
    two: Mapping[int, str] = field(default_factory=lambda: _NOTHING)
    # What follows the number of parts ("thirds"), or is before it ("üçte").
    parts: Mapping[int, str] = field(default_factory=lambda: _NOTHING)
    parts_before: Mapping[int, str] = field(default_factory=lambda: _NOTHING)
    # The numbers of parts from one up, if they are not those of ``NumberWords.small``.
    numerators: str = ""
