"""Which stories are shown with a summary, and in what order."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace

from digest.compose.edition.rank import Group, Ranked, best_first, factors_of, rank
from digest.compose.edition.rules import Grouping, Rules
from digest.model.edition import FactorName
from digest.model.week import Week


def select(groups: Iterable[Group], week: Week, rules: Rules) -> tuple[tuple[Ranked, ...], tuple[Ranked, ...]]:
    """Split stories into those to show with a summary and the rest, both best first, in whatever order they come.

    Seats are given as d'Hondt gives them to parties: the second story of a source counts half, the third a third.
    Where headings are tags, so it is, more mildly, with the stories under a heading.
    """
    ranked = _take_turns(rank(groups, week, rules), "source turn", _source)
    if rules.sections == "tag":
        ranked = _take_turns(ranked, "section turn", lambda group: heading(group, "tag"))
    return ranked[: rules.stories], ranked[rules.stories :]


def heading(group: Group, by: Grouping) -> str:
    """What a story stands under: its source, its first tag, or nothing."""
    if by == "tag":
        return next(iter(group[0].item.tags), "")
    return _source(group) if by == "source" else ""


def _source(group: Group) -> str:
    return group[0].item.source


def _take_turns(ranked: Iterable[Ranked], name: FactorName, side: Callable[[Group], str]) -> tuple[Ranked, ...]:
    """Let each story lose by the better ones that stand on its side."""
    before: Counter[str] = Counter()
    turns = []
    for one in ranked:
        own = side(one.group)
        turns.append(replace(one, factors=(*one.factors, *factors_of({name: -math.log2(1 + before[own])}))))
        before[own] += 1
    return best_first(turns)
