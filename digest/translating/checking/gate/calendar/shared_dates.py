"""Dates and times that both sides of a translation state, in whatever form."""

from __future__ import annotations

from collections.abc import Sequence

from digest.translating.checking.gate.calendar.clock import compare_times
from digest.translating.checking.gate.calendar.clock_times import Certainty, ClockTime
from digest.translating.checking.gate.calendar.day_month import compare_dates
from digest.translating.checking.gate.calendar.named_dates import DateMention
from digest.translating.checking.gate.side import Side

_Mention = DateMention | ClockTime


def without_shared(segment: Side, translated: Side) -> tuple[Side, Side]:
    """Return both sides without the dates and times that they share, whose numbers may differ: "5 pm", "17.00"."""
    dates = [pair for pair in compare_dates(segment, translated).both if any(date.is_sure for date in pair)]
    segment, translated = _without(segment, translated, dates)
    times = compare_times(segment, translated).both
    certain = [pair for pair in times if Certainty.CERTAIN in {time.certainty for time in pair}]
    return _without(segment, translated, certain)


def _without(segment: Side, translated: Side, pairs: Sequence[tuple[_Mention, _Mention]]) -> tuple[Side, Side]:
    ours, theirs = ([(pair[side].start, pair[side].end) for pair in pairs] for side in (0, 1))
    return segment.without(ours), translated.without(theirs)
