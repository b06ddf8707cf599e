"""Tamil."""

from __future__ import annotations

from digest.languages.language import Calendar, Language, words

LANGUAGE = Language(
    code="ta",
    calendar=Calendar(
        shortest_months=words("மே"),
    ),
)
