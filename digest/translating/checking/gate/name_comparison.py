"""The comparison of names, places and denials of a segment with those of its translation.

Each must be on both sides: one that is added counts as one that is lost. A person and a paper must stay as written, in
the spelling of the language; a place may be written otherwise, or said by its people; an institution may become
ordinary words, as long as something of the other side stands for it; a denial needs an answer of any kind. Of two that
are kept, neither may take the place of the other.
"""

from __future__ import annotations

from collections.abc import Callable

from digest.model.translation import Problem
from digest.translating.checking.gate.names.lost_names import lost_name
from digest.translating.checking.gate.names.parties import exchanged_party
from digest.translating.checking.gate.names.person_comparison import other_person
from digest.translating.checking.gate.names.place_comparison import other_place
from digest.translating.checking.gate.negation.denial_comparison import lost_denial
from digest.translating.checking.gate.refusal import Refusal
from digest.translating.checking.gate.side import Side

# Each returns the word of either side that is the reason to refuse a translation.
_KINDS: tuple[tuple[Problem, Callable[[Side, Side], str | None]], ...] = (
    ("names", lost_name),
    ("negation", lost_denial),
    ("names", other_place),
    ("names", other_person),
    ("names", exchanged_party),
)


def compare_names(segment: Side, translated: Side) -> Refusal | None:
    """Return why a translation is refused for its names, places or denials; None if they are those of the segment."""
    for problem, find in _KINDS:
        if word := find(segment, translated):
            return Refusal(problem, word)
    return None
