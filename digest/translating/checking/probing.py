"""Probing: find the form of mask that an engine preserves, by having it translate sentences with each form.

Rule-based engines keep one form, large models another, small ones none, so it is not configured. The sentences are
fixed, never the day's news: the form must be the same as long as the fingerprint of the engine is.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from threading import RLock
from typing import TypeVar

from digest.language.known import language as known_language
from digest.model.translation import Translation
from digest.translating.checking.protection import MASK_FORMS, MaskForm, ProtectedPart, restore

# For languages whose file has none.
_PROBES_OF_OTHERS = ("{0}, 2024", "{0} – {1}.")
_PARTS = (ProtectedPart(0, 0, "a"), ProtectedPart(0, 0, "b"))

T = TypeVar("T")

# Yields texts for an engine, is sent its translations, and returns what it made of them.
Asking = Generator[Sequence[str], Sequence[Translation], T]


class MaskProber:
    """Finds out, once per source language, the form of mask that an engine preserves; thread-safe."""

    def __init__(self, language: str) -> None:
        self._probes = known_language(language).probes or _PROBES_OF_OTHERS
        # Several weeks of one pair ask in turns, within one thread: they all find out the same.
        self._lock = RLock()
        self._is_known = False
        self._form: MaskForm | None = None

    def form(self) -> Asking[MaskForm | None]:
        """Return the first form that is preserved in all sentences; None if none is.

        An engine that does not answer is asked again next time.
        """
        with self._lock:
            if not self._is_known:
                answers = yield [_filled(probe, form) for form in MASK_FORMS for probe in self._probes]
                self._form = _first_kept(answers, len(self._probes))
                self._is_known = any(not answer.problem for answer in answers)
            return self._form


def _filled(probe: str, form: MaskForm) -> str:
    return probe.replace("{0}", form.write(0)).replace("{1}", form.write(1))


def _first_kept(answers: Sequence[Translation], probes: int) -> MaskForm | None:
    """Return the first form whose answers have each mask once: one mask in the first, two in the second."""
    for number, form in enumerate(MASK_FORMS):
        of_form = answers[number * probes : (number + 1) * probes]
        kept = (restore(answer.text, _PARTS[: count + 1], form) for count, answer in enumerate(of_form))
        if all(text is not None for text in kept):
            return form
    return None
