"""Over a third language, where no engine knows two languages together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from digest.model.item import stable_hash
from digest.model.translation import Translation
from digest.ports import Translator

# Most models are made with it, and are at their best.
_PREFERRED = "en"


@dataclass(frozen=True, slots=True)
class PivotTranslator:
    """A Translator of the pairs that the one in it does not know, but leads to by two of those that it does."""

    translator: Translator

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Translate over the best third language; what fails at one hop is a problem, however good the other."""
        (via, *_) = pivots(self.translator.pairs(), source, target)
        first = self.translator.translate(segments, source, via)
        halfway = [made.text for made in first if not made.problem]
        second = iter(self.translator.translate(halfway, via, target))
        return tuple(
            replace(made, text=segment) if made.problem else _join(segment, via, made, next(second))
            for segment, made in zip(segments, first, strict=True)
        )

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Those that two of its pairs lead to, and that are none of them."""
        known = self.translator.pairs()
        return frozenset(
            (source, target)
            for source, between in known
            for start, target in known
            if start == between and source != target and (source, target) not in known
        )

    def fingerprint(self, source: str, target: str) -> str:
        """A name for both hops."""
        (via, *_) = pivots(self.translator.pairs(), source, target)
        return stable_hash(self.translator.fingerprint(source, via), self.translator.fingerprint(via, target))


def pivots(pairs: frozenset[tuple[str, str]], source: str, target: str) -> tuple[str, ...]:
    """The languages over which the pairs lead from one language to another, the best first."""
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
