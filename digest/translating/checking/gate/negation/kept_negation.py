"""Check of negation: a negated sentence and its translation must both have words that negate.

Negations are not counted, so one that is lost beside another passes, and so do antonyms and tense.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from digest.language.known import language as known_language
from digest.language.text.characters.scripts import is_written_in
from digest.language.text.patterns import NEVER
from digest.translating.checking.gate.side import Side

_NEVER = re.compile(NEVER)
# A word that is taken out leaves this behind: neither a space nor a letter, so that no new phrase comes about.
_TAKEN_OUT = "\N{BROKEN BAR}"
# A word of as many letters that a translation keeps is its own answer; a shorter one may be a word of both languages.
_FEWEST_KEPT = 6
# A pattern for a word between others: without an end to it, the search takes the square of a text without spaces.
_UNBOUNDED = re.compile(r"(\\S|\[\^[^\]]*\])\+")
_LONGEST_WORD = 30


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
    return _is_answered(segment, ours, translated, theirs) and _is_answered(translated, theirs, segment, ours)


def _is_answered(asking: Side, ours: _Patterns, answering: Side, theirs: _Patterns) -> bool:
    rest = _without(ours.idioms, asking.text)
    asked = {match[0].casefold() for match in ours.asking.finditer(_without(ours.lookalikes, rest))}
    if not asked:
        return True
    # An idiom is the answer to one on the other side, if there is one: "at least", "no menos de".
    answer = answering.text if rest == asking.text else _without(theirs.idioms, answering.text)
    answer = _without(theirs.lookalikes, answer)
    return (
        theirs.asking.search(answer) is not None
        or _count_weak(theirs, answer) > _count_weak(ours, _without(ours.lookalikes, asking.text))
        or any(len(word) >= _FEWEST_KEPT and word in asked for word in map(str.casefold, answering.words))
    )


def _count_weak(patterns: _Patterns, text: str) -> int:
    """Count the words that may be an answer, but may as well stand for such a word on the other side."""
    return sum(1 for _ in patterns.answering.finditer(_without(patterns.asking, text)))


def _without(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(_TAKEN_OUT, text)


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
    listed = _UNBOUNDED.sub(rf"\1{{1,{_LONGEST_WORD}}}", "|".join(patterns))
    if not listed:
        return _NEVER
    whole = listed if is_written_in(language, "Hani") else rf"(?<!\w)(?=\S)(?:{listed})(?!\w)"
    return re.compile(whole, re.IGNORECASE)
