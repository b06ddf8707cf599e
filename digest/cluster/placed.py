"""Translators by their place in the list that every worker makes: the place is sent, never a model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from digest.cluster.loaded import translator
from digest.model.translation import Translation
from digest.ports import Translator


@dataclass(frozen=True, slots=True)
class PlacedTranslator:
    """A Translator that is pickled as its place: unpickled on a worker, it is the worker's own translator.

    ``name`` returns the name of the identity that workers must have.
    """

    translator: Translator
    number: int
    name: Callable[[], str] = field(repr=False)

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Translate here."""
        return self.translator.translate(segments, source, target)

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Return the pairs of the translator here."""
        return self.translator.pairs()

    def fingerprint(self, source: str, target: str) -> str:
        """Return the fingerprint of the translator here: all workers that take work have the same."""
        return self.translator.fingerprint(source, target)

    def __reduce__(self) -> tuple[Callable[[str, int], Translator], tuple[str, int]]:
        return translator, (self.name(), self.number)
