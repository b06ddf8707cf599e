"""Publish the search of all digests of a locale: a page, its script, and an index for each year.

It works on any web server, without requests to other hosts. Without JavaScript, the page links to the years.
The texts of an index are as they were: only the script folds their case, as it does that of the query, so both are
folded alike.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from digest.model.artifact import Target
from digest.model.digest import Digest, DigestStory
from digest.model.locale import Locale
from digest.model.period import Period, is_collection
from digest.model.site import Listing, Site
from digest.ports import Catalog
from digest.publishing.frozen.published_paths import digest_path, search_path
from digest.publishing.pages.page import Page
from digest.publishing.pages.page_maker import PageMaker, Values
from digest.publishing.pages.page_parts import count_parts, split
from digest.publishing.paths import PAGEFIND, SEARCH_SCRIPT_PATH, relative_link, search_index_path
from digest.publishing.templates import Templates

# Fifty weeks of a dozen stories take a quarter of this.
_LARGEST = 1_000_000
# The number of sentences to index per story, besides its title: all, or if that is too large, the first, or none.
_SENTENCES = (None, 1, 0)
_HEAD, _END = b'{"weeks":[', b"]}"
# A digest, with the words for its week.
Told = tuple[str, Digest]


class SearchPublisher:
    """Publishes the search; a site without editions has none."""

    def __init__(self, templates: Templates) -> None:
        self._templates = templates

    def targets(self, site: Site, catalog: Catalog) -> Iterator[Target]:
        """Yield the script, and for each locale the page and its indexes. A new week changes one index only."""
        if not catalog.listings:
            return
        maker = PageMaker.of(site, self._templates)
        script = partial(self._templates.render, "site/search.js", site.locales[0])
        yield maker.file(SEARCH_SCRIPT_PATH, "text/javascript", lambda: script().encode())
        by_year: dict[int, list[Listing]] = {}
        for listing in reversed((*catalog.collections, *catalog.listings)):
            by_year.setdefault(listing.week.year, []).append(listing)
        for locale in site.locales:
            yield self._page(maker, locale, tuple(by_year))
            for year, listings in by_year.items():
                yield self._index(maker, locale, year, listings, catalog)

    def preview_targets(self, _site: Site, _digest: Digest) -> tuple[Target, ...]:
        """Return nothing: there is nothing to search yet."""
        return ()

    def _page(self, maker: PageMaker, locale: Locale, years: tuple[int, ...]) -> Target:
        path = search_path(locale)

        def values() -> Values:
            return {
                "years": years,
                "script": relative_link(path, SEARCH_SCRIPT_PATH),
                "index": [relative_link(path, search_index_path(locale, year)) for year in years],
                "pagefind": PAGEFIND if maker.site.search == "pagefind" else "",
            }

        versions = maker.versions(search_path)
        page = Page(maker.site, locale, path, versions, versions[0][1])
        return maker.page(page, "site/search.html", values, repr(years))

    def _index(self, maker: PageMaker, locale: Locale, year: int, listings: list[Listing], catalog: Catalog) -> Target:
        """Return the index of a year, newest week first."""
        path = search_index_path(locale, year)

        def told(listing: Listing) -> tuple[str, Digest]:
            return self._words(locale, listing.week), catalog.digest(listing.week, locale)

        def write() -> bytes:
            return write_index(map(told, listings))

        target = maker.file(path, "application/json", write, *_named(listings))
        return replace(target, locale=locale)

    def _words(self, locale: Locale, week: Period) -> str:
        return html.unescape(self._templates.render("site/_dateline.html", locale, week=week)).strip()


def _named(listings: Iterable[Listing]) -> Iterator[str]:
    """Yield what identifies the content of editions."""
    for listing in listings:
        yield from (str(listing.week), listing.fingerprint)


def write_index(digests: Iterable[Told]) -> bytes:
    """Write an index of digests, in the given order.

    A week has the links to the parts of its digest; a story has the index of its part in these, unless it is 0. A month
    or year is a single entry with its headlines, since its stories are those of weeks.
    """
    told = tuple(digests)
    written = b""
    for sentences in _SENTENCES:
        written = _HEAD + b",".join(_week(*one, sentences) for one in told) + _END
        if len(written) <= _LARGEST:
            break
    return written


def _week(words: str, digest: Digest, sentences: int | None) -> bytes:
    count, page = count_parts(len(digest.stories)), search_path(digest.locale)
    links = [relative_link(page, digest_path(digest.locale, digest.week, part)) for part in range(1, count + 1)]
    if is_collection(digest.week):
        headlines = " · ".join(story.title.text for story in digest.stories)
        week = {"words": "", "links": links[:1], "stories": [{"title": words, "source": "", "text": headlines}]}
    else:
        week = {"words": words, "links": links, "stories": list(_stories(digest, count, sentences))}
    return json.dumps(week, ensure_ascii=False, separators=(",", ":")).encode()


def _stories(digest: Digest, count: int, sentences: int | None) -> Iterator[dict[str, object]]:
    for place, part in enumerate(split(digest, count)):
        for story in part.stories:
            told = _story(story, digest.locale, sentences)
            yield {**told, "part": place} if place else told


def _story(story: DigestStory, readers: Locale, sentences: int | None) -> dict[str, object]:
    from digest.language.text.sentences.sentences import sentence_space  # noqa: PLC0415 - slow to import: few runs write an index

    locale = story.title.locale
    text = sentence_space(locale).join(passage.text for passage in story.summary[:sentences])
    told: dict[str, object] = {"title": story.title.text, "source": story.references[0].source}
    if text:
        told["text"] = text
    if locale != readers:
        told["lang"] = locale.tag if locale.is_known else ""
        told["dir"] = locale.direction if locale.is_known else "auto"
    return told
