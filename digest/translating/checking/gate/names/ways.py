"""Check of ways: "from Zurich to Milan" must not become "from Milan to Zurich", nor may two visits change places."""

from __future__ import annotations

import re
from itertools import combinations

from digest.language.known import language as known_language
from digest.translating.checking.gate.names.parties import PartyMention, find_parties
from digest.translating.checking.gate.side import Side

_ORIGIN = "origin"
_REST_OF_WORD = re.compile(r"(?:['’ʼ]?\w+)?")


def keeps_ways(segment: Side, translated: Side) -> bool:
    """Return whether no way leads back in the translation, and a second visit comes second there too."""
    for one, other in combinations(find_parties(segment, translated), 2):
        ours, theirs = _ends(one.ours, other.ours, segment), _ends(one.theirs, other.theirs, translated)
        if _lead_back(ours, theirs) or _lead_back(theirs, ours):
            return False
        if ours == theirs == ("goal", "goal"):
            first, second = _first(one.ours, other.ours, segment), _first(one.theirs, other.theirs, translated)
            if None not in (first, second) and first != second:
                return False
    return True


def _first(one: PartyMention, other: PartyMention, side: Side) -> bool | None:
    """Return whether the first of two visits is also named first; None if no word after it says that one is later."""
    later = known_language(side.language).roles.later
    before = min(one.end, other.end)
    return one.start < other.start if later and re.search(later, side.text[before:].lower()) else None


def _lead_back(ours: tuple[str, str], theirs: tuple[str, str]) -> bool:
    """Return whether one side has a whole way, and the other begins it at its end: "left Milan and saw Zurich"."""
    only_origin = tuple(_ORIGIN if end == "goal" else "" for end in ours)
    return sorted(ours) == ["goal", _ORIGIN] and theirs in (ours[::-1], only_origin)


def _ends(one: PartyMention, other: PartyMention, side: Side) -> tuple[str, str]:
    return _end(one, side), _end(other, side)


def _end(mention: PartyMention, side: Side) -> str:
    """Return which end of a way a place is, by the word before it or by its ending; "" if neither tells."""
    roles = known_language(side.language).roles
    if _follows(mention, roles.origins, side) or _has_ending(mention, roles.origin_endings, side):
        return "origin"
    if _follows(mention, roles.goals, side) or _has_ending(mention, roles.goal_endings, side):
        return "goal"
    return ""


def _follows(mention: PartyMention, words: tuple[str, ...], side: Side) -> bool:
    before = side.text[: mention.start].lower()
    return before.endswith(words) if side.is_unspaced else before.endswith(tuple(f" {word} " for word in words))


def _has_ending(mention: PartyMention, endings: str, side: Side) -> bool:
    rest = _REST_OF_WORD.match(side.text, mention.end)
    word = side.text[mention.start : rest.end() if rest else mention.end]
    return bool(endings) and re.search(f"(?:{endings})$", word) is not None
