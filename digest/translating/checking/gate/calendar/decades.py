"""Check of decades: "the 1960s", "los años sesenta", 六十年代."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from digest.language.known import language as known_language
from digest.language.text.characters.scripts import UNSPACED_LANGUAGES
from digest.translating.checking.gate.pairing import Paired, pair_off
from digest.translating.checking.gate.side import Side

_IN_DIGITS = r"(?P<digits>(?<!\d)(?:1[5-9]|20)?[1-9]0(?!\d))"
_FIRST_IN_WORDS = 20


class DecadeMention(NamedTuple):
    """A decade: its first year within the century, the century if it is said, and its range."""

    year: int
    century: int | None
    start: int
    end: int


def same_decades(segment: Side, translated: Side) -> bool:
    """Return whether no decade has become another."""
    _, ours, theirs = compare_decades(segment, translated)
    return not (ours and theirs)


def compare_decades(segment: Side, translated: Side) -> Paired[DecadeMention]:
    """Pair the decades of both sides that are the same; in "the sixties" the century is left open."""
    ours = decades(segment)
    theirs = decades(translated) if ours else ()
    return pair_off(ours, theirs, _asked, _answers)


def _asked(decade: DecadeMention) -> Sequence[tuple[int, int | None]]:
    return ((decade.year, decade.century), (decade.year, None)) if decade.century else ((decade.year, 0),)


def _answers(decade: DecadeMention) -> Sequence[tuple[int, int | None]]:
    return ((decade.year, decade.century), (decade.year, 0))


@lru_cache(maxsize=8)
def decades(side: Side) -> Sequence[DecadeMention]:
    """Return the decades of a text; none if the language lists none."""
    pattern = _pattern(side.language)
    return tuple(map(_decade, pattern.finditer(side.with_ascii_digits))) if pattern else ()


def _decade(match: re.Match[str]) -> DecadeMention:
    groups = {name: found for name, found in match.groupdict().items() if found}
    if digits := groups.get("digits"):
        century, year = divmod(int(digits), 100)
        return DecadeMention(year, century or None, *match.span())
    year = next(int(name.removeprefix("year_")) for name in groups)
    return DecadeMention(year, None, *match.span())


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    known = known_language(language).amounts
    if not known.decades:
        return None
    years = range(_FIRST_IN_WORDS, 100, 10)
    named = (f"(?P<year_{year}>{words})" for year, words in zip(years, known.decade_words, strict=False))
    forms = "|".join((known.decades.replace("{decade}", _IN_DIGITS), *named))
    if language in UNSPACED_LANGUAGES:
        return re.compile(forms)
    return re.compile(rf"(?<!\w){known.attached}(?:{forms})(?!\w)", re.IGNORECASE)
