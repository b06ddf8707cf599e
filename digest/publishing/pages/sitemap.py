"""Sitemaps: lists of all pages for search engines, with their versions in other locales (sitemaps.org, protocol 0.9).

There is one for all pages, or if that would be too long, one for each year and an index of these.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from digest.model.locale import Locale
from digest.model.site import Listing, Site
from digest.publishing.frozen.published_paths import (
    CHOOSER_PATH,
    SITEMAP_PATH,
    address,
    digest_path,
    editor_page_path,
    index_path,
    storylines_path,
    subscribe_path,
    year_path,
)
from digest.publishing.pages.page_parts import count_parts
from digest.publishing.paths import sitemap_path

# Links in one file, including those to versions: about 5 MB, far below the limits of 50,000 pages and 50 MB.
_MOST_LINKS = 50_000
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


@dataclass(frozen=True, slots=True)
class Family:
    """A page in all locales: the path in each, the one for readers of any other language, and the last change."""

    place: Callable[[Locale], str]
    fallback: str
    changed: datetime | None


@dataclass(frozen=True, slots=True)
class Sitemap:
    """A sitemap of families of pages, or without any, the index of the other sitemaps."""

    path: str
    families: tuple[Family, ...]
    changed: datetime

    def named(self) -> str:
        """Return a text that identifies its content, apart from what depends on the site."""
        return repr((self.changed, [(family.fallback, family.changed) for family in self.families]))


def sitemaps(
    site: Site, listings: tuple[Listing, ...], collections: tuple[Listing, ...] = (), *, has_storylines: bool = False
) -> tuple[Sitemap, ...]:
    """Return the sitemaps of a site with editions, of weeks and longer; the first is ``sitemap.xml``."""
    newest = listings[-1].updated
    standing = _standing(site, newest, has_storylines=has_storylines)
    families = (*standing, *_of_weeks(site, listings, collections))
    if len(families) * len(site.locales) * (len(site.locales) + 2) <= _MOST_LINKS:
        return (Sitemap(SITEMAP_PATH, families, newest),)
    years = sorted({listing.week.year for listing in listings})
    files = [_of_year(site, listings, collections, year, standing if year == years[-1] else ()) for year in years]
    return (Sitemap(SITEMAP_PATH, (), newest), *files)


def write_sitemap(site: Site, sitemap: Sitemap, others: Iterable[Sitemap]) -> bytes:
    """Write a sitemap; ``others`` are those that an index lists."""
    if not sitemap.families:
        return _write_index(site, others)
    pages = "".join(_write_family(site, family) for family in sitemap.families)
    start = f'<urlset {_NAMESPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
    return f"{_DECLARATION}{start}{pages}</urlset>\n".encode()


def _of_year(
    site: Site,
    listings: tuple[Listing, ...],
    collections: tuple[Listing, ...],
    year: int,
    standing: tuple[Family, ...],
) -> Sitemap:
    """Return the sitemap of a year; that of the newest year includes the pages that belong to no year."""
    own, longer = (tuple(one for one in listed if one.week.year == year) for listed in (listings, collections))
    families = (*standing, *_of_weeks(site, own, longer))
    return Sitemap(sitemap_path(year), families, max(listing.updated for listing in own))


def _standing(site: Site, newest: datetime, *, has_storylines: bool) -> tuple[Family, ...]:
    others: list[Callable[[Locale], str]] = [
        *([subscribe_path] if site.has_subscribe_page else []),
        *(partial(editor_page_path, name=name) for name in site.editor_page_names),
        *([storylines_path] if has_storylines else []),
    ]
    return (Family(index_path, CHOOSER_PATH, newest), *(_family(site, place, None) for place in others))


def _of_weeks(site: Site, listings: tuple[Listing, ...], collections: tuple[Listing, ...]) -> Iterator[Family]:
    """Yield the pages of years and then those of digests, newest first."""
    newest = {listing.week.year: listing.updated for listing in sorted(listings, key=lambda one: one.updated)}
    for year in sorted(newest, reverse=True):
        yield _family(site, partial(year_path, year=year), newest[year])
    for listing in (*reversed(listings), *reversed(collections)):
        for part in range(1, count_parts(listing.stories) + 1):
            yield _family(site, partial(digest_path, week=listing.week, part=part), listing.updated)


def _family(site: Site, place: Callable[[Locale], str], changed: datetime | None) -> Family:
    return Family(place, place(site.locales[0]), changed)


def _write_family(site: Site, family: Family) -> str:
    from xml.sax.saxutils import escape, quoteattr  # noqa: PLC0415 - it imports what fetches, for no use here

    changed = _changed(family.changed) if family.changed else ""
    places = {locale.tag: address(site, family.place(locale)) for locale in site.locales}
    versions = {**places, "x-default": address(site, family.fallback)}
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{tag}" href={quoteattr(there)}/>' for tag, there in versions.items()
    )
    pages = dict.fromkeys([*places.values(), versions["x-default"]])
    return "".join(f"<url><loc>{escape(there)}</loc>{changed}{links}</url>\n" for there in pages)


def _write_index(site: Site, others: Iterable[Sitemap]) -> bytes:
    from xml.sax.saxutils import escape  # noqa: PLC0415 - likewise

    files = "".join(
        f"<sitemap><loc>{escape(address(site, other.path))}</loc>{_changed(other.changed)}</sitemap>\n"
        for other in others
    )
    return f"{_DECLARATION}<sitemapindex {_NAMESPACE}>\n{files}</sitemapindex>\n".encode()


def _changed(moment: datetime) -> str:
    return f"<lastmod>{moment.isoformat(timespec='seconds')}</lastmod>"
