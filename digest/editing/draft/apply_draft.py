"""Edit an edition as its draft wants it: order, stories, words, headings and omissions.

A dropped item stays with the edition: it waits for no later one, and comes back when its own is decided again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from digest.editing.draft.draft_headings import Heading, Headings
from digest.editing.draft.edit_story import edit_story
from digest.editing.draft.introduction import introduction
from digest.editing.draft.misplaced_sentences import misplaced_sentences
from digest.editing.draft.placements import Placement, UnnamedItems, placements, titles, unnamed_items, with_unnamed
from digest.editing.order.compose import Summarize, list_story, reference_to, summarize_story
from digest.editing.order.demotion import is_for_sale
from digest.editing.order.published_stories import PublishedStory, by_reference
from digest.editing.order.rank import RankedStory
from digest.editing.order.written_headlines import WriteHeadline, no_headline, with_headline
from digest.model.draft import Draft, DraftWords
from digest.model.edition import Edition, OwnWords, Section, Story
from digest.model.finding import Finding
from digest.model.frozen.edition_names import SectionKind
from digest.model.item import StoredItem
from digest.model.locale import Locale
from digest.model.rules import Rules
from digest.model.week import Week

_Tell = Callable[[Placement], Story]
# Sections that come last where there are topics.


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
    shown, rest = _by_room(kept, edition, editing.rules.stories)
    in_full, briefly = _tellers(edition, draft, editing)
    headings = Headings.of(edition, editing.rules, draft.locale or editing.locale)
    result = replace(
        edition,
        sections=tuple(
            Section(kind, name, tuple(map(in_full, members)))
            for kind, name, members in _sections(shown, edition.week, headings)
        ),
        also=tuple(map(briefly, rest)),
        introduction=introduction(
            draft.introduction, draft.locale or editing.locale, is_abstract=draft.is_introduction_proposed
        ),
        dropped=tuple(reference_to(stored) for one in placed if one.draft_story.drop for stored in one.items),
        model=draft.model,
    )
    words = [_own_words(one, draft, result, by_key, editing.is_stored) for one in draft.own_words]
    about_words = (finding for _, found in words for finding in found)
    return EditedEdition(
        replace(result, own_words=tuple(own for own, _ in words)),
        new,
        (*findings, *misplaced_sentences(edition, placed, draft.path), *about_words),
    )


def _tellers(edition: Edition, draft: Draft, editing: EditContext) -> tuple[_Tell, _Tell]:
    """Return functions that tell a story in a draft's words: one with its summary, one by its title only."""
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

    return in_full, briefly


def _item_keys(placed: Placement) -> frozenset[str]:
    return frozenset(stored.key for stored in placed.items)


def _keys(story: Story) -> frozenset[str]:
    return frozenset(reference.key for reference in story.references)


def _by_room(placed: Sequence[Placement], edition: Edition, room: int) -> tuple[list[Placement], list[Placement]]:
    """Split into stories with a summary and those without, in order; late ones have room of their own."""
    left = {True: room, False: room}
    shown: list[Placement] = []
    rest: list[Placement] = []
    last = _last_for_sale(placed, edition)
    for number, one in enumerate(placed):
        is_late = _is_late(one, edition.week)
        has_room = left[is_late] > 0 and number not in last
        (shown if one.draft_story.pin or has_room else rest).append(one)
        left[is_late] -= 1
    return shown, rest


def _last_for_sale(placed: Sequence[Placement], edition: Edition) -> set[int]:
    """Return the numbers of the stories that are for sale, and were not moved ahead of others (``demotion``)."""
    for_sale = {_keys(story) for story in edition.stories if is_for_sale(story.genre)}
    last: set[int] = set()
    for late in (False, True):
        numbers = [number for number, one in enumerate(placed) if _is_late(one, edition.week) == late]
        is_last = tuple(takewhile(lambda number: _item_keys(placed[number]) in for_sale, reversed(numbers)))
        if late or len(is_last) < len(numbers):
            last.update(is_last)
    return last


def _is_late(placed: Placement, week: Week) -> bool:
    return all(stored.week < week for stored in placed.items)


def _sections(
    shown: Sequence[Placement], week: Week, headings: Headings
) -> Iterator[tuple[SectionKind, str, list[Placement]]]:
    """Put stories under headings, in the order of each heading's first story.

    With topics, those that have none stay between the headings where the draft has them.
    """
    headed: dict[tuple[bool, str, int], tuple[SectionKind, list[Placement]]] = {}
    for one in shown:
        kind, name = _heading(one, week, headings)
        before = sum(known != "all" for known, _ in headed.values()) if kind == "all" and headings.topics else 0
        headed.setdefault((kind == "earlier", name, before), (kind, []))[1].append(one)
    sections = [(kind, name, members) for (_, name, _), (kind, members) in headed.items()]
    yield from sorted(sections, key=lambda section: section[0] == "earlier") if headings.topics else sections


def _heading(placed: Placement, week: Week, headings: Headings) -> Heading:
    wanted = placed.draft_story.section
    return ("earlier", "") if not wanted and _is_late(placed, week) else headings.wanted(wanted, placed.items)


def _own_words(
    words: DraftWords, draft: Draft, edition: Edition, items: Mapping[str, StoredItem], is_stored: Callable[[str], bool]
) -> tuple[OwnWords, tuple[Finding, ...]]:
    """Return the words that a draft has for one locale, and findings about them; ``items`` are all that it may name.

    Titles are given to the stories that ``edition`` has in the end. Of several for one story, that of its earlier item
    counts; one for an item that the editor dropped counts for nothing.

    Raises DraftError for an item that is unknown.
    """
    named, findings = titles(words, draft, items, is_stored)
    given = {
        story.references[0].key: named[reference.key]
        for story in edition.stories
        for reference in reversed(story.references)
        if reference.key in named
    }
    own = introduction(words.introduction, words.locale)
    return OwnWords(words.locale, own, words.subject, words.preheader, tuple(given.items())), findings
