"""Names of new sources: made of their titles, and different from each other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from digest.language.text.characters.clean import one_line

_SIGNS = re.compile(r"[\W_]+")
_LONGEST = 80
_FEWEST_LETTERS = 20
# Between the parts of a title, of which one may be missing.
_SEPARATORS = " ,;:-–—|·•/"


class FreeNames:
    """The names that sources may still get; ``taken`` are those that others have.

    Names that differ only in case, signs and spaces count as the same: the login of one could reach the other, since
    the variable with it is named after the source.
    """

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(map(_folded, taken))
        self._last: dict[str, int] = {}

    def take(self, wanted: str) -> str:
        """Return the wanted name, or with the first free number, and take it."""
        number = self._last.get(wanted.casefold(), 1)
        name = wanted if number == 1 else f"{wanted} {number}"
        while _folded(name) in self._taken:
            number += 1
            name = f"{wanted} {number}"
        self._last[wanted.casefold()] = number
        self._taken.add(_folded(name))
        return name


def _folded(name: str) -> str:
    """Return a name by its letters and digits."""
    return _SIGNS.sub(" ", name.casefold()).strip() or name


def name_of(title: str, url: str = "") -> str:
    """Return the name for a source with this title, or else the host of its URL, without ``www.``."""
    name = one_line(title).strip(_SEPARATORS)
    if len(name) > _LONGEST:
        cut = name[:_LONGEST]
        name = (cut.rsplit(" ", 1)[0] if " " in cut[_FEWEST_LETTERS:] else cut).rstrip(_SEPARATORS) + "…"
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        host = ""
    return name or one_line(host.removeprefix("www.")) or "News"
