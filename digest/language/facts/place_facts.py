"""Places that a text names, and the peoples of places: "Kiel", "Norwegian", "suédois"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from digest.language.facts.capitals import count_offices, has_case
from digest.language.facts.fact import Fact
from digest.language.facts.gazetteer import PlaceName, fold, gazetteer
from digest.language.facts.written_words import WORD, is_unspaced
from digest.language.known import language as known_language
from digest.language.text.patterns import NEVER

_LONGEST_GAP = 3
# After these and one or two spaces, a new sentence or part of one begins.
_JOINT = re.compile(r"[ \u00a0-]")
# A place has at most this many words in common with a text of names.
_MOST_WORDS = 400
_KATAKANA = re.compile("[ァ-ヺー]+")
_SUFFIX = re.compile("['’ʼ].*$")
# Of words for a people: "Finn-s", "suéd-oises", "немец-кого".
_SHORTEST_PEOPLE, _LONGEST_PEOPLE = 3, 16
_LONGEST_ENDING = 6
_LONGEST_CODE = 2

Words = Sequence[re.Match[str]]


@lru_cache(maxsize=16)
def place_facts(text: str, language: str) -> tuple[Fact, ...]:
    """Return the places that a text names and the words for the people of a place, in the order of the text.

    The values of each are all places that it may mean; a word for a people is of the kind "people". A place is not sure
    if another name is beside it: "Ana Paris".
    """
    if is_unspaced(text):
        return tuple(_unspaced_places(text, language))
    places = tuple(_places(text, language))
    taken = {at for place in places for at in range(place.start, place.end)}
    peoples = (people for people in _peoples(text, language) if people.start not in taken)
    return tuple(sorted((*places, *peoples), key=lambda place: place.start))


def _places(text: str, language: str) -> Iterator[Fact]:
    words = list(WORD.finditer(text))[:_MOST_WORDS]
    found, at = [], 0
    while at < len(words):
        form = _find(words, at, language)
        if form is not None:
            found.append((at, at + 1 + len(form.rest), form))
        at += 1 if form is None else 1 + len(form.rest)
    taken = {at for start, end, _ in found for at in range(start, end)}
    for start, end, form in found:
        ends = _ends(words, start, end, language)
        is_alone = not any(_is_beside(words, at, other, taken, language) for at, other in ends)
        yield Fact("place", form.places, words[start].start(), words[end - 1].end(), is_alone)


def _ends(words: Words, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """Yield the ends of a name with what is beside them; another name may come before one with an ending."""
    is_plain = fold(words[start][0]) in gazetteer(language).forms
    if is_plain or not gazetteer(language).endings:
        yield start, start - 1
    yield end - 1, end


def _find(words: Words, at: int, language: str) -> PlaceName | None:
    """Return the longest name that begins with the word at a position."""
    if has_case(language) and not any(word[0][0].isupper() for word in words[at : at + 2]):
        return None
    forms = list(gazetteer(language).find(_SUFFIX.sub("", words[at][0])))
    fitting = (form for form in forms if _fits(form, words, at, language))
    return max(fitting, key=lambda form: len(form.rest), default=None)


def _fits(form: PlaceName, words: Words, at: int, language: str) -> bool:
    matched = words[at : at + 1 + len(form.rest)]
    if len(matched) <= len(form.rest) or (form.acronym and _SUFFIX.sub("", matched[0][0]) != form.acronym):
        return False
    if has_case(language) and not any(word[0][0].isupper() for word in matched):
        return False
    is_form = gazetteer(language).is_form_of
    return all(
        is_form(_SUFFIX.sub("", word[0]), name) for word, name in zip(matched[1:], form.rest, strict=True)
    ) and all(after.start() - before.end() <= _LONGEST_GAP for before, after in pairwise(matched))


def _is_beside(words: Words, at: int, other: int, taken: set[int], language: str) -> bool:
    """Return whether the word at another position belongs to the same name, such as "Paris" and "Hilton"."""
    if not 0 <= other < len(words) or other in taken:
        return False
    first, second = sorted((words[at], words[other]), key=lambda word: word.start())
    word = words[other][0]
    if not word[0].isupper() or other == 0 or count_offices(word, language):
        return False
    return bool(_JOINT.fullmatch(first.string, first.end(), second.start()))


def _unspaced_places(text: str, language: str) -> Iterator[Fact]:
    pattern, places = _unspaced(language)
    for found in pattern.finditer(text):
        yield Fact("place", places[found[0]], found.start(), found.end())


@lru_cache(maxsize=8)
def _unspaced(language: str) -> tuple[re.Pattern[str], Mapping[str, frozenset[str]]]:
    """Return a pattern for all names of places in a language without spaces, and their places."""
    known = gazetteer(language).names
    places: dict[str, frozenset[str]] = {}
    for place, names in known.items():
        for name in names:
            places[name] = places.get(name, frozenset()) | {place}
    longest_first = sorted(filter(None, places), key=lambda name: (-len(name), name))
    return re.compile("|".join(map(_alone, longest_first)) or NEVER), places


def _alone(name: str) -> str:
    """Return a pattern for a name; one in katakana or in Latin letters must not be a part of a longer word."""
    letters = "A-Za-z" if name.isascii() else "ァ-ヺー" if _KATAKANA.fullmatch(name) else ""
    return f"(?<![{letters}]){re.escape(name)}(?![{letters}])" if letters else re.escape(name)


def _peoples(text: str, language: str) -> Iterator[Fact]:
    """Yield the words for the people of a place and what is theirs."""
    if not _people_stems(language):
        return
    needs_capital = known_language(language).names.are_peoples_capital
    for word in WORD.finditer(text):
        if word[0][0].isupper() or not needs_capital:
            meant = _people(word[0], language)
            if meant:
                yield Fact("people", meant, word.start(), word.end())


@lru_cache(maxsize=8192)
def _people(word: str, language: str) -> frozenset[str]:
    stems = _people_stems(language)
    for variant in gazetteer(language).variants(word[: _LONGEST_PEOPLE + _LONGEST_ENDING]):
        for end in range(min(len(variant), _LONGEST_PEOPLE), _SHORTEST_PEOPLE - 1, -1):
            meant = stems.get(variant[:end])
            if meant and _is_ending(variant[end:], language):
                return meant
    return frozenset()


def _is_ending(rest: str, language: str) -> bool:
    endings = known_language(language).names.people_endings
    return re.fullmatch(endings, rest) is not None if endings else len(rest) <= _LONGEST_ENDING


@lru_cache(maxsize=32)
def _people_stems(language: str) -> Mapping[str, frozenset[str]]:
    """Return the beginnings of words for peoples, and the places that each may mean."""
    stems: dict[str, frozenset[str]] = {}
    for place, beginning in (*_listed_peoples(language), *_made_of_names(language)):
        stems[fold(beginning)] = stems.get(fold(beginning), frozenset()) | {place}
    return stems


def _listed_peoples(language: str) -> Iterator[tuple[str, str]]:
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
