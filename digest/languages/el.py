"""Greek."""

from __future__ import annotations

from digest.languages.language import Abbreviations, Language, Openers, phrases, words

LANGUAGE = Language(
    code="el",
    abbreviations=Abbreviations(
        before_names=words("κ κα κος δρ καθ"),
    ),
    openers=Openers(
        dependent=phrases("""
            αυτός | αυτή | αυτό | αυτοί | όμως | ωστόσο | επίσης | αλλά | και | έτσι | επιπλέον
        """),
    ),
)
