"""Pivot translation: through a third language, if no engine knows a pair."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from digest.model.item import stable_hash
from digest.model.translation import Translation
from digest.ports import Translator

# Most models translate from or into it, and these are the best ones.
_PREFERRED = "en"


@dataclass(frozen=True, slots=True)
class PivotTranslator:
    """A Translator for pairs that the inner translator does not know, but can cover by two that it does."""

    translator: Translator

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Translate through the best pivot language; a failure in either step is the segment's problem."""
        (via, *_) = pivots(self.translator.pairs(), source, target)
        first = self.translator.translate(segments, source, via)
        halfway = [made.text for made in first if not made.problem]
        second = iter(self.translator.translate(halfway, via, target))
        return tuple(
            replace(made, text=segment) if made.problem else _join(segment, via, made, next(second))
            for segment, made in zip(segments, first, strict=True)
        )

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Return the pairs that two known pairs lead to and that are not known themselves."""
        known = self.translator.pairs()
        return frozenset(
            (source, target)
            for source, between in known
            for start, target in known
            if start == between and source != target and (source, target) not in known
        )

    def fingerprint(self, source: str, target: str) -> str:
        """Return a fingerprint of both steps."""
        (via, *_) = pivots(self.translator.pairs(), source, target)
        return stable_hash(self.translator.fingerprint(source, via), self.translator.fingerprint(via, target))


def pivots(pairs: frozenset[tuple[str, str]], source: str, target: str) -> tuple[str, ...]:
    """Return the pivot languages that connect two languages, the best first."""
    known = {language for one, language in pairs if one == source and (language, target) in pairs}
    return tuple(sorted(known - {source, target}, key=lambda language: (language != _PREFERRED, language)))


def _join(segment: str, via: str, first: Translation, second: Translation) -> Translation:
    if second.problem:
        return Translation(segment, problem=second.problem)
    return replace(
        second,
        via=via,
        unknown=first.unknown + second.unknown,
        by_person=False,
        remembered=first.remembered and second.remembered,
    )
