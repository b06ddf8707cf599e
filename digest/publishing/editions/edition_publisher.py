"""Publish each edition as data, whatever other publishers a site uses: a lost store comes back from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from digest import __version__
from digest.errors import AlteredError
from digest.model.artifact import Target
from digest.model.digest import Digest
from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.period import Period
from digest.model.site import Site
from digest.model.storyline import Storyline
from digest.ports import Catalog, EditionStore
from digest.publishing.editions import VERSION, shows_texts
from digest.publishing.frozen.published_paths import STORYLINES_PATH, edition_path


class EditionPublisher:
    """Publishes editions as JSON, by the port Publisher: those that are stored, whatever a catalog shows."""

    def __init__(self, editions: EditionStore) -> None:
        self._editions = editions

    def targets(self, site: Site, _catalog: Catalog) -> Iterator[Target]:
        """Yield a file for each edition, and one for the storylines if there are any."""
        missing = frozenset(self._editions.missing_translations(site.locales))
        of_site = (__version__, str(VERSION), site.id, str(shows_texts(site)), str(site.source_names))
        for listing in (*self._editions.listings(), *self._editions.collections()):
            week = listing.week
            locales = tuple(locale for locale in site.locales if (week, locale) not in missing)
            inputs = stable_hash(*of_site, str(week), listing.fingerprint, *map(str, locales))
            render = partial(self._render, site, week, locales)
            yield Target(edition_path(week), "application/json", inputs, render)
        if lines := self._editions.storylines():
            inputs = stable_hash(__version__, str(VERSION), site.id, repr(lines))
            yield Target(STORYLINES_PATH, "application/json", inputs, partial(self._render_storylines, site.id, lines))

    def preview_targets(self, _site: Site, _digest: Digest) -> tuple[Target, ...]:
        """Return nothing: an edition is data when it is published."""
        return ()

    def _render_storylines(self, site_id: str, lines: Iterable[Storyline]) -> bytes:
        from digest.publishing.editions.edition_json import storylines_to_json  # noqa: PLC0415 - as below

        return storylines_to_json(site_id, lines)

    def _render(self, site: Site, week: Period, locales: Iterable[Locale]) -> bytes:
        """Return the file of an edition. Raises AlteredError if it is not as it was decided."""
        # What changes nothing loads nothing that renders.
        from digest.publishing.editions.edition_json import published_edition, to_json  # noqa: PLC0415

        editions = self._editions
        if not editions.is_as_decided(week):
            raise AlteredError(str(week))
        translations = {locale: editions.translations(week, locale) or {} for locale in locales}
        return to_json(published_edition(site, editions.edition(week), editions.items(week), translations))
