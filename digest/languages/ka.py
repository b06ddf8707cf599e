"""Georgian."""

from __future__ import annotations

from digest.languages.language import Dates, Language, phrases

LANGUAGE = Language(
    code="ka",
    dates=Dates(
        after_year=phrases("წ | წლის | წელი"),
    ),
)
