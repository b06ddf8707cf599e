"""A Translator that says of each translation which engine made it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from digest.model.translation import Engine, TextContext, Translation
from digest.ports import Translator, translate_pairs


@dataclass(frozen=True, slots=True)
class AttributedTranslator:
    """Around one engine with its gate and its memory; ``engine`` says for a pair what it is.

    What it remembers has its present fingerprint: the same engine, model and settings made it.
    """

    translator: Translator
    engine: Callable[[str, str], Engine]

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Translate segments, each with the engine."""
        context = TextContext(source, target)
        return self.translate_pairs({context: segments})[context]

    def translate_pairs(
        self, asked: Mapping[TextContext, Sequence[str]]
    ) -> Mapping[TextContext, Sequence[Translation]]:
        """Translate the segments of each context, each with the engine."""
        made = translate_pairs(self.translator, asked)
        return {context: self._attributed(found, context) for context, found in made.items()}

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Return the pairs of the inner translator."""
        return self.translator.pairs()

    def fingerprint(self, source: str, target: str) -> str:
        """Return the fingerprint of the inner translator."""
        return self.translator.fingerprint(source, target)

    def _attributed(self, found: Sequence[Translation], context: TextContext) -> tuple[Translation, ...]:
        if all(one.problem for one in found):
            return tuple(found)
        engines = (self.engine(*context.pair),)
        return tuple(one if one.problem else replace(one, engines=engines) for one in found)
