"""Find the topics that have feeds of their own: sections and tags, as configured for the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from digest.model.digest import Digest
from digest.model.locale import Locale
from digest.model.period import Period
from digest.model.site import FeedOptions, Listing, Site
from digest.ports import Catalog
from digest.publishing.frozen.published_paths import TopicKind

# The number of editions that topics are taken from, and that their feeds contain.
NEWEST = 13


@dataclass(frozen=True, slots=True)
class FeedTopic:
    """A section or tag with its name, and the keys of its items by the week of their edition.

    ``first_name`` is the name that addresses and ids are made from: that of a source stays when it is renamed.
    """

    by: TopicKind
    name: str
    items: Mapping[Period, frozenset[str]]
    first_name: str


def topics(site: Site, catalog: Catalog) -> tuple[FeedTopic, ...]:
    """Return the topics of the newest editions, by name. Case is ignored; the newest edition decides the spelling.

    Their items include those of one edition more: the feeds of a week ago have them.
    """
    if not (site.feeds.by_section or site.feeds.by_tag):
        return ()
    found: dict[tuple[TopicKind, str], dict[Period, set[str]]] = {}
    written: dict[tuple[TopicKind, str], tuple[str, str]] = {}
    newest = catalog.listings[-NEWEST:]
    for listing in reversed(catalog.listings[-NEWEST - 1 :]):
        for by, first_name, name, keys in _named(listing, site.locales[0], site.feeds, catalog):
            topic = (by, first_name.casefold())
            if listing in newest:
                written.setdefault(topic, (first_name, name))
            found.setdefault(topic, {}).setdefault(listing.week, set()).update(keys)
    return tuple(
        FeedTopic(by, name, {week: frozenset(keys) for week, keys in found[by, topic].items()}, first_name)
        for by, topic in sorted(written)
        for first_name, name in [written[by, topic]]
    )


def _named(
    listing: Listing, locale: Locale, options: FeedOptions, catalog: Catalog
) -> Iterator[tuple[TopicKind, str, str, set[str]]]:
    if options.by_section:
        yield from _sections(catalog.digest(listing.week, locale))
    if options.by_tag:
        for told in catalog.items(listing.week, locale):
            for tag in told.stored.item.tags:
                yield "tag", tag, tag, {told.stored.key}


def _sections(digest: Digest) -> Iterator[tuple[TopicKind, str, str, set[str]]]:
    for section in digest.sections:
        # A name of the week is gone with it; a subject comes back.
        if section.heading and (section.subject or section.kind != "topic"):
            keys = {one.key for story in section.stories for one in story.references}
            yield "section", section.first_heading, section.heading, keys
