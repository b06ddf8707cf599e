"""Words that stand for a number without being one: "dozen", "an hour and a half"; the gate reads them as numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_NOTHING: Mapping[int, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Amounts:
    """Patterns for words in place of numbers. They match whole words, if the language has spaces."""

    # What may be attached before these words, such as "and" in Arabic.
    attached: str = ""
    # Collective numbers by value: "dozen", "centaine".
    collectives: Mapping[int, str] = field(default_factory=lambda: _NOTHING)
    # Their forms after a number: "два десятка". A ten stands for a dozen too, as news says "two dozen" for them.
    counted_collectives: Mapping[int, str] = field(default_factory=lambda: _NOTHING)
    # "And a half" after a noun ("two hours and a half"), and words for the one before it ("an hour and a half").
    # The nouns that it may follow without a number or an article: "año y medio", 年半.
    and_half: str = ""
    halved: str = ""
    one: str = ""
    # Words that mean two of a unit, in a language with a dual, where no article marks one.
    duals: str = ""
