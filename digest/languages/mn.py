"""Mongolian."""

from __future__ import annotations

from digest.languages.language import Dates, Language

LANGUAGE = Language(
    code="mn",
    dates=Dates(
        numbered=(
            r"(?:(?P<year>\d{4}) ?оны? )?(?P<month>\d\d?)(?:[- ]?(?:р|дугаар"
            r"|дүгээр))? сар(?:ын)? (?P<day>\d\d?)(?: ?[-–—] ?\d\d?)?(?:[- ]?(?:ны?|ний)(?: өдөр)?)?"
        ),
    ),
)
