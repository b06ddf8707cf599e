"""The translator of a digest that translates nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IdentityTranslator:
    """Knows no pair, so every text stands in its original, tagged with its own language."""

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[str]:  # noqa: ARG002 - the port
        """Give the segments back as they are."""
        return tuple(segments)

    def pairs(self) -> frozenset[tuple[str, str]]:
        """None: whoever asks first never calls ``translate``."""
        return frozenset()

    def fingerprint(self) -> str:
        """Always the same: there is nothing to set."""
        return "identity"
