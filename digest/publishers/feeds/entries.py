"""Make the entries of editions in one locale, each only once for all feeds and archives that contain it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from digest.model.locale import Locale
from digest.model.site import Site
from digest.model.week import Week
from digest.ports import Catalog
from digest.publishers import ids
from digest.publishers.feeds.digest_entry import digest_entry
from digest.publishers.feeds.feed import Entry
from digest.publishers.feeds.item_entry import item_entry
from digest.publishers.feeds.topics import Topic
from digest.publishers.templates import Templates

# The entries of an edition are needed once for each format of the feed, and once for the archive.
_AT_HAND = 64


@dataclass(frozen=True, slots=True)
class Entries:
    """The entries of an edition: its digest, and its items by key, newest first."""

    digest: Callable[[Week], tuple[Entry, ...]]
    by_key: Callable[[Week], Mapping[str, Entry]]

    def items(self, week: Week) -> tuple[Entry, ...]:
        """Return the entries of all items."""
        return tuple(self.by_key(week).values())

    def of_topic(self, topic: Topic, feed_id: str, week: Week) -> tuple[Entry, ...]:
        """Return the entries of the items of a topic, with ids for the feed of the topic."""
        keys = topic.items.get(week, ())
        found = ((key, entry) for key, entry in self.by_key(week).items() if key in keys)
        return tuple(replace(entry, id=ids.topic_item_id(feed_id, key)) for key, entry in found)


def entries_of(templates: Templates, site: Site, locale: Locale, catalog: Catalog) -> Entries:
    """Return functions that make the entries of a catalog's editions, with a cache."""
    made_by = (templates, site, locale, catalog)
    return Entries(
        lru_cache(_AT_HAND)(partial(_digest_entries, *made_by)),
        lru_cache(_AT_HAND)(partial(_item_entries, *made_by)),
    )


def _digest_entries(
    templates: Templates, site: Site, locale: Locale, catalog: Catalog, week: Week
) -> tuple[Entry, ...]:
    return (digest_entry(templates, site, catalog.digest(week, locale)),)


def _item_entries(
    templates: Templates, site: Site, locale: Locale, catalog: Catalog, week: Week
) -> Mapping[str, Entry]:
    made = {told.stored.key: item_entry(templates, site, locale, told, week) for told in catalog.items(week, locale)}
    return dict(sorted(made.items(), key=lambda keyed: keyed[1].updated, reverse=True))
