"""Count the outcomes of translating segments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from digest.model.translation import Problem, Translation


@dataclass(frozen=True, slots=True)
class TranslationTally:
    """The number of segments to translate, and of those translated.

    Of the ``translated`` ones, some were ``remembered``, ``pivoted`` through a third language, or ``corrected`` by a
    person; one segment may be several of these. ``rejected`` counts the others by problem; what is kept in the original
    with them, in one paragraph, is not among them.
    """

    segments: int = 0
    translated: int = 0
    remembered: int = 0
    pivoted: int = 0
    corrected: int = 0
    rejected: Mapping[Problem, int] = field(default_factory=dict)


def tally(translations: Iterable[Translation], plain: int = 0) -> TranslationTally:
    """Count translations, and ``plain`` others that have only a text."""
    made = tuple(translations)
    good = [one for one in made if one.problem is None]
    return TranslationTally(
        segments=plain + len(made),
        translated=plain + len(good),
        remembered=sum(one.remembered for one in good),
        pivoted=sum(bool(one.via) for one in good),
        corrected=sum(one.by_person for one in good),
        rejected=_sorted(Counter(one.problem for one in made if one.problem)),
    )


def total(tallies: Iterable[TranslationTally]) -> TranslationTally:
    """Add up tallies."""
    parts = tuple(tallies)
    rejected: Counter[Problem] = Counter()
    for one in parts:
        rejected.update(one.rejected)
    return TranslationTally(
        segments=sum(one.segments for one in parts),
        translated=sum(one.translated for one in parts),
        remembered=sum(one.remembered for one in parts),
        pivoted=sum(one.pivoted for one in parts),
        corrected=sum(one.corrected for one in parts),
        rejected=_sorted(rejected),
    )


def _sorted(counts: Counter[Problem]) -> dict[Problem, int]:
    return dict(sorted(counts.items()))
