"""What may be known of a language, by subject, and how a language file writes it down."""

from __future__ import annotations

from digest.language.schema.caption_words import Captions
from digest.language.schema.correspondence import Correspondence
from digest.language.schema.counting import Fractions, Ordinals
from digest.language.schema.estimate_words import Estimates
from digest.language.schema.genres import Genres
from digest.language.schema.indefinite_amounts import Amounts
from digest.language.schema.language import Language, by_genre, by_number, phrases, places, units, words
from digest.language.schema.negation_words import Negation
from digest.language.schema.numeral_words import NumberWords
from digest.language.schema.parts import (
    Abbreviations,
    Calendar,
    Clauses,
    Counted,
    Dates,
    Hours,
    Notices,
    Openers,
    Phrases,
    Verbs,
    Words,
)
from digest.language.schema.proper_names import Names
from digest.language.schema.recognition import Recognition

__all__ = [
    "Abbreviations",
    "Amounts",
    "Calendar",
    "Captions",
    "Clauses",
    "Correspondence",
    "Counted",
    "Dates",
    "Estimates",
    "Fractions",
    "Genres",
    "Hours",
    "Language",
    "Names",
    "Negation",
    "Notices",
    "NumberWords",
    "Openers",
    "Ordinals",
    "Phrases",
    "Recognition",
    "Things",
    "Verbs",
    "Words",
    "by_genre",
    "by_number",
    "phrases",
    "places",
    "units",
    "words",
]
