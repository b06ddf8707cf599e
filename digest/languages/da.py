"""Danish."""

from __future__ import annotations

from digest.languages.language import (
    Abbreviations,
    Calendar,
    Dates,
    Language,
    Recognition,
    phrases,
    words,
)

LANGUAGE = Language(
    code="da",
    calendar=Calendar(
        shortest_months=words("maj"),
    ),
    dates=Dates(
        ranges=words("til"),
        range_starts=phrases("fra"),
        before_clock=phrases("kl | kl. | klokken"),
    ),
    abbreviations=Abbreviations(
        before_ordinals=words("det"),
    ),
    recognition=Recognition(
        words=words("""
            en et den det de der som og eller i på af til fra med for om ved over under efter før mod ikke sig
            er var bliver blev har havde mere end men når hvor denne dette disse hans hendes deres indtil siden
            mellem uden også alle allerede meget vil kan skal at han hun ud ind op nu hos blandt kun
        """),
        foreign_letters="àâãäçèêëìîïñòôõöùûœßğşıłąęćńśźżčřšžđășț",
    ),
)
