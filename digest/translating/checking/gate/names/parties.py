"""The parties of a sentence: names, places and peoples that both sides have, none of which may take another's place.

There is no parser. Most translations keep the order of two names, even where a language leaves it free; those that do
not move one of them past all others, write the passive for the active, or turn a list around.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from digest.language.facts.capitals import has_case, is_name
from digest.language.facts.fact import Fact
from digest.language.facts.name_runs import without_suffix
from digest.language.facts.place_facts import place_facts
from digest.language.facts.written_words import WORD
from digest.language.known import language as known_language
from digest.translating.checking.gate.names.spelling import is_same_name
from digest.translating.checking.gate.side import Side

Kind = Literal["name", "place", "people"]

# A sentence with more has no clear roles, and the time is quadratic.
_MOST = 6
_MOST_WORDS = 120
_LIST, _REACH = 12, 24
_BREAK = re.compile(r"[^\w\s'’]|\d")
_GAP = re.compile(r"[ -](?:\w{1,3}\.?[ -])?")
_JOINT = re.compile(r"[ -]| (?:al|el|bin|ben|ibn|van|von|der|den|de|da|di|dos)[ -]|-")


@dataclass(frozen=True, slots=True)
class PartyMention:
    """Where a side mentions a party."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Party:
    """A name, a place or a people, and its first mention on each side."""

    kind: Kind
    ours: PartyMention
    theirs: PartyMention


def exchanged_party(segment: Side, translated: Side) -> str | None:
    """Return the first party if it has changed places with another of its kind: "A beat B" is not "B beat A".

    Nothing is told by two that are one list, "Kenya and Uganda", nor by two of which only one side says who acts with a
    word: "B was beaten by A".
    """
    parties = _find_parties(segment, translated)
    there = sorted(parties, key=lambda party: party.theirs.start)
    for place in range(1, len(parties)):
        one, other = parties[0], parties[place]
        if (
            one.kind == other.kind
            and there == [other, *parties[1:place], one, *parties[place + 1 :]]
            and not (_are_listed(one.ours, other.ours, segment) and _are_listed(other.theirs, one.theirs, translated))
            and _has_agent((one.ours, other.ours), segment) == _has_agent((one.theirs, other.theirs), translated)
        ):
            return segment.text[one.ours.start : one.ours.end]
    return None


def _are_listed(first: PartyMention, second: PartyMention, side: Side) -> bool:
    """Return whether nothing but "and" or "or" is between two mentions, and what a list says again: "to A and to B"."""
    between = side.text[first.end : second.start].lower()
    if side.is_unspaced:
        return len(between) <= 1
    return len(between) <= _LIST and not {*WORD.findall(between)}.isdisjoint(
        known_language(side.language).clauses.joins
    )


def _has_agent(mentions: Iterable[PartyMention], side: Side) -> bool:
    """Return whether a word such as "by" is before one of some mentions, or one word further."""
    agents = known_language(side.language).clauses.agents
    before = (_BREAK.split(side.text[max(0, each.start - _REACH) : each.start].lower())[-1] for each in mentions)
    if side.is_unspaced:
        return any(words.endswith(agents) for words in before)
    return any(not {*WORD.findall(words)[-2:]}.isdisjoint(agents) for words in before)


@lru_cache(maxsize=16)
def _find_parties(segment: Side, translated: Side) -> tuple[Party, ...]:
    """Return the parties that both sides mention, in the order of the segment; none if there are very many."""
    if max(len(segment.words), len(translated.words)) > _MOST_WORDS:
        return ()
    found = [*_places(segment, translated), *_names(segment, translated)]
    return tuple(sorted(found, key=lambda party: party.ours.start)) if len(found) <= _MOST else ()


def _places(segment: Side, translated: Side) -> Iterator[Party]:
    theirs = place_facts(translated.text, translated.language)
    seen: set[str] = set()
    for place in place_facts(segment.text, segment.language):
        same = next((other for other in theirs if other.values & place.values), None)
        if same is None or seen & place.values:
            continue
        seen |= place.values
        # Without spaces, the word for a people is that for its country.
        if place.kind == same.kind or segment.is_unspaced or translated.is_unspaced:
            kind: Kind = "people" if "people" in (place.kind, same.kind) else "place"
            yield Party(kind, _mention_of(place), _mention_of(same))


def _mention_of(place: Fact) -> PartyMention:
    return PartyMention(place.start, place.end)


def _names(segment: Side, translated: Side) -> Iterator[Party]:
    """Yield the names that one side shows by their capitals, and the other has too."""
    if segment.is_unspaced or translated.is_unspaced:
        return
    if segment.shows_names:
        yield from (Party("name", ours, theirs) for ours, theirs in _matched(segment, translated))
    elif translated.shows_names:
        yield from (Party("name", ours, theirs) for theirs, ours in _matched(translated, segment))


def _matched(side: Side, other: Side) -> Iterator[tuple[PartyMention, PartyMention]]:
    """Yield each name of a side with its mention on the other."""
    theirs = [word for word in WORD.finditer(other.text) if not has_case(other.language) or word[0][0].isupper()]
    seen: set[str] = set()
    for run in _runs(side):
        pairs = [(word, same) for word in run for same in _same(word, theirs, side, other)[:1]]
        # The first word of a sentence may be any word.
        is_whole = len(pairs) == len(run) or (len(pairs) == len(run) - 1 and run[0].start() == 0)
        if pairs and is_whole and seen.isdisjoint(word[0] for word, _ in pairs):
            yield from (_mentions(part) for part in _parts(pairs, other))
        seen.update(word[0] for word in run)


def _mentions(pairs: Sequence[tuple[re.Match[str], re.Match[str]]]) -> tuple[PartyMention, PartyMention]:
    ours, theirs = [word for word, _ in pairs], [same for _, same in pairs]
    return _mention(ours), _mention(theirs)


def _mention(words: Sequence[re.Match[str]]) -> PartyMention:
    return PartyMention(min(word.start() for word in words), max(word.end() for word in words))


def _parts(
    pairs: Sequence[tuple[re.Match[str], re.Match[str]]], other: Side
) -> Iterator[Sequence[tuple[re.Match[str], re.Match[str]]]]:
    """Yield the parts of a run that are together on the other side: two names may be neighbors on one side only."""
    begin = 0
    for place in range(1, len(pairs)):
        before, after = sorted((pairs[place - 1][1], pairs[place][1]), key=lambda word: word.start())
        if not _GAP.fullmatch(other.text, before.end(), after.start()):
            yield pairs[begin:place]
            begin = place
    yield pairs[begin:]


def _same(word: re.Match[str], theirs: Sequence[re.Match[str]], side: Side, other: Side) -> list[re.Match[str]]:
    exact = [same for same in theirs if without_suffix(same[0]) == without_suffix(word[0])]
    return exact or [same for same in theirs if is_same_name(word[0], same[0], side.language, other.language)]


def _runs(side: Side) -> Iterator[list[re.Match[str]]]:
    """Yield the words with a capital that are together, without places."""
    run: list[re.Match[str]] = []
    places = {at for place in place_facts(side.text, side.language) for at in range(place.start, place.end)}
    for word in WORD.finditer(side.text):
        if word.start() in places or not word[0][0].isupper() or not is_name(without_suffix(word[0]), side.language):
            continue
        if run and not _JOINT.fullmatch(side.text, run[-1].end(), word.start()):
            yield run
            run = []
        run.append(word)
    if run:
        yield run
