"""Sentences in which a text speaks of itself: of its author, its page, or to its readers in a question."""

from __future__ import annotations

import re
from functools import lru_cache

from digest.language.known import language as known_language
from digest.language.text.patterns import NEVER
from digest.language.text.sentences.context_dependent_openers import begins_in_first_person
from digest.language.text.sentences.quotes import without_quotations

# British quotation marks, which are apostrophes too.
_SINGLE = re.compile(r"(?<!\w)‘[^‘]*?’(?!\w)")
# A line of dialogue is said by somebody in the news.
_DIALOGUE = ("—", "–", "-")
QUESTION_MARKS = ("?", "？", "؟", "?)", "？）", "؟)")


def has_own_voice(sentence: str, language: str) -> bool:
    """Return whether a sentence, outside its quotations, speaks of its author or its page, or is a question.

    Elsewhere nobody knows who "I" is, and what "this article" says. Always false for the words of a language (a BCP 47
    primary subtag) without such a pattern.
    """
    if sentence.endswith(QUESTION_MARKS):
        return True
    if sentence.startswith(_DIALOGUE):
        return False
    if begins_in_first_person(sentence, language):
        return True
    pattern = _pattern(language)
    # Most sentences have no such words, and cutting quotations out takes longer than looking for them.
    return pattern.search(sentence) is not None and pattern.search(_outside_quotations(sentence)) is not None


def speaks_to_reader(sentence: str, language: str) -> bool:
    """Return whether a sentence, outside its quotations, has a word for its readers: "your", "vous".

    Always false for a language without a pattern for them.
    """
    pattern = _readers(language)
    return pattern.search(sentence) is not None and pattern.search(_outside_quotations(sentence)) is not None


def _outside_quotations(sentence: str) -> str:
    return _SINGLE.sub("", without_quotations(sentence))


@lru_cache(maxsize=64)
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(known_language(language).openers.own_voice or NEVER)


@lru_cache(maxsize=64)
def _readers(language: str) -> re.Pattern[str]:
    return re.compile(known_language(language).openers.readers or NEVER)
