"""Swedish."""

from __future__ import annotations

from digest.languages.language import Abbreviations, Calendar, Dates, Language, Openers, phrases, words

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
)
