"""Finds the terms of a glossary in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from digest.model.glossary import Glossary, Term

# Scripts without spaces between words: there, each character may begin a term.
_UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")
_LETTER_OF_WORD = re.compile(rf"[^\W{_UNSPACED}]")


class FoundTerm(NamedTuple):
    """Where a term stands in a text, and what stands for it in the translation."""

    start: int
    end: int
    kept: str


class _Entry(NamedTuple):
    """A term under its first word; ``before`` counts the characters that it has before that word."""

    term: Term
    before: int
    folded: str


class TermFinder:
    """The terms of a glossary, ready to be looked for.

    They are found by their first word, so that a large glossary costs no more than a small one. A term is found as
    whole words where its script parts words by spaces; of two that begin at one place, the longer one is.
    """

    def __init__(self, glossary: Glossary) -> None:
        self._entries: dict[str, list[_Entry]] = {}
        for term in sorted(glossary.terms, key=lambda term: (-len(term.text), term.case != "exact")):
            if first := _WORD.search(term.text):
                entry = _Entry(term, first.start(), term.text.casefold())
                self._entries.setdefault(first[0].casefold(), []).append(entry)

    def find(self, text: str) -> Iterator[FoundTerm]:
        """Give the terms in a text in their order, none of them over another."""
        if not self._entries:
            return
        end = 0
        for word in _WORD.finditer(text):
            found = self._at(text, word, end) if word.start() >= end else None
            if found:
                end = found.end
                yield found

    def _at(self, text: str, word: re.Match[str], after: int) -> FoundTerm | None:
        """Give the longest term whose first word is this one, and that begins at ``after`` or later."""
        for term, before, folded in self._entries.get(word[0].casefold(), ()):
            start = word.start() - before
            end = start + len(term.text)
            written = text[start:end]
            same = written == term.text or (term.case == "any" and written.casefold() == folded)
            if start >= after and same and not _goes_on(text, end):
                return FoundTerm(start, end, _kept(written, term))
        return None


def _goes_on(text: str, end: int) -> bool:
    """Whether a word of a script with spaces goes on where a term ends."""
    return _LETTER_OF_WORD.match(text, end - 1) is not None and _LETTER_OF_WORD.match(text, end) is not None


def _kept(written: str, term: Term) -> str:
    """Give what stands for a term that is written in this way: its translation, in the same case."""
    if not term.translation:
        return written
    if written == term.text or term.case == "exact":
        return term.translation
    if written.isupper() and len(written) > 1:
        return term.translation.upper()
    if written[:1].isupper() and not term.text[:1].isupper():
        return term.translation[:1].upper() + term.translation[1:]
    return term.translation
