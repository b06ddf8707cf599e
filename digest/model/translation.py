"""Translations of segments, and the settings of the engines that make them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal, NamedTuple

from digest.model.locale import Locale

# The reason why a segment is shown in the original. "no-pair": no engine knows the language pair, not even through a
# pivot language; "failed": the engine did not answer; "language": the segment is not in the language that was declared;
# "unknown": the edition was read back from the output, which does not say why. All others are faults that the gate
# found in an answer.
Problem = Literal[
    "no-pair", "failed", "language", "empty", "placeholders", "numbers", "names", "quotes", "length", "repetition",
    "script", "copy", "negation", "unknown-words", "unknown",
]  # fmt: skip

# Reports to a person, in one line, something that an engine noticed, such as a package that it cannot use.
Report = Callable[[str], None]


class TextContext(NamedTuple):
    """What a translator is told of texts: their language, that of their readers, and ``names`` that others show.

    The names are those of all texts of a week (``shown_names``), so that a text is judged in one run as in another,
    whatever else is asked for at the same time.
    """

    source: str
    target: str
    names: frozenset[str] = frozenset()

    @property
    def pair(self) -> tuple[str, str]:
        """The two languages."""
        return self.source, self.target


@dataclass(frozen=True, slots=True)
class Engine:
    """What made a translation: the engine by its name in the configuration, its model and the version of that.

    What is not known is "". An engine that ``is_rule_based`` learned from no texts, but has a dictionary.
    """

    name: str
    model: str = ""
    version: str = ""
    is_rule_based: bool = False


@dataclass(frozen=True, slots=True)
class Translation:
    """A segment in another language, or the reason why it is not translated.

    With a ``problem``, ``text`` is the segment itself: a translation is never empty unless its segment is. ``via`` is
    the pivot language, if there was one. ``unknown`` counts the words that the engine did not know and left unchanged;
    ``score`` is its mean log-probability per token, None if it gives none. ``by_person`` marks the correction of a
    person, ``remembered`` a translation that no engine had to run for. A refusal that ``holds_paragraph`` keeps all of
    its paragraph in the original: all do, except those of editions published before that rule.

    ``refused`` is what the engine answered if the gate found a fault in it, and ``word`` the word at fault where the
    gate tells one: an editor mends it, readers never see it, and two refusals are equal whatever was answered.

    ``engines`` made it, two of them if there is a pivot; ``corrected`` is when a person did. Both are unknown for older
    ones, and neither makes another translation of it: equal words are equal.
    """

    text: str
    problem: Problem | None = None
    via: str = ""
    unknown: int = 0
    score: float | None = None
    by_person: bool = False
    remembered: bool = False
    holds_paragraph: bool = False
    refused: str = field(default="", compare=False)
    word: str = field(default="", compare=False)
    engines: tuple[Engine, ...] = field(default=(), compare=False)
    corrected: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class EngineSettings:
    """Settings from the configuration, for every engine.

    ``packages`` is the folder of the installed Argos packages, ``beam`` the beam width of the search, ``threads`` the
    number of processor cores to use, 0 for all.
    """

    packages: Path
    beam: int = 2
    threads: int = 0


@dataclass(frozen=True, slots=True)
class TranslationScope:
    """The extent to which a source is translated: into which locales (None for all), in full, or by its titles only."""

    locales: frozenset[Locale] | None = None
    is_full: bool = False
    is_titles_only: bool = False

    def includes(self, locale: Locale) -> bool:
        """Return whether anything is translated into a locale."""
        return self.locales is None or locale in self.locales


@dataclass(frozen=True, slots=True)
class Scopes:
    """The translation scope of each source; for one no longer configured, titles and summaries."""

    by_source: Mapping[str, TranslationScope] = field(default_factory=dict)

    def of(self, source: str) -> TranslationScope:
        """Return the scope of a source."""
        return self.by_source.get(source, TranslationScope())
