"""Finnish."""

from __future__ import annotations

from digest.languages.language import Dates, Language, phrases

LANGUAGE = Language(
    code="fi",
    dates=Dates(
        before_clock=phrases("klo"),
    ),
)
