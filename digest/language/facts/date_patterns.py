"""Patterns for dates, by language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from digest.language import cldr
from digest.language.known import language as known_language
from digest.language.known import of_all
from digest.language.text.patterns import NEVER

_SPACE = r"[\s\u202f]"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_YEAR = r"[12]\d{3}(?!\d)"
_ALEF = str.maketrans(dict.fromkeys("أإآ", "[اأإآ]"))
# In all languages an ordinal may have a period, and a month an article or a preposition before it.
_ORDINAL = r"\.|º|°"

# Numbers in dates of digits: ISO 8601, and day, month and year in the order of the language.
NUMERIC = re.compile(
    rf"(?<![\d.,:/-])(?:(?P<year_first>{_YEAR})(?P<sign>[-./])(?P<month>1[0-2]|0?[1-9])(?P=sign)(?P<day>{_DAY})"
    rf"|(?P<one>{_DAY})(?P<other_sign>[./-])(?P<two>{_DAY})(?P=other_sign)(?P<year>{_YEAR}|\d\d(?!\d)))(?![\d:/-])"
)
# Dates in Chinese, Japanese and Korean.
NUMBERED = re.compile(
    rf"(?:(?P<year>{_YEAR})\s?[年년]\s?)?(?<!\d)(?P<month>1[0-2]|0?[1-9]|(?<![一二三四五六七八九十百])[一二三四五六七八九十]{{1,2}})"
    rf"\s?[月월](?:\s?(?P<day>{_DAY}|[一二三四五六七八九十]{{1,3}})\s?[日号號일])?"
)


def knows_months(language: str) -> bool:
    """Return whether the months of a language are known."""
    return bool(known_language(language).calendar.weekday_patterns)


@cache
def named_pattern(language: str) -> re.Pattern[str] | None:
    """Compile a pattern for dates with names of months; None if the language has none.

    Its groups are ``day`` or ``day_after``, ``month``, and ``year`` or ``year_first``.
    """
    if not knows_months(language) or known_language(language).calendar.has_numbered_months:
        return None
    dates, calendar = known_language(language).dates, known_language(language).calendar
    names = _any(form for forms in month_forms(language) for form in forms)
    endings = rf"(?:{calendar.month_endings})?" if calendar.month_endings else ""
    # Two names are the same month: "أكتوبر/تشرين الأول".
    month = rf"(?P<month>{names})(?P<ending>{endings})(?!\w)\.?(?:\s?[/(]\s?(?:{names})\)?)?"
    filler = rf"(?:(?:{_any(of_all(lambda known: known.dates.fillers))}){_SPACE})"
    ordinal = rf"(?:-?(?:{'|'.join((*dates.ordinals, _ORDINAL))}))?"
    before_year, after_year = _any(dates.before_year), _any(dates.after_year)
    year = rf"(?:,?{_SPACE}(?:{filler}|(?:{before_year}){_SPACE})?(?P<year>{_YEAR}))?"
    day_after = rf"(?:{_SPACE}{filler}?(?P<day_after>{_DAY})(?![\d:]|[.,]\d){ordinal})?"
    if not calendar.month_may_come_first:
        day_after = ""
    return re.compile(
        rf"(?:(?<!\d)(?P<year_first>{_YEAR})(?:{_SPACE}?(?:{after_year})\w{{0,4}}\.?)?,?{_SPACE})?"
        rf"(?:(?<![\d.,:/])(?P<day>{_DAY}|{calendar.first_day or NEVER}){ordinal}{_SPACE}{{0,2}}{filler}{{0,2}})?"
        rf"(?<![^\W\d_]){calendar.before_month}{month}{day_after}{year}",
        re.IGNORECASE,
    )


def month_number(name: str, language: str) -> int:
    """Return the number of a month that is named; 0 if none is."""
    match = _numbered(language).fullmatch(name)
    return int((match.lastgroup or "").removeprefix("month_")) if match else 0


def is_full_name(name: str, language: str) -> bool:
    """Return whether the name of a month is not an abbreviation."""
    return name.lower() in _full_names(language) or len(name.split()) > 1


@cache
def _full_names(language: str) -> frozenset[str]:
    return frozenset(name.lower() for name in month_names(language))


@cache
def month_names(language: str) -> frozenset[str]:
    """Return the names of months in a language, as written within a sentence; none if it numbers its months."""
    calendar = known_language(language).calendar
    if not knows_months(language) or calendar.has_numbered_months:
        return frozenset()
    return frozenset(chain.from_iterable((*cldr.months(language), *calendar.months)))


@cache
def _numbered(language: str) -> re.Pattern[str]:
    forms = enumerate(month_forms(language), 1)
    return re.compile("|".join(f"(?P<month_{number}>{_any(names)})" for number, names in forms), re.IGNORECASE)


@cache
def month_forms(language: str) -> tuple[tuple[str, ...], ...]:
    """Return patterns for the names of each month, with abbreviations."""
    calendar = known_language(language).calendar
    further = calendar.months or ((),) * 12
    patterns = ((pattern,) for pattern in calendar.month_patterns) if calendar.month_patterns else iter(((),) * 12)
    by_month = zip(cldr.months(language), cldr.months(language, "abbreviated"), further, strict=True)
    return tuple(
        (*map(_escaped, dict.fromkeys(name.rstrip(".") for name in chain(*names))), *pattern)
        for names, pattern in zip(by_month, patterns, strict=True)
    )


def _escaped(name: str) -> str:
    """Return a pattern for a name, in Arabic with and without hamza."""
    return re.escape(name).translate(_ALEF)


def _any(forms: Iterator[str] | tuple[str, ...]) -> str:
    return "|".join(sorted(forms, key=len, reverse=True)) or NEVER
