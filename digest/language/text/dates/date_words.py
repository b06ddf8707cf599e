"""Meanings of the words in a date: the month, or how long ago. The only module that imports dateparser, an extra.

English months work without it. dateparser never receives a whole date from outside, because it misreads some without an
error ("21-25 апреля" becomes a day in 1925). It is asked for the month of some words, with a day and a year that we
add, and its answer counts only if it has the same day and year.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache, lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from digest.language import cldr
from digest.language.known import language as known_language
from digest.language.known import of_all
from digest.language.text.characters.scripts import is_written_in, script_of
from digest.language.text.patterns import NEVER
from digest.language.text.words.language_identification import NEWS_LANGUAGES

if TYPE_CHECKING:
    from dateparser.date import DateData, DateDataParser


# Not the number of a month, so it cannot be mistaken for one.
_DAY, _YEAR = 25, 2024
_NOON = datetime(2024, 5, 15, 12)  # noqa: DTZ001 - dateparser calculates without zones
_OLDEST = timedelta(days=31)
# The same for every file, because dateparser caches its tables for each new settings for ever. Without a base and a
# zone it would use the computer's; with "future" it leaves "5 minutes" alone instead of reading it as the past; and
# with a date order that does not fit the input, it reads names of months but not number words ("four").
_SETTINGS: dict[str, Any] = {
    "RELATIVE_BASE": _NOON,
    "TIMEZONE": "UTC",
    "DATE_ORDER": "MDY",
    "STRICT_DATE_ORDER": "all",
    "PREFER_DATES_FROM": "future",
    "REQUIRE_PARTS": ["day", "month"],
    "DEFAULT_LANGUAGES": [],
}
_NAMES = {"no": "nb", "iw": "he", "in": "id", "tl": "fil"}
# A shorter word may be a month's abbreviation in one language and another word in the next ("des", "sie", "out").
_SHORTEST_OF_ANY = 4
# A text may be full of numbers beside a year, and of short lines. This is how many failed lookups are allowed in its
# language (0.3 ms each) and in all languages (10 ms each); 2.7 MB of articles needed 120.
_MOST_MISSES, _MOST_MISSES_ANYWHERE = 2_000, 100

# The lengths of abbreviated English names: "Sept", "Thurs".
_CUT_MONTHS, _CUT_WEEKDAYS = (3, 4), (3, 4, 5)
_ARABIC = "ar"


@lru_cache(maxsize=1)
def is_available() -> bool:
    """Return whether words in dates can be read, that is, whether dateparser is installed."""
    return find_spec("dateparser") is not None


class DateWords:
    """The words in the dates of one text, in its language: a BCP 47 primary subtag, "" if it is not known.

    The language is determined only when a word needs it, because identification loads a model of 100 MB.
    """

    def __init__(self, language: Callable[[], str]) -> None:
        self._language = language
        self._months: dict[tuple[str, bool], int] = {}
        self._ages: dict[str, timedelta | None] = {}
        self._misses = 0
        self._misses_anywhere = 0

    def month(self, words: Sequence[str], *, anywhere: bool) -> int:
        """Return the month (1 to 12) that the words of a date name: 5 for "воскресенье", "мая"; 0 if they name none.

        With ``anywhere``, words of any language count if those of the text's language do not match; but 0 if languages
        disagree: "listopada" is October in some and November in others.
        """
        words = [word for word in words if word.lower() not in _fillers()]
        if not words:
            return 0
        if month := _english_month(words):
            return month
        language = self._language()
        if len(words) == 1 and (match := _other_names(language).fullmatch(words[0])):
            return match.lastindex or 0
        if not is_available():
            return 0
        phrase = _with_known_names(" ".join(words))
        key = (phrase, anywhere)
        if key not in self._months and self._misses < _MOST_MISSES:
            self._months[key] = _month_in(language, phrase) or (self._month_anywhere(phrase) if anywhere else 0)
            self._misses += not self._months[key]
        return self._months.get(key, 0)

    def age(self, words: str) -> timedelta | None:
        """Return how long ago "yesterday" or "3 hours ago" is; None for other words and for the future."""
        if not is_available():
            return None
        if words not in self._ages and self._misses < _MOST_MISSES:
            self._ages[words] = _age_in(self._language(), words)
            self._misses += self._ages[words] is None
        return self._ages.get(words)

    @property
    def why_given_up(self) -> str:
        """The reason why no more words are looked up, in all languages or at all; "" while they are."""
        if self._misses >= _MOST_MISSES:
            return f"{_MOST_MISSES:,} lines in this file looked like dates but were not, so no more words are looked up"
        if self._misses_anywhere >= _MOST_MISSES_ANYWHERE:
            return (
                f"{_MOST_MISSES_ANYWHERE} lines in this file looked like dates but were not in any language, "
                "so words are now looked up only in the language of the file"
            )
        return ""

    def is_weekday(self, word: str) -> bool:
        """Return whether a word is a day of the week, or adds equally little to a date."""
        if word.lower() in _english_weekdays():
            return True
        return is_available() and _is_weekday_in(self._language(), word)

    def _month_anywhere(self, phrase: str) -> int:
        if self._misses_anywhere >= _MOST_MISSES_ANYWHERE:
            return 0
        month = _month_in_any(phrase)
        self._misses_anywhere += not month
        return month


def _english_month(words: Sequence[str]) -> int:
    months = [_english_months().get(word.lower(), 0) for word in words if word.lower() not in _english_weekdays()]
    return months[0] if len(months) == 1 else 0


@cache
def _english_months() -> Mapping[str, int]:
    names = [(name.lower(), number) for number, (name, *_) in enumerate(cldr.months("en"), 1)]
    return {name[:length]: number for name, number in names for length in (*_CUT_MONTHS, len(name))}


@cache
def _english_weekdays() -> frozenset[str]:
    names = [name.lower() for name, *_ in cldr.weekdays("en")]
    return frozenset(name[:length] for name in names for length in (*_CUT_WEEKDAYS, len(name)))


@cache
def _fillers() -> frozenset[str]:
    return frozenset(of_all(lambda known: known.dates.fillers))


@cache
def _shortest_months() -> frozenset[str]:
    return frozenset(of_all(lambda known: known.calendar.shortest_months))


@lru_cache(maxsize=64)
def _other_names(code: str) -> re.Pattern[str]:
    """Compile a pattern for names that dateparser does not know, with a group for each month."""
    patterns = known_language(code).calendar.month_patterns
    return re.compile("|".join(f"({pattern})" for pattern in patterns) or NEVER, re.IGNORECASE)


def _with_known_names(phrase: str) -> str:
    """Replace the names of months used in the eastern Arab countries with those that dateparser knows.

    They often have an alternative name beside them: "آذار/مارس".
    """
    return _eastern().sub(lambda match: cldr.months(_ARABIC)[(match.lastindex or 1) - 1][0], phrase)


@cache
def _eastern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:\w+\s?/\s?)?(?:{_other_names(_ARABIC).pattern})(?:\s?/\s?\w+)?(?!\w)")


@lru_cache(maxsize=10_000)
def _month_in(language: str, words: str) -> int:
    found = _read(language, f"{_DAY} {words} {_YEAR}", "absolute-time")
    moment = found.date_obj if found else None
    return moment.month if moment and (moment.day, moment.year) == (_DAY, _YEAR) else 0


@lru_cache(maxsize=10_000)
def _month_in_any(words: str) -> int:
    if not any(len(word) >= _SHORTEST_OF_ANY or word.lower() in _shortest_months() for word in words.split()):
        return 0
    script = script_of(words)
    languages = [language for language in sorted(NEWS_LANGUAGES) if is_written_in(language, script)]
    months = {_month_in(language, words) for language in languages} - {0}
    return months.pop() if len(months) == 1 else 0


@lru_cache(maxsize=1_000)
def _is_weekday_in(language: str, word: str) -> bool:
    found = _read(language, f"{word} 5/{_DAY}/{_YEAR}", "absolute-time")
    return found is not None and found.date_obj == datetime(_YEAR, 5, _DAY)  # noqa: DTZ001 - as above


@lru_cache(maxsize=1_000)
def _age_in(language: str, words: str) -> timedelta | None:
    found = _read(language, words, "relative-time")
    if not found:
        return None
    age: timedelta = _NOON - found.date_obj
    # "Last week" is not a day, but "2 weeks ago" is precise enough; "now" is the moment of reading.
    is_day = found.period == "day" or any(map(str.isdigit, words))
    is_now = not age and "time" in found.parts
    return age if is_day and not is_now and timedelta() <= age <= _OLDEST else None


def _read(language: str, words: str, way: str) -> DateData | None:
    """Ask dateparser; return None if the words are not a date or it does not know the language."""
    if not language:
        return None
    parser = _parser(language, way)
    try:
        found = parser.get_date_data(words)
    except ValueError:
        return None
    return found if found.date_obj else None


@lru_cache(maxsize=200)
def _parser(language: str, way: str) -> DateDataParser:
    from dateparser.date import DateDataParser  # noqa: PLC0415 - heavy, and rarely needed

    return DateDataParser([_NAMES.get(language, language)], settings=_SETTINGS | {"PARSERS": [way]})
