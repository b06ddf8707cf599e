"""Slovenian."""

from __future__ import annotations

from digest.languages.language import Dates, Language, phrases

LANGUAGE = Language(
    code="sl",
    dates=Dates(
        after_year=phrases("leta"),
    ),
)
