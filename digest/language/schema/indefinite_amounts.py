"""Words for amounts that are not exact numbers; the gate compares them (``checking.gate.numbers.kept_amounts``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_NOTHING: Mapping[int, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Amounts:
    """Patterns for words around numbers and in place of them. They match whole words, if the language has spaces."""

    # What may be attached before these words, such as "and" in Arabic.
    attached: str = ""
    # Words before a number for "at least" and "more than", for "at most", "less than" and "nearly"; and words after it.
    # A phrase that may mean "until" or "about" belongs to neither.
    least: str = ""
    most: str = ""
    least_after: str = ""
    most_after: str = ""
    # Collective numbers by value: "dozen", "centaine".
    collectives: Mapping[int, str] = field(default_factory=lambda: _NOTHING)
    # Their forms after a number: "два десятка". A ten stands for a dozen too, as news says "two dozen" for them.
    counted_collectives: Mapping[int, str] = field(default_factory=lambda: _NOTHING)
    # Indefinite numbers by power of ten: "dozens", "hundreds of thousands"; longer phrases first.
    indefinite: Mapping[int, str] = field(default_factory=lambda: _NOTHING)
    # Parts of a century or a year, in months: "half a century"; and rounds of a cup, by the number of games in them.
    periods: Mapping[int, str] = field(default_factory=lambda: _NOTHING)
    rounds: Mapping[int, str] = field(default_factory=lambda: _NOTHING)
    # Multiples: "doubled", "three times".
    multiples: Mapping[int, str] = field(default_factory=lambda: _NOTHING)
    # Decades in digits, in which {decade} stands for 60 or 1960; and in words, from the twenties to the nineties.
    decades: str = ""
    decade_words: tuple[str, ...] = ()
    # "And a half" after a noun ("two hours and a half"), and words for the one before it ("an hour and a half").
    # The nouns that it may follow without a number or an article: "año y medio", 年半.
    and_half: str = ""
    halved: str = ""
    one: str = ""
    # Words that mean two of a unit, in a language with a dual, where no article marks one.
    duals: str = ""
