"""How the editor wants editions to be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from typing import Literal

Grouping = Literal["source", "tag", "none"]


@dataclass(frozen=True, slots=True)
class Weights:
    """How much sources and tags count, by name: 2 for twice as much, 0 for last of all; 1 where nothing is said."""

    sources: Mapping[str, float] = field(default_factory=dict)
    tags: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rules:
    """How the editor wants editions to be: ``sources`` gives each source its place in the configuration."""

    sources: Mapping[str, int]
    zone: tzinfo
    stories: int = 12
    sentences: int = 3
    sections: Grouping = "source"
    weights: Weights = field(default_factory=Weights)
    figures: int = 0
