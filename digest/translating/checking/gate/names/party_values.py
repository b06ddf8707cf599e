"""Check of values: what belongs to one of two parties must not belong to the other in the translation."""

from __future__ import annotations

import re
from itertools import combinations

from digest.translating.checking.gate.names.parties import Party, PartyMention, find_parties
from digest.translating.checking.gate.names.rivals import shared_names
from digest.translating.checking.gate.side import Side

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_PERCENT = re.compile(r"\s?[%٪]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PARTIES = 2


def keeps_values(segment: Side, translated: Side) -> bool:
    """Return whether no two parties have exchanged their numbers: "52 percent for A, 48 for B".

    Each party has a number after it, or each has one before it; where that is not clear, nothing is refused.
    """
    ours, theirs = _find_values(segment), _find_values(translated)
    if len(ours) != _PARTIES or sorted(ours.values()) != sorted(theirs.values()):
        return True
    for one, other in combinations(_parties(segment, translated), _PARTIES):
        if one.kind == other.kind:
            first, second = _values(one.ours, other.ours, ours), _values(one.theirs, other.theirs, theirs)
            if first and second and first != second:
                return False
    return True


def _parties(segment: Side, translated: Side) -> tuple[Party, ...]:
    """Return the parties of both sides, with those that are known by a short name: "CHP", "AK Parti"."""
    found = find_parties(segment, translated)
    known = [
        Party("name", PartyMention(*ours, ()), PartyMention(*theirs, ()))
        for ours, theirs in shared_names(segment, translated)
    ]
    starts = {party.ours.start for party in found}
    return (*found, *(party for party in known if party.ours.start not in starts))


def _find_values(side: Side) -> dict[int, str]:
    """Return the numbers of a text by their positions: percentages if it has some, otherwise all but years."""
    text = side.with_ascii_digits
    numbers = [number for number in _NUMBER.finditer(text) if not _YEAR.fullmatch(number[0])]
    percent = [number for number in numbers if _PERCENT.match(text, number.end())]
    return {number.start(): re.sub("[.,]", "", number[0]) for number in percent or numbers}


def _values(one: PartyMention, other: PartyMention, numbers: dict[int, str]) -> tuple[str, str] | None:
    """Return the numbers of two parties; None if it is not clear which belongs to which."""
    (first, value), (second, other_value) = sorted(numbers.items())
    if one.start < first < other.start < second or first < one.start < second < other.start:
        return value, other_value
    if other.start < first < one.start < second or first < other.start < second < one.start:
        return other_value, value
    return None
