"""The names of months and of days of the week by the stems of their words, as Unicode's CLDR has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from digest.languages import cldr
from digest.text.characters.scripts import script_of
from digest.text.words.words import stemmed, words

# Shorter ones lose no letter: what is left would begin too many other words.
_SHORTEST_CUT = 5
_CHINESE = "Hani"


@dataclass(frozen=True, slots=True)
class CalendarName:
    """The name of a month, 1 to 12, or of a day of the week, 0 for Monday, as the keys of its words."""

    keys: tuple[str, ...]
    month: int | None = None
    weekday: int | None = None


def keys_of(found: Sequence[str], language: str) -> list[str]:
    """Give what of each word of a language is compared with the names: its stem.

    Of a word that no stemmer shortens the last letter does not count, for it may be that of a case (середа, середу).
    """
    pairs = zip(found, stemmed(found, language), strict=True)
    return [stem[:-1] if stem == word and len(word) >= _SHORTEST_CUT else stem for word, stem in pairs]


@lru_cache(maxsize=64)
def calendar_names(language: str) -> Mapping[str, tuple[CalendarName, ...]]:
    """The names of a language (a primary subtag of BCP 47) by the key of their first word, the longest first.

    Nothing for a language that CLDR does not know.
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
        # 周二 can be nothing else; but "Mon" and 火 can.
        kept = (name for name in names if len(name) > 1 and script_of(name) == _CHINESE)
        yield from (CalendarName(_name_keys(name, language), weekday=number) for name in kept)


def _name_keys(name: str, language: str) -> tuple[str, ...]:
    return tuple(keys_of(words(name), language))
