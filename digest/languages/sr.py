"""Serbian."""

from __future__ import annotations

from digest.languages.language import Calendar, Dates, Language, Openers, phrases, words

LANGUAGE = Language(
    code="sr",
    calendar=Calendar(
        shortest_months=words("мај"),
    ),
    dates=Dates(
        range_starts=phrases("од"),
        after_year=phrases("годин | године"),
    ),
    openers=Openers(
        dependent=phrases("""
            он | она | они | ово | овај | ова | али | међутим | такође | зато | on | ona | oni | ovo | ovaj | ova
            | ali | međutim | također | takođe | zato
        """),
    ),
)
