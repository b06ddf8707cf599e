"""The published editions as publishers read them: over the store, in the words that were kept for each locale."""

from __future__ import annotations

from typing import Any, TypeVar

from digest.compose.build import build, build_items
from digest.compose.dedupe import without_copies
from digest.model.digest import Digest, DigestItem, Translations
from digest.model.edition import Edition
from digest.model.item import StoredItem
from digest.model.locale import Locale
from digest.model.site import Listing
from digest.model.week import Week
from digest.ports import EditionStore

# Publishers ask for the same digests and items one after the other, locale by locale: about a year of them is kept.
_AT_HAND = 256
_ITEMS_AT_HAND = 20_000

T = TypeVar("T")


class StoredCatalog:
    """The port Catalog, over the store, which must keep the translations of every digest that is asked for."""

    def __init__(self, listings: tuple[Listing, ...], editions: EditionStore) -> None:
        self._listings = listings
        self._editions = editions
        self._decided: dict[Week, Edition] = {}
        self._digests: dict[tuple[Week, Locale], Digest] = {}
        self._items: dict[Week, tuple[StoredItem, ...]] = {}

    @property
    def listings(self) -> tuple[Listing, ...]:
        """All editions, oldest first."""
        return self._listings

    def digest(self, week: Week, locale: Locale) -> Digest:
        """One of them in one locale."""
        key = (week, locale)
        if key not in self._digests:
            _make_room(self._digests)
            self._digests[key] = build(self._edition(week), locale, self._translations(week, locale))
        return self._digests[key]

    def items(self, week: Week, locale: Locale) -> tuple[DigestItem, ...]:
        """The items that it shows in one locale, of exact copies only the first."""
        return build_items(self._edition(week), self._stored(week), locale, self._translations(week, locale))

    def _edition(self, week: Week) -> Edition:
        if week not in self._decided:
            _make_room(self._decided)
            self._decided[week] = self._editions.edition(week)
        return self._decided[week]

    def _translations(self, week: Week, locale: Locale) -> Translations:
        return self._editions.translations(week, locale) or {}

    def _stored(self, week: Week) -> tuple[StoredItem, ...]:
        if week not in self._items:
            if sum(map(len, self._items.values())) >= _ITEMS_AT_HAND:
                self._items.clear()
            self._items[week] = without_copies(self._editions.items(week))
        return self._items[week]


def _make_room(at_hand: dict[T, Any]) -> None:
    if len(at_hand) >= _AT_HAND:
        at_hand.pop(next(iter(at_hand)))
