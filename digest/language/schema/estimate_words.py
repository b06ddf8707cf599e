"""Words by which reports of one thing differ: how exact a number is, what became of people, who denies what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimates:
    """Patterns for words of reports, used by ``language.facts.amounts`` and ``editing.comparing``.

    They match whole words, except in languages that write their words without spaces.
    """

    # The number is the least that is meant ("at least", "or more"), the most ("up to"), or near it ("about", "nearly").
    least: str = ""
    most: str = ""
    about: str = ""
    # Verbs and nouns for saying that something is not true: "denied".
    disputes: str = ""
    # What became of those who are counted, by its English name: "dead", "hurt", "missing", "detained", "evacuated".
    # Nouns, verbs and participles alike.
    outcomes: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
