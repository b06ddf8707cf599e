"""Datelines at the beginning of a text: the place, the day, the agency, the reading time."""

from __future__ import annotations

import re
from functools import lru_cache

from digest.language.known import of_all
from digest.language.text.dates.day_names import DayNames, day_names
from digest.language.text.patterns import one_of

# The greatest length of a dateline, in characters.
_LONGEST = 90
# The number of characters that determine the script of the dateline.
_BEGINNING = 40
# The number of characters within which a quotation at the beginning has to be closed.
_NEAR = 400

_CAPITALS = "".join(char for char in map(chr, range(0x41, 0x590)) if char.isupper())
# A word of a place or an agency begins with a capital, or is in a script without case: Arabic, Chinese, Hindi.
_CAPITAL = f"[{_CAPITALS}]"
_LATIN_CAPITAL = f"[{''.join(char for char in _CAPITALS if ord(char) < 0x250)}]"
_LATIN_NAME = rf"{_LATIN_CAPITAL}[\w.’'-]*"
# That is [\u0590-\u1fff\u3040-\ud7ff], without the sets of so many characters that take long to compile.
_UNCASED = r"(?:(?![\x00-\u058f\u2000-\u303f])[^\ud800-\U0010ffff])"
_NAME = rf"(?:{_CAPITAL}|{_UNCASED})(?:[\w’'\-]|\.(?=\w))*+"
_NAMES = rf"{_NAME}(?:(?:\.?,? (?:de |del |la |le |of |the |al-|am |an der |sur |on )?|/){_NAME}){{0,4}}"
_SHOUTED = rf"{_CAPITAL}(?:[’'\-.]?{_CAPITAL})+\.?"
_AGENCY = r"(?:\((?!\d)[^()\n]{2,40}\)|/ ?[^/\n]{2,30} ?/)"
_DASH = r"(?: ?[—–―] ?| --? ?)"
_BREAK = rf"(?:{_DASH}|: ?)"
_NEWS = rf"(?=[\"“«„]?(?:{_CAPITAL}|{_UNCASED}|\d))"

# What may be an aside or a dateline, and where the sentence ends that tells.
_DASHES = ("-", "–", "—", "―")
_SPACED_DASH = re.compile(r"\s[—–―-]{1,2}\s")
_SENTENCE_END = re.compile(r"[.!?…]\s|\n")
_SOURCE = rf"{_NAME}(?: {_NAME})?"


def without_dateline(text: str) -> str:
    """Return a text without a dateline; all of it if there is none.

    A quotation mark that is never closed is removed too: some sites put a text in quotation marks and truncate it.
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
        if match and match.end() <= min(_LONGEST, len(text) // 2) and not _is_aside(match[0], text[match.end() :]):
            return text[match.end() :].lstrip()
    return text


def _is_aside(dateline: str, rest: str) -> bool:
    """Return whether a dash only begins an aside: "Ana Rossi – Mayor of Arden – opens the pier"."""
    first = dateline.split(maxsplit=1)[0]
    if not dateline.rstrip().endswith(_DASHES) or (first.isupper() and len(first) > 1):
        return False
    return len(_SPACED_DASH.findall(_SENTENCE_END.split(rest, maxsplit=1)[0])) == 1


@lru_cache(maxsize=64)
def _datelines(names: DayNames) -> tuple[re.Pattern[str], ...]:
    """Compile the patterns at first use, since that takes a while."""
    return tuple(map(re.compile, _patterns(names)))


def _patterns(names: DayNames) -> tuple[str, ...]:
    day = _day(names)
    return (
        # "TOKYO (Reuters) - ", "МОСКВА, 6 мая (ТАСС) — ", "(CNN) - ".
        rf"(?:{_NAMES}(?:[,.]? {day})?[.,]? ?)?{_AGENCY}(?:\.?{_DASH}|\. )(?=\S)",
        # "PARIS, Nov 1 — ", "МОСКВА, 25 мая. ", "Москва. 8 ноября. ИНТЕРФАКС - ", "QUITO, 5 may - EFE. ".
        rf"{_NAMES}(?:[,.] ?| ){day}(?:[,.] {_SOURCE})?(?:{_BREAK}(?:{_SOURCE}\. )?|\. ){_NEWS}",
        # "HARBOR NEWS - 4 May. ".
        rf"{_NAMES} ?[—–-] {day}\. {_NEWS}",
        # "NEW DELHI: ", "SMITHS FALLS, Ont. -- ".
        rf"(?=[^a-z]{{4}}){_SHOUTED}(?: {_SHOUTED}){{0,3}}(?:, {_NAME}\.?(?: {_NAME}\.?)?)?{_BREAK}{_NEWS}",
        # "Milan - ", in Latin letters only: in Russian the dash means "is". Not before a name: "Arden - Old Quay 3:1".
        rf"{_LATIN_NAME}(?: {_LATIN_NAME}){{0,2}}(?: - | ?[—–] )(?=[\"“]?{_LATIN_NAME} (?!{_CAPITAL})[^\W\d_])",
        # The end of longer ones: "/TASS/. ", "(Photo: Harbor News) ".
        rf"{_AGENCY}[.:]? ?(?:[—–-] ?)?{_NEWS}",
        # "新华社北京4月21日电 ".
        r"[^\s\d，。]{2,20}\d{1,2}月\d{1,2}日(?:[电電讯訊])[\s　：:]+(?=\S)",
        rf"\d{{1,2}} min(?:ute)?s? read[.:]? {_NEWS}",
        _byline(),
    )


def _byline() -> str:
    """Return a pattern for a byline that ran together with the news: "by Ana Rossi and Ben Quay The ferry sails"."""
    by, joins = (
        one_of(of_all(words)) for words in (lambda known: known.notices.bylines, lambda known: known.clauses.joins)
    )
    starters = one_of(of_all(lambda known: known.openers.starters))
    name = rf"{_NAME}(?: {_NAME}){{1,2}}?"
    return rf"(?i:{by}) {name}(?:(?:,| (?i:{joins})) {name}){{0,3}} (?=(?i:{starters})\s){_NEWS}"


def _day(names: DayNames) -> str:
    month, weekday = names.month, names.weekday
    after_year = one_of(of_all(lambda known: known.dates.after_year))
    return (
        rf"(?i:(?:{weekday},? )?(?:\d{{1,2}}\.?(?:er|º)? (?:de |d[’'])?{month}\.?(?:,? (?:de )?\d{{4}})?"
        rf"(?: {after_year}\b\.?)?|{month}\.? \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}}[./-]\d{{1,2}}(?:[./-]\d{{2,4}})?"
        r"|\d{4}-\d\d-\d\d))"
    )


def _without_stray_quote(text: str) -> str:
    """Remove a quotation mark at the beginning if the next one opens a quotation too, or if none is near."""
    if not text.startswith('"'):
        return text
    following = text.find('"', 1, _NEAR)
    is_closed = following > 0 and not text[following - 1].isspace()
    return text if is_closed else text[1:]
