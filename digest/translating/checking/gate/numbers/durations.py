"""Durations that the two sides state in different units: 48 hours are two days, 30 years three decades."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from digest.language.text.numbers.units import end_of_unit, units_beside
from digest.translating.checking.gate.numbers.mentions import NumberMention, NumberReading, read_numbers
from digest.translating.checking.gate.pairing import pair_off
from digest.translating.checking.gate.side import Side

_MINUTES = {"minute": 1, "hour": 60, "day": 24 * 60, "week": 7 * 24 * 60}
_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
# "Quinze jours" are two weeks, and "huit jours" one.
_WEEKS_IN_DAYS = {15: 14, 8: 7}
_MANY_DIGITS = 6


class _Duration(NamedTuple):
    """A number with its unit of time: the lengths that it may have, and the range of both."""

    lengths: frozenset[tuple[str, Fraction]]
    written: tuple[str, str]
    start: int
    end: int


def without_shared_durations(segment: Side, translated: Side) -> tuple[Side, Side]:
    """Return both sides without the durations that they state with different numbers."""
    ours = _durations(segment)
    theirs = _durations(translated) if ours else ()
    if not theirs:
        return segment, translated
    written, their_written = {one.written for one in ours}, {one.written for one in theirs}
    pairs = pair_off(
        [one for one in ours if one.written not in their_written],
        [one for one in theirs if one.written not in written],
        lambda duration: duration.lengths,
    ).both
    return (
        segment.without((one.start, one.end) for one, _ in pairs),
        translated.without((other.start, other.end) for _, other in pairs),
    )


def _durations(side: Side) -> Sequence[_Duration]:
    reading = read_numbers(side, joined=True, is_scaled=True)
    if len(reading.text) != len(side.text):
        return ()
    return [duration for number in reading.numbers for duration in _read(number, reading, side.language)]


def _read(number: NumberMention, reading: NumberReading, language: str) -> Iterator[_Duration]:
    units = units_beside(reading.text, number.start, number.end, language)
    unit = next((unit for unit in (*_MINUTES, *_MONTHS) if unit in units), None)
    value = min(number.values)
    if not unit or number.kind == "month" or len(value) > _MANY_DIGITS:
        return
    scale, lengths = ("minutes", _MINUTES) if unit in _MINUTES else ("months", _MONTHS)
    counts = [Fraction(value)]
    if unit == "day" and counts[0] in _WEEKS_IN_DAYS:
        counts.append(Fraction(_WEEKS_IN_DAYS[int(counts[0])]))
    end = end_of_unit(reading.text, number.end, language)
    found = frozenset((scale, count * lengths[unit]) for count in counts)
    yield _Duration(found, (value, unit), number.start, end)
