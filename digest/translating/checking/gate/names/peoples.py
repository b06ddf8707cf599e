"""Words for the people of a place and what is theirs, such as "Norwegian" or "suédois"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from digest.language.known import language as known_language
from digest.translating.checking.gate.names.gazetteer import fold, gazetteer
from digest.translating.checking.gate.names.named_places import NamedPlace, find_places
from digest.translating.checking.gate.side import WORD, Side

_SHORTEST, _LONGEST = 3, 16
# After the beginning of a word: "Finn-s", "suéd-oises", "немец-кого".
_LONGEST_ENDING = 6
_LONGEST_CODE = 2


@lru_cache(maxsize=16)
def find_places_and_peoples(side: Side) -> tuple[NamedPlace, ...]:
    """Return the places that a text names and the words for the people of a place, in the order of the text."""
    places = find_places(side)
    taken = {at for place in places for at in range(place.start, place.end)}
    peoples = (people for people in _peoples(side) if people.start not in taken)
    return tuple(sorted((*places, *peoples), key=lambda place: place.start))


def _peoples(side: Side) -> Iterator[NamedPlace]:
    if side.is_unspaced or not _stems(side.language):
        return
    needs_capital = known_language(side.language).names.are_peoples_capital
    for word in WORD.finditer(side.text):
        if word[0][0].isupper() or not needs_capital:
            meant = _meant(word[0], side.language)
            if meant:
                yield NamedPlace(meant, (word[0],), word.start(), word.end(), stands_alone=True)


@lru_cache(maxsize=8192)
def _meant(word: str, language: str) -> frozenset[str]:
    stems = _stems(language)
    for variant in gazetteer(language).variants(word[: _LONGEST + _LONGEST_ENDING]):
        for end in range(min(len(variant), _LONGEST), _SHORTEST - 1, -1):
            meant = stems.get(variant[:end])
            if meant and _is_ending(variant[end:], language):
                return meant
    return frozenset()


def _is_ending(rest: str, language: str) -> bool:
    endings = known_language(language).names.people_endings
    return re.fullmatch(endings, rest) is not None if endings else len(rest) <= _LONGEST_ENDING


@lru_cache(maxsize=32)
def _stems(language: str) -> Mapping[str, frozenset[str]]:
    """Return the beginnings of words for peoples, and the places that each may mean."""
    stems: dict[str, frozenset[str]] = {}
    for place, beginning in (*_listed(language), *_made_of_names(language)):
        stems[fold(beginning)] = stems.get(fold(beginning), frozenset()) | {place}
    return stems


def _listed(language: str) -> Iterator[tuple[str, str]]:
    for place, beginnings in known_language(language).names.demonyms.items():
        yield from ((place, beginning) for beginning in beginnings)


def _made_of_names(language: str) -> Iterator[tuple[str, str]]:
    """Yield the names of territories without their ends, in a language that makes words for peoples of them."""
    names = known_language(language).names
    if not names.people_endings:
        return
    article = next(iter(names.prefixes), "")
    for place, named in gazetteer(language).names.items():
        if len(place) <= _LONGEST_CODE:
            plain = (name.removeprefix(article) for name in named if " " not in name)
            yield from ((place, re.sub(f"(?:{names.name_endings})$", "", name)) for name in plain)
