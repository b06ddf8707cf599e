"""Reasons for leaving a text untranslated, in plain words."""

from __future__ import annotations

from collections.abc import Mapping

from digest.model.translation import Problem, Translation

REASONS: Mapping[Problem, str] = {
    "no-pair": "no engine translates this language pair",
    "failed": "the engine failed to translate it",
    "language": "the text is not in its declared language",
    "empty": "the engine returned no text",
    "placeholders": "a URL, a name or another protected part was lost",
    "numbers": "numbers, days or units were changed",
    "names": "names were altered",
    "quotes": "quotation marks were altered",
    "length": "the sentence is too long, or the translation much too short or too long",
    "repetition": "words were repeated over and over",
    "script": "the translation is in the wrong language or script",
    "copy": "the engine returned it nearly unchanged",
    "negation": "a negation was lost or added",
    "unknown-words": "the engine does not know too many of its words",
    "unknown": "its edition was read back from the output, which does not say why",
}


def why(refusal: Translation) -> str:
    """Return the reason of a translation with a problem, with the word at fault if the gate named one."""
    assert refusal.problem
    return REASONS[refusal.problem] + (f" (“{refusal.word}”)" if refusal.word else "")
