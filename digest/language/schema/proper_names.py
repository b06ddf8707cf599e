"""The names of a language: places, and words that have a capital without being names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_NOTHING: Mapping[str, tuple[str, ...]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Words with a capital, and names that differ between languages, used by the gate (``checking.gate.names``)."""

    # Words with a capital here and in lower case elsewhere; the second are never names in another language.
    offices: tuple[str, ...] = ()
    days_and_peoples: tuple[str, ...] = ()
    # Other words of which names of institutions, events and places are made ("Red Cross", "Good Friday"): translators
    # translate them. A final * is for any ending. Brands and surnames that are words too ("Apple") are not among them.
    ordinary: tuple[str, ...] = ()
    # Articles, which are only loosely part of the name after them; and "sea", which is an ordinary word here: mar Rojo.
    articles: tuple[str, ...] = ()
    # Capitals do not distinguish names, because all nouns have them.
    are_all_nouns_capital: bool = False
    # Words for peoples always have a capital: "Spanish", "İspanyol".
    are_peoples_capital: bool = False
    # Names of places and of organizations that CLDR lacks (``digest.language.cldr.places``), as within a sentence: by
    # the code of the territory ("US: USA"), or by the English name. Irregular forms too: "Київ, Києві".
    places: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NOTHING)
    # Beginnings of words for the people of a place and what is theirs, if the name begins otherwise: "US: american".
    demonyms: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NOTHING)
    # What may follow a name, or replace its last vowel, within its word; and what may be written before it: "والقاهرة".
    endings: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    # Patterns for what makes the word for a people of the name of its country, and for the end that the name then
    # lacks:
    # "المغربي".
    people_endings: str = ""
    name_endings: str = ""
    # A letter for any vowel, in a script that writes few of them; letters that are heard otherwise in some names
    # ("ثس"); and consonants of other languages that this one does not distinguish, as in ``text.words.sounds`` ("pv").
    silent_vowel: str = ""
    letters_alike: tuple[str, ...] = ()
    sounds_alike: tuple[str, ...] = ()
    # Words for persons, which may stand before a name without being part of it: "Apple boss Tim Cook". Where they have
    # no capital there, such a word with one begins a name: "Capitaine Marleau", "Президент России".
    persons: tuple[str, ...] = ()
    # Last words of names of papers and channels, which no language translates: "Fox News", "Los Angeles Times". Romance
    # languages have such words first, and these names are known to be names without them: "Diario Vasco".
    papers: tuple[str, ...] = ()
