"""Words that multiply the number before them: a billion is not the same everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Each with its power of ten.
_SCALES = {
    "en": {"thousand": 3, "million|mn": 6, "billion|bn": 9, "trillion|tn": 12},
    "es": {"mil|miles de(?= mill)": 3, "mill[oó]n|millones": 6, "bill[oó]n|billones": 12},
    "ca": {"mil|milers(?: de(?= mil))?": 3, "mili[oó]|milions": 6, "bili[oó]|bilions": 12},
    "gl": {"mil": 3, "mill[oó]n|mill[oó]ns": 6, "bill[oó]n|bill[oó]ns": 12},
    "pt": {"mil": 3, "milhão|milhões": 6, "bilhão|bilhões|bilião|biliões": 9, "trilhão|trilhões": 12},
    "fr": {"mille|milliers": 3, "millions?": 6, "milliards?": 9, "billions?": 12},
    "it": {"mila|mille": 3, "milion[ei]": 6, "miliard[oi]": 9, "bilion[ei]": 12},
    "de": {"tausend": 3, "million(?:en)?|mio": 6, "milliarden?|mrd": 9, "billion(?:en)?": 12},
    "nl": {"duizend": 3, "miljoen": 6, "miljard": 9, "biljoen": 12},
    "ru": {r"тыс|тысяч\w*": 3, r"млн|миллион\w*": 6, r"млрд|миллиард\w*": 9, r"трлн|триллион\w*": 12},
    "be": {r"тыс|тысяч\w*": 3, r"млн|мільён\w*": 6, r"млрд|мільярд\w*": 9, r"трлн|трыльён\w*": 12},
    "uk": {r"тис|тисяч\w*": 3, r"млн|мільйон\w*": 6, r"млрд|мільярд\w*": 9, r"трлн|трильйон\w*": 12},
    "ar": {"ألف|ألفا|آلاف|الف": 3, "مليون|مليونا|ملايين": 6, "مليار|مليارا|مليارات": 9, "تريليون": 12},
    "zh": {"百": 2, "千": 3, "[万萬]": 4, "[亿億]": 8, "兆": 12},
    "ja": {"百": 2, "千": 3, "万": 4, "億": 8, "兆": 12},
    "ko": {"천": 3, "만": 4, "억": 8, "조": 12},
}
_UNSPACED = frozenset({"zh", "ja", "ko"})


def _pattern(language: str) -> re.Pattern[str]:
    words = "|".join(f"({forms})" for forms in _SCALES[language])
    end = "" if language in _UNSPACED else r"(?!\w)"
    return re.compile(rf"[\s-]?(?:{words}){end}", re.IGNORECASE)


_PATTERNS = {language: _pattern(language) for language in _SCALES}
_POWERS = {language: tuple(scales.values()) for language, scales in _SCALES.items()}


def knows_multipliers(language: str) -> bool:
    """Whether what multiplies a number is known in a language."""
    return language in _SCALES


def multiplier_at(text: str, place: int, language: str) -> int:
    """Read what multiplies a number that ends at a place, as a power of ten: "5 mil millones" has 9."""
    return sum(power for power, _ in _multipliers_at(text, place, language))


def multiplier_end(text: str, place: int, language: str) -> int:
    """The place where that ends; the same place where nothing multiplies it, or nothing is known of the language."""
    return max((end for _, end in _multipliers_at(text, place, language)), default=place)


def _multipliers_at(text: str, place: int, language: str) -> Iterator[tuple[int, int]]:
    pattern = _PATTERNS.get(language)
    while pattern and (match := pattern.match(text, place)):
        place = match.end()
        yield _POWERS[language][(match.lastindex or 1) - 1], place
