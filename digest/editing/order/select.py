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
# The stories of which it is known whether they have a sentence to show below their title, for each place of a page.
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
    ranked = with_theme(_with_sentences_first(demote(rank(groups, rules), rules), rules), rules.ranking)
    compared = _COMPARED * rules.stories
    ranked = best_first((*continued(ranked[:compared], told), *ranked[compared:]))
    return in_places(ranked, week, rules.stories)


def _with_sentences_first(ranked: Sequence[RankedStory], rules: Rules) -> _Ranked:
    """Rank stories without a sentence that stands below their title as those that say little, best first.

    Those whose title says what happened keep their rank. Only what may get a seat is looked at, and
    the summarizer is not asked: it may be a model that takes a minute for each story.
    """
    if "no prose" not in rules.ranking.demote:
        return tuple(ranked)
    seen = _LOOKED_AT * rules.stories * len(rules.readers)

    def told(one: RankedStory) -> RankedStory:
        return one if one.genre or _says_something(one.group) else with_genre(one, "no prose")

    return best_first((*map(told, ranked[:seen]), *ranked[seen:]))


def _says_something(group: Group) -> bool:
    first = group[0].item
    return is_statement(first.title, first.locale.language) or has_standing_sentence(group)


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
