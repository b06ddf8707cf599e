"""Norwegian."""

from __future__ import annotations

from digest.languages.language import Calendar, Dates, Language, phrases, words

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
)
