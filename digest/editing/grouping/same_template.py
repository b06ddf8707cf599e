"""Recognize reports with the same template: of other days, of other places, of other things in the same words."""

from __future__ import annotations

from digest.editing.grouping.profile import Profile
from digest.editing.grouping.title_facts import is_recount
from digest.model.days import are_close

# The least share of the shorter text's words, without names and figures, that both have; and the least share of names
# and figures among the words that only one has.
_FORM = 0.6
_VALUES = 0.55
# The fewest names and figures of its own in each report; one is enough if the title has it.
_FEWEST_VALUES = 2


def are_same_template(first: Profile, second: Profile) -> bool:
    """Return whether two items, or their titles, say the same of other names and figures."""
    return _say_the_same(first, second, set(first.words), set(second.words)) or _say_the_same(
        first, second, set(first.title), set(second.title)
    )


def _say_the_same(first: Profile, second: Profile, its: set[int], others: set[int]) -> bool:
    """Return whether nearly all that differs in two texts, and is nowhere in the other item, are names and figures."""
    its_form, others_form = its.difference(first.values), others.difference(second.values)
    common = len(its_form & others_form)
    if common < max(1, _FORM * min(len(its_form), len(others_form))):
        return False
    its_own, others_own = _without_recounts(its.difference(second.words), others.difference(first.words), first, second)
    its_values, others_values = its_own.intersection(first.values), others_own.intersection(second.values)
    are_of_titles = not (its_values.isdisjoint(first.title) or others_values.isdisjoint(second.title))
    if min(len(its_values), len(others_values)) < _FEWEST_VALUES and not are_of_titles:
        return False
    # In a script without capitals, no names are known.
    is_cased = not first.sizes.keys() >= set(first.values)
    return not is_cased or len(its_values) + len(others_values) >= _VALUES * (len(its_own) + len(others_own))


def _without_recounts(
    its_own: set[int], others_own: set[int], first: Profile, second: Profile
) -> tuple[set[int], set[int]]:
    """Return the words that only one of two items has, without figures that may be recounts of each other."""
    sizes = first.sizes
    if not may_recount(first, second):
        return its_own, others_own
    recounts = {
        figure
        for one in its_own & sizes.keys()
        for other in others_own & sizes.keys()
        if is_recount(sizes[one], sizes[other])
        for figure in (one, other)
    }
    return its_own - recounts, others_own - recounts


def may_recount(first: Profile, second: Profile) -> bool:
    """Return whether one of two reports may count anew what the other counted.

    For that, another figure is unchanged, or they are close in time: from day to day, most figures change a little.
    """
    figures = first.sizes.keys() & first.values
    return bool(figures.intersection(second.values)) or are_close(first.days, second.days)
