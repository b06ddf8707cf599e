"""Publish the website: a page for each digest, lists of digests for each locale, and a root that links to them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from urllib.parse import urlsplit

from digest.model.artifact import Target
from digest.model.digest import Digest
from digest.model.site import Site
from digest.ports import Catalog
from digest.publishing.feeds.feed_topics import topics
from digest.publishing.frozen.published_paths import ROBOTS_PATH, SITEMAP_PATH, address
from digest.publishing.pages.digest_pages import digest_pages, preview_pages
from digest.publishing.pages.page_maker import PageMaker
from digest.publishing.pages.sitemap import sitemaps, write_sitemap
from digest.publishing.pages.standing_pages import chooser, editor_page, not_found, not_found_in, subscribe
from digest.publishing.pages.storyline_pages import storyline_pages
from digest.publishing.pages.week_lists import index_page, kinds, year_pages
from digest.publishing.templates import Templates


class SitePublisher:
    """Publishes digests as web pages; a site without editions has none."""

    def __init__(self, templates: Templates) -> None:
        self._templates = templates

    def targets(self, site: Site, catalog: Catalog) -> Iterator[Target]:
        """Yield all pages. The inputs of each cover only what it shows, so that a new week changes few pages."""
        if not catalog.listings:
            return
        maker = PageMaker.of(site, self._templates)
        yield chooser(maker, catalog)
        yield not_found(maker)
        found = topics(site, catalog)
        for locale in site.locales:
            yield index_page(maker, locale, catalog)
            yield not_found_in(maker, locale)
            if site.has_subscribe_page:
                yield subscribe(maker, locale, found, catalog)
            yield from (editor_page(maker, locale, site.editor_page(name, locale)) for name in site.editor_page_names)
            yield from year_pages(maker, locale, catalog)
            for listings in kinds(catalog):
                yield from digest_pages(maker, locale, catalog, listings)
            yield from storyline_pages(maker, locale, catalog)
        yield from _sitemaps(maker, catalog)
        yield from _robots(maker)

    def preview_targets(self, site: Site, digest: Digest) -> Iterator[Target]:
        """Yield the pages of a digest whose week is not over."""
        yield from preview_pages(PageMaker.of(site, self._templates), digest)


def _sitemaps(maker: PageMaker, catalog: Catalog) -> Iterator[Target]:
    files = sitemaps(maker.site, catalog.listings, catalog.collections, has_storylines=bool(catalog.storylines))
    for file in files:
        others = () if file.families else files[1:]
        write = partial(write_sitemap, maker.site, file, others)
        yield maker.file(file.path, "application/xml", write, file.named(), *(other.named() for other in others))


def _robots(maker: PageMaker) -> Iterator[Target]:
    """Yield robots.txt if the site is at the root of its host, the only place where it is read (RFC 9309)."""
    if urlsplit(maker.site.base_url).path == "/":
        words = f"User-agent: *\nAllow: /\nSitemap: {address(maker.site, SITEMAP_PATH)}\n"
        yield maker.file(ROBOTS_PATH, "text/plain", words.encode)
