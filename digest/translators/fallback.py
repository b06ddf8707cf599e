"""The engines of a site as one translator: each takes on what those before it could not do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.model.item import stable_hash
from digest.model.translation import Problem, Translation
from digest.ports import Translator


@dataclass(frozen=True, slots=True)
class FallbackTranslator:
    """A Translator around others, its rungs: the engines in the order of the configuration, each with its efforts.

    What one refuses goes to the next that knows the pair. It takes any pair: what nobody can translate stands in the
    original.
    """

    rungs: tuple[Translator, ...]

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Translate each segment on the first rung that it passes."""
        made: dict[str, Translation] = {}
        problems: dict[str, Problem] = {}
        left = list(dict.fromkeys(segments))
        for rung in self._rungs(source, target):
            translations = rung.translate(left, source, target) if left else ()
            for segment, translation in zip(left, translations, strict=True):
                if translation.problem:
                    problems.setdefault(segment, translation.problem)
                else:
                    made[segment] = translation
            left = [segment for segment in left if segment not in made]
        for segment in left:
            made[segment] = Translation(segment, problem=problems.get(segment, "no-pair"))
        return tuple(made[segment] for segment in segments)

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Those of all rungs."""
        return frozenset[tuple[str, str]]().union(*(rung.pairs() for rung in self.rungs))

    def fingerprint(self, source: str, target: str) -> str:
        """A name for all rungs that the pair meets, in their order."""
        return stable_hash(*(rung.fingerprint(source, target) for rung in self._rungs(source, target)))

    def _rungs(self, source: str, target: str) -> tuple[Translator, ...]:
        return tuple(rung for rung in self.rungs if (source, target) in rung.pairs())
