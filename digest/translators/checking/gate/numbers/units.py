"""Whether a translation keeps the currencies and units of the numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from digest.languages.load import language as known_language
from digest.languages.load import languages
from digest.translators.checking.gate.side import Side

# What means a unit in any language behind a number or alone, and what may mean it, or something else.
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
    """Signs, words behind a number, and, by the group of the unit, all that may mean it: in all languages together."""

    signs: re.Pattern[str]
    words: re.Pattern[str]
    meant: Mapping[str, re.Pattern[str]]


@cache
def _patterns() -> _Patterns:
    units = [_of_languages(unit, signs) for unit, signs in _SIGNS.items()]
    words = _groups(words for _, words, _ in units)
    return _Patterns(
        signs=re.compile(_groups(sign for sign, _, _ in units)),
        words=re.compile(rf"\d[\s\u202f-]?(?:{words})", re.IGNORECASE),
        meant={f"unit_{number}": re.compile(_any(unit), re.IGNORECASE) for number, unit in enumerate(units)},
    )


def _of_languages(unit: str, signs: tuple[str, str, str]) -> tuple[str, str, str]:
    """Give the sign of a unit, the words that surely mean it behind a number, and those that perhaps do."""
    sign, surely, perhaps = signs
    known = [language.units[unit] for language in languages() if unit in language.units]
    return (
        sign,
        _any((surely, *(words.surely for words in known))),
        _any((perhaps, *(words.perhaps for words in known))),
    )


def _any(patterns: Iterable[str]) -> str:
    return "|".join(dict.fromkeys(filter(None, patterns)))


def _groups(patterns: Iterable[str]) -> str:
    return "|".join(f"(?P<unit_{number}>{pattern})" for number, pattern in enumerate(patterns) if pattern)


def same_units(segment: Side, translated: Side) -> bool:
    """Whether each unit that one side surely has may be meant by the other."""
    if not (known_language(segment.language).units and known_language(translated.language).units):
        return True
    return _means_units_of(segment.text, translated.text) and _means_units_of(translated.text, segment.text)


def _means_units_of(text: str, other: str) -> bool:
    patterns = _patterns()
    said = patterns.signs.finditer(text) if _HAS_SIGN.search(text) else ()
    spelled = patterns.words.finditer(text) if _HAS_DIGIT.search(text) else ()
    return all(patterns.meant[match.lastgroup or ""].search(other) for match in (*said, *spelled))
