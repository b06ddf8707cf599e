"""Publish the search of all digests of a locale: a page, its script, and an index for each year.

It works on any web server, without requests to other hosts. Without JavaScript, the page links to the years.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from digest.model.artifact import Target
from digest.model.digest import Digest
from digest.model.locale import Locale
from digest.model.site import Listing, Site
from digest.model.week import Week
from digest.ports import Catalog
from digest.publishing.frozen.published_paths import search_path
from digest.publishing.pages.page import Page
from digest.publishing.pages.page_maker import PageMaker, Values
from digest.publishing.paths import PAGEFIND, SEARCH_SCRIPT_PATH, relative_link, search_index_path
from digest.publishing.templates import Templates


class SearchPublisher:
    """Publishes the search; a site without editions has none."""

    def __init__(self, templates: Templates) -> None:
        self._templates = templates

    def targets(self, site: Site, catalog: Catalog) -> Iterator[Target]:
        """Yield the script, and for each locale the page and its indexes. A new week changes one index only."""
        if not catalog.listings:
            return
        maker = PageMaker.of(site, self._templates)
        script = partial(self._templates.render, "site/search.js", site.locales[0])
        yield maker.file(SEARCH_SCRIPT_PATH, "text/javascript", lambda: script().encode())
        by_year: dict[int, list[Listing]] = {}
        for listing in reversed(catalog.listings):
            by_year.setdefault(listing.week.year, []).append(listing)
        for locale in site.locales:
            yield self._page(maker, locale, tuple(by_year))
            for year, listings in by_year.items():
                yield self._index(maker, locale, year, listings, catalog)

    def preview_targets(self, _site: Site, _digest: Digest) -> tuple[Target, ...]:
        """Return nothing: there is nothing to search yet."""
        return ()

    def _page(self, maker: PageMaker, locale: Locale, years: tuple[int, ...]) -> Target:
        path = search_path(locale)

        def values() -> Values:
            return {
                "years": years,
                "script": relative_link(path, SEARCH_SCRIPT_PATH),
                "index": [relative_link(path, search_index_path(locale, year)) for year in years],
                "pagefind": PAGEFIND if maker.site.search == "pagefind" else "",
            }

        versions = maker.versions(search_path)
        page = Page(maker.site, locale, path, versions, versions[0][1])
        return maker.page(page, "site/search.html", values, repr(years))

    def _index(self, maker: PageMaker, locale: Locale, year: int, listings: list[Listing], catalog: Catalog) -> Target:
        """Return the index of a year, newest week first."""
        path = search_index_path(locale, year)

        def told(listing: Listing) -> tuple[str, Digest]:
            return self._words(locale, listing.week), catalog.digest(listing.week, locale)

        def write() -> bytes:
            from digest.publishing.search.search_index import write_index  # noqa: PLC0415 - slow to import: few runs write it

            return write_index(map(told, listings))

        target = maker.file(path, "application/json", write, *_named(listings))
        return replace(target, locale=locale)

    def _words(self, locale: Locale, week: Week) -> str:
        return html.unescape(self._templates.render("site/_dateline.html", locale, week=week)).strip()


def _named(listings: Iterable[Listing]) -> Iterator[str]:
    """Yield what identifies the content of editions."""
    for listing in listings:
        yield from (str(listing.week), listing.fingerprint)
