"""Publish digests as books for e-readers, and a catalog of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, partial
from importlib.metadata import version

from digest import __version__
from digest.model.artifact import Target
from digest.model.digest import Digest
from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.period import Period
from digest.model.site import Site
from digest.ports import Catalog
from digest.publishing.epub.book_catalog import BOOK_TYPE, book_catalog, in_order
from digest.publishing.frozen.published_paths import book_path, newest_book_path
from digest.publishing.templates import Templates


class EpubPublisher:
    """Publishes each digest as an EPUB beside its page, the newest also at a fixed address, and an OPDS catalog."""

    def __init__(self, templates: Templates) -> None:
        self._templates = templates

    def targets(self, site: Site, catalog: Catalog) -> Iterator[Target]:
        """Yield the books and the catalog of each locale; a site without editions has none.

        Which pictures a book shows is known only when it is made, so all books depend on all pictures. Those that do
        not show a picture that is new come out the same, and are not written.
        """
        if not catalog.listings:
            return
        libraries = (version("feedgen"), version("lxml"))
        made_by = stable_hash(__version__, *libraries, self._templates.fingerprint(), site.fingerprint)
        of_books = stable_hash(made_by, *(f"{picture.name} {picture.version}" for picture in site.pictures))
        for locale in site.locales:
            yield from self._books(site, locale, catalog, of_books)
            yield from book_catalog(self._templates, site, locale, catalog, made_by)

    def preview_targets(self, _site: Site, _digest: Digest) -> tuple[Target, ...]:
        """Return nothing: e-readers keep what they have, but the digest of an unfinished week still changes."""
        return ()

    def _books(self, site: Site, locale: Locale, catalog: Catalog, made_by: str) -> Iterator[Target]:
        @lru_cache(maxsize=1)  # The newest is written twice, one after the other.
        def render(week: Period) -> bytes:
            from digest.publishing.epub.book_writer import write_book  # noqa: PLC0415 - slow to import: few runs make a book

            return write_book(self._templates, site, catalog.digest(week, locale))

        def book(path: str, week: Period, fingerprint: str) -> Target:
            inputs = stable_hash(made_by, path, str(week), fingerprint)
            return Target(path, BOOK_TYPE, inputs, partial(render, week), locale)

        for listing in in_order(catalog):
            yield book(book_path(site, locale, listing.week), listing.week, listing.fingerprint)
        newest = catalog.listings[-1]
        yield book(newest_book_path(locale), newest.week, newest.fingerprint)
