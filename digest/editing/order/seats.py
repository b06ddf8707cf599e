"""Give the places of an edition to stories that have a sentence to show below their title."""

from __future__ import annotations

from collections.abc import Sequence

from digest.editing.order.demotion import with_genre
from digest.editing.order.rank import RankedStory, best_first
from digest.editing.summary.standing import has_standing_sentence
from digest.model.rules import Rules

_Ranked = tuple[RankedStory, ...]
# The other stories looked at, for each story without a sentence.
_LOOKED_AT = 3


def with_sentences(shown: Sequence[RankedStory], rest: Sequence[RankedStory], rules: Rules) -> tuple[_Ranked, _Ranked]:
    """Exchange stories without a sentence that stands below their title for the best others that have one.

    Where no other has one either, a story keeps its place, and may show its title alone. The summarizer is not asked:
    it may be a model that takes a minute for each story.
    """
    if not rules.ranking.genre or "no prose" not in rules.ranking.demote:
        return tuple(shown), tuple(rest)
    untold = [one for one in shown if not one.genre and not has_standing_sentence(one.group)]
    near = rest[: _LOOKED_AT * len(untold)]
    others = [one for one in near if not one.genre and not one.continues and has_standing_sentence(one.group)]
    coming, leaving = others[: len(untold)], untold[max(0, len(untold) - len(others)) :]
    if not leaving:
        return tuple(shown), tuple(rest)
    kept = (one for one in shown if one not in leaving)
    left = (one for one in rest if one not in coming)
    down = (with_genre(one, "no prose", rules) for one in leaving)
    return (*kept, *coming), best_first((*left, *down))
