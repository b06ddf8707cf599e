"""Hebrew."""

from __future__ import annotations

from digest.languages.language import Calendar, Counted, Language, Openers, phrases, words

LANGUAGE = Language(
    code="he",
    calendar=Calendar(
        shortest_months=words("מאי"),
    ),
    openers=Openers(
        dependent=phrases("הוא | היא | הם | הן | זה | זאת | זו | אבל | אך | אולם | כמו כן | בנוסף | גם"),
    ),
    counted=Counted(
        noun_first=1,
    ),
)
