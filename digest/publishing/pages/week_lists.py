"""Make the lists of digests: for each locale, the home page with the latest weeks, and a page for each year."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from digest.model.artifact import Target
from digest.model.locale import Locale
from digest.model.period import Month, Period, Year
from digest.model.site import Listing
from digest.model.week import Week
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
    years, longer = _years(catalog), _newest_first(catalog)[:_LATEST]
    own = places(catalog).get(newest.week, {})

    def values() -> Values:
        digest = catalog.digest(newest.week, locale)
        part, *_ = split(digest, count_parts(newest.stories), maker.site.full)
        listed = {**_listed(latest, locale, catalog), "years": years, "collections": longer}
        return {**shown(digest, part), **listed, **linked(page, digest, own)}

    page = Page(maker.site, locale, index_path(locale), maker.versions(index_path), CHOOSER_PATH)
    headlines = headline_inputs(latest, locale)
    inputs = (newest.fingerprint, repr(years), *map(str, longer), *headlines, *linked_inputs(own))
    return maker.page(page, "site/index.html", values, *inputs)


def year_pages(maker: PageMaker, locale: Locale, catalog: Catalog) -> Iterator[Target]:
    """Yield the page of each year, with all its digests."""
    for year, own in groupby(catalog.listings, lambda listing: listing.week.year):
        yield _year_page(maker, locale, year, tuple(own), catalog)


def _year_page(maker: PageMaker, locale: Locale, year: int, listings: tuple[Listing, ...], catalog: Catalog) -> Target:
    years = _years(catalog)
    longer = tuple(period for period in _newest_first(catalog) if period.year == year)
    versions = maker.versions(partial(year_path, year=year))
    page = Page(maker.site, locale, year_path(locale, year), versions, versions[0][1])

    def values() -> Values:
        months = [tuple(grouped) for _, grouped in groupby(listings, _group)]
        listed = _listed(listings, locale, catalog)
        return {**listed, "months": months[::-1], "year": year, "years": years, "collections": longer}

    inputs = (repr(years), *map(str, longer), *headline_inputs(listings, locale))
    return maker.page(page, "site/year.html", values, *inputs)


def _group(listing: Listing) -> Month | None:
    """Return the month under which the page of a year lists an edition: one of a month needs none."""
    return Month.of(listing.week) if isinstance(listing.week, Week) else None


def _newest_first(catalog: Catalog) -> tuple[Period, ...]:
    """Return the months and years that have a page, that which ended last first."""
    periods = (listing.week for listing in catalog.collections)
    return tuple(sorted(periods, key=lambda period: (period.end, period.start), reverse=True))


def _years(catalog: Catalog) -> tuple[int, ...]:
    """Return the years that have digests, newest first."""
    return tuple(sorted({listing.week.year for listing in catalog.listings}, reverse=True))


def _listed(listings: tuple[Listing, ...], locale: Locale, catalog: Catalog) -> Values:
    return {"listings": listings, "headlines": headlines(listings, locale, catalog.headline)}


def kinds(catalog: Catalog) -> tuple[tuple[Listing, ...], ...]:
    """Return the editions of weeks, those of months and those of years, each oldest first."""
    longer = catalog.collections
    months, years = (tuple(one for one in longer if isinstance(one.week, kind)) for kind in (Month, Year))
    return catalog.listings, months, years
