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
        return {context: self._attributed(asked[context], found, context) for context, found in made.items()}

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Return the pairs of the inner translator."""
        return self.translator.pairs()

    def fingerprint(self, source: str, target: str) -> str:
        """Return the fingerprint of the inner translator."""
        return self.translator.fingerprint(source, target)

    def _attributed(
        self, segments: Sequence[str], found: Sequence[Translation], context: TextContext
    ) -> tuple[Translation, ...]:
        """Return translations with the engine; a segment that is as it was, refused or not, is no engine's work."""
        are_new = [one.text != segment for segment, one in zip(segments, found, strict=True)]
        engines = (self.engine(*context.pair),) if any(are_new) else ()
        return tuple(
            replace(one, engines=engines) if is_new else one for one, is_new in zip(found, are_new, strict=True)
        )
