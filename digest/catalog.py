"""The published editions as publishers read them: over the store, with translations made once."""

from __future__ import annotations

from digest.compose.build import build, foreign_segments
from digest.compose.dedupe import without_copies
from digest.model.digest import Digest, Translations
from digest.model.edition import Edition
from digest.model.item import StoredItem
from digest.model.locale import Locale
from digest.model.site import Listing
from digest.model.translation import Translation
from digest.model.week import Week
from digest.ports import EditionStore, Translator

# Publishers ask for the same digests and items one after the other, locale by locale: about a year of them is kept.
_DIGESTS_AT_HAND = 256
_ITEMS_AT_HAND = 20_000


class StoredCatalog:
    """The port Catalog, over the store. Translations are made when a digest is first asked for, and kept."""

    def __init__(self, listings: tuple[Listing, ...], editions: EditionStore, translator: Translator) -> None:
        self._listings = listings
        self._editions = editions
        self._translator = translator
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
            self._digests[key] = build(edition, locale, self._translations(edition, locale))
        return self._digests[key]

    def items(self, week: Week) -> tuple[StoredItem, ...]:
        """The items that it shows, of exact copies only the first."""
        if week not in self._items:
            if sum(map(len, self._items.values())) >= _ITEMS_AT_HAND:
                self._items.clear()
            self._items[week] = without_copies(self._editions.items(week))
        return self._items[week]

    def _translations(self, edition: Edition, locale: Locale) -> Translations:
        kept = self._editions.translations(edition.week, locale)
        if kept is not None:
            return kept
        made = translate(edition, locale, self._translator)
        self._editions.keep_translations(edition.week, locale, made)
        return made


def translate(edition: Edition, locale: Locale, translator: Translator) -> Translations:
    """Translate what of an edition is in a language that the translator can put into that of ``locale``."""
    pairs = translator.pairs()
    by_language: dict[str, dict[str, None]] = {}
    for language, text in foreign_segments(edition, locale):
        if (language, locale.language) in pairs:
            by_language.setdefault(language, {})[text] = None
    made: dict[tuple[str, str], Translation] = {}
    for language, texts in by_language.items():
        translated = translator.translate(tuple(texts), language, locale.language)
        made.update(zip(((language, text) for text in texts), translated, strict=True))
    return made
