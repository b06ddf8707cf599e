"""Check of multiples and of indefinite numbers: "doubled" must not become "tripled", nor dozens hundreds.

None is refused because it is missing. What is an exact number in other words ("a dozen", "an hour and a half") is not
compared here: it is read as a number that may be missing (``mentions.py``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from digest.language.known import language as known_language
from digest.language.schema.indefinite_amounts import Amounts
from digest.language.text.numbers.spelled_out_numbers import is_within
from digest.translating.checking.gate.numbers.mentions import read_numbers
from digest.translating.checking.gate.numbers.word_edges import bounded
from digest.translating.checking.gate.side import Side

Listed = Callable[[Amounts], Mapping[int, str]]


def same_amounts(segment: Side, translated: Side) -> bool:
    """Return whether no multiple, indefinite number, part of a century or round stands in the place of another."""
    return all(_same(segment, translated, listed) for listed in (_multiples, _indefinite, _periods, _rounds))


def _same(segment: Side, translated: Side, listed: Listed) -> bool:
    ours = _mentions(segment, listed)
    theirs = _mentions(translated, listed) if ours else ()
    lost, added = _missing(ours, theirs), _missing(theirs, ours)
    if not (lost and added):
        return True
    # "Threefold" may be "by 3 times".
    numbers, their_numbers = _numbers(segment), _numbers(translated)
    said, their_said = numbers - their_numbers, their_numbers - numbers
    return not (_unsaid(lost, their_said) and _unsaid(added, said))


def _multiples(amounts: Amounts) -> Mapping[int, str]:
    return amounts.multiples


def _indefinite(amounts: Amounts) -> Mapping[int, str]:
    return amounts.indefinite


def _periods(amounts: Amounts) -> Mapping[int, str]:
    return amounts.periods


def _rounds(amounts: Amounts) -> Mapping[int, str]:
    return amounts.rounds


def _missing(ours: Sequence[frozenset[int]], theirs: Sequence[frozenset[int]]) -> list[frozenset[int]]:
    """Return the amounts of one side that none of the other may be."""
    said = frozenset[int]().union(*theirs)
    return [values for values in ours if values.isdisjoint(said)]


def _unsaid(amounts: Sequence[frozenset[int]], numbers: Counter[str]) -> bool:
    return any(not any(str(value) in numbers for value in values) for values in amounts)


def _numbers(side: Side) -> Counter[str]:
    reading = read_numbers(side, joined=True, is_scaled=True)
    return Counter(value for number in reading.numbers for value in number.values)


def _mentions(side: Side, listed: Listed) -> Sequence[frozenset[int]]:
    """Return the amounts of a text, each with all values that it may have; 两倍 is twice, or by twice as much."""
    pattern = _pattern(side.language, listed)
    if not pattern or not pattern.search(side.text):
        return ()
    text, taken = side.text, _ranges(side) if listed is _indefinite else ()
    found: dict[int, set[int]] = {}
    for match in pattern.finditer(text):
        if not is_within(match.start(), match.start() + 1, taken):
            found[match.start()] = {
                value for value, single in _patterns(side.language, listed) if single.fullmatch(text, *match.span())
            }
    return [frozenset(values) for values in found.values()]


def _ranges(side: Side) -> Sequence[tuple[int, int]]:
    """Return the ranges of exact numbers: the "millones" of "5 millones" is no indefinite number."""
    reading = read_numbers(side, joined=True, is_scaled=True)
    if len(reading.text) != len(side.text):
        return ()
    return sorted((number.start, number.end) for number in reading.numbers)


@cache
def _pattern(language: str, listed: Listed) -> re.Pattern[str] | None:
    forms = "|".join(listed(known_language(language).amounts).values())
    return re.compile(bounded(forms, language), re.IGNORECASE) if forms else None


@cache
def _patterns(language: str, listed: Listed) -> Sequence[tuple[int, re.Pattern[str]]]:
    found: Iterator[tuple[int, str]] = iter(listed(known_language(language).amounts).items())
    return [(value, re.compile(bounded(forms, language), re.IGNORECASE)) for value, forms in found]
