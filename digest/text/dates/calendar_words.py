"""The names of months and of days of the week in each language, as Unicode's CLDR has them. A door to Babel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

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
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - heavy, and not needed without news

    if language == "und":  # Babel takes it for English.
        return
    try:
        locale = Locale.parse(language)
    except (ValueError, UnknownLocaleError):
        return
    for form in ("format", "stand-alone"):
        for number, name in locale.months[form]["wide"].items():
            yield CalendarName(_name_keys(name, language), month=number)
        for number, name in locale.days[form]["wide"].items():
            yield CalendarName(_name_keys(name, language), weekday=number)
    for number, name in locale.days["format"]["abbreviated"].items():
        # 周二 can be nothing else; but "Mon" and 火 can.
        if len(name) > 1 and script_of(name) == _CHINESE:
            yield CalendarName(_name_keys(name, language), weekday=number)


def _name_keys(name: str, language: str) -> tuple[str, ...]:
    return tuple(keys_of(words(name), language))
