"""Indonesian."""

from __future__ import annotations

from digest.languages.language import Abbreviations, Calendar, Counted, Dates, Language, Openers, phrases, words

LANGUAGE = Language(
    code="id",
    calendar=Calendar(
        shortest_months=words("mei"),
    ),
    dates=Dates(
        before_year=words("tahun"),
    ),
    abbreviations=Abbreviations(
        before_names=words("jl jln"),
    ),
    openers=Openers(
        dependent=phrases("""
            dia | ia | mereka | ini | itu | namun | tetapi | selain itu | sementara itu | oleh karena itu
            | karena itu
        """),
    ),
    counted=Counted(
        noun_first=1,
    ),
)
