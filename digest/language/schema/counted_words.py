"""Words for what numbers count; the gate compares them (``checking.gate.numbers.counted_things``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Things:
    """Patterns for words around numbers. They match whole words, if the language has spaces."""

    # What is counted and what is said of it, by its English name, in the clause after a number: "killed", "buses".
    named: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    # Words for "instead of" right before the number that is no longer valid, and right after it.
    instead: str = ""
    instead_after: str = ""
    # Words for a defeat, after which some languages put the smaller number of a score first: "przegrał 1:2".
    defeats: str = ""
