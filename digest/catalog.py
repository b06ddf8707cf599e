"""The published editions as publishers read them: over the store, in the words that were kept for each locale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from digest.compose.build import build, build_items
from digest.compose.dedupe import without_copies
from digest.model.digest import Digest, DigestItem, Translations
from digest.model.edition import Edition
from digest.model.item import StoredItem, fingerprint
from digest.model.locale import UNDETERMINED, Locale
from digest.model.site import Listing
from digest.model.week import Week
from digest.ports import Catalog, EditionStore

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


class CatalogWith:
    """The port Catalog, as it would be with one more edition, or another one of its week, that is stored nowhere."""

    def __init__(
        self,
        catalog: Catalog,
        edition: Edition,
        items: Sequence[StoredItem],
        translations: Mapping[Locale, Translations],
    ) -> None:
        self._catalog = catalog
        self._edition = edition
        self._stored = without_copies(items)
        self._translations = translations

    @property
    def listings(self) -> tuple[Listing, ...]:
        """All editions, oldest first."""
        others = (listing for listing in self._catalog.listings if listing.week != self._edition.week)
        return tuple(sorted((*others, _listed(self._edition)), key=lambda listing: listing.week))

    def digest(self, week: Week, locale: Locale) -> Digest:
        """One of them in one locale."""
        if week != self._edition.week:
            return self._catalog.digest(week, locale)
        return build(self._edition, locale, self._translations.get(locale, {}))

    def items(self, week: Week, locale: Locale) -> tuple[DigestItem, ...]:
        """The items that it shows in one locale, of exact copies only the first."""
        if week != self._edition.week:
            return self._catalog.items(week, locale)
        return build_items(self.digest(week, locale), self._stored, self._translations.get(locale, {}))


def _listed(edition: Edition) -> Listing:
    first = edition.stories[0] if edition.stories else None
    return Listing(
        week=edition.week,
        updated=edition.updated,
        fingerprint=fingerprint(repr(edition)),
        headline=first.title if first else "",
        headline_locale=first.locale if first else UNDETERMINED,
        stories=len(edition.stories),
    )
