"""What a feed says of itself: its title, language and website, and when it wants to be read again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import timedelta

from digest.language.text.html.frozen.html import to_title
from digest.model.locale import UNDETERMINED, Locale
from digest.model.source import Masthead
from digest.reading.feed.feed_elements import FeedElements
from digest.reading.feed.feed_entries import home_of
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


def masthead_of(feed: FeedElements) -> Masthead:
    """Return what the elements of a feed say of it.

    What makes no sense is left out: a time of nothing or of more than a month, and hours or days that leave none.
    """
    hours = [_number(text) for name, text in feed.skipped if name == "hour"]
    days = [_word(text) for name, text in feed.skipped if name == "day"]
    return Masthead(
        title=better_title(to_title(feed.title.value, is_html="<" in feed.title.value)),
        locale=locale_of(feed.values["language"]),
        url=home_of(feed),
        ttl=_ttl(feed.values),
        skip_hours=_some((hour % 24 for hour in hours if hour is not None and hour <= 24), 24),
        skip_days=_some((_DAYS.index(day) for day in days if day in _DAYS), 7),
    )


def locale_of(language: str) -> Locale:
    """Return the locale that a feed declares."""
    try:
        return Locale.parse(language)
    except ValueError:
        return UNDETERMINED


def _ttl(values: Mapping[str, str]) -> timedelta | None:
    """Return the longer of the two times that a feed may give."""
    minutes = _number(values.get("ttl", ""))
    times = [timedelta(minutes=minutes)] if minutes else []
    period = _PERIODS.get(_word(values.get("period", "")))
    frequency = _number(values.get("frequency", ""))
    if period and frequency != 0:
        times.append(period / (frequency or 1))
    return max((time for time in times if timedelta(minutes=1) <= time <= _LONGEST), default=None)


def _number(text: str) -> int | None:
    digits = _word(text)
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= _MOST_DIGITS else None


def _word(text: str) -> str:
    return text.strip().lower()


def _some(numbers: Iterable[int], count: int) -> frozenset[int]:
    found = frozenset(numbers)
    return found if len(found) < count else frozenset()
