"""Captions of pictures that stand within a text as if they were its sentences."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from digest.language.known import language as known_language
from digest.language.known import of_all
from digest.language.text.patterns import NEVER, one_of

_BRACKETS = ("(", "（")


def is_caption(sentence: str, language: str) -> bool:
    """Return whether a sentence says what a picture shows: "Ana Rossi (left)", "seen here in May"."""
    if any(mark in sentence for mark in _BRACKETS) and _positions(language).search(sentence):
        return True
    small = sentence.lower()
    return any(phrase in small for phrase in known_language(language).captions.pictured if phrase[0] != "^") or (
        small.startswith(_pictured(language))
    )


def begins_with_credit(sentence: str) -> bool:
    """Return whether a sentence begins with the credit of a picture in any language: "Photo: Ana Rossi"."""
    return _credit().match(sentence) is not None


@lru_cache(maxsize=64)
def _positions(language: str) -> re.Pattern[str]:
    listed = known_language(language).captions.positions or NEVER
    return re.compile(rf"[(（](?:{listed})[)）]", re.IGNORECASE)


@lru_cache(maxsize=64)
def _pictured(language: str) -> tuple[str, ...]:
    return tuple(phrase[1:] for phrase in known_language(language).captions.pictured if phrase[0] == "^")


@cache
def _credit() -> re.Pattern[str]:
    listed = one_of(of_all(lambda known: known.notices.credits))
    return re.compile(rf"{listed}\.? ?[:：]", re.IGNORECASE)
