"""Make the pages of a digest: one, or if it is long, one for each part."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache, partial

from digest.language.text.shortening.shorten import shorten
from digest.model.artifact import Target
from digest.model.digest import Digest, DigestStory
from digest.model.locale import Locale
from digest.model.period import Period
from digest.model.site import Listing, Site
from digest.ports import Catalog
from digest.publishing.frozen.published_paths import address, digest_path, image_path, index_path
from digest.publishing.pages.page import Page
from digest.publishing.pages.page_maker import PageMaker, Values
from digest.publishing.pages.page_parts import DigestPart, count_parts, split
from digest.publishing.pages.storyline_pages import linked, linked_inputs
from digest.publishing.pages.week_headlines import AskHeadline, headline_inputs, headlines
from digest.publishing.paths import is_web_address, preview_path
from digest.publishing.provenance import works_of
from digest.publishing.storyline_parts import PlaceInStoryline, places

_TEMPLATE = "site/digest.html"
# About as much as search engines and link previews show.
_LONGEST_DESCRIPTION = 200
_HEADLINES = 3
# Escaped, these cannot end a <script> or a line in it (HTML, restrictions for contents of script elements).
_ESCAPES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}


@dataclass(frozen=True, slots=True)
class _Neighbors:
    """The editions before and after one, if there are any."""

    previous: Listing | None
    following: Listing | None
    ask: AskHeadline

    def inputs(self, locale: Locale) -> tuple[str, ...]:
        """Return what a page shows of them, and on which side."""
        return (str(self.previous is None), *headline_inputs(self._listings, locale))

    def values(self, locale: Locale) -> Values:
        """Return what templates get of them."""
        previous, following = (one and one.week for one in (self.previous, self.following))
        return {"previous": previous, "next": following, "headlines": headlines(self._listings, locale, self.ask)}

    @property
    def _listings(self) -> tuple[Listing, ...]:
        return tuple(one for one in (self.previous, self.following) if one)


def digest_pages(maker: PageMaker, locale: Locale, catalog: Catalog, listings: tuple[Listing, ...]) -> Iterator[Target]:
    """Yield the pages of digests of one kind in a locale, oldest first.

    A page depends on its edition, and on the headlines of those of its kind before and after.
    """

    @lru_cache(maxsize=1)  # Pages are rendered in order, and the pages of one digest need the same parts.
    def ask_for(week: Period, count: int) -> tuple[Digest, tuple[DigestPart, ...]]:
        return _in_parts(maker.site, catalog.digest(week, locale), count)

    of_storylines = places(catalog)
    for listing, previous, following in zip(listings, (None, *listings), (*listings[1:], None), strict=False):
        count = count_parts(listing.stories)
        ask = partial(ask_for, listing.week, count)
        neighbors = _Neighbors(previous, following, catalog.headline)
        own = of_storylines.get(listing.week, {})
        for number in range(1, count + 1):
            page = _page(maker, locale, listing.week, number)
            values = partial(_values, page, ask, number, neighbors, own)
            inputs = (listing.fingerprint, *neighbors.inputs(locale), *linked_inputs(own))
            yield maker.page(page, _TEMPLATE, values, *inputs)


def preview_pages(maker: PageMaker, digest: Digest) -> Iterator[Target]:
    """Yield the pages of a digest whose week is not over: they say so, and link only to each other."""
    count = count_parts(len(digest.stories))
    whole, inputs = _in_parts(maker.site, digest, count), repr(digest)
    for number in range(1, count + 1):
        path = preview_path(digest_path(digest.locale, digest.week, number))
        page = Page(maker.site, digest.locale, path)
        values = partial(_values, page, lambda: whole, number, None, {})
        yield maker.page(page, _TEMPLATE, values, inputs)


def shown(digest: Digest, part: DigestPart) -> Values:
    """Return the values that templates get for a digest and the part of it to show."""
    return {"digest": digest, "week": digest.week, "part": part, "description": description(digest)}


def _in_parts(site: Site, digest: Digest, count: int) -> tuple[Digest, tuple[DigestPart, ...]]:
    return digest, split(digest, count, site.full)


def _values(
    page: Page,
    ask: Callable[[], tuple[Digest, tuple[DigestPart, ...]]],
    number: int,
    neighbors: _Neighbors | None,
    own: Mapping[str, PlaceInStoryline],
) -> Values:
    """Return the values of the page of a part, given by its number."""
    digest, parts = ask()
    part = parts[number - 1]
    others = neighbors.values(digest.locale) if neighbors else {"previous": None, "next": None, "headlines": {}}
    structured = collection(page, digest, part)
    return {**shown(digest, part), "structured": structured, **others, **linked(page, digest, own)}


def _page(maker: PageMaker, locale: Locale, week: Period, number: int) -> Page:
    versions = _versions(maker.site.locales, week, number)
    return Page(maker.site, locale, digest_path(locale, week, number), versions, versions[0][1])


@lru_cache(maxsize=1024)  # Needed in every locale, for up to ten years of weeks.
def _versions(locales: tuple[Locale, ...], week: Period, number: int) -> tuple[tuple[Locale, str], ...]:
    return tuple((locale, digest_path(locale, week, number)) for locale in locales)


def description(digest: Digest) -> str:
    """Return the editor's introduction, or else the first headlines, shortened; "" if there is neither."""
    from digest.language.text.sentences.sentences import sentence_space  # noqa: PLC0415 - slow to import: few runs make a page

    sentences = (passage.text for paragraph in digest.introduction for passage in paragraph)
    said = sentence_space(digest.locale).join(sentences)
    headlines = " · ".join(story.title.text for story in digest.stories[:_HEADLINES])
    return shorten(said or headlines, _LONGEST_DESCRIPTION)


def collection(page: Page, digest: Digest, part: DigestPart) -> str:
    """Return a CollectionPage with an ItemList of its links, as JSON-LD that is safe inside a <script>."""
    site = page.site
    publisher = {"@type": "Organization", "name": site.title, "url": site.base_url}
    if site.logo:
        publisher["logo"] = address(site, image_path(site.logo))
    told: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "url": page.address,
        "name": f"{site.title}, {digest.week}",
        "inLanguage": page.locale.tag,
        # Republishing changes the date of the update, not that of publication.
        **_dates(digest.week.ends_at(site.zone), digest.updated),
        "isPartOf": {"@type": "WebSite", "name": site.title, "url": address(site, index_path(page.locale))},
        "publisher": publisher,
        "mainEntity": {"@type": "ItemList", "itemListElement": _items(part)},
    }
    stories = (story for section in part.sections for story in section.stories)
    introduction = [passage for paragraph in digest.introduction for passage in paragraph] if part.number == 1 else []
    if works := works_of(stories, page.locale, introduction):
        told["hasPart"] = works
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def _dates(published: datetime, updated: datetime) -> dict[str, str]:
    modified = {"dateModified": updated.isoformat(timespec="seconds")} if updated != published else {}
    return {"datePublished": published.isoformat(timespec="seconds"), **modified}


def _items(part: DigestPart) -> list[dict[str, object]]:
    """Return the links of the stories with summaries, without titles: these are on the page already."""
    told: list[DigestStory] = [story for section in part.sections for story in section.stories]
    linked = [url for story in told or part.also if is_web_address(url := story.references[0].url)]
    return [{"@type": "ListItem", "position": position, "url": url} for position, url in enumerate(linked, 1)]
