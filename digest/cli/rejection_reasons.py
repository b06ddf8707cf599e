"""Why a text stands in the original, in words for those who know nothing of translation engines."""

from __future__ import annotations

from collections.abc import Mapping

from digest.model.translation import Problem

REASONS: Mapping[Problem, str] = {
    "no-pair": "no engine knows the two languages",
    "failed": "the engine did not answer",
    "empty": "the engine gave no words",
    "placeholders": "an address, a name or another protected part was lost",
    "numbers": "numbers, days or units were changed",
    "names": "names were altered",
    "quotes": "quotation marks were altered",
    "length": "it came out much too short or too long",
    "repetition": "words were repeated over and over",
    "script": "it is not in the letters of its language",
    "copy": "it was returned (nearly) unchanged",
    "unknown-words": "too many of its words are not known to the engine",
}
