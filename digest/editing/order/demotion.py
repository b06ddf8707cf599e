"""Rank what is no story behind the stories, and keep advertisements from the places with a summary.

Points leave what is of one genre in its order: a feed of podcasts fills an edition if nothing else does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from digest.editing.items.recognize_genre import genre_of
from digest.editing.order.rank import Group, RankedStory, best_first
from digest.model.edition import Factor
from digest.model.frozen.edition_names import GENRES, Genre
from digest.model.period import Period
from digest.model.rules import Rules

# These get no summary, even where places stay free.
_FOR_SALE: tuple[Genre, ...] = ("advertisement", "deals", "jobs")
# The points that a genre costs: more than all other factors give, unless the editor's weights are great. What is for
# sale comes last. Opinions come behind the news, and so does what has no sentence to show.
_COSTS: Mapping[Genre, float] = {
    **dict.fromkeys(GENRES, 10.0),
    **dict.fromkeys(_FOR_SALE, 12.0),
    "opinion": 2.0,
    "no prose": 2.0,
}


def demote(ranked: Iterable[RankedStory], rules: Rules) -> tuple[RankedStory, ...]:
    """Return the stories with their genres and what these cost, best first."""
    return best_first(_demoted(one, rules) for one in ranked)


def in_places(
    ranked: Sequence[RankedStory], week: Period, places: int
) -> tuple[tuple[RankedStory, ...], tuple[RankedStory, ...]]:
    """Split stories into those with a summary and the rest.

    What is for sale is among the first only if nothing else came in, as from a site for bargains.
    """
    for_sale = [is_for_sale(one.genre) for one in ranked]
    if all(for_sale) and any(stored.week >= week for one in ranked for stored in one.group):
        return tuple(ranked[:places]), tuple(ranked[places:])
    first = [number for number, is_left in enumerate(for_sale) if not is_left][:places]
    rest = sorted(set(range(len(ranked))).difference(first))
    return tuple(ranked[number] for number in first), tuple(ranked[number] for number in rest)


def with_genre(one: RankedStory, genre: Genre) -> RankedStory:
    """Return a story as one of a genre, with what that costs."""
    return replace(one, genre=genre, factors=(*one.factors, Factor("genre", -_COSTS[genre], 1.0)))


def is_for_sale(genre: Genre) -> bool:
    """Return whether a genre gets no summary."""
    return genre in _FOR_SALE


def _demoted(one: RankedStory, rules: Rules) -> RankedStory:
    genre = _genre_of(one.group, rules)
    return with_genre(one, genre) if genre else one


def _genre_of(group: Group, rules: Rules) -> Genre:
    """Return the genre of a story: none if any of its items is a story, or of a genre that is not demoted."""
    first: Genre = ""
    for stored in group:
        genre = rules.genres.get(stored.item.source)
        if genre is None:
            genre = genre_of(stored.item)
        if genre not in rules.ranking.demote:
            return ""
        first = first or genre
    return first
