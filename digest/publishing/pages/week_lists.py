"""Make the lists of digests: for each locale, the home page with the latest weeks, and a page for each year."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from digest.model.artifact import Target
from digest.model.locale import Locale
from digest.model.site import Listing
from digest.ports import Catalog
from digest.publishing.frozen.published_paths import CHOOSER_PATH, index_path, year_path
from digest.publishing.pages.digest_pages import shown
from digest.publishing.pages.page import Page
from digest.publishing.pages.page_maker import PageMaker, Values
from digest.publishing.pages.page_parts import count_parts, split
from digest.publishing.pages.storyline_pages import linked, linked_inputs
from digest.publishing.pages.week_headlines import headline_inputs, headlines
from digest.publishing.storyline_parts import places

# The home page of a locale shows the newest digest and lists a quarter of a year.
_LATEST = 13


def index_page(maker: PageMaker, locale: Locale, catalog: Catalog) -> Target:
    """Return the home page of a locale."""
    newest, latest = catalog.listings[-1], catalog.listings[-_LATEST:]
    years, own = _years(catalog), places(catalog).get(newest.week, {})

    def values() -> Values:
        digest = catalog.digest(newest.week, locale)
        part, *_ = split(digest, count_parts(newest.stories), maker.site.full)
        listed = _listed(latest, locale, catalog)
        return {**shown(digest, part), **listed, "years": years, **linked(page, digest, own)}

    page = Page(maker.site, locale, index_path(locale), maker.versions(index_path), CHOOSER_PATH)
    inputs = (newest.fingerprint, repr(years), *headline_inputs(latest, locale), *linked_inputs(own))
    return maker.page(page, "site/index.html", values, *inputs)


def year_pages(maker: PageMaker, locale: Locale, catalog: Catalog) -> Iterator[Target]:
    """Yield the page of each year, with all its digests."""
    for year, own in groupby(catalog.listings, lambda listing: listing.week.year):
        yield _year_page(maker, locale, year, tuple(own), catalog)


def _year_page(maker: PageMaker, locale: Locale, year: int, listings: tuple[Listing, ...], catalog: Catalog) -> Target:
    years = _years(catalog)
    versions = maker.versions(partial(year_path, year=year))
    page = Page(maker.site, locale, year_path(locale, year), versions, versions[0][1])

    def values() -> Values:
        months = [tuple(grouped) for _, grouped in groupby(listings, lambda listing: listing.week.month)]
        return {**_listed(listings, locale, catalog), "months": months[::-1], "year": year, "years": years}

    inputs = (repr(years), *headline_inputs(listings, locale))
    return maker.page(page, "site/year.html", values, *inputs)


def _years(catalog: Catalog) -> tuple[int, ...]:
    """Return the years that have digests, newest first."""
    return tuple(sorted({listing.week.year for listing in catalog.listings}, reverse=True))


def _listed(listings: tuple[Listing, ...], locale: Locale, catalog: Catalog) -> Values:
    return {"listings": listings, "headlines": headlines(listings, locale, catalog.headline)}
