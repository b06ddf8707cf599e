"""Uzbek."""

from __future__ import annotations

from digest.languages.language import Dates, Language, phrases

LANGUAGE = Language(
    code="uz",
    dates=Dates(
        after_year=phrases("yil | yili"),
    ),
)
