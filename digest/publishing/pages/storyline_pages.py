"""Make the pages of stories that run on over weeks: one for each, and a list of those that run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from digest.model.artifact import Target
from digest.model.digest import Digest
from digest.model.locale import Locale
from digest.model.storyline import Storyline
from digest.ports import Catalog
from digest.publishing.frozen.published_paths import storyline_path, storylines_path
from digest.publishing.pages.page import Page
from digest.publishing.pages.page_maker import PageMaker, Values
from digest.publishing.storyline_parts import (
    PlaceInStoryline,
    ToldPart,
    inputs_of,
    running,
    title_of,
    told,
    with_targets,
)


@dataclass(frozen=True, slots=True)
class StorylineLink:
    """The link to the page of a storyline; ``name`` is that which its editor gave it, or ""."""

    href: str
    name: str


def storyline_pages(maker: PageMaker, locale: Locale, catalog: Catalog) -> Iterator[Target]:
    """Yield the page of each storyline, and the list of those that run; nothing if no story has run on yet.

    A page depends on the editions that tell its story. What was joined leads to what it was joined to.
    """
    if catalog.storylines:
        yield _list(maker, locale, catalog)
    for name, line in with_targets(catalog):
        page = _page(maker, locale, partial(storyline_path, name=name))
        template = "site/storyline.html" if name == line.id else "site/storyline_joined.html"
        yield maker.page(page, template, partial(_values, line, locale, catalog), *inputs_of(line, catalog))


def linked(page: Page, digest: Digest, own: Mapping[str, PlaceInStoryline]) -> Values:
    """Return the links to storylines on the page of a digest, by the keys of first items, and what went on.

    ``own`` are the stories of its edition that are a part of one.
    """
    there = [(story, place) for story in digest.stories if (place := own.get(story.key))]
    return {
        "storylines": {
            story.key: StorylineLink(page.to_storyline(place.storyline), place.name) for story, place in there
        },
        "went_on": [ToldPart(place.part.week, story, place.part.changes) for story, place in there if place.part],
    }


def linked_inputs(own: Mapping[str, PlaceInStoryline]) -> Iterable[str]:
    """Return what a page depends on that has these links."""
    return (repr(sorted((key, repr(place)) for key, place in own.items())),) if own else ()


def _list(maker: PageMaker, locale: Locale, catalog: Catalog) -> Target:
    lines = running(catalog.storylines, catalog.listings)

    def values() -> Values:
        listed = ((line, told(line, locale, catalog)) for line in lines)
        return {"lines": [(line, title_of(line, parts, locale), parts) for line, parts in listed if parts]}

    inputs = (part for line in lines for part in inputs_of(line, catalog))
    return maker.page(_page(maker, locale, storylines_path), "site/storylines.html", values, *inputs)


def _values(line: Storyline, locale: Locale, catalog: Catalog) -> Values:
    parts = told(line, locale, catalog)
    return {"line": line, "title": title_of(line, parts, locale), "parts": parts}


def _page(maker: PageMaker, locale: Locale, place: Callable[[Locale], str]) -> Page:
    versions = maker.versions(place)
    return Page(maker.site, locale, place(locale), versions, versions[0][1])
