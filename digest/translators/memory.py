"""Translators that answer from a translation memory or from people's corrections, and ask another for the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from digest.model.translation import Translation
from digest.ports import BatchMap, TranslationMemory, Translator
from digest.text.characters.spacing import fitted, tidy

# Problems that may be gone next time: an engine that failed, a pair that is not installed yet.
_PASSING = frozenset({"failed", "no-pair"})
# The number of segments that an engine gets at once. It is as fast as all at once, and an interrupted run loses little.
# It is the same wherever the work is done: in another batch, a model may round differently.
BATCH = 500


@dataclass(frozen=True, slots=True)
class Translating:
    """The work of a translator on batches of segments in one language, for readers of another."""

    translator: Translator
    source: str
    target: str

    def __call__(self, batch: Sequence[str]) -> Sequence[Translation]:
        """Return the translations of the segments of a batch."""
        return self.translator.translate(batch, self.source, self.target)


@dataclass(frozen=True, slots=True)
class RememberingTranslator:
    """A translation memory around a translator: it remembers translations, and refusals too.

    The inner translator receives tidy segments only, so that a segment has the same translation whether it is
    remembered or not, and whatever its spacing was the first time.

    Segments are translated in batches, by ``at_work``, and remembered batch by batch.
    """

    translator: Translator
    memory: TranslationMemory
    at_work: BatchMap = map

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Translate each segment that is not in the memory, once."""
        asked = dict.fromkeys(map(tidy, segments))
        asked.pop("", None)
        made = self._translate(list(asked), source, target) if asked else {}
        return tuple(_as_given(segment, made.get(tidy(segment))) for segment in segments)

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Return the pairs of the inner translator."""
        return self.translator.pairs()

    def fingerprint(self, source: str, target: str) -> str:
        """Return the fingerprint of the inner translator: remembering changes nothing."""
        return self.translator.fingerprint(source, target)

    def _translate(self, segments: list[str], source: str, target: str) -> dict[str, Translation]:
        fingerprint = self.translator.fingerprint(source, target)
        known = self.memory.recall(segments, source, target, fingerprint)
        # What is remembered is taken out of its batch, so that an interrupted run continues with the same batches.
        parts = (segments[start : start + BATCH] for start in range(0, len(segments), BATCH))
        batches = [left for part in parts if (left := tuple(segment for segment in part if segment not in known))]
        made: dict[str, Translation] = {}
        work = Translating(self.translator, source, target)
        for batch, answers in zip(batches, self.at_work(work, batches), strict=True):
            new = dict(zip(batch, answers, strict=True))
            lasting = {segment: one for segment, one in new.items() if one.problem not in _PASSING}
            if lasting:
                self.memory.remember(lasting, source, target, fingerprint)
            made |= new
        return made | {segment: replace(old, remembered=True) for segment, old in known.items()}


@dataclass(frozen=True, slots=True)
class CorrectedTranslator:
    """Replaces translations with people's corrections, for any pair."""

    translator: Translator
    memory: TranslationMemory

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Translate each segment that has no correction."""
        corrections = self.memory.corrections(segments, source, target)
        left = [segment for segment in dict.fromkeys(segments) if segment not in corrections]
        made = dict(zip(left, self.translator.translate(left, source, target), strict=True)) if left else {}
        made |= {segment: Translation(fitted(text, segment), by_person=True) for segment, text in corrections.items()}
        return tuple(made[segment] for segment in segments)

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Return the pairs of the inner translator; corrections for some segments do not make a pair known."""
        return self.translator.pairs()

    def fingerprint(self, source: str, target: str) -> str:
        """Return the fingerprint of the inner translator."""
        return self.translator.fingerprint(source, target)


def _as_given(segment: str, made: Translation | None) -> Translation:
    """Return the translation of a tidy segment with the spacing of the original segment."""
    if made is None:
        return Translation(segment)
    return replace(made, text=segment if made.problem else fitted(made.text, segment))
