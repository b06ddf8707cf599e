"""Hungarian."""

from __future__ import annotations

from digest.languages.language import Abbreviations, Language, words

LANGUAGE = Language(
    code="hu",
    abbreviations=Abbreviations(
        after_ordinals=words("január február március április május június július augusztus szeptember október"),
    ),
)
