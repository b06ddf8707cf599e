"""Kyrgyz."""

from __future__ import annotations

from digest.languages.language import Calendar, Dates, Language, phrases

LANGUAGE = Language(
    code="ky",
    calendar=Calendar(
        month_patterns=(
            r"янва\w{0,5}",
            r"февр\w{0,5}",
            r"март\w{0,5}",
            r"апре\w{0,5}",
            r"ма[йя]\w{0,5}",
            r"июн\w{0,5}",
            r"июл\w{0,5}",
            r"авгу\w{0,5}",
            r"сент\w{0,5}",
            r"октя\w{0,5}",
            r"нояб\w{0,5}",
            r"дека\w{0,5}",
        ),
    ),
    dates=Dates(
        after_year=phrases("жыл | жылы | жылдын"),
    ),
)
