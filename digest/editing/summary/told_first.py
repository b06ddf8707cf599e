"""Choose the item of a joined story whose title is shown, and whose text is told first."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from digest.language.known import language as known_language
from digest.language.text.sentences.own_voice import QUESTION_MARKS
from digest.language.text.shortening.finite_verbs import is_known, main_verb, starts_with_verb, subordinates
from digest.language.text.shortening.fragments import is_fragment
from digest.language.text.shortening.phrases import begins_phrase
from digest.model.days import day_of
from digest.model.item import StoredItem

_BROKEN_OFF = ("...", "…")
_QUOTES = ' "”“»」』'
# A longer word in lower case shows that a title is not written with capitals all through.
_SHORT = 4


def told_first(group: Sequence[StoredItem]) -> tuple[StoredItem, ...]:
    """Return the items of a story, that one first whose title is shown.

    It is the first one given, unless its title is a teaser and another one in its language states what happened: then
    it is the newest of these, of one day the first.
    """
    first, *others = group
    language = first.item.locale.language
    if not others or not _teases(first.item.title, language):
        return tuple(group)
    stating = (one for one in others if one.item.locale.language == language and _states(one.item.title, language))
    best = max(stating, key=lambda one: floor(day_of(one.counts_from())), default=first)
    return (best, *(one for one in group if one is not best))


def _teases(title: str, language: str) -> bool:
    """Return whether a title does not say what happened: a question, "How the ferry sank", "Inside the ferry"."""
    words = title.split()
    if not words or title.rstrip(_QUOTES).endswith((*QUESTION_MARKS, *_BROKEN_OFF)):
        return True
    opener = words[0].lower()
    is_inside = begins_phrase(opener, language) and is_known(language) and main_verb(_small(title), language) is None
    return subordinates(opener, language) or is_inside or is_fragment(title, language)


def _states(title: str, language: str) -> bool:
    """Return whether a title has a subject and a finite verb; where verbs are not known, a name or a number."""
    if _teases(title, language):
        return False
    if not is_known(language):
        return any(word[0].isdigit() or not word[0].islower() for word in title.split()[1:])
    small = _small(title)
    is_order = starts_with_verb(small, language) and not known_language(language).verbs.may_come_first
    return main_verb(small, language) is not None and not is_order


def _small(title: str) -> str:
    """Return a title in lower case, if it has capitals all through: within a sentence, a capital marks a name."""
    return title if any(word.islower() and len(word) > _SHORT for word in title.split()) else title.lower()
