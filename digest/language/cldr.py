"""Months, days of the week and places as each language names them, from Unicode's CLDR.

The only module that imports Babel.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

_CONTEXTS = ("format", "stand-alone")
# Codes of two letters that are no places, and time zones that are named after stations in the ice or after nothing.
_NO_TERRITORIES = frozenset({"EZ", "QO", "XA", "XB", "ZZ"})
_NO_CITIES = ("Antarctica/", "Etc/")


@cache
def months(language: str, width: str = "wide") -> tuple[tuple[str, ...], ...]:
    """Return the twelve months of a language (a BCP 47 primary subtag), each in all its forms.

    ``width`` is "wide" or "abbreviated". Empty for a language that CLDR does not know.
    """
    found = _forms(language, "months", width)
    return tuple(tuple(dict.fromkeys(form[number] for form in found)) for number in range(1, 13)) if found else ()


@cache
def weekdays(language: str, width: str = "wide") -> tuple[tuple[str, ...], ...]:
    """Return the seven days from Monday to Sunday, as ``months`` does."""
    found = _forms(language, "days", width)
    return tuple(tuple(dict.fromkeys(form[number] for form in found)) for number in range(7)) if found else ()


@cache
def day_halves(language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words of a language for the hours before noon and for those after it: "午前" and "午後"."""
    data = _data(language)
    if not data:
        return (), ()
    widths = ("wide", "abbreviated")
    found: list[Mapping[Any, str]] = [
        _resolved(data, ("day_periods", context, width)) for context in _CONTEXTS for width in widths
    ]
    before, after = (tuple(dict.fromkeys(names[half] for names in found if half in names)) for half in ("am", "pm"))
    return before, after


def _forms(language: str, kind: str, width: str) -> tuple[Mapping[int, str], ...]:
    """Return the names as used within a date, and as used alone."""
    return _names(language).get((kind, width), ())


@cache
def _names(language: str) -> Mapping[tuple[str, str], tuple[Mapping[int, str], ...]]:
    """Return all names of the calendar by kind and width; empty for a language that CLDR does not know."""
    data = _data(language)
    return {
        (kind, width): tuple(_resolved(data, (kind, context, width)) for context in _CONTEXTS)
        for kind in ("months", "days")
        for width in ("wide", "abbreviated")
        if data
    }


@cache
def places(language: str) -> Mapping[str, str]:
    """Return the names of territories by their codes, and those of cities by their English names.

    These are the 280 territories of ISO 3166, "EU" and "UN", and the 400 cities that time zones are named after. Some
    languages name only the cities that English spells otherwise. Empty for a language that CLDR does not know.
    """
    data = _data(language)
    if not data:
        return {}
    territories = {code: name for code, name in data["territories"].items() if _is_territory(code)}
    zones = data["time_zones"]
    return {**territories, **{city: zones.get(zone, {}).get("city", city) for zone, city in _cities().items()}}


def territory_of_zone(zone: str) -> str:
    """Return the code of the territory of a time zone ("ES" for Europe/Madrid), "" if it has none."""
    from babel.core import get_global  # noqa: PLC0415 - as below

    return str(get_global("zone_territories").get(zone, ""))


def _is_territory(code: str) -> bool:
    return code.isalpha() and code not in _NO_TERRITORIES


@cache
def _cities() -> Mapping[str, str]:
    """Return the English names of cities by their time zones, which Russian names all."""
    named = _data("en")["time_zones"]
    cities = {zone: named.get(zone, {}).get("city") or _city_of(zone) for zone in _data("ru")["time_zones"]}
    return {zone: city for zone, city in cities.items() if "," not in city and not zone.startswith(_NO_CITIES)}


def _city_of(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")


def _data(language: str) -> Mapping[str, Any]:
    """Load all data of a language; empty for a language that CLDR does not know."""
    from babel import Locale, UnknownLocaleError, localedata  # noqa: PLC0415 - heavy, and not needed without news

    if language == "und":  # Babel would read it as English
        return {}
    try:
        name = str(Locale.parse(language))
    except (ValueError, UnknownLocaleError):
        return {}
    return localedata.load(name)


def _resolved(data: Mapping[str, Any], path: tuple[str, ...]) -> Mapping[int, str]:
    """Follow a path, resolving aliases.

    The properties of a Locale are not used, because they cache results in data that locales share: the answer for
    Turkish would depend on the languages asked for before.
    """
    from babel.localedata import Alias  # noqa: PLC0415 - as above

    node: Any = data
    for key in path:
        node = node[key]
        if isinstance(node, tuple):
            alias, others = node
            node = {**_resolved(data, alias.keys), **others}
        elif isinstance(node, Alias):
            node = _resolved(data, node.keys)
    return node  # type: ignore[no-any-return] # It has no other type.
