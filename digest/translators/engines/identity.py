"""The translator of a digest that translates nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.model.translation import EngineSettings, Report, Translation


@dataclass(frozen=True, slots=True)
class IdentityTranslator:
    """Knows no pair, so every text stands in its original, tagged with its own language."""

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:  # noqa: ARG002 - the port
        """Give the segments back as they are."""
        return tuple(map(Translation, segments))

    def pairs(self) -> frozenset[tuple[str, str]]:
        """None: whoever asks first never calls ``translate``."""
        return frozenset()

    def fingerprint(self, source: str, target: str) -> str:  # noqa: ARG002 - the port
        """Always the same: there is nothing to set."""
        return "identity"


def engines(settings: EngineSettings, report: Report) -> tuple[IdentityTranslator, ...]:  # noqa: ARG001 - as all engines
    """The engine ``identity``."""
    return (IdentityTranslator(),)
