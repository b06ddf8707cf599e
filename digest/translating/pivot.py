"""Pivot translation: through a third language, if no engine knows a pair.

Any direct pair comes first, whichever engine knows it, since every step doubles the mistakes, and silently. Each step
is checked and corrected by itself, by the translator within; the whole is checked once more, with the glossary of its
own pair (``tasks/parts/make_translator.py``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from digest.model.item import stable_hash
from digest.model.translation import Translation
from digest.ports import Pair, Translator, translate_pairs

# Most models translate from or into it, and these are the best ones.
_PREFERRED = "en"


@dataclass(frozen=True, slots=True)
class PivotTranslator:
    """A Translator for pairs that the inner translator does not know, but can cover by two that it does."""

    translator: Translator

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Translate through the best pivot language; a failure in either step is the segment's problem."""
        return self.translate_pairs({(source, target): segments})[source, target]

    def translate_pairs(self, asked: Mapping[Pair, Sequence[str]]) -> Mapping[Pair, Sequence[Translation]]:
        """Take the first step for all pairs, then the second; a text that several pairs need takes the first once."""
        known = self.translator.pairs()
        ways = {pair: pivots(known, *pair)[0] for pair in asked}
        first = self._step(((source, ways[source, target]), texts) for (source, target), texts in asked.items())
        halfway = {
            pair: [first[pair[0], via][text].text for text in asked[pair] if not first[pair[0], via][text].problem]
            for pair, via in ways.items()
        }
        second = self._step(((via, pair[1]), halfway[pair]) for pair, via in ways.items())
        return {
            pair: tuple(_join(text, via, first[pair[0], via][text], second[via, pair[1]]) for text in asked[pair])
            for pair, via in ways.items()
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

    def _step(self, asked: Iterable[tuple[Pair, Sequence[str]]]) -> dict[Pair, dict[str, Translation]]:
        """Translate texts of pairs, of which several may be the same; return the translations by text."""
        by_pair: dict[Pair, dict[str, None]] = {}
        for pair, texts in asked:
            by_pair.setdefault(pair, {}).update(dict.fromkeys(texts))
        made = translate_pairs(self.translator, {pair: tuple(texts) for pair, texts in by_pair.items() if texts})
        return {pair: dict(zip(texts, made.get(pair, ()), strict=True)) for pair, texts in by_pair.items()}


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
