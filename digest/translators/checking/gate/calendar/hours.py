"""Whether a translation says which half of the day the hours of its segment are in."""

from __future__ import annotations

import re

from digest.translators.checking.gate.side import Side

_HOUR = re.compile(
    r"(?<![\d.,:])(?P<hour>1[0-2]|0?[1-9])(?:[:.]\d\d)?[\s\u202f]?(?P<half>[ap])(?:m\b|\.\s?m\b)", re.IGNORECASE
)
_NOON = 12
_LATER = re.compile(r"(?<!\d)(1[3-9]|2[0-3])(?!\d)")
_AFTER_NOON = re.compile(
    r"\bp\.?\s?m\b|tarde|noche|vespr|\bnit\b|\btarda|noite|\bsoir|apr[eè]s-midi|\bnuit|pomeriggio|\bsera\b|\bnotte"
    r"|nachmittag|abend|nacht|middag|avond|\bдня\b|вечер|ноч|вечар|вечор|ніч|ночі|مساء|\bم\b|下午|晚|午後|夜|오후|밤",
    re.IGNORECASE,
)
# "At 4" may be in the morning where the clock has 24 hours, if it is an hour: "a las 4", "4 Uhr", "4:00".
_BEFORE_NOON = re.compile(
    r"\ba\.?\s?m\b|mañana|madrugad|\bmat[ií]|matinada|manhã|\bmatin|\bmattin|\bnotte|morgen|ochtend|früh|nacht"
    r"|утр|ноч|ранку|раніц|صباح|فجر|\bص\b|上午|早|凌晨|午前|朝|오전|아침|새벽"
    r"|\d[:.h]\d\d"
    r"|\b(?:las?|les|[àa]s|alle|ore|horas|hores|heures?|Uhr|uur)\b|\d\s?h\b|час|гадзін|годин|\bв \d|点|點|时|時",
    re.IGNORECASE,
)
# The languages whose words stand above.
_KNOWN = frozenset("en es ca gl pt fr it de nl ru be uk ar zh ja ko".split())


def keeps_halves_of_day(segment: Side, translated: Side) -> bool:
    """Whether "8:30 pm" is said to be in the evening, or is 20:30, and whether "4 am" is still an hour."""
    if translated.language not in _KNOWN:
        return True
    return all(_is_said(int(hour["hour"]), hour["half"], translated.text) for hour in _HOUR.finditer(segment.text))


def _is_said(hour: int, half: str, translated: str) -> bool:
    if half in "aA":
        return _BEFORE_NOON.search(translated) is not None
    is_noon = hour == _NOON
    return is_noon or str(hour + 12) in _LATER.findall(translated) or _AFTER_NOON.search(translated) is not None
