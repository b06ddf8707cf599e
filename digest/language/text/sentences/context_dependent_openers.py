"""Sentences that refer to the one before, known by their beginning: "He said so", "However, ...", "Об этом ..."."""

from __future__ import annotations

import re
from functools import lru_cache

from digest.language.known import language as known_language
from digest.language.text.patterns import NEVER, one_of
from digest.language.text.sentences.quotes import OPENING_QUOTES, without_quotations
from digest.language.text.sentences.sentences import WITHOUT_SPACES

# "E. Macron", "И. о. министра": a letter with a period is not a word.
_INITIAL = r"[^\W\d_]\."


def depends_on_context(sentence: str, language: str) -> bool:
    """Return whether a sentence begins with words that refer to the sentence before it, or has them in second place.

    "For the mayor, of course, it was a victory" goes on from it like "Of course, it was".

    Always false for a language (a BCP 47 primary subtag) without a list of such beginnings.
    """
    beginning = _beginning(language)
    return beginning is not None and beginning.match(_start(sentence)) is not None


def joins_sentence(sentence: str, language: str) -> bool:
    """Return whether a sentence begins with a word that joins it to the one before: "But", "And", "Of course,".

    A title may say who "he" is; it cannot stand before "but".
    """
    joining = _joining(language)
    return joining is not None and joining.match(_start(sentence)) is not None


def has_unnamed_speaker(sentence: str, language: str) -> bool:
    """Return whether only the sentences before say who speaks: "I have sailed", "“We sail,” she said".

    A quotation may begin with "I". Always false for a language without a list of such words.
    """
    openers = known_language(language).openers
    said = without_quotations(sentence) if sentence.startswith(OPENING_QUOTES) else ""
    if said:
        return _clause(openers.speakers, language).match(_start(said)) is not None
    return begins_in_first_person(sentence, language)


def begins_in_first_person(sentence: str, language: str) -> bool:
    """Return whether a sentence begins with a word for its author: "I have sailed", "Our ferry sails"."""
    words = known_language(language).openers.first_person
    return _first(words, language).match(_start(sentence)) is not None


def refers_back(part: str, language: str) -> bool:
    """Return whether a part of a sentence points at something named before it: "adds to those totals"."""
    return _pointing(known_language(language).openers.pointing).search(part) is not None


@lru_cache(maxsize=64)
def _pointing(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern or NEVER})(?!\w)", re.IGNORECASE)


def _start(sentence: str) -> str:
    return sentence[:80].replace("’", "'")


@lru_cache(maxsize=64)
def _first(words: tuple[str, ...], language: str) -> re.Pattern[str]:
    return re.compile(rf"{one_of(words)}{_end(language)}", re.IGNORECASE)


@lru_cache(maxsize=64)
def _clause(words: tuple[str, ...], language: str) -> re.Pattern[str]:
    """Compile a pattern for a clause with one of these subjects, before or after its verb: "dit-elle", "he said"."""
    return re.compile(rf"\W*(?:\w+[\s-](?:t-)?)?{one_of(words)}{_end(language)}", re.IGNORECASE)


def _end(language: str) -> str:
    return "" if language in WITHOUT_SPACES else r"(?![\w'-])"


@lru_cache(maxsize=64)
def _beginning(language: str) -> re.Pattern[str] | None:
    openers = known_language(language).openers
    if not (openers.dependent or openers.referring):
        return None
    words = f"{one_of(openers.dependent)}|{openers.referring or NEVER}"
    stands = rf"(?:{openers.independent})(?!\w)|{_INITIAL}" if openers.independent else _INITIAL
    first = rf"[\W_]*(?!{stands})(?:{words}){_end(language)}"
    return re.compile(rf"{first}|{_connective(openers.connecting)}", re.IGNORECASE)


def _connective(connecting: str) -> str:
    return rf"[\"“«„‘]?(?:[^,،，、]{{2,40}}[,،，、] ?)?(?:{connecting})[,،，、]" if connecting else NEVER


@lru_cache(maxsize=64)
def _joining(language: str) -> re.Pattern[str] | None:
    """Compile a pattern for conjunctions and connectives at the beginning of a sentence."""
    known = known_language(language)
    if not known.openers.dependent:
        return None
    conjunctions = one_of((*known.clauses.joins, *known.clauses.contrasts))
    first = rf"[\W_]*(?!{_INITIAL}){conjunctions}{_end(language)}"
    return re.compile(rf"{first}|{_connective(known.openers.connecting)}", re.IGNORECASE)
