"""Recognize lines of navigation that a website puts below its articles.

Only common phrases of interfaces are known; those of one website go into ``navigation`` of its source.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from digest.language.known import of_all
from digest.language.text.characters.normalize import normalize
from digest.model.finding import Finding

_ORNAMENTS = " \t←→↑↓⇐⇒‹›<>[](){}|•·*#\"'-:►▶◀»«"
# Far longer than any listed phrase, so that long lines need not be normalized.
_LONGEST = 48
_NAMED_PHRASES = 5


class NavigationFilter:
    """Empties the lines of navigation in one file, and remembers them.

    ``own`` are the keys of the phrases that its source names.
    """

    def __init__(self, own: frozenset[str], path: str) -> None:
        self._own = own
        self._path = path
        self._count = 0
        self._first = 0
        self._named: dict[str, None] = {}

    def without(self, lines: Iterable[str]) -> Iterator[str]:
        """Yield the lines, with those of navigation emptied."""
        above = ""
        for number, line in enumerate(lines, 1):
            above = "" if self._is_navigation(line, above) else line
            if line and not above:
                self._note(line, number)
            yield above

    def findings(self) -> Iterator[Finding]:
        """Yield one finding that lists the lines left out, if there are any."""
        if self._count:
            named = list(self._named)
            phrases = ", ".join(f"“{phrase}”" for phrase in named[:_NAMED_PHRASES])
            more = ", ..." if len(named) > _NAMED_PHRASES else ""
            message = f"navigation lines left out: {self._count} ({phrases}{more})"
            yield Finding(message, self._path, self._first, is_note=True)

    def _is_navigation(self, line: str, above: str) -> bool:
        key = phrase_key(line) if line else ""
        return key in self._own or (key in navigation() and not _continues(above, line))

    def _note(self, line: str, number: int) -> None:
        self._count += 1
        self._first = self._first or number
        if len(self._named) <= _NAMED_PHRASES:
            self._named[line] = None


def phrase_key(line: str) -> str:
    """Return the key of a line of navigation: its words, without arrows and brackets around them.

    An ellipsis is removed too, but not a period, which ends a sentence.
    """
    return normalize(line).strip(_ORNAMENTS).removesuffix("...") if len(line) <= _LONGEST else ""


def phrase_keys(phrases: Iterable[str]) -> frozenset[str]:
    """Return the keys of phrases."""
    return frozenset(filter(None, map(phrase_key, phrases)))


def _continues(above: str, line: str) -> bool:
    """Return whether a line may end a paragraph: in lowercase, such as "share", right below another line."""
    return above != "" and line[0].islower()


@cache
def navigation() -> frozenset[str]:
    """Return the keys of the phrases of all languages."""
    return phrase_keys(of_all(lambda known: known.navigation))
