"""Persian."""

from __future__ import annotations

from digest.languages.language import (
    Abbreviations,
    Calendar,
    Counted,
    Dates,
    Language,
    Notices,
    Openers,
    phrases,
    words,
)

LANGUAGE = Language(
    code="fa",
    calendar=Calendar(
        shortest_months=words("مه"),
    ),
    dates=Dates(
        before_clock=phrases("ساعت"),
        before_year=words("سال"),
        after_year=phrases("سال"),
    ),
    abbreviations=Abbreviations(
        after_numbers=words("ش ه.ش"),
    ),
    openers=Openers(
        starters=words("او آن این آنها ما اما ولی سپس"),
        dependent=phrases("او | آن‌ها | آنها | این | آن | اما | ولی | همچنین | وی | بنابراین | علاوه بر این"),
    ),
    counted=Counted(
        noun_first=1,
    ),
    notices=Notices(
        beginnings=phrases("منبع:"),
    ),
)
