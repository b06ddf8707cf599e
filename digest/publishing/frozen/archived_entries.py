"""Which entries an archive of a feed has, and their dates. Permanent: readers have archives, and fetch them only once.

Digests are archived by year, items by week: a year of items would be a file of many megabytes, rewritten every week,
and archives should not change (RFC 5005, section 4).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo
from math import ceil
from typing import TypeVar

from digest.model.period import Period

T = TypeVar("T")

# The stories of an edition whose items are in one archive: of 60,000 items, it would have 120 MB.
_STORIES = 2_000


def count_archives(stories: int) -> int:
    """Return how many archives the items of an edition have, given the number of its stories."""
    return max(1, ceil(stories / _STORIES))


def part_of(entries: Sequence[T], part: int, parts: int) -> Sequence[T]:
    """Return those entries of an edition, newest first, that one of its archives has: the oldest are in part 1."""
    count = len(entries)
    return entries[count - count * part // parts : count - count * (part - 1) // parts]


def digest_published(week: Period, zone: tzinfo) -> datetime:
    """Return when a digest was published: at the end of its week. Republishing changes only the date of its update."""
    return week.ends_at(zone)
