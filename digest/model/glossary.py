"""Glossaries: the editor's own translations of terms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from digest.model.item import stable_hash

# "any" matches the term in any case and gives its translation the same case; "exact" matches and keeps both as written.
CaseRule = Literal["any", "exact"]


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase and its ``translation``; "" if it must not be translated."""

    text: str
    translation: str = ""
    case: CaseRule = "any"


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms of one language pair."""

    terms: tuple[Term, ...] = ()

    @property
    def version(self) -> str:
        """A fingerprint of the terms, "" if there are none; when it changes, texts are translated again."""
        fields = (field for term in self.terms for field in (term.text, term.translation, term.case))
        return stable_hash(*fields) if self.terms else ""


# The glossary of each (source, target) language pair that has one.
Glossaries = Mapping[tuple[str, str], Glossary]
