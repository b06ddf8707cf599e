"""Names of months and days of the week in each language, from Unicode's CLDR. The only module that imports Babel."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

_CONTEXTS = ("format", "stand-alone")


@cache
def months(language: str, width: str = "wide") -> tuple[tuple[str, ...], ...]:
    """Return the twelve months of a language (a BCP 47 primary subtag), each in all its forms.

    ``width`` is "wide" or "abbreviated". Empty for a language that CLDR does not know.
    """
    found = tuple(_forms(language, "months", width))
    return tuple(tuple(dict.fromkeys(form[number] for form in found)) for number in range(1, 13)) if found else ()


@cache
def weekdays(language: str, width: str = "wide") -> tuple[tuple[str, ...], ...]:
    """Return the seven days from Monday to Sunday, as ``months`` does."""
    found = tuple(_forms(language, "days", width))
    return tuple(tuple(dict.fromkeys(form[number] for form in found)) for number in range(7)) if found else ()


def _forms(language: str, kind: str, width: str) -> Iterator[Mapping[int, str]]:
    """Yield the names as used within a date, and as used alone."""
    from babel import Locale, UnknownLocaleError, localedata  # noqa: PLC0415 - heavy, and not needed without news

    if language == "und":  # Babel would read it as English
        return
    try:
        data = localedata.load(str(Locale.parse(language)))
    except (ValueError, UnknownLocaleError):
        return
    yield from (_resolved(data, (kind, context, width)) for context in _CONTEXTS)


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
