"""Make a feed entry of a whole digest."""

from __future__ import annotations

from digest.model.digest import Digest
from digest.model.locale import Locale
from digest.model.site import Site
from digest.publishing.excerpt import Excerpt, render_what_fits
from digest.publishing.feeds.feed import MOST_BYTES, Entry, Link, alternates, entry_size
from digest.publishing.frozen import ids
from digest.publishing.frozen.archived_entries import digest_published
from digest.publishing.frozen.published_paths import address, digest_path
from digest.publishing.paths import page_address
from digest.publishing.templates import Templates

# Leaves a live feed room for this entry and everything outside of entries.
_LARGEST = MOST_BYTES * 9 // 10
_MOST_CATEGORIES = 20


def digest_entry(templates: Templates, site: Site, digest: Digest) -> Entry:
    """Make a feed entry of a digest, with only its first stories if it is too large for a feed.

    Raises TemplateError.
    """

    def render(excerpt: Excerpt) -> Entry:
        page = page_address(site, digest_path(digest.locale, digest.week))
        values = {"site": site, "digest": excerpt.digest, "week": digest.week, "more": excerpt.more, "page": page}
        return Entry(
            id=ids.digest_id(site, digest.locale, digest.week),
            title=templates.render("feed/title.txt", digest.locale, week=digest.week),
            updated=digest.updated,
            published=digest_published(digest.week, site.zone),
            content=templates.render("feed/digest.html", digest.locale, **values),
            lang=digest.locale.tag,
            links=_pages(site, digest),
            categories=tuple(dict.fromkeys(tag for story in digest.stories for tag in story.tags))[:_MOST_CATEGORIES],
        )

    return render_what_fits(digest, render, lambda entry: entry_size(entry) <= _LARGEST)


def _pages(site: Site, digest: Digest) -> tuple[Link, ...]:
    """Return the links to its page in every locale; none if the site has no pages."""
    if "site" not in site.publishers:
        return ()

    def page(locale: Locale) -> Link:
        return Link(address(site, digest_path(locale, digest.week)), "alternate", "text/html", locale.tag)

    return alternates(page(digest.locale), (page(locale) for locale in site.locales if locale != digest.locale))
