"""Check of ways: "from Zurich to Milan" must not become "from Milan to Zurich"."""

from __future__ import annotations

import re
from itertools import combinations

from digest.languages.load import language as known_language
from digest.translators.checking.gate.names.parties import Mention, find_parties
from digest.translators.checking.gate.side import Side

_REST_OF_WORD = re.compile(r"(?:['’ʼ]?\w+)?")


def keeps_ways(segment: Side, translated: Side) -> bool:
    """Return whether no way leads back in the translation, where both sides name its two ends."""
    for one, other in combinations(find_parties(segment, translated), 2):
        ours, theirs = _ends(one.ours, other.ours, segment), _ends(one.theirs, other.theirs, translated)
        if sorted(ours) == sorted(theirs) == ["goal", "origin"] and ours != theirs:
            return False
    return True


def _ends(one: Mention, other: Mention, side: Side) -> tuple[str, str]:
    return _end(one, side), _end(other, side)


def _end(mention: Mention, side: Side) -> str:
    """Return which end of a way a place is, by the word before it or by its ending; "" if neither tells."""
    roles = known_language(side.language).roles
    if _follows(mention, roles.origins, side) or _has_ending(mention, roles.origin_endings, side):
        return "origin"
    if _follows(mention, roles.goals, side) or _has_ending(mention, roles.goal_endings, side):
        return "goal"
    return ""


def _follows(mention: Mention, words: tuple[str, ...], side: Side) -> bool:
    before = side.text[: mention.start].lower()
    return before.endswith(words) if side.is_unspaced else before.endswith(tuple(f" {word} " for word in words))


def _has_ending(mention: Mention, endings: str, side: Side) -> bool:
    rest = _REST_OF_WORD.match(side.text, mention.end)
    word = side.text[mention.start : rest.end() if rest else mention.end]
    return bool(endings) and re.search(f"(?:{endings})$", word) is not None
