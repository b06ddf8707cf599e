"""Make the pages that belong to no week: how to subscribe, and what the editor says about the site."""

from __future__ import annotations

from digest.model.about import About
from digest.model.artifact import Target
from digest.model.locale import Locale
from digest.ports import Catalog
from digest.publishing.feeds.feed_topics import FeedTopic
from digest.publishing.frozen.published_paths import about_path, subscribe_path
from digest.publishing.pages.page import Page
from digest.publishing.pages.page_maker import PageMaker, Values


def subscribe(maker: PageMaker, locale: Locale, found: tuple[FeedTopic, ...], catalog: Catalog) -> Target:
    """Return the page that says how to subscribe, with the newest digest as a sample."""
    newest = catalog.listings[-1]
    versions = maker.versions(subscribe_path)
    page = Page(maker.site, locale, subscribe_path(locale), versions, versions[0][1])

    def values() -> Values:
        return {"topics": found, "sample": catalog.digest(newest.week, locale), "week": newest.week}

    names = (f"{topic.by} {topic.name}" for topic in found)
    return maker.page(page, "site/subscribe.html", values, newest.fingerprint, *names, year=newest.week.year)


def about(maker: PageMaker, locale: Locale, words: About) -> Target:
    """Return the page about the site. Its words may be in another language; the page around them is in the locale."""
    versions = maker.versions(about_path)
    page = Page(maker.site, locale, about_path(locale), versions, versions[0][1])

    def values() -> Values:
        from digest.language.text.html.markdown import to_page  # noqa: PLC0415 - slow to import: few runs make this page

        written = to_page(words.text, maker.site.base_url)
        return {"heading": written.title, "body": written.body, "written_in": words.locale}

    return maker.page(page, "site/about.html", values, str(words.locale), words.text)
