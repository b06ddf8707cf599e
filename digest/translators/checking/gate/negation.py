"""Check of negation: a negated sentence and its translation must both have words that negate."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from digest.languages.load import language as known_language
from digest.text.characters.scripts import is_written_in
from digest.translators.checking.gate.side import Side

_NEVER = re.compile(r"(?!)")
# A word that is taken out leaves this behind: neither a space nor a letter, so that no new phrase comes about.
_TAKEN_OUT = "\N{BROKEN BAR}"


@dataclass(frozen=True, slots=True)
class _Patterns:
    """Patterns of a language for the words that ask for an answer, those that are one, and those that are neither."""

    asking: re.Pattern[str]
    answering: re.Pattern[str]
    idioms: re.Pattern[str]
    lookalikes: re.Pattern[str]


def same_negation(segment: Side, translated: Side) -> bool:
    """Return whether a side that is surely negated has an answer on the other side: a negation, or the like.

    One answer is enough for all: languages differ in how often they negate ("no vio nunca nada").
    """
    ours, theirs = _patterns(segment.language), _patterns(translated.language)
    if _NEVER in (ours.asking, theirs.asking):
        return True
    return _is_answered(segment.text, ours, translated.text, theirs) and _is_answered(
        translated.text, theirs, segment.text, ours
    )


def _is_answered(asking: str, ours: _Patterns, answering: str, theirs: _Patterns) -> bool:
    said = ours.lookalikes.sub(_TAKEN_OUT, ours.idioms.sub(_TAKEN_OUT, asking))
    if not ours.asking.search(said):
        return True
    return theirs.answering.search(theirs.lookalikes.sub(_TAKEN_OUT, answering)) is not None


@lru_cache(maxsize=64)
def _patterns(language: str) -> _Patterns:
    known = known_language(language).negation
    return _Patterns(
        asking=_any(known.surely, language),
        answering=_any((*known.surely, *known.perhaps), language),
        idioms=_any(known.idioms, language),
        lookalikes=_any(known.lookalikes, language),
    )


def _any(patterns: Iterable[str], language: str) -> re.Pattern[str]:
    """Compile a pattern for any of these words, which are whole words unless the language has no spaces."""
    listed = "|".join(patterns)
    if not listed:
        return _NEVER
    whole = listed if is_written_in(language, "Hani") else rf"(?<!\w)(?:{listed})(?!\w)"
    return re.compile(whole, re.IGNORECASE)
