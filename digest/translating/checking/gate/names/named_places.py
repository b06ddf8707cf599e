"""Places that a text names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from digest.language.known import language as known_language
from digest.language.text.patterns import NEVER
from digest.language.text.words.sounds import sounds
from digest.translating.checking.gate.names.capitals import count_offices, has_case
from digest.translating.checking.gate.names.gazetteer import PlaceName, fold, gazetteer, names_in
from digest.translating.checking.gate.names.sharing import share_closely
from digest.translating.checking.gate.side import WORD, Side

_LONGEST_GAP = 3
# After these and one or two spaces, a new sentence or part of one begins.
_JOINT = re.compile(r"[ \u00a0-]")
# A place has at most this many words in common with a text of names.
_MOST_WORDS = 400
_KATAKANA = re.compile("[ァ-ヺー]+")
_SUFFIX = re.compile("['’ʼ].*$")
_SHORT, _MIDDLE = 4, 6


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A known place: all that its name may mean, its words, its position, and whether no other name is beside it.

    Or a word for the people of a place, such as "Norwegian".
    """

    meant: frozenset[str]
    words: tuple[str, ...]
    start: int
    end: int
    stands_alone: bool


def is_kept(place: NamedPlace, others: Sequence[NamedPlace], side: Side) -> bool:
    """Return whether a side, whose places are ``others``, may name a place; or has no name for it."""
    if any(place.meant & other.meant for other in others):
        return True
    names = names_in(side.language, sorted(place.meant))
    if not names or any(demonym in side.text.lower() for demonym in _written_together(place, side)):
        return True
    if side.is_unspaced and any(name in side.text for name in names):
        return True
    taken = {word for other in others if other.stands_alone for word in other.words}
    return any(_may_be(word, place, names, side) for word in side.words if word not in taken)


def _written_together(place: NamedPlace, side: Side) -> Iterator[str]:
    """Yield demonyms in scripts without spaces, where they may be within any word."""
    if side.is_unspaced:
        yield from _demonyms(place, side.language)


def _demonyms(place: NamedPlace, language: str) -> Iterator[str]:
    listed = known_language(language).names.demonyms
    for meant in place.meant:
        yield from listed.get(meant, ())


def _may_be(word: str, place: NamedPlace, names: Iterable[str], side: Side) -> bool:
    heard = sounds(word) if word[0].isupper() or not has_case(side.language) else ""
    if word in place.words or any(share_closely(heard, sounds(name)) for name in (*place.words, *names)):
        return True
    article = next(iter(gazetteer(side.language).prefixes), "")
    whole = (name.removeprefix(article) for name in names if " " not in name)
    beginnings = (*_demonyms(place, side.language), *map(_beginning, whole))
    return any(variant.startswith(fold(each)) for variant in gazetteer(side.language).variants(word)
               for each in beginnings)  # fmt: skip


def _beginning(name: str) -> str:
    """Return the part of a name that the word for its people has too: "Pol" of Poland, "Fran" of Frankreich."""
    if len(name) <= _SHORT:
        return name
    return name[: _SHORT - 1] if len(name) <= _MIDDLE else name[:_SHORT]


@lru_cache(maxsize=16)
def find_places(side: Side) -> tuple[NamedPlace, ...]:
    """Return the places that a text names, in its order."""
    if side.is_unspaced:
        return tuple(_find_unspaced(side))
    words = list(WORD.finditer(side.text))[:_MOST_WORDS]
    found, at = [], 0
    while at < len(words):
        form = _find(words, at, side)
        if form is not None:
            found.append((at, at + 1 + len(form.rest), form))
        at += 1 if form is None else 1 + len(form.rest)
    taken = {at for start, end, _ in found for at in range(start, end)}
    return tuple(
        NamedPlace(
            form.places,
            tuple(word[0] for word in words[start:end]),
            words[start].start(),
            words[end - 1].end(),
            not any(_is_beside(words, at, other, taken, side) for at, other in _ends(words, start, end, side)),
        )
        for start, end, form in found
    )


def _ends(words: Sequence[re.Match[str]], start: int, end: int, side: Side) -> Iterator[tuple[int, int]]:
    """Yield the ends of a name with what is beside them; another name may come before one with an ending."""
    is_plain = fold(words[start][0]) in gazetteer(side.language).forms
    if is_plain or not gazetteer(side.language).endings:
        yield start, start - 1
    yield end - 1, end


def _find(words: Sequence[re.Match[str]], at: int, side: Side) -> PlaceName | None:
    """Return the longest name that begins with the word at a position."""
    if has_case(side.language) and not any(word[0][0].isupper() for word in words[at : at + 2]):
        return None
    forms = list(gazetteer(side.language).find(_SUFFIX.sub("", words[at][0])))
    fitting = (form for form in forms if _fits(form, words, at, side))
    return max(fitting, key=lambda form: len(form.rest), default=None)


def _fits(form: PlaceName, words: Sequence[re.Match[str]], at: int, side: Side) -> bool:
    matched = words[at : at + 1 + len(form.rest)]
    if len(matched) <= len(form.rest) or (form.acronym and _SUFFIX.sub("", matched[0][0]) != form.acronym):
        return False
    if has_case(side.language) and not any(word[0][0].isupper() for word in matched):
        return False
    is_form = gazetteer(side.language).is_form_of
    return all(
        is_form(_SUFFIX.sub("", word[0]), name) for word, name in zip(matched[1:], form.rest, strict=True)
    ) and all(after.start() - before.end() <= _LONGEST_GAP for before, after in pairwise(matched))


def _is_beside(words: Sequence[re.Match[str]], at: int, other: int, taken: set[int], side: Side) -> bool:
    """Return whether the word at another position belongs to the same name, such as "Paris" and "Hilton"."""
    if not 0 <= other < len(words) or other in taken:
        return False
    first, second = sorted((words[at], words[other]), key=lambda word: word.start())
    word = words[other][0]
    if not word[0].isupper() or other == 0 or count_offices(word, side.language):
        return False
    return bool(_JOINT.fullmatch(side.text, first.end(), second.start()))


def _find_unspaced(side: Side) -> Iterator[NamedPlace]:
    pattern, places = _unspaced(side.language)
    for found in pattern.finditer(side.text):
        yield NamedPlace(places[found[0]], (found[0],), found.start(), found.end(), stands_alone=True)


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
