"""Make the entries of editions in one locale, each only once for all feeds and archives that contain it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import overload

from digest.model.digest import Digest, DigestItem
from digest.model.edition import Removal
from digest.model.locale import Locale
from digest.model.period import Period
from digest.model.site import Site
from digest.ports import Catalog
from digest.publishing.excerpt import Excerpt, render_what_fits
from digest.publishing.feeds.feed import MOST_BYTES, Entry, Link, Tombstone, alternates, entry_size
from digest.publishing.feeds.feed_topics import FeedTopic
from digest.publishing.frozen import ids
from digest.publishing.frozen.archived_entries import digest_published
from digest.publishing.frozen.published_paths import address, digest_path
from digest.publishing.paths import page_address
from digest.publishing.provenance import as_json, works_of
from digest.publishing.templates import Templates

# Items are needed once for each format of the live feed, and once for the archive; so are their entries.
_EDITIONS_AT_HAND, _ITEMS_AT_HAND = 16, 2_048

# Leaves a live feed room for this entry and everything outside of entries.
_LARGEST = MOST_BYTES * 9 // 10
_MOST_CATEGORIES = 20

_Told = Mapping[str, DigestItem]


class ItemEntries(Sequence[Entry]):
    """The entries of some items, each made when it is asked for: of a large edition, a feed contains few."""

    def __init__(self, keys: Sequence[str], make: Callable[[str], Entry]) -> None:
        self._keys = keys
        self._make = make

    def __len__(self) -> int:
        return len(self._keys)

    @overload
    def __getitem__(self, place: int) -> Entry: ...

    @overload
    def __getitem__(self, place: slice) -> ItemEntries: ...

    def __getitem__(self, place: int | slice) -> Entry | ItemEntries:
        if isinstance(place, slice):
            return ItemEntries(self._keys[place], self._make)
        return self._make(self._keys[place])


@dataclass(frozen=True, slots=True)
class Entries:
    """The entries of an edition: of its digest, and of its items by key. ``keys`` are those of the items, newest first.

    An item that was taken down has an entry that says only that, and comes first: ``removed`` are these, by key.

    The functions that it is made of have a cache.
    """

    digest: Callable[[Period], tuple[Entry, ...]]
    keys: Callable[[Period], Sequence[str]]
    item: Callable[[Period, str], Entry]
    removed: Callable[[Period], Mapping[str, Removal]]

    def items(self, week: Period) -> ItemEntries:
        """Return the entries of all items."""
        return ItemEntries((*self.removed(week), *self.keys(week)), partial(self.item, week))

    def tombstones(self, week: Period, name: Callable[[str], str]) -> tuple[Tombstone, ...]:
        """Return the tombstones of the items of an edition that were taken down; ``name`` gives the id of an entry."""
        return tombstones(self.removed(week).values(), name)

    def of_topic(self, topic: FeedTopic, feed_id: str, week: Period) -> ItemEntries:
        """Return the entries of the items of a topic, with ids for the feed of the topic."""

        def make(key: str) -> Entry:
            return replace(self.item(week, key), id=ids.topic_item_id(feed_id, key))

        return ItemEntries(self.keys_of(topic, week), make)

    def keys_of(self, topic: FeedTopic, week: Period) -> Sequence[str]:
        """Return the keys of the items of a topic, newest first."""
        wanted = topic.items.get(week, ())
        return [key for key in self.keys(week) if key in wanted]


def tombstones(removed: Iterable[Removal], name: Callable[[str], str]) -> tuple[Tombstone, ...]:
    """Return those of items that were taken down; ``name`` gives the id of an entry, given the key of its item."""
    return tuple(Tombstone(name(one.item), one.moment) for one in removed)


def entries_of(templates: Templates, site: Site, locale: Locale, catalog: Catalog) -> Entries:
    """Return functions that make the entries of a catalog's editions, with a cache."""

    @lru_cache(_EDITIONS_AT_HAND)
    def told(week: Period) -> _Told:
        from digest.publishing.feeds.item_entry import updated  # noqa: PLC0415 - slow to import: most runs write no entry

        items = catalog.items(week, locale)
        return {
            one.stored.key: one for one in sorted(items, key=lambda one: updated(one.stored, site.zone), reverse=True)
        }

    @lru_cache(_ITEMS_AT_HAND)
    def item(week: Period, key: str) -> Entry:
        from digest.publishing.feeds.item_entry import item_entry, removed_entry  # noqa: PLC0415 - likewise

        if gone := removed(week).get(key):
            return removed_entry(templates, site, locale, gone)
        return item_entry(templates, site, locale, told(week)[key], week)

    @lru_cache(_EDITIONS_AT_HAND)
    def removed(week: Period) -> Mapping[str, Removal]:
        return {one.item: one for one in catalog.digest(week, locale).removed}

    @lru_cache(_EDITIONS_AT_HAND * 4)
    def digest(week: Period) -> tuple[Entry, ...]:
        return (digest_entry(templates, site, catalog.digest(week, locale)),)

    return Entries(digest, lambda week: tuple(told(week)), item, removed)


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
            works=_works(excerpt.digest),
        )

    return render_what_fits(digest, render, lambda entry: entry_size(entry) <= _LARGEST)


def _works(digest: Digest) -> str:
    introduction = [passage for paragraph in digest.introduction for passage in paragraph]
    return as_json(works_of(digest.stories, digest.locale, introduction, are_known=True))


def _pages(site: Site, digest: Digest) -> tuple[Link, ...]:
    """Return the links to its page in every locale; none if the site has no pages."""
    if "site" not in site.publishers:
        return ()

    def page(locale: Locale) -> Link:
        return Link(address(site, digest_path(locale, digest.week)), "alternate", "text/html", locale.tag)

    return alternates(page(digest.locale), (page(locale) for locale in site.locales if locale != digest.locale))
