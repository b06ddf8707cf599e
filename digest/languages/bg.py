"""Bulgarian."""

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
    code="bg",
    calendar=Calendar(
        shortest_months=words("май"),
    ),
    dates=Dates(
        before_clock=phrases("на"),
        after_year=phrases("година"),
        stands_free=True,
    ),
    abbreviations=Abbreviations(
        before_names=words("гр бул ул инж г-н г-жа г-ца"),
    ),
    openers=Openers(
        starters=words("той тя ние вие това тези го след когато ако сега днес"),
        dependent=phrases("""
            той | тя | те | това | този | тази | тези | обаче | но | също | освен това | затова | а | и | за това
        """),
    ),
    recognition=Recognition(
        words=words("""
            и в във на с със от до из за по под при без над пред през между не ни че да как така но а или ли би
            той тя то те го я ги им му ѝ това този тази тези който която което които беше бяха е са ще има няма
            вече още ако когато където след също повече години година се си сме
        """),
        foreign_letters="ыэёіїєґўәғқңөұүһҳҷӣӯјљњћђџѓќѕ",
    ),
)
