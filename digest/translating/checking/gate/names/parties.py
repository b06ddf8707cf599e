"""The parties of a sentence: names, places and peoples that both sides of a translation have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from digest.language.known import language as known_language
from digest.translating.checking.gate.names.capitals import count_offices, has_case, is_name, says_names
from digest.translating.checking.gate.names.chinese import (
    NameSpan,
    chinese_names,
    find_chinese,
    find_heard,
    is_chinese_name,
)
from digest.translating.checking.gate.names.name_runs import without_suffix
from digest.translating.checking.gate.names.named_places import NamedPlace
from digest.translating.checking.gate.names.peoples import find_places_and_peoples
from digest.translating.checking.gate.names.spelling import is_same_name
from digest.translating.checking.gate.side import WORD, Side

Kind = Literal["name", "place", "people"]

# A sentence with more has no clear roles, and the time is quadratic.
_MOST = 6
_MOST_WORDS = 120
_SHORT = 2
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
    theirs = find_places_and_peoples(translated)
    seen: set[str] = set()
    for place in find_places_and_peoples(segment):
        same = next((other for other in theirs if other.meant & place.meant), None)
        if same is None or seen & place.meant:
            continue
        seen |= place.meant
        # Without spaces, the word for a people is that for its country.
        if place.is_people == same.is_people or segment.is_unspaced or translated.is_unspaced:
            kind: Kind = "people" if place.is_people or same.is_people else "place"
            yield Party(kind, _mention_of(place), _mention_of(same))


def _mention_of(place: NamedPlace) -> PartyMention:
    return PartyMention(place.start, place.end, place.words, meant=place.meant, is_people=place.is_people)


def _names(segment: Side, translated: Side) -> Iterator[Party]:
    """Yield the names that one side shows by their capitals, and the other has too."""
    if translated.is_unspaced and not segment.is_unspaced:
        yield from (Party("name", ours, theirs) for ours, theirs in _in_characters(segment, translated))
    elif segment.is_unspaced and not translated.is_unspaced:
        yield from (Party("name", ours, theirs) for theirs, ours in _in_characters(translated, segment))
    elif says_names(segment.text, segment.words, segment.language):
        yield from (Party("name", ours, theirs) for ours, theirs in _matched(segment, translated))
    elif says_names(translated.text, translated.words, translated.language):
        yield from (Party("name", ours, theirs) for theirs, ours in _matched(translated, segment))


def _in_characters(side: Side, other: Side) -> Iterator[tuple[PartyMention, PartyMention]]:
    """Yield each name of a side with its mention in Chinese characters on the other."""
    if not known_language(other.language).names.readings or not says_names(side.text, side.words, side.language):
        return
    seen: set[str] = set()
    for run in _runs(side, in_characters=True):
        for name in _names_in(run, other.language):
            words = tuple(without_suffix(word[0]) for word in name)
            span = _find_in_characters(words, other)
            if span and seen.isdisjoint(words):
                yield (
                    PartyMention(name[0].start(), name[-1].end(), tuple(word[0] for word in name)),
                    PartyMention(span.start, span.end, (other.text[span.start : span.end],)),
                )
            seen.update(words)


def _names_in(run: Sequence[re.Match[str]], language: str) -> Iterator[Sequence[re.Match[str]]]:
    """Yield the Chinese names of a run; if it has none, yield the run."""
    words = [without_suffix(word[0]) for word in run]
    yield from [run[start:end] for start, end in chinese_names(words, language)] or [run]


def _find_in_characters(words: Sequence[str], other: Side) -> NameSpan | None:
    if is_chinese_name(words, other.language):
        return find_chinese(words, other.text, other.language)
    return find_chinese(words[-1:], other.text, other.language) or find_heard(words[-1], other.text, other.language)


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


def _runs(side: Side, *, in_characters: bool = False) -> Iterator[list[re.Match[str]]]:
    """Yield the words with a capital that are together, without offices and places."""
    run: list[re.Match[str]] = []
    places = {at for place in find_places_and_peoples(side) for at in range(place.start, place.end)}
    for word in WORD.finditer(side.text):
        if word.start() in places or not _is_part(without_suffix(word[0]), side.language, in_characters):
            continue
        if run and not _JOINT.fullmatch(side.text, run[-1].end(), word.start()):
            yield run
            run = []
        if in_characters or not count_offices(word[0], side.language):
            run.append(word)
    if run:
        yield run


def _is_part(word: str, language: str, in_characters: bool) -> bool:
    """Return whether a word may be a part of a name; in Chinese names, also "Li" or "Wu"."""
    is_short = in_characters and len(word) == _SHORT and word[1].islower()
    return word[0].isupper() and (is_short or is_name(word, language))
