"""Check of times of day: the translation must keep them, on a 12-hour or a 24-hour clock."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from digest.language.text.patterns import NEVER
from digest.translating.checking.gate.calendar.clock_patterns import AM_PM, edges, knows_hours
from digest.translating.checking.gate.calendar.clock_times import Certainty, ClockTime, clock_times
from digest.translating.checking.gate.calendar.parts_of_day import PartOfDay, is_late, part_at, parts_pattern
from digest.translating.checking.gate.calendar.ranges import RangeEnd, is_reversed
from digest.translating.checking.gate.pairing import Paired, pair_off
from digest.translating.checking.gate.side import Side

_AM_PM = re.compile(AM_PM, re.IGNORECASE)


def same_clock_times(segment: Side, translated: Side) -> bool:
    """Return whether no time of day has become another, and none has lost its half of the day."""
    if not (knows_hours(segment.language) and knows_hours(translated.language)):
        return True
    _, ours, theirs = compare_times(segment, translated)
    if _contradict(ours, theirs) or is_reversed(segment, _bounds(segment), translated, _bounds(translated)):
        return False
    lost = [time for time in ours if time.part and time.certainty is Certainty.CERTAIN]
    if not lost:
        return True
    said = {is_late(part) for part in _parts_apart(translated)}
    return all(is_late(time.part) in said for time in lost)


def compare_times(segment: Side, translated: Side) -> Paired[ClockTime]:
    """Pair the times of day of both sides.

    A time without a half of the day is before noon, unless it is in words in the segment ("half past seven"), or its
    text says otherwise ("tonight"). So a translation may leave out "am", but not "pm".
    """
    pairs, ours, theirs = pair_off(clock_times(segment), clock_times(translated), _spoken_keys, _keys)
    if ours and theirs:
        late, their_late = (any(map(is_late, _parts_apart(side))) for side in (segment, translated))
        further, ours, theirs = pair_off(
            ours, theirs, _either if late else _spoken_keys, _either if their_late else _keys
        )
        pairs += further
    return Paired(pairs, ours, theirs)


def _keys(time: ClockTime) -> Sequence[int]:
    return (time.minutes,)


def _either(time: ClockTime) -> Sequence[int]:
    return (time.minutes, time.other_half) if time.is_on_12 else (time.minutes,)


def _spoken_keys(time: ClockTime) -> Sequence[int]:
    return _either(time) if time.is_spoken else (time.minutes,)


def _bounds(side: Side) -> Sequence[RangeEnd]:
    return [
        RangeEnd(time.minutes, time.place, time.end) for time in clock_times(side) if time.certainty >= Certainty.LIKELY
    ]


def _contradict(ours: Sequence[ClockTime], theirs: Sequence[ClockTime]) -> bool:
    """Return whether both sides have times that are left, one of them certainly a time and the other likely."""
    if not (ours and theirs):
        return False
    most, their_most = (max(time.certainty for time in times) for times in (ours, theirs))
    return max(most, their_most) is Certainty.CERTAIN and min(most, their_most) >= Certainty.LIKELY


def _parts_apart(side: Side) -> Iterator[PartOfDay | None]:
    """Yield the parts of the day that a text says elsewhere than beside a time.

    An "am" or "pm" says nothing of other times: it belongs to a time that was not read, "2:05:30 pm".
    """
    rest = side.without((time.start, time.end) for time in clock_times(side) if time.part)
    found = _parts(side.language).finditer(rest.text)
    return (part_at(rest.text, *match.span(), side.language) for match in found if not _AM_PM.fullmatch(match[0]))


@cache
def _parts(language: str) -> re.Pattern[str]:
    start, end, _ = edges(language)
    return re.compile(f"{start}(?:{parts_pattern(language) or NEVER}){end}", re.IGNORECASE)
