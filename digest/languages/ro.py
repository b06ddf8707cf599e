"""Romanian."""

from __future__ import annotations

from digest.languages.language import Counted, Dates, Language, Openers, phrases, words

LANGUAGE = Language(
    code="ro",
    dates=Dates(
        before_year=words("anul"),
    ),
    openers=Openers(
        dependent=phrases("""
            el | ea | ei | ele | acesta | aceasta | aceștia | acestea | însă | dar | totuși | de asemenea | astfel
            | și | apoi
        """),
    ),
    counted=Counted(
        noun_first=1,
    ),
)
