"""Azerbaijani."""

from __future__ import annotations

from digest.languages.language import Dates, Language, phrases

LANGUAGE = Language(
    code="az",
    dates=Dates(
        after_year=phrases("il | ci il | cı il | cu il | cü il"),
    ),
)
