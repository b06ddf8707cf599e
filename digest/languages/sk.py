"""Slovak."""

from __future__ import annotations

from digest.languages.language import Abbreviations, Calendar, Counted, Language, words

LANGUAGE = Language(
    code="sk",
    calendar=Calendar(
        shortest_months=words("máj"),
    ),
    abbreviations=Abbreviations(
        after_ordinals=words("""
            januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra
        """),
    ),
    counted=Counted(
        adjectives=r"\w+(?:ých|ích)",
    ),
)
