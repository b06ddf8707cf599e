"""Choose the subscribers who get an edition, and their locales."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta, tzinfo

from digest.model.locale import Locale
from digest.model.period import Period

# Older editions are sent only if an editor names them: weeks built later are no news.
NEWS_FOR = timedelta(days=14)


def locale_for(wanted: Locale, offered: Sequence[Locale]) -> Locale:
    """Return the locale in which a subscriber reads a site that offers these: their own, or one of the same language.

    If there is none, it is the first.
    """
    if wanted in offered:
        return wanted
    return next((one for one in offered if one.language == wanted.language), offered[0])


def readers_of(wanted: Iterable[Locale], offered: Sequence[Locale], chosen: frozenset[Locale]) -> frozenset[Locale]:
    """Return the locales of subscribers who read in one of the chosen locales."""
    return frozenset(one for one in wanted if locale_for(one, offered) in chosen)


def is_news(week: Period, now: datetime, zone: tzinfo) -> bool:
    """Return whether a week has ended, and not long ago."""
    return timedelta(0) <= now - week.ends_at(zone) <= NEWS_FOR


def newest_closed(published: Iterable[Period], now: datetime, zone: tzinfo) -> Period | None:
    """Return the newest published edition of a week that is over, None if there is none."""
    return max((week for week in published if week.ends_at(zone) <= now), default=None)


def newest_news(published: Iterable[Period], now: datetime, zone: tzinfo) -> Period | None:
    """Return the newest published edition if it is still news, None otherwise."""
    newest = newest_closed(published, now, zone)
    return newest if newest and is_news(newest, now, zone) else None
