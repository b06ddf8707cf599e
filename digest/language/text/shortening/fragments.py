"""Fragments: lines with a final mark that are no sentences of their own."""

from __future__ import annotations

import re
from functools import lru_cache

from digest.language.known import language as known_language
from digest.language.text.patterns import NEVER, whole_words
from digest.language.text.sentences.quotes import OPENING_QUOTES
from digest.language.text.shortening.finite_verbs import main_verb
from digest.language.text.words import morphology

_WORD = re.compile(r"[^\W\d_]+")
_ASIDE = re.compile(r"[(（\[].*[)）\]]\W*\Z|\[\d", re.DOTALL)
# In Russian, a dash stands for the verb: "Москва — столица".
_COPULA = re.compile(r"\s[—–-]\s")
# A longer line without a verb that we know has one that we do not know.
_LONGEST = 12


def is_fragment(sentence: str, language: str) -> bool:
    """Return whether a line is an aside in brackets or a footnote, the end of a sentence, or has no verb.

    Verbs are looked for in languages in which all of them are known, by a dictionary or by a pattern; in others, only
    behind words that often begin a line without one ("New episode of ..."), since there one in four sentences has a
    verb that no list knows.
    """
    return _ASIDE.match(sentence) is not None or _goes_on(sentence, language) or _lacks_verb(sentence, language)


def ends_in_verb(title: str, language: str) -> bool:
    """Return whether the last word of a title may be its verb, where that ends a sentence: "Kapitän gerettet"."""
    verbs = _verbs(language) if known_language(language).verbs.come_last else None
    words = _WORD.findall(title)
    return verbs is not None and len(words) > 1 and verbs.fullmatch(words[-1]) is not None


def _goes_on(sentence: str, language: str) -> bool:
    """Return whether a line begins within a sentence: with a function word in lower case, but "de Gaulle" is a name."""
    if not sentence[:1].islower():
        return False
    words = _WORD.findall(sentence[:80])
    return words[0] in _function_words(language) and (len(words) < 2 or words[1].islower())


def _lacks_verb(sentence: str, language: str) -> bool:
    if sentence.startswith(OPENING_QUOTES):
        return False
    if morphology.is_available(language):
        words = _few_words(sentence)
        return (
            bool(words)
            and _COPULA.search(sentence) is None
            and not any(_may_be_predicate(word.lower(), language) for word in words)
        )
    verbs = _verbs(language)
    if verbs is None:
        is_likely = _verbless(language).match(sentence) is not None
        return is_likely and bool(_few_words(sentence)) and main_verb(sentence, language) is None
    words = _few_words(sentence)
    # A noun begins with a capital, and so does the first word.
    return bool(words) and not any(map(verbs.fullmatch, (words[0].lower(), *words[1:])))


def _few_words(sentence: str) -> list[str]:
    """Return the words of a line, none of a long one."""
    if sentence.count(" ") > 2 * _LONGEST:
        return []
    words = _WORD.findall(sentence)
    return words if len(words) <= _LONGEST else []


def _may_be_predicate(word: str, language: str) -> bool:
    endings = known_language(language).verbs.predicate_endings
    return word.endswith(endings) or morphology.look_up(word, language).is_finite


@lru_cache(maxsize=64)
def _function_words(language: str) -> frozenset[str]:
    known = known_language(language)
    openers = (word for word in known.openers.first_person if " " not in word)
    return frozenset((*known.openers.starters, *known.phrases.beginners, *openers))


@lru_cache(maxsize=64)
def _verbless(language: str) -> re.Pattern[str]:
    return whole_words(known_language(language).openers.verbless or NEVER)


@lru_cache(maxsize=64)
def _verbs(language: str) -> re.Pattern[str] | None:
    verbs = known_language(language).verbs
    return re.compile("|".join((verbs.perhaps, *map(re.escape, verbs.finite)))) if verbs.perhaps else None
