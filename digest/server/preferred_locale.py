"""The locale of a reader, as their browser requests it."""

from __future__ import annotations

from collections.abc import Sequence

from digest.model.locale import Locale

_LONGEST = 500


def preferred_locale(locales: Sequence[Locale], accepted: str) -> Locale:
    """Return the locale of a site that an Accept-Language header prefers (RFC 9110, section 12.5.4), else the first.

    One that differs only in its region or script is better than none.
    """
    wanted = [_weighted(part) for part in accepted[:_LONGEST].split(",")]
    for tag, weight in sorted(wanted, key=lambda one: -one[1]):
        if weight <= 0:
            break
        language = tag.partition("-")[0]
        alike = [one for one in locales if one.language == language]
        exact = (one for one in alike if one.tag.lower() == tag)
        if found := next(exact, next(iter(alike), None)):
            return found
    return locales[0]


def _weighted(part: str) -> tuple[str, float]:
    tag, _, weight = part.lower().replace(" ", "").partition(";q=")
    try:
        return tag, float(weight[:5]) if weight else 1.0
    except ValueError:
        return tag, 0.0
