"""Select the stories that are shown with a summary, and order them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from digest.editing.items.statement import is_statement
from digest.editing.order.continued import continued
from digest.editing.order.demotion import demote, in_places, with_genre
from digest.editing.order.published_stories import PublishedStory
from digest.editing.order.rank import Group, RankedStory, best_first, rank
from digest.editing.order.theme import with_theme
from digest.editing.summary.standing import has_standing_sentence
from digest.model.period import Period
from digest.model.rules import Grouping, Rules

# The stories compared with those of earlier editions, for each place.
_COMPARED = 3
# The other stories looked at, for each story without a sentence to show below its title.
_LOOKED_AT = 3

_Ranked = tuple[RankedStory, ...]


def select(
    groups: Iterable[Group], week: Period, rules: Rules, told: Sequence[PublishedStory] = ()
) -> tuple[tuple[RankedStory, ...], tuple[RankedStory, ...]]:
    """Split stories into those to show with a summary and the rest, both best first, whatever order they come in.

    What is no story makes way for stories, a story makes way for others if a better one is about its event, and what is
    for sale gets no summary. What earlier editions ``told`` already comes last; only stories near the places are
    compared with these.
    """
    ranked = with_theme(demote(rank(groups, rules), rules), rules.ranking)
    compared = _COMPARED * rules.stories
    ranked = best_first((*continued(ranked[:compared], told), *ranked[compared:]))
    return in_places(ranked, week, rules.stories)


def heading(group: Group, by: Grouping) -> str:
    """Return the heading of a story: its source, its first tag, or ""."""
    if by == "tag":
        return next(iter(group[0].item.tags), "")
    return _source(group) if by == "source" else ""


def shown_heading(heading: str, rules: Rules) -> str:
    """Return a heading as it is shown: the present name, if it is that of a source."""
    return rules.names.name_of(heading) if rules.sections == "source" else heading


def _source(group: Group) -> str:
    return group[0].item.source


def with_sentences(shown: Sequence[RankedStory], rest: Sequence[RankedStory], rules: Rules) -> tuple[_Ranked, _Ranked]:
    """Exchange stories without a sentence that stands below their title for the best others that have one.

    Where no other has one either, a story keeps its place, and may show its title alone. The summarizer is not asked:
    it may be a model that takes a minute for each story.
    """
    if "no prose" not in rules.ranking.demote:
        return tuple(shown), tuple(rest)
    untold = [one for one in shown if not one.genre and not _stands_alone(one.group)]
    near = rest[: _LOOKED_AT * len(untold)]
    others = [one for one in near if not one.genre and not one.continues and _stands_alone(one.group)]
    coming, leaving = others[: len(untold)], untold[max(0, len(untold) - len(others)) :]
    if not leaving:
        return tuple(shown), tuple(rest)
    kept = (one for one in shown if one not in leaving)
    left = (one for one in rest if one not in coming)
    down = (with_genre(one, "no prose") for one in leaving)
    return (*kept, *coming), best_first((*left, *down))


def _stands_alone(group: Group) -> bool:
    first = group[0].item
    return is_statement(first.title, first.locale.language) or has_standing_sentence(group)
