"""Croatian."""

from __future__ import annotations

from digest.languages.language import Dates, Language, phrases

LANGUAGE = Language(
    code="hr",
    dates=Dates(
        range_starts=phrases("od"),
        after_year=phrases("godine"),
    ),
)
