"""The parties of a sentence: names, places and peoples that both sides of a translation have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from digest.language.facts.capitals import has_case, is_name
from digest.language.facts.fact import Fact
from digest.language.facts.name_runs import without_suffix
from digest.language.facts.place_facts import place_facts
from digest.language.facts.written_words import WORD
from digest.translating.checking.gate.names.place_comparison import words_of
from digest.translating.checking.gate.names.spelling import is_same_name
from digest.translating.checking.gate.side import Side

Kind = Literal["name", "place", "people"]

# A sentence with more has no clear roles, and the time is quadratic.
_MOST = 6
_MOST_WORDS = 120
_GAP = re.compile(r"[ -](?:\w{1,3}\.?[ -])?")
_JOINT = re.compile(r"[ -]| (?:al|el|bin|ben|ibn|van|von|der|den|de|da|di|dos)[ -]|-")


@dataclass(frozen=True, slots=True)
class PartyMention:
    """Where a side mentions a party, and the words that do.

    ``others`` has, for each word of a name, that of the other side; ``meant`` says what a place or people may be.
    """

    start: int
    end: int
    words: tuple[str, ...]
    others: tuple[str, ...] = ()
    meant: frozenset[str] = frozenset()
    is_people: bool = False


@dataclass(frozen=True, slots=True)
class Party:
    """A name, a place or a people, and its first mention on each side."""

    kind: Kind
    ours: PartyMention
    theirs: PartyMention


@lru_cache(maxsize=16)
def find_parties(segment: Side, translated: Side) -> tuple[Party, ...]:
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
            yield Party(kind, _mention_of(place, segment), _mention_of(same, translated))


def _mention_of(place: Fact, side: Side) -> PartyMention:
    words = words_of(place, side)
    return PartyMention(place.start, place.end, words, meant=place.values, is_people=place.kind == "people")


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
    return _mention(ours, theirs), _mention(theirs, ours)


def _mention(words: Sequence[re.Match[str]], others: Sequence[re.Match[str]]) -> PartyMention:
    start, end = min(word.start() for word in words), max(word.end() for word in words)
    return PartyMention(start, end, tuple(word[0] for word in words), tuple(word[0] for word in others))


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
