"""The editor's rules for editions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from typing import Literal

from digest.model.source import SourceNames

Grouping = Literal["source", "tag", "none"]


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of sources, by id, and of tags: 2 counts twice as much, 0 comes last of all; the default is 1."""

    sources: Mapping[str, float] = field(default_factory=dict)
    tags: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rules:
    """The editor's rules for editions.

    ``sources`` gives each source, by id, its position in the configuration; ``names`` are their present names.
    ``limits`` are the numbers of items that an edition may have of a source, by id.
    """

    sources: Mapping[str, int]
    zone: tzinfo
    stories: int = 12
    sentences: int = 3
    sections: Grouping = "source"
    weights: Weights = field(default_factory=Weights)
    figures: int = 0
    names: SourceNames = field(default_factory=SourceNames)
    limits: Mapping[str, int] = field(default_factory=dict)
