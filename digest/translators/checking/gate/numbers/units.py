"""Check of units: a translation must keep the currencies and units of its numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from digest.languages.load import language as known_language
from digest.translators.checking.gate.numbers.fractions import without_shared_fractions
from digest.translators.checking.gate.side import Side

# For each unit its sign, a pattern that means it after a number in any language, and one that may mean it.
_SIGNS = {
    "dollar": (r"\$|\bUSD(?= ?\d)", "", r"\$|usd"),
    "euro": (r"€|\bEUR(?= ?\d)", "", "€|eur"),
    "pound": (r"£|\bGBP(?= ?\d)", "", "£|gbp"),
    "yen or yuan": (r"¥|￥|\b(?:JPY|CNY|RMB)(?= ?\d)", "", "¥|￥|jpy|cny|rmb"),
    "Swiss franc": (r"\bCHF(?= ?\d)", r"CHF\b", "chf"),
    "percent": ("[%٪％]", "", ""),
    "degree Celsius": ("° ?C|℃", "", "°(?! ?F)"),
    "degree Fahrenheit": ("° ?F|℉", "", "°(?! ?C)"),
    "kilometer": ("", r"km(?![^\W\d_])", r"\bkm"),
    "kilogram": ("", r"kg(?![^\W\d_])", r"\bkg"),
    "mile": ("", "", ""),
    "foot": ("", "", ""),
    "meter or million": ("", r"m(?![^\W\d_])", r"\bm\b|\dm\b|000"),
    "before our era": ("", "", ""),
}
_HAS_SIGN = re.compile("[$€£¥￥%٪％°℃℉]|[A-Z]{3}")
_HAS_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """Patterns for the units of a language as signs, and as words after a number, with a group for each unit."""

    signs: re.Pattern[str]
    words: re.Pattern[str]


@lru_cache(maxsize=64)
def _patterns(language: str) -> _Patterns:
    words = _groups(_any((surely, _words(language, unit)[0])) for unit, (_, surely, _) in _SIGNS.items())
    return _Patterns(
        signs=re.compile(_groups(sign for sign, _, _ in _SIGNS.values())),
        words=re.compile(rf"\d[\s\u202f-]?(?:{words})", re.IGNORECASE),
    )


@lru_cache(maxsize=256)
def _meant(language: str, source: str) -> Mapping[str, re.Pattern[str]]:
    """Compile patterns for everything that may mean a unit in a language, or be kept from the source, by group."""
    found = {}
    for number, (unit, signs) in enumerate(_SIGNS.items()):
        pattern = _any((*signs, *_words(language, unit), *_words(source, unit)))
        found[f"unit_{number}"] = re.compile(pattern or "(?!)", re.IGNORECASE)
    return found


def _words(language: str, unit: str) -> tuple[str, str]:
    """Return the patterns for words that always mean a unit in a language, and for those that may."""
    words = known_language(language).units.get(unit)
    return (words.surely, words.perhaps) if words else ("", "")


def _any(patterns: Iterable[str]) -> str:
    return "|".join(dict.fromkeys(filter(None, patterns)))


def _groups(patterns: Iterable[str]) -> str:
    return "|".join(f"(?P<unit_{number}>{pattern})" for number, pattern in enumerate(patterns) if pattern)


def same_units(segment: Side, translated: Side) -> bool:
    """Return whether each unit that one side certainly has may be meant by the other."""
    if not (known_language(segment.language).units and known_language(translated.language).units):
        return True
    segment, translated = without_shared_fractions(segment, translated)
    return _means_units_of(segment, translated) and _means_units_of(translated, segment)


def _means_units_of(side: Side, other: Side) -> bool:
    patterns, text = _patterns(side.language), side.text
    said = patterns.signs.finditer(text) if _HAS_SIGN.search(text) else ()
    spelled = patterns.words.finditer(text) if _HAS_DIGIT.search(text) else ()
    meant = _meant(other.language, side.language)
    return all(meant[match.lastgroup or ""].search(other.text) for match in (*said, *spelled))
