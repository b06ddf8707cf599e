"""The places and organizations that a language has names for, and the forms of these names in a text.

They are the territories of CLDR and its cities of time zones, and what a language file adds: more cities, regions,
organizations, and other names of the same place (US, USA, EE. UU.).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from digest.language import cldr
from digest.language.facts.written_words import WORD
from digest.language.known import language as known_language
from digest.language.text.characters.combining_marks import without_marks
from digest.language.text.characters.scripts import is_written_in

_LONGEST_CODE = 2
_SHORTEST_STEM = 3
_LONGEST_ACRONYM = 5
_ASIDE = re.compile(r"\([^)]*\)")
_VOWELS = "aeiouyаеёиіоуыэюяйьїєәөүұաեիոօ"


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name of ``places`` in one language: its first word is a key of the gazetteer, ``rest`` are the others."""

    places: frozenset[str]
    rest: tuple[str, ...]
    acronym: str
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names by their first words, without accents and in lower case, the longest first; and names by their places."""

    forms: Mapping[str, tuple[PlaceName, ...]]
    names: Mapping[str, tuple[str, ...]]
    endings: frozenset[str]
    prefixes: tuple[str, ...]

    def find(self, word: str) -> Iterator[PlaceName]:
        """Yield the names that may begin with a word, which may have an ending or a prefix."""
        for whole in self.variants(word):
            yield from (form for form in self.forms.get(whole, ()) if form.is_whole)
            for end in range(len(whole) - 1, _SHORTEST_STEM - 1, -1):
                if whole[end:] in self.endings:
                    yield from self.forms.get(whole[:end], ())

    def variants(self, word: str) -> tuple[str, ...]:
        """Return a word without accents and in lower case, and without each prefix that it may have."""
        folded = fold(word)
        cut = (folded.removeprefix(prefix) for prefix in self.prefixes if folded.startswith(prefix))
        return (folded, *(rest for rest in cut if len(rest) >= _SHORTEST_STEM))

    def is_form_of(self, word: str, name: str) -> bool:
        """Return whether a word of a text is a later word of a name."""
        for whole in self.variants(word):
            if whole == name:
                return True
            stem = _stem(name)
            if whole.startswith(stem) and whole[len(stem) :] in self.endings:
                return True
            if whole.startswith(name) and whole[len(name) :] in self.endings:
                return True
        return False


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """Return a word without accents, in lower case."""
    if word.isascii():
        return word.lower()
    return without_marks(word.casefold()).replace("ı", "i")


def _stem(name: str) -> str:
    stem = name.rstrip(_VOWELS)
    return stem if len(stem) >= _SHORTEST_STEM else name


@lru_cache(maxsize=32)
def gazetteer(language: str) -> Gazetteer:
    """Return the names of places in a language; empty for a language that neither CLDR nor its file tells any of."""
    known = known_language(language).names
    names = _names(language)
    places: defaultdict[str, set[str]] = defaultdict(set)
    for place, named in names.items():
        for name in named:
            places[name].add(place)
    forms: defaultdict[str, list[PlaceName]] = defaultdict(list)
    for name, meant in places.items():
        for key, form in _forms(name, frozenset(meant), has_endings=bool(known.endings), prefixes=known.prefixes):
            forms[key].append(form)
    return Gazetteer(
        forms={key: tuple(sorted(found, key=lambda form: -len(form.rest))) for key, found in forms.items()},
        names=names,
        endings=frozenset(map(fold, known.endings)),
        prefixes=known.prefixes,
    )


def _names(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return all names by place: those of CLDR, those of the language file, and those that are as in English."""
    known = known_language(language).names.places
    common = {place: named for place, named in cldr.places(language).items() if place not in _same_but_named()}
    english = _english_cities() if is_written_in(language, "Latn") and known else ()
    found = {place: (_ASIDE.sub("", named).strip(), *known.get(place, ())) for place, named in common.items()}
    found |= {place: named for place, named in known.items() if place not in found}
    return found | {place: (place,) for place in english if place not in found}


@cache
def _same_but_named() -> frozenset[str]:
    """Return the cities of CLDR that are territories too, so that both have one name: "Singapore"."""
    named = cldr.places("en")
    territories = {name: code for code, name in named.items() if len(code) == _LONGEST_CODE}
    return frozenset(city for city in named if city in territories)


@cache
def _english_cities() -> tuple[str, ...]:
    listed = known_language("en").names.places
    return tuple(place for place in listed if len(place) > _LONGEST_CODE and not place.isupper())


def _forms(
    name: str, places: frozenset[str], *, has_endings: bool, prefixes: Iterable[str]
) -> Iterator[tuple[str, PlaceName]]:
    """Yield each form of a name with the key to find it by."""
    written = WORD.findall(name)
    if not written:
        return
    first, *rest = map(fold, written)
    acronym = written[0] if len(written) == 1 and written[0].isupper() and len(name) <= _LONGEST_ACRONYM else ""
    yield first, PlaceName(places, tuple(rest), acronym, is_whole=True)
    if has_endings and not acronym and _stem(first) != first:
        yield _stem(first), PlaceName(places, tuple(rest), acronym, is_whole=False)
    article = next(iter(prefixes), "")
    if article and first.startswith(article):
        yield first.removeprefix(article), PlaceName(places, tuple(rest), acronym, is_whole=True)


def names_in(language: str, places: Iterable[str]) -> tuple[str, ...]:
    """Return the names of places in a language."""
    known = gazetteer(language).names
    return tuple(chain.from_iterable(known.get(place, ()) for place in places))
