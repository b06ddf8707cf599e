"""The role of a name by the words around it: "to Scholz", "by Scholz", "Scholz's"."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from digest.language.facts.name_runs import without_suffix
from digest.language.facts.written_words import WORD
from digest.language.known import language as known_language
from digest.translating.checking.gate.names.parties import PartyMention
from digest.translating.checking.gate.side import Side

# What ends a part of a sentence: all signs but those within names.
BREAK = re.compile(r"[^\w\s'’ʼ.-]|\.(?![\w'’])")
_DIGIT = re.compile(r"\d")
_GENITIVE = re.compile(r"\.?['’]")
_LONGEST_BEFORE = 60
_LONGEST_WORD = 12


class Role(IntEnum):
    """What a mark says of a name: of two names, the lower one is the subject."""

    UNKNOWN = -1
    ACTOR = 0  # In a passive sentence.
    BARE = 1
    OBLIQUE = 2
    GENITIVE = 3
    COMPARED = 4


def marked_role(mention: PartyMention, side: Side) -> Role | None:
    """Return the role of a name by the words around it; None if none of them tells."""
    if side.is_unspaced:
        return _unspaced_role(mention, side)
    roles = known_language(side.language).roles
    if not roles.has_cases and _has_genitive(mention, side):
        return Role.GENITIVE
    return _role_by_words_before(mention, side)


def _unspaced_role(mention: PartyMention, side: Side) -> Role | None:
    roles = known_language(side.language).roles
    before = side.text[: mention.start]
    for role, words in ((Role.ACTOR, roles.actors), (Role.COMPARED, roles.compared), (Role.OBLIQUE, roles.before)):
        if before.endswith(words):
            return role
    return None


def _has_genitive(mention: PartyMention, side: Side) -> bool:
    return _GENITIVE.match(side.text, mention.end) is not None or without_suffix(mention.words[-1]) != mention.words[-1]


def _role_by_words_before(mention: PartyMention, side: Side) -> Role | None:
    """Return the role by the nearest preposition, if only articles and the like are between it and a name."""
    inner, end = known_language(side.language).roles.inner, mention.start
    for word in reversed(list(WORD.finditer(side.text, max(0, end - _LONGEST_BEFORE), end))):
        gap = slice(word.end(), end)
        if BREAK.search(side.text[gap]) or _DIGIT.search(side.text[gap]):
            return None
        role = _role_after(word, side)
        if role is not None:
            return role
        if word[0].lower() not in inner:
            return None
        end = word.start()
    return None


def _role_after(word: re.Match[str], side: Side) -> Role | None:
    """Return the role of a name after a preposition; None for any other word."""
    roles = known_language(side.language).roles
    lowered, before = word[0].lower(), _word_before(word, side)
    if lowered in roles.actors:
        return Role.ACTOR if not roles.passive or _is_passive(side) else Role.UNKNOWN
    is_preposition = lowered in roles.before or lowered in roles.genitives
    if (is_preposition and before in roles.compared) or (lowered in roles.compared and not is_preposition):
        return Role.COMPARED
    if lowered in roles.genitives:
        return Role.GENITIVE
    return Role.OBLIQUE if is_preposition else None


def _word_before(word: re.Match[str], side: Side) -> str:
    before = side.text[max(0, word.start() - _LONGEST_WORD) : word.start()].lower().split()
    return before[-1] if before else ""


@lru_cache(maxsize=16)
def _is_passive(side: Side) -> bool:
    return re.search(known_language(side.language).roles.passive, side.text) is not None
