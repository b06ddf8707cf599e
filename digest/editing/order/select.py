"""Select the stories that are shown with a summary, and order them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from digest.editing.order.continued import continued
from digest.editing.order.demotion import demote, in_places, with_genre
from digest.editing.order.published_stories import PublishedStory
from digest.editing.order.rank import Group, RankedStory, best_first, factors_of, rank
from digest.editing.order.same_report import one_of_each_template
from digest.editing.order.theme import with_theme
from digest.editing.summary.standing import has_standing_sentence
from digest.model.frozen.edition_names import FactorName
from digest.model.rules import Grouping, Ranking, Rules
from digest.model.week import Week

# The stories compared with those of earlier editions, for each place.
_COMPARED = 3
# The other stories looked at, for each story without a sentence to show below its title.
_LOOKED_AT = 3

_Ranked = tuple[RankedStory, ...]


def select(
    groups: Iterable[Group], week: Week, rules: Rules, told: Sequence[PublishedStory] = ()
) -> tuple[tuple[RankedStory, ...], tuple[RankedStory, ...]]:
    """Split stories into those to show with a summary and the rest, both best first, whatever order they come in.

    What is no story makes way for stories, one of many filled-in templates stands for all, and what is for sale gets no
    summary. The more stories of its source are ahead of it, the more a story makes way for others, by the weight of
    diversity. If headings are tags, so does one with better stories under its heading. What earlier editions ``told``
    already comes last; only stories near the places are compared with these.
    """
    themed = with_theme(demote(rank(groups, week, rules), rules), rules.ranking)
    themed = best_first(one_of_each_template(themed, rules))
    ranked = _make_way(themed, "diversity", _source, rules.ranking)
    if rules.sections == "tag":
        ranked = _make_way(ranked, "section turn", lambda group: heading(group, "tag"), rules.ranking)
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


def _make_way(
    ranked: Iterable[RankedStory], name: FactorName, side: Callable[[Group], str], ranking: Ranking
) -> tuple[RankedStory, ...]:
    """Lower the score of each story for every better one on its side.

    At the default weight it loses .3 points for one, .48 for two, and 1 for nine. A weight of 1 is d'Hondt, which gave
    each of twelve sources one of twelve places, whatever it said.
    """
    before: Counter[str] = Counter()
    changed = []
    for one in ranked:
        own = side(one.group)
        factors = factors_of({name: -math.log2(1 + before[own])}, ranking)
        changed.append(replace(one, factors=(*one.factors, *factors)))
        before[own] += 1
    return best_first(changed)


def with_sentences(shown: Sequence[RankedStory], rest: Sequence[RankedStory], rules: Rules) -> tuple[_Ranked, _Ranked]:
    """Exchange stories without a sentence that stands below their title for the best others that have one.

    Where no other has one either, a story keeps its place, and may show its title alone. The summarizer is not asked:
    it may be a model that takes a minute for each story.
    """
    if "no prose" not in rules.ranking.demote:
        return tuple(shown), tuple(rest)
    untold = [one for one in shown if not one.genre and not has_standing_sentence(one.group)]
    near = rest[: _LOOKED_AT * len(untold)]
    others = [one for one in near if not one.genre and not one.continues and has_standing_sentence(one.group)]
    coming, leaving = others[: len(untold)], untold[max(0, len(untold) - len(others)) :]
    if not leaving:
        return tuple(shown), tuple(rest)
    kept = (one for one in shown if one not in leaving)
    left = (one for one in rest if one not in coming)
    down = (with_genre(one, "no prose") for one in leaving)
    return (*kept, *coming), best_first((*left, *down))
