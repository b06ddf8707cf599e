"""The time of the next request: how long a response is fresh, and how long a server asks to be left alone.

The rules are those that publishers ask of feed readers: "The feed reader score project" (rachelbythebay.com) and Open
RSS's guide for feed readers; RFC 9111 for ``Cache-Control`` and ``Expires``, RFC 9110 for ``Retry-After``, the RSS 2.0
specification for ``ttl``, ``skipHours`` and ``skipDays``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from digest.model.source import Masthead

SHORTEST = timedelta(hours=1)
# A request without a validator costs the server a full response.
SHORTEST_UNCONDITIONAL = timedelta(days=1)
LONGEST = timedelta(days=7)
_MAX_AGE = re.compile(r"(?:\A|[,\s])max-age\s*=\s*\"?(\d{1,10})", re.IGNORECASE)
_SECONDS = re.compile(r"(\d{1,100})(?:\.\d*)?")
_WEEK_OF_HOURS = 7 * 24


def next_request(
    headers: Mapping[str, str], masthead: Masthead | None, now: datetime, *, is_conditional: bool
) -> tuple[datetime, str]:
    """Return when to request a source again, and the reason.

    ``is_conditional`` says that the next request has a validator.
    """
    waits = dict(_waits(headers, masthead, now))
    if not is_conditional:
        waits["the server sends neither ETag nor Last-Modified"] = SHORTEST_UNCONDITIONAL
    reason = max(waits, key=lambda name: waits[name])
    moment = now + min(waits[reason], LONGEST)
    return _not_skipped(moment, masthead) if masthead else moment, reason


def retry_after(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """Return how long the server asks to be left alone, by a number of seconds or a date (RFC 9110, 10.2.3)."""
    value = headers.get("retry-after", "").strip()
    if seconds := _SECONDS.fullmatch(value):
        return timedelta(seconds=min(int(seconds[1]), LONGEST.total_seconds()))
    moment = _http_date(value)
    return min(max(moment - _server_time(headers, now), timedelta()), LONGEST) if moment else None


def _waits(headers: Mapping[str, str], masthead: Masthead | None, now: datetime) -> Iterator[tuple[str, timedelta]]:
    yield "at most once an hour", SHORTEST
    age = _MAX_AGE.search(headers.get("cache-control", ""))
    if age:
        yield "the server's Cache-Control", timedelta(seconds=int(age[1]))
    # max-age takes precedence (RFC 9111, section 5.3).
    elif moment := _http_date(headers.get("expires", "")):
        yield "the server's Expires", moment - _server_time(headers, now)
    if wait := retry_after(headers, now):
        yield "the server's Retry-After", wait
    if masthead and masthead.ttl:
        yield "the feed's ttl", masthead.ttl


def _server_time(headers: Mapping[str, str], now: datetime) -> datetime:
    """Return the time of the server's own clock, which may be wrong, so that its dates are relative to it."""
    return _http_date(headers.get("date", "")) or now


def _http_date(text: str) -> datetime | None:
    """Return a date of HTTP, as an aware datetime; None if it is invalid, such as the common ``0``."""
    try:
        moment = parsedate_to_datetime(text.strip())
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _not_skipped(moment: datetime, masthead: Masthead) -> datetime:
    """Return the first time from ``moment`` on that is in no hour or day that the feed asks to skip."""
    utc = moment.astimezone(UTC)
    for hours in range(_WEEK_OF_HOURS):
        later = utc if not hours else (utc + timedelta(hours=hours)).replace(minute=0, second=0, microsecond=0)
        if later.hour not in masthead.skip_hours and later.weekday() not in masthead.skip_days:
            return later
    return moment  # A feed that asks never to be read.
