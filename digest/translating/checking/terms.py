"""Glossary terms in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from digest.language.text.characters.combining_marks import MARKS
from digest.model.glossary import Glossary, Term
from digest.translating.checking.folded_text import FoldedText, fold

# Scripts without spaces between words, where a term may begin at each character.
_UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
# An underscore around a word is emphasis; a combining mark is part of its word.
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}](?:[^\W_{_UNSPACED}]|(?![{_UNSPACED}])[{MARKS}])*")
_GOES_ON = re.compile(rf"[^\W_{_UNSPACED}]|(?![{_UNSPACED}])[{MARKS}]")
_IN_NUMBER = re.compile(r"\d[.,:']\d")


class FoundTerm(NamedTuple):
    """The range of a term in a text, and its translation."""

    start: int
    end: int
    kept: str


class _PlacedTerm(NamedTuple):
    """A term, to be found by its first word; ``before`` is the number of characters before that word.

    ``text`` is the folded text of the term.
    """

    term: Term
    text: str
    before: int


class TermFinder:
    """The terms of a glossary, indexed for searching.

    They are indexed by their first word, so that a large glossary costs no more than a small one. Where a script
    separates words with spaces, a term has to match whole words; of two terms at one position, the longer one matches.
    Differences that readers cannot see are ignored: composition of characters, joiners, kinds of spaces and
    apostrophes.
    """

    def __init__(self, glossary: Glossary) -> None:
        self._entries: dict[str, list[_PlacedTerm]] = {}
        for term in sorted(glossary.terms, key=lambda term: (-len(term.text), term.case != "exact")):
            text = fold(term.text).text
            if first := _WORD.search(text):
                entry = _PlacedTerm(term, text, first.start())
                self._entries.setdefault(first[0].casefold(), []).append(entry)

    def find(self, text: str) -> Iterator[FoundTerm]:
        """Yield the terms in a text in order, without overlaps."""
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

    def _at(self, folded: FoldedText, word: re.Match[str], after: int) -> tuple[_PlacedTerm, int, int] | None:
        """Return the longest term with this first word that begins at ``after`` or later, and its range."""
        for entry in self._entries.get(word[0].casefold(), ()):
            start = word.start() - entry.before
            end = start + len(entry.text)
            if start >= after and _is_same(folded.text[start:end], entry) and _is_whole(folded, start, end):
                return entry, start, end
        return None


def _is_same(written: str, entry: _PlacedTerm) -> bool:
    if written == entry.text:
        return True
    return entry.term.case == "any" and written.casefold() == entry.text.casefold()


def _is_whole(folded: FoldedText, start: int, end: int) -> bool:
    """Return whether a term ends with a word, in scripts with spaces, and is not part of a number."""
    text, places = folded
    if _IN_NUMBER.match(text, end - 1) or (start > 1 and _IN_NUMBER.match(text, start - 2)):
        return False
    if end < len(text) and places[end] == places[end - 1]:  # between a letter and its combining mark
        return False
    return not (_GOES_ON.match(text, end - 1) and _GOES_ON.match(text, end))


def _kept(written: str, entry: _PlacedTerm) -> str:
    """Return the translation of a term in the case in which it is written; "" if it has none."""
    term = entry.term
    if not term.translation or written == entry.text or term.case == "exact":
        return term.translation
    if written.isupper() and len(written) > 1:
        return term.translation.upper()
    if written[:1].isupper() and not entry.text[:1].isupper():
        return term.translation[:1].upper() + term.translation[1:]
    return term.translation
