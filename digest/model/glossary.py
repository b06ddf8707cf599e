"""What an editor wants words to be called in another language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from digest.model.item import stable_hash

# "any": the term in whatever case, and its translation in the same; "exact": both as they are written.
CaseRule = Literal["any", "exact"]


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or several, and its ``translation``; "" where it is not to be translated."""

    text: str
    translation: str = ""
    case: CaseRule = "any"


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms of one pair of languages."""

    terms: tuple[Term, ...] = ()

    @property
    def version(self) -> str:
        """A name of its contents, "" where it is empty: with another version, texts are translated anew."""
        fields = (field for term in self.terms for field in (term.text, term.translation, term.case))
        return stable_hash(*fields) if self.terms else ""


# The glossary of each (source, target) that has one.
Glossaries = Mapping[tuple[str, str], Glossary]
