"""Translators that answer from a translation memory or from people's corrections, and ask another for the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from digest.language.text.characters.spacing import fitted, tidy
from digest.model.translation import TextContext, Translation
from digest.ports import BatchMap, TranslationMemory, Translator, translate_pairs

# Problems that may be gone next time: an engine that failed, a pair that is not installed yet.
_PASSING = frozenset({"failed", "no-pair"})
# The number of segments that an engine gets at once. It is as fast as all at once, and an interrupted run loses little.
# It is the same wherever the work is done: in another batch, a model may round differently.
BATCH = 500


@dataclass(frozen=True, slots=True)
class TextBatch:
    """A batch of segments in one language, for readers of another."""

    context: TextContext
    segments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BatchTranslator:
    """The work of a translator on batches."""

    translator: Translator

    def __call__(self, batch: TextBatch) -> Sequence[Translation]:
        """Return the translations of the segments of a batch."""
        return translate_pairs(self.translator, {batch.context: batch.segments})[batch.context]


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
        context = TextContext(source, target)
        return self.translate_pairs({context: segments})[context]

    def translate_pairs(
        self, asked: Mapping[TextContext, Sequence[str]]
    ) -> Mapping[TextContext, Sequence[Translation]]:
        """Translate each segment of each context that is not in the memory, once."""
        made = self._translate({context: list(_tidied(segments)) for context, segments in asked.items()})
        return {
            context: tuple(_as_given(segment, made[context].get(tidy(segment))) for segment in segments)
            for context, segments in asked.items()
        }

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Return the pairs of the inner translator."""
        return self.translator.pairs()

    def fingerprint(self, source: str, target: str) -> str:
        """Return the fingerprint of the inner translator: remembering changes nothing."""
        return self.translator.fingerprint(source, target)

    def _translate(self, asked: Mapping[TextContext, Sequence[str]]) -> dict[TextContext, dict[str, Translation]]:
        marks = {one: self.translator.fingerprint(*one.pair) for one, segments in asked.items() if segments}
        known = {one: self.memory.recall(asked[one], *one.pair, mark, one.names) for one, mark in marks.items()}
        batches = [batch for one in marks for batch in _batches(one, asked[one], known[one])]
        made: dict[TextContext, dict[str, Translation]] = {context: {} for context in asked}
        for batch, answers in zip(batches, self.at_work(BatchTranslator(self.translator), batches), strict=True):
            new = dict(zip(batch.segments, answers, strict=True))
            lasting = {segment: one for segment, one in new.items() if one.problem not in _PASSING}
            if lasting:
                self.memory.remember(lasting, *batch.context.pair, marks[batch.context], batch.context.names)
            made[batch.context] |= new
        for context, old in known.items():
            made[context] |= {segment: replace(one, remembered=True) for segment, one in old.items()}
        return made


def _tidied(segments: Sequence[str]) -> dict[str, None]:
    """Return the tidy segments, each once, without empty ones."""
    return {segment: None for segment in map(tidy, segments) if segment}


def _batches(context: TextContext, segments: Sequence[str], known: Mapping[str, Translation]) -> Iterator[TextBatch]:
    """Cut segments into batches.

    What is remembered is taken out of its batch, so that an interrupted run continues with the same batches.
    """
    for start in range(0, len(segments), BATCH):
        left = tuple(segment for segment in segments[start : start + BATCH] if segment not in known)
        if left:
            yield TextBatch(context, left)


@dataclass(frozen=True, slots=True)
class CorrectedTranslator:
    """Replaces translations with people's corrections, for any pair."""

    translator: Translator
    memory: TranslationMemory

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Translate each segment that has no correction."""
        context = TextContext(source, target)
        return self.translate_pairs({context: segments})[context]

    def translate_pairs(
        self, asked: Mapping[TextContext, Sequence[str]]
    ) -> Mapping[TextContext, Sequence[Translation]]:
        """Translate each segment of each context that has no correction."""
        found = {context: self.memory.corrections(segments, *context.pair) for context, segments in asked.items()}
        left = {
            context: [segment for segment in dict.fromkeys(segments) if segment not in found[context]]
            for context, segments in asked.items()
        }
        made = translate_pairs(self.translator, {one: segments for one, segments in left.items() if segments})
        return {
            one: _corrected(segments, found[one], dict(zip(left[one], made.get(one, ()), strict=True)))
            for one, segments in asked.items()
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
