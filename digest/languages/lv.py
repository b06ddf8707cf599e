"""Latvian."""

from __future__ import annotations

from digest.languages.language import Dates, Language, phrases

LANGUAGE = Language(
    code="lv",
    dates=Dates(
        after_year=phrases("gada | gads"),
    ),
)
