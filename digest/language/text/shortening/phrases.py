"""Phrases: their boundaries in a sentence, so that it can be cut between them."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from digest.language.known import language as known_language
from digest.language.known import of_all
from digest.language.text.words import morphology

# The number of characters that a phrase may end after a clause without being preferred.
_CLAUSE_BONUS = 15
_WORD = re.compile(r"\S+")
_LAST_WORD = re.compile(r"(?:^|\s)[\W_]*([\w’']*)[\W_]*\Z")
_CLAUSE = re.compile(r"[,;:،؛、，；：](?=\s)|[，、；：]|\s[—–-](?=\s)")


def phrase_ends(line: str, least: int, most: int, language: str) -> tuple[int, ...]:
    """Return the positions from ``least`` to ``most`` where a line of a language may be cut, the best first.

    Later is better, but the end of a clause is as good as that of a phrase some words later. Without word lists for the
    language, only the ends of clauses are returned.
    """
    starts = _starts(language)
    clauses = [match.start() for match in _CLAUSE.finditer(line, least, most + 1)]
    words = [match for match in _WORD.finditer(line, least, most + 1) if line[match.start() - 1].isspace()]
    phrases = [match.start() - 1 for match in words if match[0].lower() in starts]
    ranked = [(end + _CLAUSE_BONUS, end) for end in clauses] + [(end, end) for end in phrases]
    return tuple(end for _, end in sorted(ranked, reverse=True))


def without_unfinished_end(line: str, language: str) -> str:
    """Return the beginning of a sentence of a language without last words that need more after them."""
    ends = _ends(language)
    while (last := _LAST_WORD.search(line)) and last.start():
        if last[1].lower() not in ends and not _is_adjective(last[1], language):
            break
        line = line[: last.start()]
    return line


def _is_adjective(word: str, language: str) -> bool:
    """Return whether a word is not a name, and its noun follows."""
    if morphology.is_available(language):
        return word.islower() and morphology.look_up(word, language).is_unfinished
    adjectives = known_language(language).phrases.adjectives
    return adjectives != "" and re.fullmatch(adjectives, word) is not None


def begins_phrase(word: str, language: str) -> bool:
    """Return whether a word of a language begins a phrase."""
    return word.lower() in _starts(language)


def continues(word: str) -> bool:
    """Return whether a word after a comma continues what is before it: "including", "also"."""
    return word.lower() in _continuing()


def ends_phrase(word: str, language: str) -> bool:
    """Return whether a word of a language is a function word between two phrases."""
    return word.lower() in _ends(language)


def is_link(word: str) -> bool:
    """Return whether a word joins two nouns into one phrase, as in "505 kg of drugs"."""
    return word.lower() in _links()


@lru_cache(maxsize=64)
def _starts(language: str) -> frozenset[str]:
    return frozenset(known_language(language).phrases.beginners)


@lru_cache(maxsize=64)
def _ends(language: str) -> frozenset[str]:
    return _starts(language).union(known_language(language).phrases.unfinished)


@cache
def _continuing() -> frozenset[str]:
    return frozenset(of_all(lambda known: known.phrases.continuing))


@cache
def _links() -> frozenset[str]:
    return frozenset(of_all(lambda known: known.phrases.links))
