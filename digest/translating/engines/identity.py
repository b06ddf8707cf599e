"""The engine ``identity``, which translates nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.model.translation import EngineSettings, Report, Translation


@dataclass(frozen=True, slots=True)
class IdentityTranslator:
    """Knows no pair, so every text stays in the original, tagged with its own language."""

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:  # noqa: ARG002 - the port
        """Return the segments unchanged."""
        return tuple(map(Translation, segments))

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Return no pair, so that callers that check never call ``translate``."""
        return frozenset()

    def fingerprint(self, source: str, target: str) -> str:  # noqa: ARG002 - the port
        """Return a constant, since there is nothing to configure."""
        return "identity"


def engines(settings: EngineSettings, report: Report) -> tuple[IdentityTranslator, ...]:  # noqa: ARG001 - as all engines
    """Return the engine ``identity``."""
    return (IdentityTranslator(),)
