"""Names of months and days of the week, from Unicode's CLDR, by the stems of their words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from digest.language import cldr
from digest.language.text.characters.scripts import script_of
from digest.language.text.words.words import stemmed, words

# Shorter words lose no letter: the rest would begin too many other words.
_SHORTEST_CUT = 5
_CHINESE = "Hani"


@dataclass(frozen=True, slots=True)
class CalendarName:
    """The name of a month (1 to 12) or of a day of the week (0 for Monday), as the keys of its words."""

    keys: tuple[str, ...]
    month: int | None = None
    weekday: int | None = None


def keys_of(found: Sequence[str], language: str) -> list[str]:
    """Return the key of each word of a language, by which it is compared with the names: its stem.

    If no stemmer shortens a word, its last letter is dropped, since it may be a case ending (середа, середу).
    """
    return list(map(key_of, found, stemmed(found, language)))


def key_of(word: str, stem: str) -> str:
    """Return the key of one word, whose stem is known; see ``keys_of``."""
    return stem[:-1] if stem == word and len(word) >= _SHORTEST_CUT else stem


@lru_cache(maxsize=64)
def calendar_names(language: str) -> Mapping[str, tuple[CalendarName, ...]]:
    """Return the names in a language (a BCP 47 primary subtag) by the key of their first word, longest first.

    Empty for a language that CLDR does not know.
    """
    by_first: dict[str, tuple[CalendarName, ...]] = {}
    for name in sorted(set(_names(language)), key=lambda name: (-len(name.keys), name.keys)):
        by_first[name.keys[0]] = (*by_first.get(name.keys[0], ()), name)
    return by_first


def _names(language: str) -> Iterator[CalendarName]:
    for number, names in enumerate(cldr.months(language), 1):
        yield from (CalendarName(_name_keys(name, language), month=number) for name in names)
    for number, names in enumerate(cldr.weekdays(language)):
        yield from (CalendarName(_name_keys(name, language), weekday=number) for name in names)
    for number, names in enumerate(cldr.weekdays(language, "abbreviated")):
        # 周二 is always a day of the week; "Mon" and 火 are not.
        kept = (name for name in names if len(name) > 1 and script_of(name) == _CHINESE)
        yield from (CalendarName(_name_keys(name, language), weekday=number) for name in kept)


def _name_keys(name: str, language: str) -> tuple[str, ...]:
    return tuple(keys_of(words(name), language))
