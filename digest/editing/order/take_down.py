"""Take items out of an edition that was decided: what they said is gone from it, and all else stays as it was.

Nothing is decided anew. A story that other sources tell, too, goes on with the next of them, in the words that are
left; one without any is gone. What a language model wrote goes: it has read all of them. What the editor wrote stays
where a story stays: only the editor knows what it repeats.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from digest.model.edition import (
    Collected,
    EarlierStory,
    Edition,
    Introduction,
    OwnWords,
    PageOrder,
    Removal,
    Retelling,
    SectionOrder,
    Story,
    still_differing,
)
from digest.model.period import Period
from digest.model.storyline import Storyline

# Of a story, the key of its first item before, and now; None if it is gone.
_Places = dict[str, str | None]


def without_items(
    edition: Edition,
    removed: Iterable[Removal],
    updated: datetime,
    tags: Mapping[str, Collection[str]] = MappingProxyType({}),
) -> Edition:
    """Return an edition without the items that were removed, and with the removals of those that it showed.

    ``updated`` is its date from then on; ``tags`` are those of its items, by key, of which a story keeps those that
    another of its items has. An edition that has none of the items, and refers to none, is returned as it is.
    """
    by_key = {one.item: one for one in removed}
    places: _Places = {}
    sections = tuple(
        replace(section, stories=left)
        for section in edition.sections
        if (left := tuple(_stories(section.stories, by_key, tags, places)))
    )
    also = tuple(_stories(edition.also, by_key, tags, places))
    shown = {reference.key for story in edition.stories for reference in story.references}
    there = {one.item for one in edition.removed}
    taken = tuple(one for key, one in sorted(by_key.items()) if key in shown and key not in there)
    is_empty = not sections and not also
    # Whether what a language model wrote of the whole edition may repeat them.
    has_read = not shown.isdisjoint(by_key)
    made = replace(
        edition,
        sections=sections,
        also=also,
        introduction=None if is_empty else _introduction(edition.introduction, has_read=has_read),
        dropped=tuple(one for one in edition.dropped if one.key not in by_key),
        surplus=tuple(one for one in edition.surplus if one.key not in by_key),
        own_words=() if is_empty else tuple(_own_words(one, places, has_read=has_read) for one in edition.own_words),
        orders=tuple(_order(one, places) for one in edition.orders),
        collected=edition.collected and _collected(edition.collected, places),
        corrections=tuple(
            one for one in edition.corrections if one.item not in by_key and one.story.item not in by_key
        ),
        removed=(*edition.removed, *taken),
        retellings=tuple(_retellings(edition, by_key, places)),
    )
    return edition if made == edition else replace(made, updated=updated)


def without_parts(line: Storyline, week: Period, places: Mapping[str, str | None]) -> Storyline:
    """Return a storyline with the items that stand for its stories of a week now, without those that are gone.

    ``places`` is ``first_items`` of the edition.
    """
    there = (
        part if part.week != week else replace(part, item=places.get(part.item, part.item) or "") for part in line.parts
    )
    parts = tuple(part for part in there if part.item)
    # What had changed since a part that is gone repeats its words.
    return line if parts == line.parts else replace(line, parts=tuple(replace(one, changes=()) for one in parts))


def first_items(before: Edition, after: Edition) -> dict[str, str | None]:
    """Return the key of the first item of each story before, and of the same story after; None if it is gone."""
    own = {reference.key: story.key for story in after.stories for reference in story.references}
    return {
        story.key: next((own[one.key] for one in story.references if one.key in own), None) for story in before.stories
    }


def retold_since(edition: Edition, titles: Mapping[tuple[Period, str], Story], updated: datetime) -> Edition:
    """Return an edition that calls earlier stories as they are called now: by their edition and their first item.

    ``updated`` is its date from then on, if it calls one of them otherwise.
    """

    def now(earlier: EarlierStory) -> EarlierStory:
        story = titles.get((earlier.week, earlier.item))
        return replace(earlier, title=story.title, locale=story.locale) if story else earlier

    def going_on(story: Story) -> Story:
        return replace(story, earlier=now(story.earlier)) if story.earlier else story

    made = replace(
        edition,
        sections=tuple(replace(one, stories=tuple(map(going_on, one.stories))) for one in edition.sections),
        also=tuple(map(going_on, edition.also)),
        corrections=tuple(replace(one, story=now(one.story)) for one in edition.corrections),
    )
    return edition if made == edition else replace(made, updated=updated)


def _stories(
    stories: Iterable[Story], keys: Collection[str], tags: Mapping[str, Collection[str]], places: _Places
) -> Iterator[Story]:
    for story in stories:
        left = _left(story, keys, tags)
        places[story.key] = left.key if left else None
        if left:
            yield left


def _left(story: Story, keys: Collection[str], tags: Mapping[str, Collection[str]]) -> Story | None:
    """Return what is left of a story; None if none of its items is."""
    references = tuple(one for one in story.references if one.key not in keys)
    if not references:
        return None
    if story.earlier and story.earlier.item in keys:
        story = replace(story, earlier=None)
    if len(references) == len(story.references):
        return story
    first, gone = references[0], [one for one in story.references if one.key in keys]
    is_read = story.is_title_abstract or any(story.title == one.title for one in gone)
    if first != story.references[0] or is_read:
        story = replace(story, title=first.title, title_given=True, locale=first.locale, is_title_abstract=False)
    gone_tags = {tag for one in gone for tag in tags.get(one.key, ())}
    kept_tags = {tag for one in references for tag in tags.get(one.key, ())}
    summary = tuple(one for one in story.summary if one.item not in keys and not one.is_abstract)
    return replace(
        story,
        references=references,
        summary=summary,
        tags=tuple(tag for tag in story.tags if tag in kept_tags or tag not in gone_tags),
        figures=tuple(one for one in story.figures if one.sentence.item not in keys),
        differences=tuple(still_differing(story.differences, lambda one: one.item not in keys)),
    )


def _retellings(edition: Edition, keys: Collection[str], places: _Places) -> Iterator[Retelling]:
    read = {one.key for one in edition.stories if any(reference.key in keys for reference in one.references)}
    for one in edition.retellings:
        story = places.get(one.story)
        if story and one.item not in keys:
            told = (sentence for sentence in one.summary if sentence.item not in keys)
            summary = tuple(sentence for sentence in told if not (sentence.is_abstract and one.story in read))
            figures = tuple(figure for figure in one.figures if figure.sentence.item not in keys)
            yield replace(one, story=story, summary=summary, figures=figures)


def _own_words(words: OwnWords, places: _Places, *, has_read: bool) -> OwnWords:
    """Return the editor's words for a locale with the titles of stories that go on as they were."""
    titles = tuple(one for one in words.titles if places.get(one[0], "") in {one[0], ""})
    return replace(words, titles=titles, introduction=_introduction(words.introduction, has_read=has_read))


def _introduction(introduction: Introduction | None, *, has_read: bool) -> Introduction | None:
    """Return an introduction unless a language model wrote it that ``has_read`` the items."""
    return None if introduction and introduction.is_abstract and has_read else introduction


def _order(order: PageOrder, places: _Places) -> PageOrder:
    sections = tuple(
        SectionOrder(one.kind, one.heading, left) for one in order.sections if (left := _keys(one.stories, places))
    )
    return replace(order, sections=sections, also=_keys(order.also, places))


def _keys(keys: Iterable[str], places: _Places) -> tuple[str, ...]:
    return tuple(now for key in keys if (now := places.get(key, key)))


def _collected(collected: Collected, places: _Places) -> Collected:
    gone = sum(now is None for now in places.values())
    runs = tuple(replace(one, item=now) for one in collected.runs if (now := places.get(one.item, one.item)))
    return replace(collected, stories=collected.stories - gone, runs=runs)
