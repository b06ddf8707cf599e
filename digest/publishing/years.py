"""The editions of each year: of the files that belong to a year, a new week changes those of the newest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from digest.model.artifact import Target, TargetGroup
from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.site import Listing


@dataclass(frozen=True, slots=True)
class Year:
    """The editions of a year, oldest first, and those before and after them, None if there are none.

    ``fingerprint`` identifies all of these.
    """

    number: int
    listings: tuple[Listing, ...]
    previous: Listing | None
    following: Listing | None
    fingerprint: str

    def neighbors(self) -> Iterator[tuple[Listing, Listing | None, Listing | None]]:
        """Yield each edition with those before and after it."""
        own = self.listings
        yield from zip(own, (self.previous, *own), (*own[1:], self.following), strict=False)

    def group(
        self,
        prefix: str,
        suffixes: tuple[str, ...],
        inputs: Iterable[str],
        targets: Callable[[], Iterable[Target]],
        locale: Locale,
    ) -> TargetGroup:
        """Return files that depend on these editions and on nothing but that and ``inputs``."""
        return TargetGroup(prefix, suffixes, stable_hash(self.fingerprint, str(locale), *inputs), targets, locale)


@lru_cache(maxsize=1)  # Each publisher asks for those of the same editions.
def by_year(listings: tuple[Listing, ...]) -> tuple[Year, ...]:
    """Return the editions of each year, given all editions, oldest first."""
    named = tuple(map(repr, listings))
    found = []
    end = 0
    for number, held in groupby(listings, key=lambda listing: listing.week.year):
        own = tuple(held)
        start, end = end, end + len(own)
        around = named[max(0, start - 1) : end + 1]
        previous = listings[start - 1] if start else None
        following = listings[end] if end < len(listings) else None
        found.append(Year(number, own, previous, following, stable_hash(str(start > 0), *around)))
    return tuple(found)
