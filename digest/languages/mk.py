"""Macedonian."""

from __future__ import annotations

from digest.languages.language import Calendar, Dates, Language, phrases, words

LANGUAGE = Language(
    code="mk",
    calendar=Calendar(
        shortest_months=words("мај"),
    ),
    dates=Dates(
        range_starts=phrases("од"),
        after_year=phrases("година"),
    ),
)
