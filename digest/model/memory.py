"""What a translation memory holds."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.translation import Translation


@dataclass(frozen=True, slots=True)
class Unit:
    """A segment and its translation from one language into another, as a memory keeps them and TMX exchanges them.

    ``fingerprint`` names the translator that made it; "" where a person did, and only there.
    """

    source: str
    target: str
    segment: str
    translation: Translation
    fingerprint: str = ""
