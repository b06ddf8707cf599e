"""Publish the website: a page for each digest, lists of digests for each locale, and a root that links to them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from urllib.parse import urlsplit

from digest.model.artifact import Target
from digest.model.digest import Digest, Passage
from digest.model.locale import Locale
from digest.model.site import Site
from digest.ports import Catalog
from digest.publishers.addresses import (
    CHOOSER_PATH,
    NOT_FOUND_PATH,
    ROBOTS_PATH,
    SITEMAP_PATH,
    address,
    index_path,
    subscribe_path,
)
from digest.publishers.feeds.topics import Topic, topics
from digest.publishers.site.digest_pages import digest_pages, preview_pages
from digest.publishers.site.page import Page
from digest.publishers.site.page_maker import PageMaker, Values
from digest.publishers.site.sitemap import sitemaps, write_sitemap
from digest.publishers.site.week_lists import index_page, year_pages
from digest.publishers.templates import Templates


class SitePublisher:
    """Publishes digests as web pages; a site without editions has none."""

    def __init__(self, templates: Templates) -> None:
        self._templates = templates

    def targets(self, site: Site, catalog: Catalog) -> Iterator[Target]:
        """Yield all pages. The inputs of each cover only what it shows, so that a new week changes few pages."""
        if not catalog.listings:
            return
        maker = PageMaker.of(site, self._templates)
        yield _chooser(maker, catalog)
        yield _not_found(maker)
        found = topics(site, catalog)
        for locale in site.locales:
            yield index_page(maker, locale, catalog)
            if "feeds" in site.publishers:
                yield _subscribe(maker, locale, found)
            yield from year_pages(maker, locale, catalog)
            yield from digest_pages(maker, locale, catalog)
        yield from _sitemaps(maker, catalog)
        yield from _robots(maker)

    def preview_targets(self, site: Site, digest: Digest) -> Iterator[Target]:
        """Yield the pages of a digest whose week is not over."""
        yield from preview_pages(PageMaker.of(site, self._templates), digest)


def _chooser(maker: PageMaker, catalog: Catalog) -> Target:
    """Return the root page, with the newest digest of each locale."""
    newest = catalog.listings[-1]

    def values() -> Values:
        datelines = maker.in_each_locale("site/_dateline.html", week=newest.week)
        return {"datelines": datelines, "headlines": {locale: headline(locale) for locale in maker.site.locales}}

    def headline(locale: Locale) -> Passage | None:
        return next((story.title for story in catalog.digest(newest.week, locale).stories), None)

    page = Page(maker.site, maker.site.locales[0], CHOOSER_PATH, maker.versions(index_path), CHOOSER_PATH)
    return maker.page(page, "site/chooser.html", values, newest.fingerprint, serves_all=True)


def _not_found(maker: PageMaker) -> Target:
    """Return the page that a server shows for a missing page, in all locales, since that of the reader is unknown."""

    def values() -> Values:
        versions = Page(maker.site, maker.site.locales[0], "", maker.versions(index_path)).versions
        return {"indexes": versions, "words": maker.in_each_locale("site/_not_found.html")}

    page = Page(maker.site, maker.site.locales[0], NOT_FOUND_PATH)
    return maker.page(page, "site/not_found.html", values, serves_all=True)


def _subscribe(maker: PageMaker, locale: Locale, found: tuple[Topic, ...]) -> Target:
    versions = maker.versions(subscribe_path)
    page = Page(maker.site, locale, subscribe_path(locale), versions, versions[0][1])
    names = (f"{topic.by} {topic.name}" for topic in found)
    return maker.page(page, "site/subscribe.html", lambda: {"topics": found}, *names)


def _sitemaps(maker: PageMaker, catalog: Catalog) -> Iterator[Target]:
    files = sitemaps(maker.site, catalog.listings)
    for file in files:
        others = () if file.families else files[1:]
        write = partial(write_sitemap, maker.site, file, others)
        yield maker.file(file.path, "application/xml", write, file.named(), *(other.named() for other in others))


def _robots(maker: PageMaker) -> Iterator[Target]:
    """Yield robots.txt if the site is at the root of its host, the only place where it is read (RFC 9309)."""
    if urlsplit(maker.site.base_url).path == "/":
        words = f"User-agent: *\nAllow: /\nSitemap: {address(maker.site, SITEMAP_PATH)}\n"
        yield maker.file(ROBOTS_PATH, "text/plain", words.encode)
