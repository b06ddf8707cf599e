"""Translators that answer from a translation memory or from people's corrections, and ask another for the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from digest.language.text.characters.spacing import fitted, tidy
from digest.model.translation import Translation
from digest.ports import BatchMap, Pair, TranslationMemory, Translator, translate_pairs

# Problems that may be gone next time: an engine that failed, a pair that is not installed yet.
_PASSING = frozenset({"failed", "no-pair"})
# The number of segments that an engine gets at once. It is as fast as all at once, and an interrupted run loses little.
# It is the same wherever the work is done: in another batch, a model may round differently.
BATCH = 500


@dataclass(frozen=True, slots=True)
class PairBatch:
    """A batch of segments in one language, for readers of another."""

    pair: Pair
    segments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BatchTranslator:
    """The work of a translator on batches."""

    translator: Translator

    def __call__(self, batch: PairBatch) -> Sequence[Translation]:
        """Return the translations of the segments of a batch."""
        return self.translator.translate(batch.segments, *batch.pair)


@dataclass(frozen=True, slots=True)
class RememberingTranslator:
    """A translation memory around a translator: it remembers translations, and refusals too.

    The inner translator receives tidy segments only, so that a segment has the same translation whether it is
    remembered or not, and whatever its spacing was the first time.

    Segments are translated in batches, by ``at_work``, and remembered batch by batch. The batches of all pairs are one
    sequence, so a small pair occupies one machine, and the next pairs the others.
    """

    translator: Translator
    memory: TranslationMemory
    at_work: BatchMap = map

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Translate each segment that is not in the memory, once."""
        return self.translate_pairs({(source, target): segments})[source, target]

    def translate_pairs(self, asked: Mapping[Pair, Sequence[str]]) -> Mapping[Pair, Sequence[Translation]]:
        """Translate each segment of each pair that is not in the memory, once."""
        made = self._translate({pair: list(_tidied(segments)) for pair, segments in asked.items()})
        return {
            pair: tuple(_as_given(segment, made[pair].get(tidy(segment))) for segment in segments)
            for pair, segments in asked.items()
        }

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Return the pairs of the inner translator."""
        return self.translator.pairs()

    def fingerprint(self, source: str, target: str) -> str:
        """Return the fingerprint of the inner translator: remembering changes nothing."""
        return self.translator.fingerprint(source, target)

    def _translate(self, asked: Mapping[Pair, Sequence[str]]) -> dict[Pair, dict[str, Translation]]:
        names = {pair: self.translator.fingerprint(*pair) for pair, segments in asked.items() if segments}
        known = {pair: self.memory.recall(asked[pair], *pair, name) for pair, name in names.items()}
        batches = [batch for pair in names for batch in _batches(pair, asked[pair], known[pair])]
        made: dict[Pair, dict[str, Translation]] = {pair: {} for pair in asked}
        for batch, answers in zip(batches, self.at_work(BatchTranslator(self.translator), batches), strict=True):
            new = dict(zip(batch.segments, answers, strict=True))
            lasting = {segment: one for segment, one in new.items() if one.problem not in _PASSING}
            if lasting:
                self.memory.remember(lasting, *batch.pair, names[batch.pair])
            made[batch.pair] |= new
        for pair, old in known.items():
            made[pair] |= {segment: replace(one, remembered=True) for segment, one in old.items()}
        return made


def _tidied(segments: Sequence[str]) -> dict[str, None]:
    """Return the tidy segments, each once, without empty ones."""
    return {segment: None for segment in map(tidy, segments) if segment}


def _batches(pair: Pair, segments: Sequence[str], known: Mapping[str, Translation]) -> Iterator[PairBatch]:
    """Cut segments into batches.

    What is remembered is taken out of its batch, so that an interrupted run continues with the same batches.
    """
    for start in range(0, len(segments), BATCH):
        left = tuple(segment for segment in segments[start : start + BATCH] if segment not in known)
        if left:
            yield PairBatch(pair, left)


@dataclass(frozen=True, slots=True)
class CorrectedTranslator:
    """Replaces translations with people's corrections, for any pair."""

    translator: Translator
    memory: TranslationMemory

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Translate each segment that has no correction."""
        return self.translate_pairs({(source, target): segments})[source, target]

    def translate_pairs(self, asked: Mapping[Pair, Sequence[str]]) -> Mapping[Pair, Sequence[Translation]]:
        """Translate each segment of each pair that has no correction."""
        found = {pair: self.memory.corrections(segments, *pair) for pair, segments in asked.items()}
        left = {
            pair: [segment for segment in dict.fromkeys(segments) if segment not in found[pair]]
            for pair, segments in asked.items()
        }
        made = translate_pairs(self.translator, {pair: segments for pair, segments in left.items() if segments})
        return {
            pair: _corrected(segments, found[pair], dict(zip(left[pair], made.get(pair, ()), strict=True)))
            for pair, segments in asked.items()
        }

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Return the pairs of the inner translator; corrections for some segments do not make a pair known."""
        return self.translator.pairs()

    def fingerprint(self, source: str, target: str) -> str:
        """Return the fingerprint of the inner translator."""
        return self.translator.fingerprint(source, target)


def _corrected(
    segments: Sequence[str], corrections: Mapping[str, Translation], made: Mapping[str, Translation]
) -> tuple[Translation, ...]:
    return tuple(
        _as_given(segment, corrections[segment]) if segment in corrections else made[segment] for segment in segments
    )


def _as_given(segment: str, made: Translation | None) -> Translation:
    """Return the translation of a tidy segment with the spacing of the original segment."""
    if made is None:
        return Translation(segment)
    return replace(made, text=segment if made.problem else fitted(made.text, segment))
