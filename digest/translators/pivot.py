"""Over a third language, where no engine knows two languages together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from digest.model.item import fingerprint
from digest.model.translation import Translation
from digest.ports import Translator

# Most models are made with it, and are at their best.
_PREFERRED = "en"

Pairs = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Hops:
    """Two translations one after the other; each is checked and remembered by itself."""

    translator: Translator
    via: str

    def translate(self, segments: Sequence[str], source: str, target: str) -> tuple[Translation, ...]:
        """Translate over the third language; what fails at one hop is a problem, however good the other."""
        first = self.translator.translate(segments, source, self.via)
        halfway = [made.text for made in first if not made.problem]
        second = iter(self.translator.translate(halfway, self.via, target))
        return tuple(
            made if made.problem else self._join(segment, made, next(second))
            for segment, made in zip(segments, first, strict=True)
        )

    def fingerprint(self, source: str, target: str) -> str:
        """A name for both hops."""
        hops = ((source, self.via), (self.via, target))
        return fingerprint(*(self.translator.fingerprint(*hop) for hop in hops))

    def _join(self, segment: str, first: Translation, second: Translation) -> Translation:
        if second.problem:
            return Translation(segment, problem=second.problem)
        return replace(
            second,
            via=self.via,
            unknown=first.unknown + second.unknown,
            by_person=False,
            remembered=first.remembered and second.remembered,
        )


def pivots(pairs: Pairs, source: str, target: str) -> tuple[str, ...]:
    """The languages over which the pairs lead from one language to another, the best first."""
    known = {language for one, language in pairs if one == source and (language, target) in pairs}
    return tuple(sorted(known - {source, target}, key=lambda language: (language != _PREFERRED, language)))


def reachable(pairs: Pairs) -> Pairs:
    """The pairs themselves, and those that one hop more leads to."""
    return pairs | {
        (source, target)
        for source, between in pairs
        for start, target in pairs
        if start == between and source != target
    }
