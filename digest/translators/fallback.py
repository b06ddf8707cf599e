"""Fallback: the engines of a site as one translator, each asked for what those before it could not translate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digest.model.item import stable_hash
from digest.model.locale import Locale
from digest.model.translation import Problem, Translation
from digest.ports import Translator
from digest.text.words.language_identification import Confirm, cannot_say


@dataclass(frozen=True, slots=True)
class FallbackTranslator:
    """A Translator that asks several in turn: the configured engines in order, each with its search widths.

    What one refuses goes to the next that knows the pair. Any pair may be asked for; what no translator can translate
    stays in the original language.

    A segment that an engine returns unchanged, and that is surely in another language than the source, goes no further:
    the next engine would invent a translation. Its problem is "language".
    """

    rungs: tuple[Translator, ...]
    confirm: Confirm = cannot_say

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Translate each segment by the first translator whose translation passes."""
        made: dict[str, Translation] = {}
        problems: dict[str, Problem] = {}
        left = list(dict.fromkeys(segments))
        for rung in self._rungs(source, target):
            translations = rung.translate(left, source, target) if left else ()
            for segment, translation in zip(left, translations, strict=True):
                if translation.problem == "language" or self._is_misdeclared(translation, segment, source):
                    made[segment] = Translation(segment, problem="language")
                elif translation.problem:
                    problems.setdefault(segment, translation.problem)
                else:
                    made[segment] = translation
            left = [segment for segment in left if segment not in made]
        for segment in left:
            made[segment] = Translation(segment, problem=problems.get(segment, "no-pair"))
        return tuple(made[segment] for segment in segments)

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Return the pairs of all translators."""
        return frozenset[tuple[str, str]]().union(*(rung.pairs() for rung in self.rungs))

    def fingerprint(self, source: str, target: str) -> str:
        """Return a fingerprint of all translators that know the pair, in order."""
        return stable_hash(*(rung.fingerprint(source, target) for rung in self._rungs(source, target)))

    def _is_misdeclared(self, translation: Translation, segment: str, source: str) -> bool:
        if translation.problem != "copy":
            return False
        found = self.confirm(segment, Locale(source))
        return found.is_known and found.language != source

    def _rungs(self, source: str, target: str) -> tuple[Translator, ...]:
        return tuple(rung for rung in self.rungs if (source, target) in rung.pairs())
