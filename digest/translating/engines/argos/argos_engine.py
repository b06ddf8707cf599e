"""The engine ``argos``: installed Argos packages, run offline with CTranslate2 and sentencepiece only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec

from digest.errors import PluginError
from digest.extras import install
from digest.language.text.characters.clean import clean
from digest.language.text.characters.spacing import fitted
from digest.model.translation import EngineSettings, Problem, Report, Translation
from digest.translating.engines.argos.batches import LONGEST
from digest.translating.engines.argos.choices import beams, models_by_pair
from digest.translating.engines.argos.model import Answer, LazyModel
from digest.translating.engines.segment_pieces import SegmentPiece, join, split

# Increase it with every change to this package that changes a translation.
_VERSION = 1
_LIBRARIES = ("ctranslate2", "sentencepiece")


@dataclass(frozen=True, slots=True)
class ArgosTranslator:
    """The port DescribedTranslator: it has the models of Argos packages, and a beam search of a given width.

    A segment is translated sentence by sentence, since the models are trained on sentences. Equal sentences of a batch
    are translated once; text without letters is unchanged. The same batch gives the same translations on the same
    machine; in another batch, a sentence with two equally probable translations may get the other one, because
    CTranslate2 rounds differently.
    """

    models: Mapping[tuple[str, str], LazyModel]
    beam: int

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Translate segments; a failing model, or an endless or empty translation, is the segment's problem."""
        if (source, target) not in self.models:
            return _refused(segments, "no-pair")
        model = self.models[source, target].load()
        if not model:
            return _refused(segments, "failed")
        encode = cache(model.tokenizer.encode)
        split_up = [split(clean(segment), lambda text: len(encode(text)) <= LONGEST) for segment in segments]
        texts = dict.fromkeys(piece.text for pieces in split_up for piece in pieces)
        worded = [text for text in texts if any(map(str.isalpha, text)) and encode(text)]
        answers = dict(zip(worded, model.translate([encode(text) for text in worded], self.beam), strict=True))
        return tuple(
            _translation(segment, pieces, [answers.get(piece.text, Answer(piece.text)) for piece in pieces], target)
            for segment, pieces in zip(segments, split_up, strict=True)
        )

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Return the pairs of the installed packages."""
        return frozenset(self.models)

    def model(self, source: str, target: str) -> tuple[str, str]:
        """Return the name and the version of the package of a pair."""
        return self.models[source, target].package.described

    def fingerprint(self, source: str, target: str) -> str:
        """Return a fingerprint of the files of the model, the width of the beam, and this code."""
        return f"argos {_VERSION} {self.models[source, target].fingerprint()} beam {self.beam}"


def engines(settings: EngineSettings, report: Report) -> tuple[ArgosTranslator, ...]:
    """Return the engine ``argos`` with the configured beam, then with a wider one; both share their models.

    Raises PluginError if CTranslate2 or sentencepiece is not installed.
    """
    if missing := [library for library in _LIBRARIES if not find_spec(library)]:
        raise PluginError(f"the engine argos needs {' and '.join(missing)}: {install('translate')}")
    models = models_by_pair(settings, report, lambda package: LazyModel(package, settings.threads, report))
    return tuple(ArgosTranslator(models, beam) for beam in beams(settings))


def _refused(segments: Sequence[str], problem: Problem) -> Sequence[Translation]:
    return tuple(Translation(segment, problem if segment.strip() else None) for segment in segments)


def _translation(
    segment: str, pieces: Sequence[SegmentPiece], answers: Sequence[Answer | None], target: str
) -> Translation:
    """Combine the translated pieces of a segment."""
    found = [answer for answer in answers if answer]
    tokens = sum(answer.tokens for answer in found)
    if len(found) < len(pieces):
        return Translation(segment, "failed")
    if not all(answer.text.strip() for answer in found):
        return Translation(segment, "empty")
    if any(answer.is_cut for answer in found):
        return Translation(segment, "length")
    if not tokens:
        return Translation(segment)
    return Translation(
        fitted(join(pieces, [answer.text for answer in found], target), segment),
        unknown=sum(answer.unknown for answer in found),
        score=sum(answer.log_probability for answer in found) / tokens,
    )
