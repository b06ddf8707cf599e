"""Catalogs: published editions as publishers read them, over the store, with the translations kept for each locale."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from digest.compose.items.dedupe import without_copies
from digest.model.digest import Digest, DigestItem, Translations
from digest.model.edition import Edition
from digest.model.item import StoredItem, stable_hash
from digest.model.locale import UNDETERMINED, Locale
from digest.model.site import Listing
from digest.model.source import FIRST_NAMES, SourceNames
from digest.model.week import Week
from digest.ports import Catalog, EditionStore

K = TypeVar("K")
V = TypeVar("V")

# Publishers ask for the same digests and items repeatedly, locale by locale: keep ten years of one locale.
_WEEKS_AT_HAND = 600
_ITEMS_AT_HAND = 20_000


class StoredCatalog:
    """A Catalog over the store, which must keep the translations of every digest that is requested.

    ``names`` has the present names of the sources.
    """

    def __init__(self, listings: tuple[Listing, ...], editions: EditionStore, names: SourceNames) -> None:
        self._listings = listings
        self._editions = editions
        self._names = names
        self._shown: dict[tuple[Week, Locale], tuple[Digest, Translations]] = {}
        self._decided: dict[Week, Edition] = {}
        self._items: dict[Week, tuple[StoredItem, ...]] = {}

    @property
    def listings(self) -> tuple[Listing, ...]:
        """All editions, oldest first."""
        return self._listings

    def digest(self, week: Week, locale: Locale) -> Digest:
        """Return one edition in one locale."""
        return self._show(week, locale)[0]

    def items(self, week: Week, locale: Locale) -> tuple[DigestItem, ...]:
        """Return the items shown in one locale; of exact copies only the first."""
        from digest.compose.digest.build import build_items  # noqa: PLC0415 - slow to import: most runs show no digest

        digest, translations = self._show(week, locale)
        return build_items(digest, self._stored(week), translations, self._names)

    def _show(self, week: Week, locale: Locale) -> tuple[Digest, Translations]:
        from digest.compose.digest.build import build  # noqa: PLC0415 - likewise

        def show() -> tuple[Digest, Translations]:
            translations = self._editions.translations(week, locale) or {}
            return build(self._edition(week), locale, translations, self._names), translations

        return _kept(self._shown, (week, locale), show)

    def _edition(self, week: Week) -> Edition:
        return _kept(self._decided, week, lambda: self._editions.edition(week))

    def _stored(self, week: Week) -> tuple[StoredItem, ...]:
        if week not in self._items:
            if sum(map(len, self._items.values())) >= _ITEMS_AT_HAND:
                self._items.clear()
            self._items[week] = without_copies(self._editions.items(week))
        return self._items[week]


class CatalogWith:
    """A Catalog with one more edition, or another edition of its week, that is not stored."""

    def __init__(
        self,
        catalog: Catalog,
        edition: Edition,
        items: Sequence[StoredItem],
        translations: Mapping[Locale, Translations],
        names: SourceNames = FIRST_NAMES,
    ) -> None:
        self._catalog = catalog
        self._edition = edition
        self._stored = without_copies(items)
        self._translations = translations
        self._names = names

    @property
    def listings(self) -> tuple[Listing, ...]:
        """All editions, oldest first."""
        others = (listing for listing in self._catalog.listings if listing.week != self._edition.week)
        return tuple(sorted((*others, _listed(self._edition)), key=lambda listing: listing.week))

    def digest(self, week: Week, locale: Locale) -> Digest:
        """Return one edition in one locale."""
        if week != self._edition.week:
            return self._catalog.digest(week, locale)
        from digest.compose.digest.build import build  # noqa: PLC0415 - likewise

        return build(self._edition, locale, self._translations.get(locale, {}), self._names)

    def items(self, week: Week, locale: Locale) -> tuple[DigestItem, ...]:
        """Return the items shown in one locale; of exact copies only the first."""
        if week != self._edition.week:
            return self._catalog.items(week, locale)
        from digest.compose.digest.build import build_items  # noqa: PLC0415 - likewise

        return build_items(self.digest(week, locale), self._stored, self._translations.get(locale, {}), self._names)


def _kept(kept: dict[K, V], key: K, make: Callable[[], V]) -> V:
    """Return the value kept under a key, making it if it is missing; if there is no room, drop the oldest value."""
    if key not in kept:
        if len(kept) >= _WEEKS_AT_HAND:
            kept.pop(next(iter(kept)))
        kept[key] = make()
    return kept[key]


def _listed(edition: Edition) -> Listing:
    first = edition.stories[0] if edition.stories else None
    return Listing(
        week=edition.week,
        updated=edition.updated,
        fingerprint=stable_hash(repr(edition)),
        headline=first.title if first else "",
        headline_locale=first.locale if first else UNDETERMINED,
        stories=len(edition.stories),
    )
