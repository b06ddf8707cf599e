"""What became of a segment on its way into another language, and what engines are told before they begin."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from digest.model.locale import Locale

# Why a segment is shown in its original. "no-pair": no engine knows the two languages, not even over a third one;
# "failed": the engine did not answer. All others are what the gate found in an answer.
Problem = Literal[
    "no-pair", "failed", "empty", "placeholders", "numbers", "names", "quotes", "length", "repetition", "script",
    "copy", "unknown-words",
]  # fmt: skip

# Tells a person of something that an engine noticed, such as a package that it cannot use: one line.
Report = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Translation:
    """A segment in another language, or the reason why it is not in it.

    With a ``problem``, ``text`` is the segment itself: a translation is never empty where its segment is not. ``via``
    is the language of the hop between where there was one. ``unknown`` counts the words that the engine did not know
    and left as they were; ``score`` is its own mean log-probability of a token, None where it has none.
    ``by_person`` tells a correction from the work of a machine, ``remembered`` that no engine had to run for it.
    """

    text: str
    problem: Problem | None = None
    via: str = ""
    unknown: int = 0
    score: float | None = None
    by_person: bool = False
    remembered: bool = False


@dataclass(frozen=True, slots=True)
class EngineSettings:
    """What the configuration tells every engine.

    ``packages`` is the folder of the installed Argos packages, ``beam`` the width of the search, ``threads`` how many
    processor cores to use, 0 for all.
    """

    packages: Path
    beam: int = 2
    threads: int = 0


@dataclass(frozen=True, slots=True)
class TranslationScope:
    """What of a source is translated: into which locales (None for all), and whether its whole texts are."""

    locales: frozenset[Locale] | None = None
    is_full: bool = False

    def includes(self, locale: Locale) -> bool:
        """Whether anything is translated into a locale."""
        return self.locales is None or locale in self.locales
