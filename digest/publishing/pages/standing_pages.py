"""Make the pages that belong to no week: the root, those for missing pages, how to subscribe, and the editor's own."""

from __future__ import annotations

from functools import partial

from digest.model.artifact import Target
from digest.model.digest import Passage
from digest.model.editor_page import EditorPage
from digest.model.locale import Locale
from digest.ports import Catalog
from digest.publishing.feeds.feed_topics import FeedTopic
from digest.publishing.frozen.published_paths import (
    CHOOSER_PATH,
    NOT_FOUND_PATH,
    editor_page_path,
    index_path,
    not_found_path,
    subscribe_path,
)
from digest.publishing.pages.page import Page
from digest.publishing.pages.page_maker import PageMaker, Values

_NOT_FOUND = "site/not_found.html"


def chooser(maker: PageMaker, catalog: Catalog) -> Target:
    """Return the root page, with the headline of the newest digest in each locale that has one in its language."""
    newest = catalog.listings[-1]

    def values() -> Values:
        return {"headlines": {locale: headline(locale) for locale in maker.site.locales}}

    def headline(locale: Locale) -> Passage | None:
        title = next((story.title for story in catalog.digest(newest.week, locale).stories), None)
        return title if title and title.locale.language == locale.language else None

    page = Page(maker.site, maker.site.locales[0], CHOOSER_PATH, maker.versions(index_path), CHOOSER_PATH)
    return maker.page(page, "site/chooser.html", values, newest.fingerprint, serves_all=True)


def not_found(maker: PageMaker) -> Target:
    """Return the page that a server shows for a missing page, in all locales, since that of the reader is unknown."""
    page = _missing(maker, maker.site.locales[0], NOT_FOUND_PATH)
    versions = Page(maker.site, page.locale, "", maker.versions(index_path)).versions

    def values() -> Values:
        return {"indexes": versions, "words": maker.in_each_locale("site/_not_found.html")}

    return maker.page(page, _NOT_FOUND, values, serves_all=True)


def not_found_in(maker: PageMaker, locale: Locale) -> Target:
    """Return the same in one locale alone, for servers that know one such page for each folder."""
    return maker.page(_missing(maker, locale, not_found_path(locale)), _NOT_FOUND, lambda: {"indexes": (), "words": {}})


def _missing(maker: PageMaker, locale: Locale, path: str) -> Page:
    return Page(maker.site, locale, path, is_shown_anywhere=True)


def subscribe(maker: PageMaker, locale: Locale, found: tuple[FeedTopic, ...], catalog: Catalog) -> Target:
    """Return the page that says how to subscribe, with the newest digest as a sample."""
    newest = catalog.listings[-1]
    versions = maker.versions(subscribe_path)
    page = Page(maker.site, locale, subscribe_path(locale), versions, versions[0][1])
    longer = tuple({type(listing.week): listing.week for listing in reversed(catalog.collections)}.values())

    def values() -> Values:
        sample = catalog.digest(newest.week, locale)
        return {"topics": found, "collections": longer, "sample": sample, "week": newest.week}

    names = (f"{topic.by} {topic.name}" for topic in found)
    return maker.page(page, "site/subscribe.html", values, newest.fingerprint, *map(str, longer), *names)


def editor_page(maker: PageMaker, locale: Locale, words: EditorPage) -> Target:
    """Return a page of the editor. Its words may be in another language; the page around them is in the locale."""
    place = partial(editor_page_path, name=words.name)
    versions = maker.versions(place)
    page = Page(maker.site, locale, place(locale), versions, versions[0][1])

    def values() -> Values:
        from digest.language.text.html.markdown import to_page  # noqa: PLC0415 - slow to import: few runs make this page

        written = to_page(words.text, maker.site.base_url)
        return {"name": words.name, "heading": written.title, "body": written.body, "written_in": words.locale}

    return maker.page(page, "site/editor_page.html", values, str(words.locale), words.text)
