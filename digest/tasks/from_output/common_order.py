"""Find the one order behind the orders of all locales: each shows last what its readers cannot read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from graphlib import CycleError, TopologicalSorter
from itertools import groupby
from typing import TypeVar

from digest.model.locale import Locale
from digest.tasks.from_output.shown import ShownDigest, ShownSection, ShownStory

T = TypeVar("T", ShownStory, ShownSection)
_Shown = Mapping[Locale, Sequence[T]]
# What readers can read comes first, then what they cannot, then what of that has no topic.
_RANKS = 3


def in_common_order(digests: Mapping[Locale, ShownDigest]) -> tuple[dict[Locale, ShownDigest], bool]:
    """Return the digests with their sections and stories in one order, and whether any had another order.

    Digests that differ in more than order are returned as they are.
    """
    named, before = _with_common_titles(digests)
    try:
        also = _also({locale: one.also for locale, one in named.items()})
        above = _shown_above(named)
        sections = _more_last(_ordered(_with_lead_apart(named, above), _section_key, _rank), above)
        number = min(map(len, sections.values()), default=0)
        stories = [
            _ordered({locale: sections[locale][place].stories for locale in digests}, _story_key, _is_unread)
            for place in range(number)
        ]
    except (ValueError, CycleError):
        return dict(digests), False
    ordered = {
        locale: replace(
            digest,
            sections=tuple(
                replace(section, stories=tuple(before.get(id(story), story) for story in told[locale]))
                for section, told in zip(sections[locale], stories, strict=True)
            ),
            also=tuple(before.get(id(story), story) for story in also[locale]),
        )
        for locale, digest in digests.items()
    }
    return ordered, ordered != digests


def _with_common_titles(
    digests: Mapping[Locale, ShownDigest],
) -> tuple[dict[Locale, ShownDigest], dict[int, ShownStory]]:
    """Return the digests with the title that other locales show for a story without a link, where it is the only one.

    An editor's own title for one locale does not say what the story is called elsewhere. The second value has the
    stories as they were, by the identity of those that took their place.
    """
    known = {locale: {_story_key(story) for story in one.stories} for locale, one in digests.items()}
    before: dict[int, ShownStory] = {}

    def named(story: ShownStory, locale: Locale) -> ShownStory:
        own = _story_key(story)
        if story.url or any(own in names for other, names in known.items() if other != locale):
            return story
        others = {name for other, names in known.items() if other != locale for name in names - known[locale]}
        titles = [title for url, sources, title in others if (url, sources) == own[:2]]
        if len(titles) != 1:
            return story
        new = replace(story, title=replace(story.title, original=titles[0]))
        before[id(new)] = story
        return new

    found = {
        locale: replace(
            digest,
            sections=tuple(
                replace(section, stories=tuple(named(story, locale) for story in section.stories))
                for section in digest.sections
            ),
            also=tuple(named(story, locale) for story in digest.also),
        )
        for locale, digest in digests.items()
    }
    return found, before


def _also(shown: _Shown[ShownStory]) -> dict[Locale, list[ShownStory]]:
    """Put the stories that are listed by title into one order, each topic for itself: topics have the same everywhere.

    Raises as ``_ordered`` does.
    """
    topics = {
        locale: [list(listed) for _, listed in groupby(stories, key=lambda story: story.topic)]
        for locale, stories in shown.items()
    }
    if len(set(map(len, topics.values()))) > 1:
        return _ordered(shown, _story_key, _is_unread)
    told: dict[Locale, list[ShownStory]] = {locale: [] for locale in shown}
    for place in range(max(map(len, topics.values()), default=0)):
        column = {locale: lists[place] for locale, lists in topics.items()}
        for locale, listed in _ordered(column, _story_key, _is_unread).items():
            told[locale] += listed
    return told


def _ordered(shown: _Shown[T], key: Callable[[T], Hashable], rank: Callable[[T, Locale], int]) -> dict[Locale, list[T]]:
    """Put what each locale shows into one order that keeps the order of those of the same rank.

    Raises ValueError if the locales do not show the same, and CycleError if there is no such order.
    """
    keyed = {locale: _numbered(parts, key) for locale, parts in shown.items()}
    if len({frozenset(parts) for parts in keyed.values()}) > 1:
        raise ValueError("the locales show different stories")
    if len({tuple(parts) for parts in keyed.values()}) <= 1:
        return {locale: list(parts) for locale, parts in shown.items()}
    sorter: TopologicalSorter[Hashable] = TopologicalSorter()
    for locale, parts in keyed.items():
        for at in range(_RANKS):
            chain = [name for name, part in parts.items() if rank(part, locale) == at]
            for place, name in enumerate(chain):
                sorter.add(name, *chain[max(0, place - 1) : place])
    order = list(sorter.static_order())
    return {locale: [parts[name] for name in order] for locale, parts in keyed.items()}


def _shown_above(digests: Mapping[Locale, ShownDigest]) -> list[Counter[Hashable]]:
    """Return the stories that locales show without a heading above all others."""
    return [
        _stories(one.sections[0])
        for one in digests.values()
        if one.sections and not one.sections[0].heading and not one.sections[0].is_earlier
    ]


def _with_lead_apart(
    digests: Mapping[Locale, ShownDigest], above: Sequence[Counter[Hashable]]
) -> dict[Locale, list[ShownSection]]:
    """Return the sections of each locale, and a lead apart that it shows with other stories that have no topic.

    Another locale shows that lead alone, above its topics.
    """
    return {
        locale: [part for section in one.sections for part in _apart(section, above)] for locale, one in digests.items()
    }


def _apart(section: ShownSection, above: Sequence[Counter[Hashable]]) -> list[ShownSection]:
    shown = _stories(section)
    lead = next((lead for lead in above if lead < shown), None)
    if lead is None or section.is_earlier or (section.heading and not section.is_more):
        return [section]
    parts: dict[bool, list[ShownStory]] = {}
    for story in section.stories:
        parts.setdefault(_story_key(story) in lead, []).append(story)
    return [replace(section, stories=tuple(stories)) for stories in parts.values()]


def _more_last(
    shown: Mapping[Locale, Sequence[ShownSection]], above: Sequence[Counter[Hashable]]
) -> dict[Locale, list[ShownSection]]:
    """Put what has no topic after all that does, as editions have it, except the best story of all.

    A locale whose readers cannot read a topic shows that later, which says nothing of its place.
    """
    number = min(map(len, shown.values()), default=0)
    columns = [[parts[place] for parts in shown.values()] for place in range(number)]
    is_more = [any(part.is_more for part in column) for column in columns]
    is_earlier = [any(part.is_earlier for part in column) for column in columns]
    # What is above all in some locale is no lead if nothing else has no topic.
    are_several = sum(all(not part.heading or part.is_more for part in column) for column in columns) > 1
    is_lead = [are_several and _stories(column[0]) in above for column in columns]
    is_last = [more and (place > 0 or are_several) for place, more in enumerate(is_more)]
    places = sorted(range(number), key=lambda place: (not is_lead[place], is_earlier[place], is_last[place]))
    return {locale: [parts[place] for place in places] for locale, parts in shown.items()}


def _numbered(parts: Iterable[T], key: Callable[[T], Hashable]) -> dict[Hashable, T]:
    """Return parts by key; of those with the same key, each has its number."""
    seen: Counter[Hashable] = Counter()
    numbered: dict[Hashable, T] = {}
    for part in parts:
        name = key(part)
        numbered[name, seen[name]] = part
        seen[name] += 1
    return numbered


def _story_key(story: ShownStory) -> tuple[str, Hashable, str]:
    """Return what a story has in common in all locales: its links and sources, and without a link its title."""
    sources = tuple((credit.source, *(url for url, _ in credit.links)) for credit in story.credits)
    return story.url, sources, "" if story.url else story.title.original or story.title.text


def _section_key(section: ShownSection) -> Hashable:
    return section.is_earlier, frozenset(_stories(section).items())


def _stories(section: ShownSection) -> Counter[Hashable]:
    return Counter(map(_story_key, section.stories))


def _is_unread(story: ShownStory, locale: Locale) -> bool:
    return story.mark is not None and story.title.locale.language != locale.language


def _rank(section: ShownSection, locale: Locale) -> int:
    is_foreign = not section.is_earlier and all(_is_unread(story, locale) for story in section.stories)
    return is_foreign + (is_foreign and section.is_more)
