"""Edit an edition as its draft wants it: order, stories, words, headings and omissions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from digest.compose.draft.edit_story import edit_story
from digest.compose.draft.introduction import introduction
from digest.compose.draft.misplaced_sentences import misplaced_sentences
from digest.compose.draft.own_words import own_words
from digest.compose.draft.placements import Newcomers, Placement, newcomers, placements, with_newcomers
from digest.compose.edition.edition import Summarize, list_story, reference_to, summarize_story
from digest.compose.edition.headlines import WriteHeadline, no_headline, with_headline
from digest.compose.edition.rank import Ranked
from digest.compose.edition.rules import Rules
from digest.compose.edition.select import heading, shown_heading
from digest.model.draft import Draft
from digest.model.edition import Edition, Section, SectionKind, Story
from digest.model.finding import Finding
from digest.model.item import StoredItem
from digest.model.locale import Locale
from digest.model.week import Week
from digest.text.characters.clean import one_line

_Tell = Callable[[Placement], Story]


@dataclass(frozen=True, slots=True)
class Editing:
    """The context of editing: the editor's locale, unless the draft names one, and whether an item is stored at all.

    ``extract`` returns the sentences by which those of items are recognized in a draft, if ``summarize`` may return
    others.
    """

    rules: Rules
    summarize: Summarize
    extract: Summarize
    locale: Locale
    is_stored: Callable[[str], bool]
    write_headline: WriteHeadline = no_headline


@dataclass(frozen=True, slots=True)
class Edited:
    """An edition as its editor wants it, what its draft does not name yet, and findings about the draft."""

    edition: Edition
    new: Newcomers
    findings: tuple[Finding, ...]


def edit(edition: Edition, draft: Draft, items: Sequence[StoredItem], editing: Editing) -> Edited:
    """Return an edition as a draft wants it; ``items`` are all those that ``edition`` was made from.

    Each item ends up in exactly one story, or is dropped. Whatever the draft does not mention stays as in ``edition``:
    an unedited draft changes nothing. Items that it does not name join the story that they have in ``edition``, or
    follow at the end.

    Raises DraftError for an item that is unknown, or named twice.
    """
    by_key = {stored.key: stored for stored in items}
    named, findings = placements(draft, by_key, editing.is_stored)
    new = newcomers(edition, named)
    placed = [one for one in with_newcomers(named, new, by_key) if one.items]
    kept = sorted((one for one in placed if not one.draft_story.drop), key=lambda one: not one.draft_story.pin)
    shown, rest = _by_room(kept, edition.week, editing.rules.stories)
    in_full, briefly = _tellers(edition, draft, editing)
    result = replace(
        edition,
        sections=tuple(
            Section(kind, name, tuple(map(in_full, members)))
            for kind, name, members in _sections(shown, edition.week, editing.rules)
        ),
        also=tuple(map(briefly, rest)),
        introduction=introduction(
            draft.introduction, draft.locale or editing.locale, is_abstract=draft.is_introduction_proposed
        ),
        dropped=tuple(reference_to(stored) for one in placed if one.draft_story.drop for stored in one.items),
    )
    words = [own_words(one, draft, result, by_key, editing.is_stored) for one in draft.own_words]
    about_words = (finding for _, found in words for finding in found)
    return Edited(
        replace(result, own_words=tuple(own for own, _ in words)),
        new,
        (*findings, *misplaced_sentences(edition, placed, draft.path), *about_words),
    )


def _tellers(edition: Edition, draft: Draft, editing: Editing) -> tuple[_Tell, _Tell]:
    """Return functions that tell a story in a draft's words: one with its summary, one by its title only."""
    factors = {_keys(story): story.factors for story in edition.stories}

    def ranked(placed: Placement) -> Ranked:
        return Ranked(placed.items, factors.get(frozenset(stored.key for stored in placed.items), ()))

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


def _keys(story: Story) -> frozenset[str]:
    return frozenset(reference.key for reference in story.references)


def _by_room(placed: Sequence[Placement], week: Week, room: int) -> tuple[list[Placement], list[Placement]]:
    """Split into stories with a summary and those without, in order; late ones have room of their own."""
    left = {True: room, False: room}
    shown: list[Placement] = []
    rest: list[Placement] = []
    for one in placed:
        is_late = _is_late(one, week)
        (shown if one.draft_story.pin or left[is_late] > 0 else rest).append(one)
        left[is_late] -= 1
    return shown, rest


def _is_late(placed: Placement, week: Week) -> bool:
    return all(stored.week < week for stored in placed.items)


def _sections(
    shown: Sequence[Placement], week: Week, rules: Rules
) -> Iterator[tuple[SectionKind, str, list[Placement]]]:
    """Put stories under headings, in the order of each heading's first story."""
    headed: dict[tuple[bool, str], tuple[SectionKind, list[Placement]]] = {}
    for one in shown:
        kind, name = _heading(one, week, rules)
        headed.setdefault((kind == "earlier", name), (kind, []))[1].append(one)
    return ((kind, name, members) for (_, name), (kind, members) in headed.items())


def _heading(placed: Placement, week: Week, rules: Rules) -> tuple[SectionKind, str]:
    wanted, usual = placed.draft_story.section, heading(placed.items, rules.sections)
    if not wanted and _is_late(placed, week):
        return "earlier", ""
    if wanted and wanted not in {one_line(usual), one_line(shown_heading(usual, rules))}:
        return "own", wanted
    return (rules.sections, usual) if usual and rules.sections != "none" else ("all", "")
