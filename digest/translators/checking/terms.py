"""Finds the terms of a glossary in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from digest.model.glossary import Glossary, Term
from digest.text.characters.marks import MARKS
from digest.translators.checking.folding import Folded, fold

# Scripts without spaces between words: there, each character may begin a term.
_UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# An underscore around a word is emphasis, a mark upon a letter is part of its word.
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}](?:[^\W_{_UNSPACED}]|(?![{_UNSPACED}])[{MARKS}])*")
_GOES_ON = re.compile(rf"[^\W_{_UNSPACED}]|(?![{_UNSPACED}])[{MARKS}]")
_IN_NUMBER = re.compile(r"\d[.,:']\d")


class FoundTerm(NamedTuple):
    """Where a term stands in a text, and what stands for it in the translation."""

    start: int
    end: int
    kept: str


class _Entry(NamedTuple):
    """A term under its first word; ``before`` counts the characters that it has before that word.

    ``text`` is that of the term, folded.
    """

    term: Term
    text: str
    before: int


class TermFinder:
    """The terms of a glossary, ready to be looked for.

    They are found by their first word, so that a large glossary costs no more than a small one. A term is found as
    whole words where its script parts words by spaces; of two that begin at one place, the longer one is. Whatever
    readers see no difference in makes none: how characters are composed, joiners, kinds of spaces and apostrophes.
    """

    def __init__(self, glossary: Glossary) -> None:
        self._entries: dict[str, list[_Entry]] = {}
        for term in sorted(glossary.terms, key=lambda term: (-len(term.text), term.case != "exact")):
            text = fold(term.text).text
            if first := _WORD.search(text):
                entry = _Entry(term, text, first.start())
                self._entries.setdefault(first[0].casefold(), []).append(entry)

    def find(self, text: str) -> Iterator[FoundTerm]:
        """Give the terms in a text in their order, none of them over another."""
        if not self._entries:
            return
        folded = fold(text)
        end = 0
        for word in _WORD.finditer(folded.text):
            found = self._at(folded, word, end) if word.start() >= end else None
            if found:
                entry, start, end = found
                written = text[folded.places[start] : folded.places[end]]
                kept = _kept(folded.text[start:end], entry) or written
                yield FoundTerm(folded.places[start], folded.places[end], kept)

    def _at(self, folded: Folded, word: re.Match[str], after: int) -> tuple[_Entry, int, int] | None:
        """Give the longest term whose first word is this one, that begins at ``after`` or later, and its place."""
        for entry in self._entries.get(word[0].casefold(), ()):
            start = word.start() - entry.before
            end = start + len(entry.text)
            if start >= after and _is_same(folded.text[start:end], entry) and _is_whole(folded, start, end):
                return entry, start, end
        return None


def _is_same(written: str, entry: _Entry) -> bool:
    if written == entry.text:
        return True
    return entry.term.case == "any" and written.casefold() == entry.text.casefold()


def _is_whole(folded: Folded, start: int, end: int) -> bool:
    """Whether no word of a script with spaces goes on where a term ends, and no number around it."""
    text, places = folded
    if _IN_NUMBER.match(text, end - 1) or (start > 1 and _IN_NUMBER.match(text, start - 2)):
        return False
    if end < len(text) and places[end] == places[end - 1]:  # between a letter and a mark upon it
        return False
    return not (_GOES_ON.match(text, end - 1) and _GOES_ON.match(text, end))


def _kept(written: str, entry: _Entry) -> str:
    """Give the translation of a term that is written in this way, in the same case; "" where it has none."""
    term = entry.term
    if not term.translation or written == entry.text or term.case == "exact":
        return term.translation
    if written.isupper() and len(written) > 1:
        return term.translation.upper()
    if written[:1].isupper() and not entry.text[:1].isupper():
        return term.translation[:1].upper() + term.translation[1:]
    return term.translation
