"""Fallback: the engines of a site as one translator, each asked for what those before it could not translate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from digest.language.text.words.language_identification import Confirm, cannot_say
from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.translation import TextContext, Translation
from digest.ports import Translator, translate_pairs


@dataclass(frozen=True, slots=True)
class FallbackTranslator:
    """The port PairsTranslator, over several translators that it asks in turn.

    These are the configured engines in order, each with its search widths.
    What one refuses goes to the next that knows the pair. Any pair may be asked for; what no translator can translate
    stays in the original language.

    A segment that an engine returns unchanged, and that is surely in another language than the source, goes no further:
    the next engine would invent a translation, fluent nonsense with the right names and numbers. Its problem is
    "language". Without certainty the next one is asked, since a list of names, or a title of few words, is also
    returned as it is.
    """

    rungs: tuple[Translator, ...]
    confirm: Confirm = cannot_say

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Translate each segment by the first translator whose translation passes."""
        context = TextContext(source, target)
        return self.translate_pairs({context: segments})[context]

    def translate_pairs(
        self, asked: Mapping[TextContext, Sequence[str]]
    ) -> Mapping[TextContext, Sequence[Translation]]:
        """Ask each translator in turn for all pairs that it knows, and for what is left of them."""
        found = {one: _FoundTranslations(list(dict.fromkeys(segments))) for one, segments in asked.items()}
        for rung in self.rungs:
            known = rung.pairs()
            left = {context: one.left for context, one in found.items() if one.left and context.pair in known}
            for context, translations in translate_pairs(rung, left).items():
                self._take(found[context], translations, context.source)
        return {context: tuple(map(found[context].translation, segments)) for context, segments in asked.items()}

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Return the pairs of all translators."""
        return frozenset[tuple[str, str]]().union(*(rung.pairs() for rung in self.rungs))

    def fingerprint(self, source: str, target: str) -> str:
        """Return a fingerprint of all translators that know the pair, in order."""
        return stable_hash(*(rung.fingerprint(source, target) for rung in self._rungs(source, target)))

    def _take(self, found: _FoundTranslations, translations: Sequence[Translation], source: str) -> None:
        for segment, translation in zip(found.left, translations, strict=True):
            if translation.problem == "language" or self._is_misdeclared(translation, segment, source):
                found.made[segment] = Translation(segment, problem="language")
            elif translation.problem:
                found.refusals.setdefault(segment, translation)
            else:
                found.made[segment] = translation
        found.left = [segment for segment in found.left if segment not in found.made]

    def _is_misdeclared(self, translation: Translation, segment: str, source: str) -> bool:
        if translation.problem != "copy":
            return False
        found = self.confirm(segment, Locale(source))
        return found.is_known and found.language != source

    def _rungs(self, source: str, target: str) -> tuple[Translator, ...]:
        return tuple(rung for rung in self.rungs if (source, target) in rung.pairs())


@dataclass(slots=True)
class _FoundTranslations:
    """What was found for a pair: translations, the first refusal of each other segment, and what is left."""

    left: list[str]
    made: dict[str, Translation] = field(default_factory=dict)
    refusals: dict[str, Translation] = field(default_factory=dict)

    def translation(self, segment: str) -> Translation:
        if segment in self.made:
            return self.made[segment]
        first = self.refusals.get(segment) or Translation(segment, problem="no-pair")
        return Translation(segment, problem=first.problem, refused=first.refused, word=first.word)
