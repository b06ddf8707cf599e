"""Swedish."""

from __future__ import annotations

from digest.languages.language import (
    Abbreviations,
    Calendar,
    Dates,
    Language,
    Openers,
    Recognition,
    phrases,
    words,
)

LANGUAGE = Language(
    code="sv",
    calendar=Calendar(
        shortest_months=words("maj"),
    ),
    dates=Dates(
        ranges=words("till och"),
        range_starts=phrases("från"),
        before_clock=phrases("kl | kl. | klockan"),
    ),
    abbreviations=Abbreviations(
        before_names=words("Hr"),
        within=phrases("t.ex | bl.a | dvs | s.k | f.d | ca"),
        before_numbers=words("kl nr sid s"),
    ),
    openers=Openers(
        dependent=phrases("""
            han | hon | de är | de har | de var | de hade | de ska | de kan | den är | den har | den var
            | den hade | denna | detta | dessa | men | dock | dessutom | också | och | därför | sedan
        """),
    ),
    recognition=Recognition(
        words=words("""
            en ett den det de som och eller i på av till från med för om vid över under efter före mot inte sig
            är var blir blev har hade mer än men när där denna detta dessa hans hennes deras tills sedan mellan
            utan också alla redan mycket vill kan ska att han hon ut in upp nu hos bland bara
        """),
        foreign_letters="àâãæçèêëìîïñòôõøùûœßğşıłąęćńśźżčřšžđășț",
    ),
)
