"""One thing that a text claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FactKind = Literal[
    "number", "quantity", "date", "time", "period", "person", "place", "people", "name", "code", "quotation", "denial"
]


@dataclass(frozen=True, slots=True)
class Fact:
    """What a text claims: ``values`` are what it may mean, the same in every language where that can be.

    Any of them is enough. ``start`` and ``end`` are its place in the text. It is not sure if the same words may mean
    something else, or may be written otherwise in another language.
    """

    kind: FactKind
    values: frozenset[str]
    start: int
    end: int
    is_sure: bool = True
