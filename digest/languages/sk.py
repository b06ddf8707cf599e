"""Slovak."""

from __future__ import annotations

from digest.languages.language import (
    Abbreviations,
    Calendar,
    Counted,
    Language,
    Recognition,
    words,
)

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
    recognition=Recognition(
        words=words("""
            v vo z zo na do od po pre pri o u pod nad za pred medzi a i alebo že nie sa si je sú bol bola bolo
            boli bude budú má majú už aj ako ale keď kde ten tá to tie toho tej tých jeho jej ich ktorý ktorá
            ktoré ktorí podľa bez čo roku rokov ho s k ku až viac
        """),
        foreign_letters="àâãåæçèêëìîïñòõöøùûœßğşıłąęćńśźżđășțěřů",
    ),
)
