"""Danish."""

from __future__ import annotations

from digest.languages.language import Abbreviations, Calendar, Dates, Language, phrases, words

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
)
