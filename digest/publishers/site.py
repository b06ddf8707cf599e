"""The website: a page for each digest, for each locale one with the newest, and a root that leads to the locales."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from digest import __version__
from digest.model.artifact import Target
from digest.model.digest import Digest, Passage
from digest.model.item import fingerprint
from digest.model.locale import Locale
from digest.model.site import Listing, Site
from digest.model.week import Week
from digest.ports import Catalog
from digest.publishers.addresses import CHOOSER_PATH, digest_path, index_path, preview_path, subscribe_path
from digest.publishers.page import Page
from digest.publishers.templates import Templates

_Values = dict[str, object]


class SitePublisher:
    """Publishes digests as web pages; a site without editions has none."""

    def __init__(self, templates: Templates) -> None:
        self._templates = templates

    def targets(self, site: Site, catalog: Catalog) -> Iterator[Target]:
        """All pages. The inputs of each name no more than it shows, so that a new week changes few of them."""
        listings = catalog.listings
        if not listings:
            return
        yield self._chooser(site, listings[-1].week)
        for locale in site.locales:
            yield self._index(site, locale, catalog, listings)
            yield self._subscribe(site, locale)
            weeks = [listing.week for listing in listings]
            for listing, previous, following in zip(listings, [None, *weeks], [*weeks[1:], None], strict=False):
                yield self._digest(site, locale, catalog, listing, (previous, following))

    def preview_targets(self, site: Site, digest: Digest) -> Iterator[Target]:
        """The page of a digest whose week is not over: it says so, and links to no page that may not be there."""
        page = Page(site, digest.locale, preview_path(digest_path(digest.locale, digest.week)))
        yield self._target(page, "site/digest.html", lambda: _digest_values(digest, None, None), repr(digest))

    def _chooser(self, site: Site, newest: Week) -> Target:
        def values() -> _Values:
            return {"datelines": {locale: self._dateline(locale, newest) for locale in site.locales}}

        page = Page(site, site.locales[0], CHOOSER_PATH, _versions(site, index_path), CHOOSER_PATH)
        return self._target(page, "site/chooser.html", values, str(newest))

    def _dateline(self, locale: Locale, week: Week) -> str:
        return self._templates.render("site/_dateline.html", locale, week=week)

    def _index(self, site: Site, locale: Locale, catalog: Catalog, listings: tuple[Listing, ...]) -> Target:
        newest = listings[-1]

        def values() -> _Values:
            digest = catalog.digest(newest.week, locale)
            headlines = {listing.week: _headline(listing, locale, catalog) for listing in listings}
            return {"digest": digest, "week": digest.week, "listings": listings, "headlines": headlines}

        page = Page(site, locale, index_path(locale), _versions(site, index_path), CHOOSER_PATH)
        rows = (_row(listing, locale) for listing in listings)
        return self._target(page, "site/index.html", values, newest.fingerprint, *rows)

    def _subscribe(self, site: Site, locale: Locale) -> Target:
        versions = _versions(site, subscribe_path)
        page = Page(site, locale, subscribe_path(locale), versions, versions[0][1])
        return self._target(page, "site/subscribe.html", dict)

    def _digest(
        self, site: Site, locale: Locale, catalog: Catalog, listing: Listing, neighbors: tuple[Week | None, Week | None]
    ) -> Target:
        week = listing.week
        versions = _versions(site, lambda sibling: digest_path(sibling, week))
        page = Page(site, locale, digest_path(locale, week), versions, versions[0][1])

        def values() -> _Values:
            return _digest_values(catalog.digest(week, locale), *neighbors)

        return self._target(page, "site/digest.html", values, listing.fingerprint, *map(str, neighbors))

    def _target(self, page: Page, template: str, values: Callable[[], _Values], *inputs: str) -> Target:
        """The page, and all that its bytes depend on; its values are asked for when it is rendered, not before."""

        def render() -> bytes:
            return self._templates.render(template, page.locale, site=page.site, page=page, **values()).encode()

        site = page.site
        common = (__version__, self._templates.fingerprint(), site.title, site.description, site.base_url)
        locales = (str(page.locale), str(len(site.locales)), *map(str, site.locales))
        made_from = fingerprint(*common, str(site.zone), *locales, *inputs)
        return Target(page.path, "text/html", made_from, render, None if page.path == CHOOSER_PATH else page.locale)


def _digest_values(digest: Digest, previous: Week | None, following: Week | None) -> _Values:
    return {"digest": digest, "week": digest.week, "previous": previous, "next": following}


def _versions(site: Site, path: Callable[[Locale], str]) -> tuple[tuple[Locale, str], ...]:
    return tuple((locale, path(locale)) for locale in site.locales)


def _headline(listing: Listing, locale: Locale, catalog: Catalog) -> Passage:
    """The title of the first story of an edition, in the words of the locale where it has been translated."""
    stories = catalog.digest(listing.week, locale).stories if _is_foreign(listing, locale) else ()
    return stories[0].title if stories else Passage(listing.headline, listing.headline_locale)


def _row(listing: Listing, locale: Locale) -> str:
    """All that the list of weeks shows of an edition."""
    translation = listing.fingerprint if _is_foreign(listing, locale) else ""
    return repr((listing.week, listing.headline, listing.headline_locale, listing.stories, translation))


def _is_foreign(listing: Listing, locale: Locale) -> bool:
    return listing.headline_locale.language != locale.language
