"""Catalogs: published editions as publishers read them, over the store, with the translations kept for each locale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from digest.errors import AlteredError
from digest.model.item import StoredItem, stable_hash
from digest.model.locale import UNDETERMINED, Locale
from digest.model.period import Period
from digest.model.preferences import EVERYTHING, Preferences
from digest.model.site import Listing
from digest.model.source import FIRST_NAMES, SourceNames
from digest.model.storyline import Storyline, homes
from digest.ports import Catalog, EditionStore

if TYPE_CHECKING:
    from digest.model.digest import Digest, DigestItem, Passage, Translations
    from digest.model.edition import Edition

# Publishers ask for the same digests repeatedly, year by year: keep a year of a dozen locales. Without, a build of all
# files takes half as long again; translations and items are read anew, which costs nothing that can be measured.
_AT_HAND = 640


class StoredCatalog:
    """A Catalog over the store, which must keep the translations of every digest that is requested.

    ``names`` has the present names of the sources. ``altered`` are the weeks of the requested editions that are not as
    they were decided: whatever would show one raises AlteredError, so its file stays, and stays stale until the edition
    is mended. They are compared where they are read to be rendered.
    """

    def __init__(
        self,
        listings: tuple[Listing, ...],
        editions: EditionStore,
        names: SourceNames,
        collections: tuple[Listing, ...] = (),
    ) -> None:
        self._listings = listings
        self._collections = collections
        self._editions = editions
        self._names = names
        self.altered: set[Period] = set()
        self._edition = lru_cache(_AT_HAND)(self._read)
        self._show = lru_cache(_AT_HAND)(self._build)

    @property
    def listings(self) -> tuple[Listing, ...]:
        """All editions of weeks, oldest first."""
        return self._listings

    @property
    def collections(self) -> tuple[Listing, ...]:
        """All editions of months and years, by their names."""
        return self._collections

    def digest(self, week: Period, locale: Locale) -> Digest:
        """Return one edition in one locale."""
        return self._show(week, locale)[0]

    def chosen(self, weeks: Sequence[Period], locale: Locale, preferences: Preferences) -> Digest | None:
        """Return one edition in one locale as a reader chose it, or what they missed of several, oldest first.

        None if nothing is for them.
        """
        from digest.editing.building.catch_up import catch_up  # noqa: PLC0415 - likewise

        made = [one for week in weeks if (one := self._chosen(week, locale, preferences))]
        if len(weeks) > 1 and made:
            return catch_up(made, homes(self.storylines))
        return next(iter(made), None)

    def _chosen(self, week: Period, locale: Locale, preferences: Preferences) -> Digest | None:
        if preferences == EVERYTHING:
            return self.digest(week, locale)
        from digest.editing.building.build_digest import build  # noqa: PLC0415 - likewise
        from digest.editing.building.choose import choose  # noqa: PLC0415 - likewise

        edition = self._edition(week)
        made = build(edition, locale, self._translated(week, locale), self._names, preferences)
        return choose(made, edition, preferences)

    def headline(self, week: Period, locale: Locale) -> Passage | None:
        """Return the title of the first story of an edition in one locale; None if it has no stories."""
        from digest.editing.building.build_digest import first_title  # noqa: PLC0415 - slow to import: most runs show no digest

        return first_title(self._edition(week), locale, self._translated(week, locale))

    def items(self, week: Period, locale: Locale) -> tuple[DigestItem, ...]:
        """Return the items shown in one locale; of exact copies only the first."""
        from digest.editing.building.build_digest import build_items  # noqa: PLC0415 - likewise
        from digest.editing.items.dedupe import without_copies  # noqa: PLC0415 - likewise

        digest, translations = self._show(week, locale)
        return build_items(digest, without_copies(self._editions.items(week)), translations, self._names)

    @cached_property
    def storylines(self) -> tuple[Storyline, ...]:
        """All stories that run on over editions."""
        return self._editions.storylines()

    def _build(self, week: Period, locale: Locale) -> tuple[Digest, Translations]:
        from digest.editing.building.build_digest import build  # noqa: PLC0415 - likewise

        translations = self._translated(week, locale)
        return build(self._edition(week), locale, translations, self._names), translations

    def _translated(self, week: Period, locale: Locale) -> Translations:
        return self._editions.translations(week, locale) or {}

    def _read(self, week: Period) -> Edition:
        if week in self.altered or not self._editions.is_as_decided(week):
            self.altered.add(week)
            raise AlteredError(str(week))
        return self._editions.edition(week)


class ExtendedCatalog:
    """A Catalog with one more edition, or another edition of its week, that is not stored."""

    def __init__(
        self,
        catalog: Catalog,
        edition: Edition,
        items: Sequence[StoredItem],
        translations: Mapping[Locale, Translations],
        names: SourceNames = FIRST_NAMES,
    ) -> None:
        from digest.editing.items.dedupe import without_copies  # noqa: PLC0415 - likewise

        self._catalog = catalog
        self._edition = edition
        self._stored = without_copies(items)
        self._translations = translations
        self._names = names

    @property
    def listings(self) -> tuple[Listing, ...]:
        """All editions of weeks, oldest first."""
        return self._with_it(self._catalog.listings, is_one=self._edition.collected is None)

    @property
    def collections(self) -> tuple[Listing, ...]:
        """All editions of months and years, by their names."""
        return self._with_it(self._catalog.collections, is_one=self._edition.collected is not None)

    def _with_it(self, listings: tuple[Listing, ...], *, is_one: bool) -> tuple[Listing, ...]:
        if not is_one:
            return listings
        others = (listing for listing in listings if listing.week != self._edition.week)
        return tuple(sorted((*others, _listed(self._edition)), key=lambda listing: str(listing.week)))

    def digest(self, week: Period, locale: Locale) -> Digest:
        """Return one edition in one locale."""
        if week != self._edition.week:
            return self._catalog.digest(week, locale)
        from digest.editing.building.build_digest import build  # noqa: PLC0415 - likewise

        return build(self._edition, locale, self._translations.get(locale, {}), self._names)

    def headline(self, week: Period, locale: Locale) -> Passage | None:
        """Return the title of the first story of an edition in one locale; None if it has no stories."""
        if week != self._edition.week:
            return self._catalog.headline(week, locale)
        return _first_title(self.digest(week, locale))

    def items(self, week: Period, locale: Locale) -> tuple[DigestItem, ...]:
        """Return the items shown in one locale; of exact copies only the first."""
        if week != self._edition.week:
            return self._catalog.items(week, locale)
        from digest.editing.building.build_digest import build_items  # noqa: PLC0415 - likewise

        return build_items(self.digest(week, locale), self._stored, self._translations.get(locale, {}), self._names)

    @property
    def storylines(self) -> tuple[Storyline, ...]:
        """All stories that run on over stored editions."""
        return self._catalog.storylines


def _first_title(digest: Digest) -> Passage | None:
    return digest.stories[0].title if digest.stories else None


def _listed(edition: Edition) -> Listing:
    first = edition.stories[0] if edition.stories else None
    return Listing(
        week=edition.week,
        updated=edition.updated,
        fingerprint=stable_hash(repr(edition)),
        headline=first.title if first else "",
        headline_locale=first.locale if first and not edition.orders else UNDETERMINED,
        stories=len(edition.stories),
    )
