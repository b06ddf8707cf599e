"""What a feed says of itself: its title, language and website, and when it wants to be read again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from digest.language.text.html.frozen.html import to_title
from digest.model.locale import UNDETERMINED, Locale
from digest.model.source import Masthead
from digest.reading.feed.feed_entries import Values, home_of
from digest.reading.feed.repairs import better_title

# The elements of RSS 2.0 and of its syndication module (web.resource.org/rss/1.0/modules/syndication).
_PERIODS = {
    "hourly": timedelta(hours=1),
    "daily": timedelta(days=1),
    "weekly": timedelta(weeks=1),
    "monthly": timedelta(days=30),
    "yearly": timedelta(days=365),
}
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
# A longer time is a mistake, such as a number of seconds or milliseconds instead of minutes.
_LONGEST = timedelta(days=31)
_MOST_DIGITS = 9


def masthead_of(feed: Values, hours: Sequence[str], days: Sequence[str]) -> Masthead:
    """Return what the channel of a feed says, with the texts of its ``skipHours`` and ``skipDays``.

    What makes no sense is left out: a time of nothing or of more than a month, and hours or days that leave none.
    """
    title = dict.get(feed, "title") or ""
    return Masthead(
        title=better_title(to_title(title, is_html="<" in title)),
        locale=locale_of(dict.get(feed, "language") or ""),
        url=home_of(feed),
        ttl=_ttl(feed),
        skip_hours=_some((hour % 24 for hour in map(_number, hours) if hour is not None and hour <= 24), 24),
        skip_days=_some((_DAYS.index(day) for day in map(_word, days) if day in _DAYS), 7),
    )


def locale_of(language: str) -> Locale:
    """Return the locale that a feed declares."""
    try:
        return Locale.parse(language)
    except ValueError:
        return UNDETERMINED


def _ttl(feed: Values) -> timedelta | None:
    """Return the longer of the two times that a feed may give."""
    minutes = _number(dict.get(feed, "ttl"))
    times = [timedelta(minutes=minutes)] if minutes else []
    period = _PERIODS.get(_word(dict.get(feed, "sy_updateperiod")))
    frequency = _number(dict.get(feed, "sy_updatefrequency"))
    if period and frequency != 0:
        times.append(period / (frequency or 1))
    return max((time for time in times if timedelta(minutes=1) <= time <= _LONGEST), default=None)


def _number(text: object) -> int | None:
    digits = _word(text)
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= _MOST_DIGITS else None


def _word(text: object) -> str:
    return text.strip().lower() if isinstance(text, str) else ""


def _some(numbers: Iterable[int], count: int) -> frozenset[int]:
    found = frozenset(numbers)
    return found if len(found) < count else frozenset()
