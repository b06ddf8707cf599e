"""What stands before the news at the beginning of a text: the place, the day, the agency, the time to read it."""

from __future__ import annotations

import re
from functools import lru_cache

from digest.languages.load import of_all
from digest.text.dates.day_names import DayNames, day_names
from digest.text.patterns import one_of

# No dateline is longer, in characters.
_LONGEST = 90
# The script of so much is that of the dateline.
_BEGINNING = 40
# What of a text decides whether a quotation that it begins with is ever closed.
_NEAR = 400

_CAPITALS = "".join(char for char in map(chr, range(0x41, 0x590)) if char.isupper())
# A word of a place or an agency: with a capital, or of a script that has none. Arabic, Chinese and Hindi have no case.
_CAPITAL = f"[{_CAPITALS}]"
_LATIN_CAPITAL = f"[{''.join(char for char in _CAPITALS if ord(char) < 0x250)}]"
_UNCASED = r"[\u0590-\u1fff\u3040-\uabff\uac00-\ud7ff]"
_NAME = rf"(?:{_CAPITAL}|{_UNCASED})(?:[\w’'\-]|\.(?=\w))*+"
_NAMES = rf"{_NAME}(?:(?:\.?,? (?:de |del |la |le |of |the |al-|am |an der |sur |on )?|/){_NAME}){{0,4}}"
_SHOUTED = rf"{_CAPITAL}(?:[’'\-.]?{_CAPITAL})+\.?"
_AGENCY = r"(?:\([^()\n]{2,40}\)|/ ?[^/\n]{2,30} ?/)"
_BREAK = r"(?: ?[—–―] ?| --? ?|: ?)"
_NEWS = rf"(?=[\"“«„]?(?:{_CAPITAL}|{_UNCASED}|\d))"

_SOURCE = rf"{_NAME}(?: {_NAME})?"


def without_dateline(text: str) -> str:
    """Return a text from where its news begins: an end of it, all of it where nothing stands before the news.

    A quotation mark that is never closed goes too: some sites put a text in quotation marks and cut it.
    """
    text = text.lstrip()
    for _ in range(3):
        rest = _without_one(_without_stray_quote(text))
        if rest == text:
            break
        text = rest
    return text


def _without_one(text: str) -> str:
    for dateline in _datelines(day_names(text[:_BEGINNING])):
        match = dateline.match(text)
        if match and match.end() <= min(_LONGEST, len(text) // 2):
            return text[match.end() :].lstrip()
    return text


@lru_cache(maxsize=64)
def _datelines(names: DayNames) -> tuple[re.Pattern[str], ...]:
    """Compile them at first use, for it takes a while."""
    return tuple(map(re.compile, _patterns(names)))


def _patterns(names: DayNames) -> tuple[str, ...]:
    day = _day(names)
    return (
        # As in "TOKYO (Reuters) - ", "МОСКВА, 6 мая (ТАСС) — " and "(CNN) - ".
        rf"(?:{_NAMES}(?:[,.]? {day})?[.,]? ?)?{_AGENCY}(?:\.?{_BREAK}|\. )(?=\S)",
        # As in "PARIS, Nov 1 — ", "МОСКВА, 25 мая. ", "Москва. 8 ноября. ИНТЕРФАКС - " and "QUITO, 5 may - EFE. ".
        rf"{_NAMES}(?:[,.] ?| ){day}(?:[,.] {_SOURCE})?(?:{_BREAK}(?:{_SOURCE}\. )?|\. ){_NEWS}",
        # As in "HARBOR NEWS - 4 May. ".
        rf"{_NAMES} ?[—–-] {day}\. {_NEWS}",
        # As in "NEW DELHI: " and "SMITHS FALLS, Ont. -- ".
        rf"(?=[^a-z]{{4}}){_SHOUTED}(?:,? {_NAME}\.?){{0,3}}{_BREAK}{_NEWS}",
        # As in "Milan - ", in Latin letters only: in Russian the dash stands for "is".
        rf"{_LATIN_CAPITAL}[\w.’'-]*(?: {_LATIN_CAPITAL}[\w.’'-]*){{0,2}}(?: - | ?[—–] )(?=[\"“]?{_LATIN_CAPITAL})",
        # What is left of others, as in "/TASS/. " and "(Photo: Harbor News) ".
        rf"{_AGENCY}[.:]? ?(?:[—–-] ?)?{_NEWS}",
        # As in "新华社北京4月21日电 ".
        r"[^\s\d，。]{2,20}\d{1,2}月\d{1,2}日(?:[电電讯訊])[\s　：:]*(?=\S)",
        rf"\d{{1,2}} min(?:ute)?s? read[.:]? {_NEWS}",
    )


def _day(names: DayNames) -> str:
    month, weekday = names.month, names.weekday
    after_year = one_of(of_all(lambda known: known.dates.after_year))
    return (
        rf"(?i:(?:{weekday},? )?(?:\d{{1,2}}\.?(?:er|º)? (?:de |d[’'])?{month}\.?(?:,? (?:de )?\d{{4}})?"
        rf"(?: {after_year}\b\.?)?|{month}\.? \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}}[./-]\d{{1,2}}(?:[./-]\d{{2,4}})?"
        r"|\d{4}-\d\d-\d\d))"
    )


def _without_stray_quote(text: str) -> str:
    """Take away a quotation mark that begins the text if the next one begins a quotation too, or if none is near."""
    if not text.startswith('"'):
        return text
    following = text.find('"', 1, _NEAR)
    is_closed = following > 0 and not text[following - 1].isspace()
    return text if is_closed else text[1:]
