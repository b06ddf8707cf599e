"""The editor's rules for editions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from typing import Literal

from digest.model.frozen.edition_names import GENRES, Genre
from digest.model.locale import UNDETERMINED, Locale
from digest.model.source import SourceNames

Grouping = Literal["topic", "source", "tag", "none"]
# What is shown of the items of a source: their titles, one short sentence, or what digest takes of any item.
Extract = Literal["title", "short", "full"]


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of sources, by id, and of tags: 2 counts twice as much, 0 comes last of all; the default is 1."""

    sources: Mapping[str, float] = field(default_factory=dict)
    tags: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ranking:
    """The weights of the factors of a story's rank that an editor may set; 0 switches a factor off.

    ``demote`` are the genres that count.
    """

    sources: float = 1.0
    position: float = 0.5
    theme: float = 1.5
    demote: tuple[Genre, ...] = GENRES


# How far words are that readers cannot read.
_FAR = 2


@dataclass(frozen=True, slots=True)
class Readers:
    """The readers of one locale: the languages translated for them, and the sources that are not translated.

    Where the locale is unknown, as there are none, they read everything.
    """

    locale: Locale
    translated: frozenset[str] = frozenset()
    untranslated: frozenset[str] = frozenset()

    def can_read(self, locale: Locale, source: str) -> bool:
        """Return whether words of a source in a locale are in their language, or will be translated.

        Those in an unknown language may be in theirs.
        """
        return self.distance(locale, source) < _FAR

    def distance(self, locale: Locale, source: str) -> int:
        """Return how far words are from what they read: 0 in their own language, less than 2 if they can read them."""
        if locale.is_known and locale.language == self.locale.language:
            return 0
        is_translated = locale.language in self.translated and source not in self.untranslated
        return 1 if is_translated or not (locale.is_known and self.locale.is_known) else _FAR


EVERYONE = Readers(UNDETERMINED)


@dataclass(frozen=True, slots=True)
class Rules:
    """The editor's rules for editions.

    ``sources`` gives each source, by id, its position in the configuration; ``names`` are their present names.
    ``limits`` are the numbers of items that an edition may have of a source, by id. ``readers`` are those of the
    locales of the site, in order. ``genres`` are those of sources that declare one, by id; "" for a source of stories
    alone. ``extracts`` are those of sources of which less is shown than of others, by id.
    """

    sources: Mapping[str, int]
    zone: tzinfo
    stories: int = 12
    sentences: int = 2
    sections: Grouping = "source"
    weights: Weights = field(default_factory=Weights)
    figures: int = 0
    names: SourceNames = field(default_factory=SourceNames)
    limits: Mapping[str, int] = field(default_factory=dict)
    ranking: Ranking = field(default_factory=Ranking)
    readers: tuple[Readers, ...] = (EVERYONE,)
    genres: Mapping[str, Genre] = field(default_factory=dict)
    extracts: Mapping[str, Extract] = field(default_factory=dict)
