"""Group items about the same event into stories, across languages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import floor
from operator import attrgetter
from types import MappingProxyType
from typing import NamedTuple

from digest.editing.grouping.across import comparable_stories, same_event
from digest.editing.grouping.joining import alike
from digest.editing.grouping.likeness import SummedProfiles, in_common
from digest.editing.grouping.profile import BEGINNING, Profile, profiles
from digest.language.text.characters.scripts import script_of
from digest.model.days import day_of
from digest.model.item import StoredItem

_NO_TITLES: Mapping[str, str] = MappingProxyType({})
# The characters that show the script of a text.
_SAMPLE = 300
# The difference in cosine up to which an item has about as much in common with the others as another has.
_ABOUT_AS_MUCH = 0.1


class Copies(NamedTuple):
    """Exact copies, the one to show first, and the earliest day of any, with its key."""

    items: Sequence[StoredItem]
    earliest: tuple[float, str]


# The copies of a story, best first; and a story with its language.
Several = list[Copies]
Told = tuple[str, Several]


def group(
    copies: Iterable[Sequence[StoredItem]],
    titles: Mapping[str, str] = _NO_TITLES,
    pivot: str = "en",
) -> tuple[tuple[StoredItem, ...], ...]:
    """Join groups of exact copies, as returned by ``merge_copies``, into stories: one for each event.

    ``titles`` are titles in one language, the ``pivot``, by the key of the first item of the copies. Titles whose
    translation is not trusted are missing; those of items in the pivot language may be missing too.

    Stories are ordered by their first date. The best item of each comes first: it is in the language of most of its
    items, has a title, and has most in common with the others. Of items with about as much in common, the newest day
    wins, since it knows how the story continued; on the same day, the one with more in common, then the longer one,
    then the earlier. Of languages with as many items, the pivot wins, then that of the earliest. The others follow by
    date, each with its copies behind it. The order of ``copies`` makes no difference.
    """
    languages = _by_language(Copies(same, _earliest(same)) for same in copies)
    told = [
        (language, story)
        for language, members in sorted(languages.items())
        for story in _in_one_language(sorted(members, key=_earliest_of), language)
    ]
    events = _across(told, titles, pivot) if len(languages) > 1 else [[story] for story in told]
    return tuple(_joined(event, pivot) for event in sorted(events, key=_beginning))


def _across(told: Sequence[Told], titles: Mapping[str, str], pivot: str) -> list[list[Told]]:
    stories = [(language, [same.items[0] for same in story]) for language, story in told]
    return [[told[number] for number in event] for event in same_event(comparable_stories(stories, titles, pivot))]


def _by_language(copies: Iterable[Copies]) -> Mapping[str, list[Copies]]:
    """Split items that cannot be compared word by word; those of unknown language by script."""
    languages = defaultdict(list)
    for same in copies:
        item = same.items[0].item
        known = item.locale.is_known
        languages[item.locale.language if known else f"und-{script_of(item.title + item.text[:_SAMPLE])}"].append(same)
    return languages


def _in_one_language(copies: Sequence[Copies], language: str) -> list[Several]:
    """Find the stories of one language, each with its best copies first and the others in the given order."""
    compared = profiles([same.items[0] for same in copies], language)
    # Stories are freed one by one: the sums of all would take more memory than everything else.
    stories = [_best_first(story, copies, compared) for story in alike(compared, language)]
    joined = {number for numbers in stories for number in numbers}
    alone = [[number] for number in range(len(copies)) if number not in joined]
    return [[copies[number] for number in numbers] for numbers in (*alone, *stories)]


def _best_first(story: SummedProfiles, copies: Sequence[Copies], compared: Sequence[Profile]) -> list[int]:
    numbers = sorted(story.items)
    items = {number: copies[number].items[0].item for number in numbers}
    common = {number: round(in_common(compared[number], story), 2) for number in numbers}
    titled = [number for number in numbers if items[number].title] or numbers
    typical = max(common[number] for number in titled) - _ABOUT_AS_MUCH

    def merit(number: int) -> tuple[int, float, int]:
        return floor(copies[number].earliest[0]), common[number], min(len(items[number].text), BEGINNING)

    best = max((number for number in titled if common[number] >= typical), key=merit)
    return [best, *(number for number in numbers if number != best)]


def _joined(event: Sequence[Told], pivot: str) -> tuple[StoredItem, ...]:
    """Make one story of several languages: first the best item of the language with most items, then all by date."""
    _, leading = min(event, key=lambda told: (-len(told[1]), told[0] != pivot, told[1][0].earliest))
    others = sorted((same for _, story in event for same in story if same is not leading[0]), key=_earliest_of)
    return tuple(stored for same in (leading[0], *others) for stored in same.items)


def _beginning(event: Sequence[Told]) -> tuple[float, str]:
    return min(same.earliest for _, story in event for same in story)


def _earliest(items: Iterable[StoredItem]) -> tuple[float, str]:
    return min([(day_of(stored.counts_from()), stored.key) for stored in items])


_earliest_of = attrgetter("earliest")
