"""Finds out which form of mask an engine keeps, by asking it to translate sentences with each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock

from digest.languages.load import language as known_language
from digest.model.translation import Translation
from digest.translators.checking.protection import MASK_FORMS, MaskForm, Part, restore

# For a language whose file has none.
_PROBES_OF_OTHERS = ("{0}, 2024", "{0} – {1}.")
_PARTS = (Part(0, 0, "a"), Part(0, 0, "b"))

Ask = Callable[[Sequence[str]], Sequence[Translation]]


class MaskProber:
    """Finds out once which form of mask an engine keeps in texts of a language; safe to be asked by several threads."""

    def __init__(self, language: str) -> None:
        self._probes = known_language(language).probes or _PROBES_OF_OTHERS
        self._lock = Lock()
        self._is_known = False
        self._form: MaskForm | None = None

    def form(self, ask: Ask) -> MaskForm | None:
        """Give the first form that came back in all sentences; None where none did.

        An engine that does not answer is asked again the next time.
        """
        with self._lock:
            if not self._is_known:
                answers = ask([_filled(probe, form) for form in MASK_FORMS for probe in self._probes])
                self._form = _first_kept(answers, len(self._probes))
                self._is_known = any(not answer.problem for answer in answers)
            return self._form


def _filled(probe: str, form: MaskForm) -> str:
    return probe.replace("{0}", form.write(0)).replace("{1}", form.write(1))


def _first_kept(answers: Sequence[Translation], probes: int) -> MaskForm | None:
    """Find the first form whose answers have one mask, then two, each once."""
    for number, form in enumerate(MASK_FORMS):
        of_form = answers[number * probes : (number + 1) * probes]
        kept = (restore(answer.text, _PARTS[: count + 1], form) for count, answer in enumerate(of_form))
        if all(text is not None for text in kept):
            return form
    return None
