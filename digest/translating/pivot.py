"""Pivot translation: through a third language, if no engine knows a pair.

Any direct pair comes first, whichever engine knows it, since every step doubles the mistakes, and silently. Each step
is checked and corrected by itself, by the translator within; the whole is checked once more, with the glossary of its
own pair (``tasks/parts/make_translator.py``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from digest.model.item import stable_hash
from digest.model.translation import TextContext, Translation
from digest.ports import Translator, translate_pairs

# Most models translate from or into it, and these are the best ones.
_PREFERRED = "en"


@dataclass(frozen=True, slots=True)
class PivotTranslator:
    """A Translator for pairs that the inner translator does not know, but can cover by two that it does."""

    translator: Translator

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Translate through the best pivot language; a failure in either step is the segment's problem."""
        context = TextContext(source, target)
        return self.translate_pairs({context: segments})[context]

    def translate_pairs(
        self, asked: Mapping[TextContext, Sequence[str]]
    ) -> Mapping[TextContext, Sequence[Translation]]:
        """Take the first step for all pairs, then the second; a text that several pairs need takes the first once.

        The names are the same halfway: those that the texts between have are written as before.
        """
        known = self.translator.pairs()
        ways = {one: pivots(known, *one.pair)[0] for one in asked}
        steps = {one: (one._replace(target=via), one._replace(source=via)) for one, via in ways.items()}
        first = self._step((steps[one][0], texts) for one, texts in asked.items())
        halfway = {
            one: [made.text for text in asked[one] if not (made := first[before][text]).problem]
            for one, (before, _) in steps.items()
        }
        second = self._step((steps[one][1], texts) for one, texts in halfway.items())
        return {
            one: tuple(_join(text, ways[one], first[before][text], second[after]) for text in asked[one])
            for one, (before, after) in steps.items()
        }

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

    def _step(self, asked: Iterable[tuple[TextContext, Sequence[str]]]) -> dict[TextContext, dict[str, Translation]]:
        """Translate texts of contexts, of which several may be the same; return the translations by text."""
        by_context: dict[TextContext, dict[str, None]] = {}
        for context, texts in asked:
            by_context.setdefault(context, {}).update(dict.fromkeys(texts))
        made = translate_pairs(self.translator, {one: tuple(texts) for one, texts in by_context.items() if texts})
        return {one: dict(zip(texts, made.get(one, ()), strict=True)) for one, texts in by_context.items()}


def pivots(pairs: frozenset[tuple[str, str]], source: str, target: str) -> tuple[str, ...]:
    """Return the pivot languages that connect two languages, the best first."""
    known = {language for one, language in pairs if one == source and (language, target) in pairs}
    return tuple(sorted(known - {source, target}, key=lambda language: (language != _PREFERRED, language)))


def _join(segment: str, via: str, first: Translation, then: Mapping[str, Translation]) -> Translation:
    if first.problem:  # What was refused is in the language between.
        return replace(first, text=segment, refused="", word="")
    second = then[first.text]
    if second.problem:
        return Translation(segment, problem=second.problem, refused=second.refused, word=second.word)
    return replace(
        second,
        via=via,
        unknown=first.unknown + second.unknown,
        by_person=False,
        corrected=None,
        engines=(*first.engines, *second.engines),
        remembered=first.remembered and second.remembered,
    )
