"""Titles that say what happened: with a subject and a finite verb, a title is news without any text below it."""

from __future__ import annotations

import re

from digest.language.text.sentences.own_voice import QUESTION_MARKS
from digest.language.text.shortening.finite_verbs import is_known, main_verb

_LONGEST = 300
_FEWEST_WORDS = 3
# A number, or a word with a capital that does not begin the title or a part of it.
_WORD = re.compile(r"[^\W\d_]{4,}")
# In a title where most longer words have capitals, these do not tell names from verbs.
_TITLE_CASE = 0.7
_NAMED = re.compile(r"\d|(?<=[\w,;)»”]\s)[^\W\d_]\w*")


def is_statement(title: str, tongue: str) -> bool:
    """Return whether a title says something: it has a finite verb, or a name where a language's verbs are not known."""
    title = title[:_LONGEST].strip()
    if (title.isascii() and len(title.split()) < _FEWEST_WORDS) or any(mark in title for mark in QUESTION_MARKS[:3]):
        return False
    if not is_known(tongue):
        return is_named(title)
    longer = _WORD.findall(title)
    is_title_case = sum(word[0].isupper() for word in longer) > _TITLE_CASE * len(longer)
    return main_verb(title.lower() if is_title_case else title, tongue) is not None


def is_named(title: str) -> bool:
    """Return whether a title has a number, or a name within it."""
    return any(not found[0].islower() for found in _NAMED.finditer(title[:_LONGEST]))
