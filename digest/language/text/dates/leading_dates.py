"""Dates at the beginning of a sentence: "On April 11, 2025, ...", "С 21 по 25 апреля ..."."""

from __future__ import annotations

import re
from functools import lru_cache

from digest.language.known import language as known_language
from digest.language.known import of_all
from digest.language.text.dates.day_names import DayNames, day_names
from digest.language.text.patterns import one_of

_EAST_ASIAN = re.compile(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[至到-]\d{1,2}日)?[，、,]?\s*")
# A comma that is not followed by a year.
_END = r"(?:[,،]\s+|[，、]\s*)(?!\d{4}\b)"
# The number of characters of a sentence that must remain.
_LEAST = 12


def without_leading_date(sentence: str, language: str) -> str:
    """Return a sentence of a language without the date that it begins with, keeping a capital first letter.

    The date is removed only if the rest is a sentence: in most languages a comma has to follow the date.
    """
    match = _EAST_ASIAN.match(sentence) or _leading(language, day_names(sentence)).match(sentence)
    rest = sentence[match.end() :] if match else ""
    if len(rest) < _LEAST:
        return sentence
    return rest[0].upper() + rest[1:] if sentence[0].isupper() or sentence[0].isdigit() else rest


def _leading(language: str, names: DayNames) -> re.Pattern[str]:
    if language == "en":
        return _subject_may_be(names)
    return _free(names) if known_language(language).dates.stands_free else _parted(names)


@lru_cache(maxsize=32)
def _subject_may_be(names: DayNames) -> re.Pattern[str]:
    """Compile a pattern for dates in a language where only a comma, or "on", shows that they are not the subject.

    "April 11 marks ..." begins with its subject; "On April 11 ..." does not, even without a comma.
    """
    return re.compile(rf"(?:{_any_day(names)}{_END}|{_before()}{_full(names)}\s+)+", re.IGNORECASE)


@lru_cache(maxsize=32)
def _free(names: DayNames) -> re.Pattern[str]:
    return re.compile(rf"(?:{_any_day(names)}(?:{_END}|\s+(?![—–-])))+", re.IGNORECASE)


@lru_cache(maxsize=32)
def _parted(names: DayNames) -> re.Pattern[str]:
    return re.compile(rf"(?:{_any_day(names)}{_END})+", re.IGNORECASE)


def _before() -> str:
    return rf"(?:{one_of(of_all(lambda known: known.dates.before_day))} )"


def _any_day(names: DayNames) -> str:
    """Return a pattern for a day of the month or week, or "already tomorrow", with its additions."""
    before = _before()
    today = rf"{before}?{one_of(of_all(lambda known: known.dates.today))}(?!\w)"
    part = rf"(?: {one_of(of_all(lambda known: known.dates.parts_of_day))}(?!\w))?"
    return rf"(?:{before}?{_full(names)}|{before}?{names.weekday}|{today}){part}"


def _full(names: DayNames) -> str:
    """Return a pattern for a day with its month, or a range of days."""
    ordinal = one_of(of_all(lambda known: known.dates.ordinals))
    to = rf"(?:{one_of(of_all(lambda known: known.dates.ranges))}|-|–|—)"
    day = rf"\d{{1,2}}(?:-?{ordinal}|º|\.)?(?: ?{to} ?\d{{1,2}}(?:{ordinal}|\.)?)?"
    of_year = one_of(of_all(lambda known: (*known.dates.after_year, *known.dates.this_year)))
    year = rf"(?:,? (?:de |of )?\d{{4}})?(?: {of_year}(?!\w)\.?)?"
    after = rf"{day} (?:de |of |d['’])?{names.month}\.?{year}"
    return rf"(?:{names.weekday},? )?(?:{after}|{names.month}\.? {day}(?:,? \d{{4}})?)"
