"""Recognize items with the same template: daily reports, the weather of each town, ads for flats."""

from __future__ import annotations

from digest.editing.grouping.profile import Profile
from digest.model.days import are_close

# The least share of the shorter item's words, without values, that both have; and the least share of values among the
# words that only one has. For pairs of one story, in Vietnamese and Russian, the latter is two fifths at most.
_FORM = 0.5
_VALUES = 0.55
# In a script without capitals, only figures are values; then everything else has to be the same.
_SAME_FORM = 0.7
_FEWEST_VALUES = 2
# A figure that changed by one, or by a tenth, is a recount.
_NEAR = 0.1


def are_same_template(first: Profile, second: Profile) -> bool:
    """Return whether two items say the same of other names and figures: nearly all differences are values."""
    its, others = set(first.words), set(second.words)
    its_form, others_form = its.difference(first.values), others.difference(second.values)
    common = len(its_form & others_form)
    if common < _FORM * min(len(its_form), len(others_form)):
        return False
    its_own, others_own = without_corrections(its - others, others - its, first, second)
    is_same = common >= _SAME_FORM * max(len(its_form), len(others_form))
    if is_same and _have_other_figures(its_own, others_own, first, second):
        return True
    its_values, others_values = its_own.intersection(first.values), others_own.intersection(second.values)
    if len(its_values) + len(others_values) < _VALUES * (len(its_own) + len(others_own)):
        return False
    is_another = min(len(its_values), len(others_values)) >= _FEWEST_VALUES
    return is_another or (_names_another(first, its_values) and _names_another(second, others_values))


def is_correction(one: float, other: float) -> bool:
    """Return whether one figure may be a recount of the other."""
    are_counts = one % 1 == other % 1 == 0
    return abs(one - other) <= max(_NEAR * max(one, other), 1 if are_counts else 0)


def without_corrections(
    its_own: set[int], others_own: set[int], first: Profile, second: Profile
) -> tuple[set[int], set[int]]:
    """Return the words that only one of two items has, without figures that correct each other.

    Figures can be corrections only if another figure is unchanged or the items are close in time: from day to day, most
    figures change a little.
    """
    standing = set(first.figures).difference(first.common).intersection(second.figures)
    if not standing and not are_close(first.days, second.days):
        return its_own, others_own
    corrected = {
        figure
        for one in its_own & first.sizes.keys()
        for other in others_own & second.sizes.keys()
        if is_correction(first.sizes[one], second.sizes[other])
        for figure in (one, other)
    }
    return its_own - corrected, others_own - corrected


def _have_other_figures(its_own: set[int], others_own: set[int], first: Profile, second: Profile) -> bool:
    """Return whether most figures of each are different."""
    differing = min(len(its_own.intersection(first.figures)), len(others_own.intersection(second.figures)))
    return differing >= _FEWEST_VALUES and len(set(first.figures).intersection(second.figures)) < differing


def _names_another(profile: Profile, own: set[int]) -> bool:
    """Return whether the title has a name that only this item has."""
    return not own.isdisjoint(profile.facts.keys() - set(profile.title_figures))
