"""The moment at which a line was written or changed, which some sites put before or after its words."""

from __future__ import annotations

import re
from functools import lru_cache

from digest.text.day_words import MONTH, WEEKDAY

_CLOCK = (
    r"(?:[01]?\d|2[0-3])(?::[0-5]\d(?::[0-5]\d)?(?!\d)|[hH][0-5]\d(?!\d))(?: ?[ap]\.?m\b\.?)?"
    r"(?: (?:uhr|utc|gmt|cest|cet|hrs|мск)\b)?"
)
_ISO_DAY = r"\d{4}-\d\d-\d\d"
_ISO = rf"{_ISO_DAY}[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|UTC| ?[+-]\d\d:?\d\d)?"
_DAY = (
    rf"(?:{_ISO_DAY}|\d{{1,2}}[./-]\d{{1,2}}[./-](?:\d{{4}}|\d\d)"
    rf"|(?:{WEEKDAY},? )?(?:\d{{1,2}}(?:st|nd|rd|th|er|\.)? (?:de |of )?{MONTH}\.?(?:,? (?:de )?\d{{4}})?"
    rf"|{MONTH}\.? \d{{1,2}}(?:, \d{{4}})?))"
)
_AT = r"(?:,? (?:at |à |um |a las |às |alle |в |о |o )|,? | - |, )"
_MOMENT = rf"(?:{_ISO}|{_DAY}{_AT}{_CLOCK}|{_CLOCK},? {_DAY})"
_CHANGED = (
    r"(?:(?:last )?updated|update|published|posted|mis(?:e)? à jour|publiée?|modifiée?|actualizado|publicado|"
    r"aktualisiert|veröffentlicht|stand|aggiornato|pubblicato|atualizado|bijgewerkt|gepubliceerd|aktualizacja|"
    r"opublikowano|обновлено|опубликовано|оновлено|опубліковано)(?::| on| le| am| el| il| em| op)?:? "
)
_SEPARATOR = r"\s*+(?:[-–—|·•:/]++\s*+|,\s++)"
_STAMP = rf"(?:{_CHANGED}(?:{_MOMENT}|{_DAY}|(?:at |à |um )?{_CLOCK})|{_MOMENT})"
_BEFORE = (
    rf"\s*(?:[\[(](?:{_STAMP}|{_CLOCK})[\])](?:{_SEPARATOR}|\s+)|{_STAMP}(?:{_SEPARATOR}|\.?\s+)|{_CLOCK}{_SEPARATOR})"
)
_AFTER = rf"(?:\s*[\[(](?:{_STAMP}|{_CLOCK})[\])]|(?:{_SEPARATOR}|(?<=[.!?…])\s+){_STAMP}|\s+[-–—|·•]\s*{_CLOCK})\s*\Z"
# Both stand in every such moment. Most lines have neither, and the patterns above take a while to compile.
_DIGIT = re.compile(r"\d")
_HINT = re.compile(rf"\d[:h]\d\d|{_CHANGED}", re.IGNORECASE)
# "10:42 Le bac ..." begins an entry of a ticker; "3:10 to Yuma" is a name.
_BARE = re.compile(rf"\s*(?i:{_CLOCK})\s+(?=[^\W\d_])(?=\S*[^\W_])")
# As much has to be left of a line, in characters.
_LEAST = 8


def without_timestamp(line: str) -> str:
    """Return a line without the moment before or after it: a date with a time, or either after "updated".

    A date alone stays, for it may be what the line is about; so does a time that nothing parts from the words.
    """
    if not (_DIGIT.search(line) and _HINT.search(line)):
        return line
    before = _pattern(_BEFORE).match(line)
    line = _kept(line, line[before.end() :] if before else line)
    after = _pattern(_AFTER).search(line)
    return _kept(line, line[: after.start()].rstrip() if after else line)


def without_clock(line: str) -> str:
    """Return a line without the time of day that stands before its first word, where that has a capital."""
    match = _BARE.match(line)
    rest = line[match.end() :] if match else line
    return _kept(line, rest) if rest[:1].isupper() else line


@lru_cache(maxsize=2)
def _pattern(pattern: str) -> re.Pattern[str]:
    """Compile one at first use, for it takes a while."""
    return re.compile(pattern, re.IGNORECASE)


def _kept(line: str, rest: str) -> str:
    return rest if len(rest) >= _LEAST else line
