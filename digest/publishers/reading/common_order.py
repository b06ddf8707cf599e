"""Find the one order behind the orders of all locales: each shows last what its readers cannot read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from graphlib import CycleError, TopologicalSorter
from typing import TypeVar

from digest.model.locale import Locale
from digest.publishers.reading.shown import ShownDigest, ShownSection, ShownStory

T = TypeVar("T", ShownStory, ShownSection)
_Shown = Mapping[Locale, Sequence[T]]


def in_common_order(digests: Mapping[Locale, ShownDigest]) -> tuple[dict[Locale, ShownDigest], bool]:
    """Return the digests with their sections and stories in one order, and whether any had another order.

    Digests that differ in more than order are returned as they are.
    """
    try:
        also = _ordered({locale: one.also for locale, one in digests.items()}, _story_key, _is_unread)
        sections = _more_last(
            _ordered({locale: one.sections for locale, one in digests.items()}, _section_key, _is_foreign)
        )
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
                replace(section, stories=tuple(told[locale]))
                for section, told in zip(sections[locale], stories, strict=True)
            ),
            also=tuple(also[locale]),
        )
        for locale, digest in digests.items()
    }
    return ordered, ordered != digests


def _ordered(
    shown: _Shown[T], key: Callable[[T], Hashable], is_last: Callable[[T, Locale], bool]
) -> dict[Locale, list[T]]:
    """Put what each locale shows into one order that keeps the order of its first and of its last ones.

    Raises ValueError if the locales do not show the same, and CycleError if there is no such order.
    """
    keyed = {locale: _numbered(parts, key) for locale, parts in shown.items()}
    if len({frozenset(parts) for parts in keyed.values()}) > 1:
        raise ValueError("the locales show different stories")
    if len({tuple(parts) for parts in keyed.values()}) <= 1:
        return {locale: list(parts) for locale, parts in shown.items()}
    sorter: TopologicalSorter[Hashable] = TopologicalSorter()
    for locale, parts in keyed.items():
        for last in (False, True):
            chain = [name for name, part in parts.items() if is_last(part, locale) == last]
            for place, name in enumerate(chain):
                sorter.add(name, *chain[max(0, place - 1) : place])
    order = list(sorter.static_order())
    return {locale: [parts[name] for name in order] for locale, parts in keyed.items()}


def _more_last(shown: Mapping[Locale, Sequence[ShownSection]]) -> dict[Locale, list[ShownSection]]:
    """Put what has no topic after all that does, as editions have it, except the best story of all.

    A locale whose readers cannot read a topic shows that later, which says nothing of its place.
    """
    number = min(map(len, shown.values()), default=0)
    is_more = [place > 0 and any(parts[place].is_more for parts in shown.values()) for place in range(number)]
    is_earlier = [any(parts[place].is_earlier for parts in shown.values()) for place in range(number)]
    places = sorted(range(number), key=lambda place: (is_earlier[place], is_more[place]))
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


def _story_key(story: ShownStory) -> Hashable:
    """Return what a story has in common in all locales: its links and sources, and without a link its title."""
    sources = tuple((credit.source, *(url for url, _ in credit.links)) for credit in story.credits)
    return story.url, sources, "" if story.url else story.title.original or story.title.text


def _section_key(section: ShownSection) -> Hashable:
    return section.is_earlier, frozenset(Counter(map(_story_key, section.stories)).items())


def _is_unread(story: ShownStory, locale: Locale) -> bool:
    return story.mark is not None and story.title.locale.language != locale.language


def _is_foreign(section: ShownSection, locale: Locale) -> bool:
    return not section.is_earlier and all(_is_unread(story, locale) for story in section.stories)
