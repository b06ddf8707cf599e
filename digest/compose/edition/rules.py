"""The editor's rules for editions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from typing import Literal

from digest.model.edition import GENRES, Genre
from digest.model.source import SourceNames

Grouping = Literal["topic", "source", "tag", "none"]


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of sources, by id, and of tags: 2 counts twice as much, 0 comes last of all; the default is 1."""

    sources: Mapping[str, float] = field(default_factory=dict)
    tags: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ranking:
    """The weight of each factor of a story's rank; 0 switches a factor off. ``demote`` are the genres that count."""

    sources: float = 1.0
    texts: float = 0.3
    recency: float = 0.25
    facts: float = 0.5
    position: float = 1.0
    theme: float = 1.0
    genre: float = 1.0
    readers: float = 1.0
    diversity: float = 0.3
    demote: tuple[Genre, ...] = GENRES


@dataclass(frozen=True, slots=True)
class Rules:
    """The editor's rules for editions.

    ``sources`` gives each source, by id, its position in the configuration; ``names`` are their present names.
    ``limits`` are the numbers of items that an edition may have of a source, by id. ``readable`` holds, for each locale
    of the site in order, the languages that its readers can read: their own and those translated for them. ``genres``
    are those of sources that declare one, by id; "" for a source of stories alone.
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
    ranking: Ranking = field(default_factory=Ranking)
    readable: tuple[frozenset[str], ...] = ()
    genres: Mapping[str, Genre] = field(default_factory=dict)
