"""Bangla."""

from __future__ import annotations

from digest.languages.language import Abbreviations, Calendar, Language, words

LANGUAGE = Language(
    code="bn",
    calendar=Calendar(
        shortest_months=words("মে"),
    ),
    abbreviations=Abbreviations(
        before_names=words("ডা ড মো"),
    ),
)
