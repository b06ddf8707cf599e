"""Patterns for whole words of a language."""

from __future__ import annotations

from digest.language.known import language as known_language
from digest.language.text.characters.scripts import UNSPACED_LANGUAGES


def bounded(forms: str, language: str) -> str:
    """Return a pattern for these forms as whole words, unless the language has no spaces.

    What a language attaches to its words, such as Arabic "and", may come first.
    """
    if language in UNSPACED_LANGUAGES:
        return f"(?:{forms})"
    return rf"(?<!\w){known_language(language).amounts.attached}(?:{forms})(?!\w)"
