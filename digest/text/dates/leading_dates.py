"""The day with which a sentence begins: "On April 11, 2025, ...", "С 21 по 25 апреля ..."."""

from __future__ import annotations

import re
from functools import lru_cache

from digest.text.day_words import MONTH, WEEKDAY

# What comes before a day, what joins the first and the last of several, and what follows the year.
_BEFORE = (
    r"(?:(?:on|in|from|between|by|since|late|early|le|du|depuis|dès|ce|el|del|este|desde|am|vom|ab|il|dal|lo|em|no|na|op|"
    r"dne|w|dnia|с|со|в|во|к|от|до|з|із|у|від|на) )"
)
_TO = r"(?:to|and|al|y|au|et|bis|und|по|и|до|a|e|-|–|—)"
_DAY = rf"\d{{1,2}}(?:st|nd|rd|th|er|º|\.|-го)?(?: ?{_TO} ?\d{{1,2}}(?:st|th|\.)?)?"
_YEAR = r"(?:,? (?:de |of )?\d{4}| this year)?(?: года?| г\.| року| этого года| сего года| цього року)?"
_FULL = rf"(?:{WEEKDAY},? )?(?:{_DAY} (?:de |of |d['’])?{MONTH}\.?{_YEAR}|{MONTH}\.? {_DAY}(?:,? \d{{4}})?)"
_TODAY = (
    r"(?:today|yesterday|tomorrow|tonight|hoy|ayer|aujourd['’]hui|hier|demain|heute|gestern|oggi|ieri|hoje|ontem|avui|ahir|"
    r"сегодня|вчера|сьогодні|вчора|сёння|учора|бүгін|кеше|այսօր|երեկ|اليوم|أمس|आज|कल)(?!\w)"
)
_TIME = r"(?: (?:morning|afternoon|evening|night|matin|soir|утром|днем|днём|вечером|ночью))?"
_ANY = rf"(?:{_BEFORE}?{_FULL}|{_BEFORE}?{WEEKDAY}|{_TODAY}){_TIME}"
_EAST_ASIAN = re.compile(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[至到-]\d{1,2}日)?[，、,]?\s*")
# Word order does not change when the day goes: no comma is needed after it. In English a day may be the subject
# ("April 11 marks ..."), but not after "on".
_FREE = frozenset({"ru", "uk", "be", "bg"})
# As much of a sentence has to be left, in characters.
_LEAST = 12


def without_leading_date(sentence: str, language: str) -> str:
    """Return a sentence of a language without the day that it begins with, and with the same kind of first letter.

    Only where what is left is a sentence still: in most languages a comma has to follow the day.
    """
    match = _EAST_ASIAN.match(sentence) or _leading(language).match(sentence)
    rest = sentence[match.end() :] if match else ""
    if len(rest) < _LEAST:
        return sentence
    return rest[0].upper() + rest[1:] if sentence[0].isupper() or sentence[0].isdigit() else rest


@lru_cache(maxsize=64)
def _leading(language: str) -> re.Pattern[str]:
    end = r",\s+(?!\d{4}\b)"
    if language == "en":
        return re.compile(rf"(?:{_ANY}{end}|{_BEFORE}{_FULL}\s+)+", re.IGNORECASE)
    if language in _FREE:
        return re.compile(rf"(?:{_ANY}(?:{end}|\s+(?![—–-])))+", re.IGNORECASE)
    return re.compile(rf"(?:{_ANY}{end})+", re.IGNORECASE)
