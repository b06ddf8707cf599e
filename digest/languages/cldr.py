"""Names of months and days of the week in each language, from Unicode's CLDR. The only module that imports Babel."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

_CONTEXTS = ("format", "stand-alone")


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


def _forms(language: str, kind: str, width: str) -> tuple[Mapping[int, str], ...]:
    """Return the names as used within a date, and as used alone."""
    return _names(language).get((kind, width), ())


@cache
def _names(language: str) -> Mapping[tuple[str, str], tuple[Mapping[int, str], ...]]:
    """Return all names of a language by kind and width; empty for a language that CLDR does not know."""
    from babel import Locale, UnknownLocaleError, localedata  # noqa: PLC0415 - heavy, and not needed without news

    if language == "und":  # Babel would read it as English
        return {}
    try:
        name = str(Locale.parse(language))
    except (ValueError, UnknownLocaleError):
        return {}
    # Babel caches all that it loads: 1 MB per language for these few names.
    kept = localedata._cache  # noqa: SLF001 - there is no public way to clear it
    is_in_use = name in kept
    data = localedata.load(name)
    if not is_in_use:
        kept.pop(name, None)
    return {
        (kind, width): tuple(_resolved(data, (kind, context, width)) for context in _CONTEXTS)
        for kind in ("months", "days")
        for width in ("wide", "abbreviated")
    }


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
