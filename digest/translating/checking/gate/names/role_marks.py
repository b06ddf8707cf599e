"""The role of a name by the words around it: "to Scholz", "by Scholz", "Scholz's"."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from digest.language.known import language as known_language
from digest.translating.checking.gate.names.name_runs import without_suffix
from digest.translating.checking.gate.names.parties import PartyMention
from digest.translating.checking.gate.names.peoples import find_places_and_peoples
from digest.translating.checking.gate.side import WORD, Side

# What ends a part of a sentence: all signs but those within names.
BREAK = re.compile(r"[^\w\s'’ʼ.-]|\.(?![\w'’])|\d[-:]\d")
_DIGIT = re.compile(r"\d")
_GENITIVE = re.compile(r"\.?['’]")
_MOST_BEFORE = 5
_LONGEST_BEFORE = 60
_LONGEST_WORD = 12


class Role(IntEnum):
    """What a mark says of a name: of two names, the lower one is the subject."""

    UNKNOWN = -1
    ACTOR = 0  # In a passive sentence.
    SUBJECT = 1
    BARE = 2
    OBLIQUE = 3
    GENITIVE = 4
    COMPARED = 5


def marked_role(mention: PartyMention, side: Side) -> Role | None:
    """Return the role of a name by the words around it; None if none of them tells."""
    if side.is_unspaced:
        return _unspaced_role(mention, side)
    roles = known_language(side.language).roles
    if not roles.has_cases and _has_genitive(mention, side):
        return Role.GENITIVE
    after = WORD.match(side.text, mention.end + 1)
    if after and after[0].lower() in roles.actors_after:
        return Role.ACTOR
    if after and after[0].lower() in roles.after:
        return Role.OBLIQUE
    return _role_by_words_before(mention, side)


def _unspaced_role(mention: PartyMention, side: Side) -> Role | None:
    roles = known_language(side.language).roles
    before, after = side.text[: mention.start], side.text[mention.end :]
    for role, words in ((Role.ACTOR, roles.actors), (Role.COMPARED, roles.compared), (Role.OBLIQUE, roles.before)):
        if before.endswith(words):
            return role
    return Role.GENITIVE if after.startswith(roles.after) else None


def _has_genitive(mention: PartyMention, side: Side) -> bool:
    return _GENITIVE.match(side.text, mention.end) is not None or without_suffix(mention.words[-1]) != mention.words[-1]


def _role_by_words_before(mention: PartyMention, side: Side) -> Role | None:
    """Return the role by the nearest preposition, if only articles, names and the like are between it and a name."""
    free = int(mention.is_people and known_language(side.language).roles.has_noun_first)
    end = mention.start
    for word in _words_before(mention, side):
        gap = slice(word.end(), end)
        if BREAK.search(side.text[gap]) or _DIGIT.search(side.text[gap]):
            return None
        role = _role_after(word, side)
        if role is not None:
            return role
        if not _belongs_to_name(word, side):
            free -= 1
        if free < 0:
            return None
        end = word.start()
    return None


def _words_before(mention: PartyMention, side: Side) -> list[re.Match[str]]:
    """Return the words before a name, the nearest first."""
    words = WORD.finditer(side.text, max(0, mention.start - _LONGEST_BEFORE), mention.start)
    return list(words)[-1 : -_MOST_BEFORE - 1 : -1]


def _belongs_to_name(word: re.Match[str], side: Side) -> bool:
    roles = known_language(side.language).roles
    if word[0].lower() in roles.inner or word[0].lower() == "s":  # From a genitive with an apostrophe.
        return True
    if roles.has_cases or not word[0][0].isupper() or word.start() == 0:
        return False
    return all(place.start != word.start() for place in find_places_and_peoples(side))


def _role_after(word: re.Match[str], side: Side) -> Role | None:
    """Return the role of a name after a preposition; None for any other word."""
    roles = known_language(side.language).roles
    lowered, before = word[0].lower(), _word_before(word, side)
    if f"{before} {lowered}" in roles.verbs:
        return None
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
