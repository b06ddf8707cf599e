"""Whether an item tells an event: who did what, in its title or in the first sentence of its text.

And whether it speaks of its author or to its readers. Two measures for all that is no news without saying so: guides,
tips, lists, columns, diaries and posts about their author, questions to readers and series with a name for a title.
What happened has a subject, a finite verb, and a name or a number.
"""

from __future__ import annotations

import re

from digest.language.known import language
from digest.language.text.sentences.own_voice import QUESTION_MARKS, has_own_voice, speaks_to_reader
from digest.language.text.sentences.sentences import each_sentence
from digest.language.text.shortening.finite_verbs import is_known, main_verb, starts_with_verb, subordinates
from digest.language.text.shortening.fragments import ends_in_verb, is_fragment
from digest.model.item import Item

_LONGEST = 300
_FEWEST_WORDS = 3
# The characters read of a text: the first sentence says what happened, and soon its author speaks, or never.
_BEGINNING = 400
_BROKEN_OFF = ("...", "…")
_ASKING = " ?？؟"
_QUOTES = ' "”“»」』'
# What an item is worth that says it in its text alone, or in a title without a verb.
_IN_PART = 0.8
# In a title where most longer words have capitals, these do not tell names from verbs.
_WORD = re.compile(r"[^\W\d_]{4,}")
_TITLE_CASE = 0.7
# A number, or a word with a capital that does not begin the title or a part of it.
_NAMED = re.compile(r"\d|(?<=[\w,;)»”]\s)[^\W\d_]\w*")


def tells_event(item: Item) -> float:
    """Return how far an item says what happened, whoever says it.

    It is 1 for a title that says so, less if only the first sentence of the text does, or a title alone has a name.
    """
    tongue = item.locale.language
    title = _title(item)
    if is_statement(title, tongue):
        return 1.0
    first = _first_sentence(item)
    if not first:
        return _IN_PART * (is_named(title) and not _teases(title, tongue))
    return _IN_PART * (not _explains(title, tongue) and is_statement(first, tongue) and is_named(first))


def speaks_itself(item: Item) -> bool:
    """Return whether an item speaks of its author or to its readers, in its title or the beginning of its text.

    News has a sentence of its author's here and there; a column, a diary or a guide has one soon. So of an item whose
    title says what happened, only the first sentence is asked. A question at its end is nobody's voice.
    """
    tongue = item.locale.language
    title = _title(item)
    text = _first_sentence(item) if is_statement(title, tongue) else item.text[:_BEGINNING]
    said = (_small(title).rstrip(_ASKING), text.rstrip(_ASKING))
    return speaks_to_reader(said[0], tongue) or any(has_own_voice(part, tongue) for part in said if part)


def _first_sentence(item: Item) -> str:
    return next(each_sentence(item.text[:_BEGINNING]), "")


def _title(item: Item) -> str:
    return (item.title or _first_sentence(item))[:_LONGEST].strip()


def is_statement(title: str, tongue: str) -> bool:
    """Return whether a title says something: it has a subject and a finite verb, and is no question and no teaser.

    Where a language's verbs are not known, it has a name or a number; in a script without capitals, any words do.
    """
    title = title[:_LONGEST].strip()
    if (title.isascii() and len(title.split()) < _FEWEST_WORDS) or _teases(title, tongue):
        return False
    if not is_known(tongue):
        return is_named(title) or title.lower() == title.upper()
    small = _small(title)
    is_order = starts_with_verb(small, tongue) and not language(tongue).verbs.may_come_first
    return (main_verb(small, tongue) is not None and not is_order) or ends_in_verb(title, tongue)


def is_named(title: str) -> bool:
    """Return whether a title has a number, or a name within it."""
    return any(not found[0].islower() for found in _NAMED.finditer(title[:_LONGEST]))


def _teases(title: str, tongue: str) -> bool:
    """Return whether a title keeps back what happened: a question, "How the ferry sank", "The ferry …"."""
    if any(mark in title for mark in QUESTION_MARKS[:3]) or title.rstrip(_QUOTES).endswith(_BROKEN_OFF):
        return True
    return _explains(title, tongue) or (bool(title) and is_fragment(title, tongue))


def _explains(title: str, tongue: str) -> bool:
    """Return whether a title begins as a question that its text answers: "How the ferry sank"."""
    return subordinates(title.partition(" ")[0].lower(), tongue)


def _small(title: str) -> str:
    """Return a title in lower case, but for "I", if it has capitals all through: in a sentence, they mark names."""
    longer = _WORD.findall(title)
    is_title_case = sum(word[0].isupper() for word in longer) > _TITLE_CASE * len(longer)
    return title.lower().replace(" i ", " I ") if is_title_case else title
