"""Translation units, as a translation memory holds them."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.translation import Translation


@dataclass(frozen=True, slots=True)
class Unit:
    """A segment and its translation for one language pair, as a memory stores it and TMX exchanges it.

    ``fingerprint`` names the translator that made it; it is "" only for the work of a person. ``names`` are those that
    other texts showed when the segment was judged.
    """

    source: str
    target: str
    segment: str
    translation: Translation
    fingerprint: str = ""
    names: frozenset[str] = frozenset()
