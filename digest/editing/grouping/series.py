"""Recognize series within one source: the same said of something else, or under the same title."""

from __future__ import annotations

from digest.editing.grouping.profile import Profile
from digest.editing.grouping.same_template import without_corrections
from digest.editing.grouping.shared_body import share_little_but_titles

# The least share of the words of both titles, without values, that makes one form of them, and the fewest such words.
_FORM = 0.5
_FEWEST_OF_FORM = 2
# In a script without capitals, where names cannot be told from other words, nearly the whole title has to be the same.
_SAME_FORM = 0.7
# The least share of values among the words that only one title has.
_VALUES = 0.55


def are_of_a_series(first: Profile, second: Profile) -> bool:
    """Return whether two items of one source are of a series.

    Their titles have different numbers after a number sign; or the same words but for names and figures that the other
    item does not mention; or but for figures at most, over different texts: "In brief".
    """
    return (
        first.occasions.number_otherwise(second.occasions)
        or _have_one_form(first, second)
        or (_without_figures(first) == _without_figures(second) and share_little_but_titles(first, second))
    )


def _have_one_form(first: Profile, second: Profile) -> bool:
    """Return whether two titles say the same of something else, which the other item does not mention."""
    its, others = set(first.title_words), set(second.title_words)
    its_own, others_own = without_corrections(
        its.difference(second.words), others.difference(first.words), first, second
    )
    if not its_own or not others_own:
        return False
    if not (_has_names(first) or _has_names(second)):
        return len(its & others) >= _SAME_FORM * max(len(its), len(others))
    its_form, others_form = its.difference(first.values), others.difference(second.values)
    common = len(its_form & others_form)
    if common < max(_FEWEST_OF_FORM, _FORM * max(len(its_form), len(others_form))):
        return False
    its_values, others_values = its_own & _values(first), others_own & _values(second)
    least = _VALUES * (len(its_own) + len(others_own))
    return bool(its_values and others_values) and len(its_values) + len(others_values) >= least


def _values(profile: Profile) -> set[int]:
    """Return the names and figures of an item; the first word of a title has a capital whatever it is."""
    return set(profile.values).difference(profile.title_words[: profile.label != 1]).union(profile.figures)


def _without_figures(profile: Profile) -> frozenset[int]:
    return frozenset(profile.title_words).difference(profile.title_figures)


def _has_names(profile: Profile) -> bool:
    """Return whether an item has words with a capital, so that names can be told from other words."""
    return len(profile.values) > len(profile.figures)
