"""Find the items of stories: by the key of their sentences, by their links, and by their titles."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC

from digest.editing.order.compose import title_of
from digest.model.edition import Reference, Story
from digest.model.frozen.item_key import day_of, key_of
from digest.model.item import Item, StoredItem
from digest.model.locale import Locale
from digest.model.week import Week
from digest.publishing.paths import is_web_address
from digest.tasks.from_output.item_joining import JoinedItem
from digest.tasks.from_output.shown import ShownCredit, ShownStory, ShownText
from digest.tasks.from_output.shown_translations import KnownSite, ShownTranslations

# The beginning of a text says what it is about.
_COMPARED = 1_000


@dataclass(frozen=True)
class References:
    """The items of a week, and those that only its stories tell of.

    Feeds leave out exact copies of an item, so that such an item is known by its source and its URL alone.
    """

    week: Week
    known: KnownSite
    items: Mapping[str, JoinedItem]
    source_ids: Mapping[str, str]
    translations: ShownTranslations
    made: dict[str, StoredItem] = field(default_factory=dict, init=False)
    _used: set[str] = field(default_factory=set, init=False)
    _by_url: dict[tuple[str, str], str] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        for key, joined in self.items.items():
            self._by_url.setdefault((joined.stored.item.source, joined.stored.item.url), key)

    def all_items(self) -> tuple[StoredItem, ...]:
        """Return all items, those of the feeds first, so that copies of them follow."""
        return (*(joined.stored for joined in self.items.values()), *self.made.values())

    def reserve(self, stories: Mapping[Locale, ShownStory]) -> None:
        """Keep the items that are certainly those of a story from any other story."""
        for story in stories.values():
            self._used.update(self._sure(story, stories))

    def of(self, stories: Mapping[Locale, ShownStory], title: ShownText) -> tuple[Reference, ...]:
        """Return the references of a story with this original title."""
        story = next(iter(stories.values()))
        own = list(dict.fromkeys(self._sure(story, stories)))
        found: dict[str, Reference] = {}
        for number, credit in enumerate(story.credits):
            for stored, shown in self._of_credit(credit, story, own, title, is_first=not number, found=found):
                item = stored.item
                # The feed of items says what an item is called whose story the editor gave another title.
                is_titled = bool(found) or (bool(item.title) and stored.key in self.items)
                name = shown or ("" if is_titled else title.text) or title_of(item)
                # In feeds, a day alone is its midnight; the story tells which of both it is.
                day = story.published if story.published and not found else stored.published
                found[stored.key] = replace(_reference(stored), title=name, published=day)
        return tuple(found.values())

    def _sure(self, story: ShownStory, stories: Mapping[Locale, ShownStory]) -> Iterator[str]:
        """Yield the keys of the items that sentences, links or the title of a story tell."""
        sources = {self.source(credit.source) for credit in story.credits}
        for told in story.summary:
            if told.item:
                yield from (key for key in self.items if key.startswith(told.item))
        for credit in story.credits:
            for url, _ in (*credit.links, (story.url, "")):
                if key := self._by_url.get((self.source(credit.source), url)) if url else "":
                    yield key
        if not story.url:
            for key, joined in self.items.items():
                item = joined.stored.item
                named = any(joined.titles.get(locale) == one.title.text for locale, one in stories.items())
                if named and item.source in sources and not is_web_address(item.url):
                    yield key

    def _of_credit(
        self,
        credit: ShownCredit,
        story: ShownStory,
        own: Sequence[str],
        title: ShownText,
        *,
        is_first: bool,
        found: Mapping[str, Reference],
    ) -> Iterator[tuple[StoredItem, str]]:
        """Yield the items of a source in a story, each with its title if that is shown."""
        source = self.source(credit.source)
        links = list(credit.links)
        if is_first and not links and story.url:
            links = [(story.url, "")]
        linked = [self._by_url.get((source, url), "") for url, _ in links]
        plain = [
            key
            for key in own
            if self.items[key].stored.item.source == source and key not in linked and key not in found
        ]
        needs_plain = not links or (is_first and not story.url)
        if needs_plain and not plain:
            plain = self._left(source, {url for one in story.credits for url, _ in one.links})
        if needs_plain and not plain:
            yield self._made(source, "", story, title, found), ""
        if needs_plain:
            yield from ((self._take(key), "") for key in plain)
        for key, (url, shown) in zip(linked, links, strict=True):
            yield (self._take(key) if key else self._made(source, url, story, title, found)), shown
        if not needs_plain:
            yield from ((self._take(key), "") for key in plain)

    def _take(self, key: str) -> StoredItem:
        self._used.add(key)
        return self.items[key].stored

    def _left(self, source: str, linked: Collection[str]) -> list[str]:
        """Return an item of a source that no story has and that a story need not link to, if there is one."""
        for key, joined in self.items.items():
            item = joined.stored.item
            if item.source == source and key not in self._used and _needs_no_link(item, linked):
                return [key]
        return []

    def complete(self, stories: Sequence[Story]) -> list[Story]:
        """Add the items that no story is known to have to those that are most like them, among stories of their source.

        A further item without a link leaves no trace in a story, so this is a guess that changes nothing visible.
        """
        complete = list(stories)
        placed = {one.key for story in stories for one in story.references}
        for key, joined in self.items.items():
            item = joined.stored.item
            likeness = {
                place: self._likeness(item, story)
                for place, story in enumerate(complete)
                if any(one.source == item.source for one in story.references)
                and _needs_no_link(item, {one.url for one in story.references})
            }
            if key not in placed and likeness:
                place = max(likeness, key=lambda one: likeness[one])
                complete[place] = _with_reference(complete[place], _reference(joined.stored))
        return complete

    def _likeness(self, item: Item, story: Story) -> float:
        ours = _words(item)
        theirs = [_words(self.stored(one.key).item) for one in story.references]
        return max(len(ours & other) / max(1, len(ours | other)) for other in theirs)

    def _made(
        self, source: str, url: str, story: ShownStory, title: ShownText, found: Mapping[str, Reference]
    ) -> StoredItem:
        """Return an item that no feed shows: a copy of the first item of its story, or the story itself."""
        first = self.stored(next(iter(found))) if found else None
        self.translations.losses["copy" if first and self.items else "item"] += 1
        if first:
            # A copy has another URL; but without a text, it would be no copy then.
            item = replace(first.item, source=source, url=url if first.item.text else first.item.url, id="")
            published = first.published
        else:
            locale = story.url_locale or title.locale
            text = " ".join(told.original or told.text for told in story.summary)
            item = Item(source, title.text, text, url=url, published=story.published, locale=locale)
            published = story.published
        seen = self.week.ends_at(self.known.zone).astimezone(UTC)
        week = Week.of(published, self.known.zone) if published else self.week
        stored = StoredItem(self._key(item, story, found), item, published, seen, week)
        self.made[stored.key] = stored
        return stored

    def stored(self, key: str) -> StoredItem:
        """Return an item of a story."""
        return self.items[key].stored if key in self.items else self.made[key]

    def _key(self, item: Item, story: ShownStory, found: Mapping[str, Reference]) -> str:
        """Return the key of an item by the rule; it begins as its sentences say, or else only by chance differs."""
        key = key_of(item.source, "", item.url, item.title, item.text, day_of(item.published))
        told = dict.fromkeys(one.item for one in story.summary if one.item)
        free = [one for one in told if not any(known.startswith(one) for known in (*self.items, *self.made))]
        if free and not any(key.startswith(one) for one in free):
            key = free[0] + key[len(free[0]) :]
        while key in self.items or key in self.made or key in found or self.known.is_taken(key):
            key = key_of(key, "", item.url, item.title, item.text, str(self.week))
        return key

    def source(self, name: str) -> str:
        """Return the id of a source, given its present name."""
        return self.source_ids.get(name, name)


def _reference(stored: StoredItem) -> Reference:
    item = stored.item
    return Reference(stored.key, item.source, title_of(item), item.url, stored.published, item.locale)


def _with_reference(story: Story, reference: Reference) -> Story:
    """Add a reference after the last one of the same source, so that the order of sources stays."""
    sources = [one.source for one in story.references]
    place = len(sources) - sources[::-1].index(reference.source)
    return replace(story, references=(*story.references[:place], reference, *story.references[place:]))


def _needs_no_link(item: Item, linked: Collection[str]) -> bool:
    return not is_web_address(item.url) or item.url in linked


def _words(item: Item) -> frozenset[str]:
    return frozenset(f"{item.title} {item.text[:_COMPARED]}".casefold().split())
