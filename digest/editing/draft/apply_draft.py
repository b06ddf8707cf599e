"""Edit an edition as its draft wants it: order, stories, words, headings and omissions.

A dropped item stays with the edition: it waits for no later one, and comes back when its own is decided again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import takewhile
from types import MappingProxyType
from typing import Self

from digest.editing.draft.draft_headings import Heading, Headings
from digest.editing.draft.edit_story import edit_story
from digest.editing.draft.introduction import introduction
from digest.editing.draft.misplaced_sentences import misplaced_sentences
from digest.editing.draft.placements import (
    Placement,
    UnnamedItems,
    order,
    placements,
    titles,
    unnamed_items,
    with_unnamed,
)
from digest.editing.order.compose import (
    Summarize,
    can_read_any,
    list_story,
    reference_to,
    retellings,
    summarize_story,
)
from digest.editing.order.demotion import is_for_sale
from digest.editing.order.published_stories import PublishedStory, by_reference
from digest.editing.order.rank import RankedStory, is_news, keeps_seat
from digest.editing.order.seats import PageSeats, on_pages, seats
from digest.editing.order.written_headlines import WriteHeadline, no_headline, with_headline
from digest.model.draft import Draft, DraftWords
from digest.model.edition import Edition, OwnWords, Retelling, Story
from digest.model.finding import Finding
from digest.model.frozen.edition_names import SectionKind
from digest.model.item import StoredItem
from digest.model.locale import UNDETERMINED, Locale
from digest.model.period import Period
from digest.model.rules import Readers, Rules

_Tell = Callable[[Placement], Story]
_Retell = Callable[[Placement, Story], Iterable[Retelling]]
# Sections that come last where there are tags.
_LAST: Mapping[SectionKind, int] = MappingProxyType({"all": 1, "earlier": 2})


@dataclass(frozen=True, slots=True)
class EditContext:
    """The context of editing: the editor's locale, unless the draft names one, and whether an item is stored at all.

    ``extract`` returns the sentences by which those of items are recognized in a draft, if ``summarize`` may return
    others. ``told`` are the stories of earlier editions.
    """

    rules: Rules
    summarize: Summarize
    extract: Summarize
    locale: Locale
    is_stored: Callable[[str], bool]
    told: Sequence[PublishedStory] = ()
    write_headline: WriteHeadline = no_headline


@dataclass(frozen=True, slots=True)
class EditedEdition:
    """An edition as its editor wants it, what its draft does not name yet, and findings about the draft."""

    edition: Edition
    new: UnnamedItems
    findings: tuple[Finding, ...]


def edit(edition: Edition, draft: Draft, items: Sequence[StoredItem], editing: EditContext) -> EditedEdition:
    """Return an edition as a draft wants it; ``items`` are all those that ``edition`` was made from.

    Each item ends up in exactly one story, or is dropped. Whatever the draft does not mention stays as in ``edition``:
    an unedited draft changes nothing. Items that it does not name join the story that they have in ``edition``, or
    follow at the end.

    Raises DraftError for an item that is unknown, or named twice.
    """
    by_key = {stored.key: stored for stored in items}
    named, findings = placements(draft, by_key, editing.is_stored)
    new = unnamed_items(edition, named)
    placed = [one for one in with_unnamed(named, new, by_key) if one.items]
    kept = sorted((one for one in placed if not one.draft_story.drop), key=lambda one: not one.draft_story.pin)
    in_full, briefly, retold = _tellers(edition, draft, editing)
    headings = Headings.of(edition, editing.rules, draft.locale or editing.locale)
    words = [_PageWords.of(one, draft, by_key, editing.is_stored) for one in draft.own_words]
    by_locale = {one.words.locale: one for one in words}
    brief = {id(one): briefly(one) for one in kept}
    maker = _PageMaker(kept, brief, edition, editing.rules.stories, headings)
    result = on_pages(
        replace(
            edition,
            introduction=introduction(
                draft.introduction, draft.locale or editing.locale, is_abstract=draft.is_introduction_proposed
            ),
            dropped=tuple(reference_to(stored) for one in placed if one.draft_story.drop for stored in one.items),
            model=draft.model,
        ),
        kept,
        lambda one: _is_late(one, edition.week),
        {one.locale: maker.page(one, by_locale.get(one.locale, _NO_WORDS)) for one in editing.rules.readers},
        in_full,
        lambda one: brief[id(one)],
        retold,
    )
    about_words = (finding for one in words for finding in one.findings)
    return EditedEdition(
        replace(result, own_words=tuple(one.told(result) for one in words)),
        new,
        (*findings, *misplaced_sentences(edition, placed, draft.path), *about_words),
    )


def _tellers(edition: Edition, draft: Draft, editing: EditContext) -> tuple[_Tell, _Tell, _Retell]:
    """Return functions that tell a story in a draft's words: one with its summary, one by its title only.

    The third returns how it is told to the readers of single locales; the words of an editor are told to all.
    """
    known = {_keys(story): story for story in edition.stories}
    earlier = by_reference(editing.told)

    def ranked(placed: Placement) -> RankedStory:
        story = known.get(_item_keys(placed))
        if story is None:
            return RankedStory(placed.items, ())
        return RankedStory(placed.items, story.factors, story.genre, earlier.get(story.earlier))

    def told(story: Story, placed: Placement) -> Story:
        return edit_story(
            story, placed.draft_story, placed.items, placed.draft_story.locale or draft.locale or editing.locale
        )

    def in_full(placed: Placement) -> Story:
        summarize = editing.extract if placed.draft_story.summary else editing.summarize
        title, one = placed.draft_story.title, ranked(placed)
        story = summarize_story(one, editing.rules, summarize, title)
        write = no_headline if title else editing.write_headline
        return told(with_headline(story, one, editing.rules, summarize, write), placed)

    def briefly(placed: Placement) -> Story:
        untold = replace(placed, draft_story=replace(placed.draft_story, summary="", image=None))
        return told(list_story(ranked(placed)), untold)

    def retold(placed: Placement, story: Story) -> Iterable[Retelling]:
        if story.edited or story.title != story.references[0].title:
            return ()
        fully = partial(summarize_story, rules=editing.rules, summarize=editing.summarize)
        return retellings(story, ranked(placed), editing.rules.readers, fully if story.summary else list_story)

    return in_full, briefly, retold


def _item_keys(placed: Placement) -> frozenset[str]:
    return frozenset(stored.key for stored in placed.items)


def _keys(story: Story) -> frozenset[str]:
    return frozenset(reference.key for reference in story.references)


@dataclass(frozen=True, slots=True)
class _PageWords:
    """What a draft has for the readers of one locale: titles by the keys of items, and the items of the first stories.

    ``findings`` are about them.
    """

    words: DraftWords
    titles: Mapping[str, str] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()

    @classmethod
    def of(
        cls, words: DraftWords, draft: Draft, items: Mapping[str, StoredItem], is_stored: Callable[[str], bool]
    ) -> Self:
        """Find the items that the words name among those that they may. Raises DraftError for one that is unknown."""
        titled, about_titles = titles(words, draft, items, is_stored)
        ordered, about_order = order(words, draft, items, is_stored)
        return cls(words, titled, ordered, (*about_titles, *about_order))

    def told(self, edition: Edition) -> OwnWords:
        """Return the words, with titles for the stories that an edition has in the end.

        Of several for one story, that of its earlier item counts; one for an item that the editor dropped counts for
        nothing.
        """
        given = {
            story.references[0].key: self.titles[reference.key]
            for story in edition.stories
            for reference in reversed(story.references)
            if reference.key in self.titles
        }
        words = self.words
        own = introduction(words.introduction, words.locale)
        return OwnWords(words.locale, own, words.subject, words.preheader, tuple(given.items()))


_NO_WORDS = _PageWords(DraftWords(UNDETERMINED))


@dataclass(frozen=True, slots=True)
class _PageMaker:
    """Makes the page of each locale from the stories that a draft keeps, in its order, pinned ones first.

    ``brief`` are these stories as they are listed, by the ids of their placements.
    """

    kept: Sequence[Placement]
    brief: Mapping[int, Story]
    edition: Edition
    room: int
    headings: Headings

    def page(self, readers: Readers, words: _PageWords) -> PageSeats[Placement]:
        """Return the page of some readers: first the stories that the draft orders there, then those they can read.

        Late stories have room of their own.
        """
        by_item = {stored.key: one for one in self.kept for stored in one.items}
        first = dict.fromkeys(id(by_item[key]) for key in words.order if key in by_item)
        lead = {one: number for number, one in enumerate(first)}
        readable = {id(one) for one in self.kept if self._can_read(one, readers, words)}
        wanted = {*lead, *(id(one) for one in self.kept if one.draft_story.pin)}
        seated = set(wanted)
        for is_late in (False, True):
            seated |= self._seats(readable, lead, is_late=is_late)
        shown = [one for one in self.kept if id(one) in seated]
        last = self._last_readable(shown, readable)

        def place(number: int, one: Placement) -> tuple[int, bool, int]:
            if id(one) in lead:
                return 0, False, lead[id(one)]
            is_before = id(one) in readable and number <= last
            return (1 if is_before else 3 if _is_late(one, self.edition.week) else 2), id(one) not in readable, number

        ordered = [one for _, one in sorted(enumerate(shown), key=lambda numbered: place(*numbered))]
        parts = [{id(one) for one in shown if _is_late(one, self.edition.week) == late} for late in (False, True)]
        read = {one for part in parts for one in (part & readable or part)}
        headings = self.headings.on(self.edition.page(readers.locale))
        sections = _sections(ordered, self.edition.week, headings, read, wanted)
        return PageSeats(
            tuple((kind, name, tuple(members)) for kind, name, members in sections), lambda one: id(one) in readable
        )

    def _can_read(self, one: Placement, readers: Readers, words: _PageWords) -> bool:
        is_titled = any(stored.key in words.titles for stored in one.items)
        told = self.brief[id(one)]
        if told.edited:
            return is_titled or readers.can_read(told.locale, one.items[0].item.source)
        return is_titled or can_read_any(readers, one.items)

    def _seats(self, readable: Collection[int], lead: Collection[int], *, is_late: bool) -> set[int]:
        """Return the stories, late or not, with a seat behind those in the lead."""
        part = [one for one in self.kept if _is_late(one, self.edition.week) == is_late]
        last = _last_for_sale(part, self.edition, is_late=is_late)
        room = max(0, self.room - sum(id(one) in lead for one in part))
        candidates = [one for one in part if id(one) not in lead and id(one) not in last]
        decided = {_keys(story) for story in self.edition.stories}

        def by_factors(asked: Callable[[Story], bool]) -> Callable[[Placement], bool]:
            # What the editor joined or split has no factors.
            return lambda one: asked(self.brief[id(one)]) or _item_keys(one) not in decided

        found = seats(candidates, room, lambda one: id(one) in readable, by_factors(is_news), by_factors(keeps_seat))
        return set(map(id, found))

    def _last_readable(self, shown: Sequence[Placement], readable: Collection[int]) -> int:
        """Return the number of the last story of the week that readers can read: late ones before it were moved up."""
        numbers = (
            number for number, one in enumerate(shown) if id(one) in readable and not _is_late(one, self.edition.week)
        )
        return max(numbers, default=-1)


def _last_for_sale(part: Sequence[Placement], edition: Edition, *, is_late: bool) -> set[int]:
    """Return the ids of the stories that are for sale, and were not moved ahead of others (``demotion``)."""
    for_sale = {_keys(story) for story in edition.stories if is_for_sale(story.genre)}
    last = tuple(takewhile(lambda one: _item_keys(one) in for_sale, reversed(part)))
    return set(map(id, last)) if is_late or len(last) < len(part) else set()


def _is_late(placed: Placement, week: Period) -> bool:
    return all(stored.week < week for stored in placed.items)


def _sections(
    shown: Sequence[Placement], week: Period, headings: Headings, read: Collection[int], wanted: Collection[int]
) -> Iterator[tuple[SectionKind, str, list[Placement]]]:
    """Put stories under headings, in the order of each heading's first story.

    With topics, those that have none stay between the headings where the draft has them. Those without a tag come after
    all that have one, unless they are ``wanted`` ahead, or the draft has them in another place.
    """
    is_rest_last = headings.is_ranked and headings.rules.sections == "tag"
    headed: dict[tuple[bool, str, int], tuple[SectionKind, list[Placement]]] = {}
    for one in shown:
        kind, name = _heading(one, week, headings, is_read=id(one) in read)
        before = sum(known not in _LAST for known, _ in headed.values()) if kind == "all" and headings.here else 0
        if is_rest_last and kind == "all" and id(one) in wanted:
            before = -1
        headed.setdefault((kind == "earlier", name, before), (kind, []))[1].append(one)
    sections = [(kind, name, members) for (_, name, _), (kind, members) in headed.items()]
    if is_rest_last:
        sections.sort(key=lambda section: 0 if id(section[2][0]) in wanted else _LAST.get(section[0], 0))
    elif headings.here:
        sections.sort(key=lambda section: section[0] == "earlier")
    yield from sections


def _heading(placed: Placement, week: Period, headings: Headings, *, is_read: bool) -> Heading:
    wanted = placed.draft_story.section
    if not wanted and _is_late(placed, week):
        return "earlier", ""
    return headings.wanted(wanted, placed.items, is_read=is_read)
