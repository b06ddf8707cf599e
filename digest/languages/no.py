"""Norwegian."""

from __future__ import annotations

from digest.languages.language import (
    Calendar,
    Dates,
    Language,
    Recognition,
    phrases,
    words,
)

LANGUAGE = Language(
    code="no",
    calendar=Calendar(
        shortest_months=words("mai"),
    ),
    dates=Dates(
        ranges=words("til"),
        range_starts=phrases("fra"),
        before_clock=phrases("kl | kl. | klokken"),
    ),
    recognition=Recognition(
        words=words("""
            en ei et den det de der som og eller i på av til fra med for om ved over under etter før mot ikke
            seg er var blir ble har hadde mer enn men når hvor denne dette disse hans hennes deres inntil siden
            mellom uten også alle allerede veldig vil kan skal å at han hun ut inn opp nå hos blant bare
        """),
        foreign_letters="àâãäçèêëìîïñòôõöùûœßğşıłąęćńśźżčřšžđășț",
    ),
)
