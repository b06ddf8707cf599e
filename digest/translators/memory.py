"""Translators around a translator that know some answers already: from the last time, or from people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from digest.model.translation import Translation
from digest.ports import TranslationMemory, Translator
from digest.text.characters.spacing import fitted, tidy

# What may go better the next time: an engine that did not answer, a pair that is not installed yet.
_PASSING = frozenset({"failed", "no-pair"})


@dataclass(frozen=True, slots=True)
class RememberingTranslator:
    """Asks the translator in it for what the memory does not hold, and remembers that, refusals too.

    It sees tidy segments only, so that a segment is translated the same whether it is remembered or not, and whatever
    spaces it came with the first time.
    """

    translator: Translator
    memory: TranslationMemory

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Translate each segment that is not remembered, once."""
        asked = dict.fromkeys(map(tidy, segments))
        asked.pop("", None)
        made = self._translate(list(asked), source, target) if asked else {}
        return tuple(_as_given(segment, made.get(tidy(segment))) for segment in segments)

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Those of the translator in it."""
        return self.translator.pairs()

    def fingerprint(self, source: str, target: str) -> str:
        """That of the translator in it: remembering changes nothing."""
        return self.translator.fingerprint(source, target)

    def _translate(self, segments: list[str], source: str, target: str) -> dict[str, Translation]:
        fingerprint = self.translator.fingerprint(source, target)
        known = self.memory.recall(segments, source, target, fingerprint)
        left = [segment for segment in segments if segment not in known]
        made = dict(zip(left, self.translator.translate(left, source, target), strict=True)) if left else {}
        lasting = {segment: new for segment, new in made.items() if new.problem not in _PASSING}
        if lasting:
            self.memory.remember(lasting, source, target, fingerprint)
        return made | {segment: replace(old, remembered=True) for segment, old in known.items()}


@dataclass(frozen=True, slots=True)
class CorrectedTranslator:
    """Puts what people corrected in the place of what the translator in it would make, of whatever pair."""

    translator: Translator
    memory: TranslationMemory

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Translate each segment that nobody has corrected."""
        corrections = self.memory.corrections(segments, source, target)
        left = [segment for segment in dict.fromkeys(segments) if segment not in corrections]
        made = dict(zip(left, self.translator.translate(left, source, target), strict=True)) if left else {}
        made |= {segment: Translation(fitted(text, segment), by_person=True) for segment, text in corrections.items()}
        return tuple(made[segment] for segment in segments)

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Those of the translator in it: a pair of which some segments are corrected is not one that is known."""
        return self.translator.pairs()

    def fingerprint(self, source: str, target: str) -> str:
        """That of the translator in it."""
        return self.translator.fingerprint(source, target)


def _as_given(segment: str, made: Translation | None) -> Translation:
    """The translation of a tidy segment as that of the segment which it stands for; of no words there is none."""
    if made is None:
        return Translation(segment)
    return replace(made, text=segment if made.problem else fitted(made.text, segment))
