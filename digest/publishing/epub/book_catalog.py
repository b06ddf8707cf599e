"""List the books of a locale for e-readers and their apps, as they fetch them (OPDS 1.2): an Atom feed in pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from html import escape

from digest.model.artifact import Target
from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.period import is_collection
from digest.model.site import Listing, Site
from digest.ports import Catalog
from digest.publishing.feeds.feed import Entry, Feed, Link
from digest.publishing.frozen import ids
from digest.publishing.frozen.archived_entries import digest_published
from digest.publishing.frozen.published_paths import address, book_path, card_path, catalog_path, digest_path
from digest.publishing.pages.week_headlines import headline_inputs, headlines
from digest.publishing.paths import page_address
from digest.publishing.templates import Templates

BOOK_TYPE = "application/epub+zip"
_CATALOG_TYPE = "application/atom+xml;profile=opds-catalog;kind=acquisition"
_BOOK, _COVER = "http://opds-spec.org/acquisition/open-access", "http://opds-spec.org/image"
# About a year.
_BOOKS = 50


def book_catalog(templates: Templates, site: Site, locale: Locale, catalog: Catalog, made_by: str) -> Iterator[Target]:
    """Yield the catalog of a locale: the newest books first, and each part with older ones, which stays as it is."""
    books = in_order(catalog)
    parts = max(0, len(books) // _BOOKS - 1)
    for part in range(parts + 1):
        start = (part - 1 if part else parts) * _BOOKS
        listings = books[start : start + _BOOKS if part else None]
        older = part - 1 if part else parts
        inputs = (
            *(made_by, catalog_path(locale, part), str(older)),
            *(f"{listing.updated}" for listing in listings),
            *headline_inputs(listings, locale),
        )
        write = partial(_written, templates, site, locale, catalog, listings, part, older)
        yield Target(catalog_path(locale, part), _CATALOG_TYPE, stable_hash(*inputs), write, locale)


def in_order(catalog: Catalog) -> tuple[Listing, ...]:
    """Return what there are books of, oldest first: a month comes after its last week."""
    listings = (*catalog.listings, *catalog.collections)
    return tuple(sorted(listings, key=lambda one: (one.week.end, -one.week.start.toordinal())))


def _written(
    templates: Templates,
    site: Site,
    locale: Locale,
    catalog: Catalog,
    listings: tuple[Listing, ...],
    part: int,
    older: int,
) -> bytes:
    from digest.publishing.feeds.atom_writer import write_atom  # noqa: PLC0415 - slow to import: most runs change no catalog

    links = [
        Link(address(site, catalog_path(locale, part)), "self", _CATALOG_TYPE),
        Link(address(site, catalog_path(locale)), "start", _CATALOG_TYPE),
    ]
    if older:
        links.append(Link(address(site, catalog_path(locale, older)), "next", _CATALOG_TYPE))
    feed = Feed(
        id=ids.catalog_id(site, locale),
        title=site.title,
        subtitle=site.description_for(locale),
        updated=max(listing.updated for listing in listings),
        author=site.title,
        lang=locale.tag,
        links=tuple(links),
        rights=site.feeds.rights,
        icon=site.base_url + site.icon if site.icon else "",
    )
    told = headlines(listings, locale, catalog.headline)
    entries = (
        Entry(
            id=ids.book_id(site, locale, listing.week),
            title=templates.render("feed/title.txt", locale, week=listing.week),
            updated=listing.updated,
            published=digest_published(listing.week, site.zone),
            content=f'<p lang="{told[listing.week].locale}">{escape(told[listing.week].text)}</p>',
            lang=locale.tag,
            links=_links(site, locale, listing),
            authors=(site.editor or site.title,),
        )
        for listing in reversed(listings)
    )
    return write_atom(feed, tuple(entries))


def _links(site: Site, locale: Locale, listing: Listing) -> tuple[Link, ...]:
    links = [Link(address(site, book_path(site, locale, listing.week)), _BOOK, BOOK_TYPE, locale.tag)]
    if locale in site.cards and not is_collection(listing.week):
        links.append(Link(address(site, card_path(locale, listing.week)), _COVER, "image/png"))
    if page := page_address(site, digest_path(locale, listing.week)):
        links.append(Link(page, "alternate", "text/html", locale.tag))
    return tuple(links)
