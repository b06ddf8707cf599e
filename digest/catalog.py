"""The published editions as publishers read them: over the store, in the words that were kept for each locale."""

from __future__ import annotations

from digest.compose.build import build, build_items
from digest.compose.dedupe import without_copies
from digest.model.digest import Digest, DigestItem, Translations
from digest.model.item import StoredItem
from digest.model.locale import Locale
from digest.model.site import Listing
from digest.model.week import Week
from digest.ports import EditionStore

# Publishers ask for the same digests and items one after the other, locale by locale: about a year of them is kept.
_DIGESTS_AT_HAND = 256
_ITEMS_AT_HAND = 20_000


class StoredCatalog:
    """The port Catalog, over the store, which must keep the translations of every digest that is asked for."""

    def __init__(self, listings: tuple[Listing, ...], editions: EditionStore) -> None:
        self._listings = listings
        self._editions = editions
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
            if len(self._digests) >= _DIGESTS_AT_HAND:
                self._digests.pop(next(iter(self._digests)))
            edition = self._editions.edition(week)
            self._digests[key] = build(edition, locale, self._translations(week, locale))
        return self._digests[key]

    def items(self, week: Week, locale: Locale) -> tuple[DigestItem, ...]:
        """The items that it shows in one locale, of exact copies only the first."""
        return build_items(self.digest(week, locale), self._stored(week), self._translations(week, locale))

    def _translations(self, week: Week, locale: Locale) -> Translations:
        return self._editions.translations(week, locale) or {}

    def _stored(self, week: Week) -> tuple[StoredItem, ...]:
        if week not in self._items:
            if sum(map(len, self._items.values())) >= _ITEMS_AT_HAND:
                self._items.clear()
            self._items[week] = without_copies(self._editions.items(week))
        return self._items[week]
