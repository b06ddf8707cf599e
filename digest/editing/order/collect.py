"""Compose a month or a year from its frozen editions: what mattered then, each running story once, in its last state.

Points are doublings, as in an edition: a story of two weeks counts as one of two sources and somewhat more, since news
that lasts is what a look back is for. What the editor of an edition put first has a point more than what came last.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from digest.model.edition import Collected, Edition, Factor, OwnWords, Section, Story, StoryRun
from digest.model.locale import Locale
from digest.model.period import LongerPeriod, Period

# A story that runs on beats one that another source tells, too.
_RUNS_ON = 1.5
# The points for a place in an edition fall by half in so many places.
HALF = 6
# The last digits of a logarithm differ between machines.
_DIGITS = 6


@dataclass(frozen=True, slots=True)
class _State:
    """A story as an edition told it, at its place there, from 1."""

    edition: Edition
    place: int
    story: Story


_Run = list[_State]


def collect(period: LongerPeriod, updated: datetime, editions: Sequence[Edition], places: int) -> Edition:
    """Compose the edition of a period from those of its weeks, oldest first; it has stories for so many ``places``."""
    runs = list(_runs(editions))
    shown = sorted(filter(_last, runs), key=_rank)[:places]
    states = [(run, state) for run in shown if (state := _last(run))]
    stories = tuple(replace(state.story, factors=_factors(run), earlier=None) for run, state in states)
    sources = {reference.source for run in runs for state in run for reference in state.story.references}
    return Edition(
        period,
        updated,
        (Section("all", "", stories),) if stories else (),
        foreign_last=True,
        own_words=tuple(_own_words(state for _, state in states)),
        retellings=tuple(
            one for _, state in states for one in state.edition.retellings if one.story == state.story.key
        ),
        whole_stories=all(one.whole_stories for one in editions),
        model=next((state.edition.model for _, state in reversed(states) if state.edition.model), ""),
        collected=Collected(
            len(editions),
            len(runs),
            len(sources),
            tuple(StoryRun(state.story.references[0].key, _weeks(run)) for run, state in states),
        ),
    )


def _runs(editions: Iterable[Edition]) -> Iterable[_Run]:
    """Return the stories with all their states, oldest first; a story alone is one that ran for a week.

    What continues a story of before the period is one run with whatever else continues that. A story that would
    continue itself, or a later one, in an edition that somebody changed, continues nothing.
    """
    runs: list[_Run] = []
    known: dict[tuple[Period, str], _Run] = {}
    for edition in editions:
        for place, story in enumerate(edition.stories, 1):
            told = story.earlier if story.earlier and story.earlier.week < edition.week else None
            run = known.setdefault((told.week, told.item), []) if told else []
            if not run:
                runs.append(run)
            run.append(_State(edition, place, story))
            known.update({(edition.week, reference.key): run for reference in story.references})
    return runs


def _last(run: _Run) -> _State | None:
    """Return the last state of a story that has a summary, the first one in its edition; None if none has."""
    told = [state for state in run if state.story.summary]
    return max(told, key=lambda state: (state.edition.week.start, -state.place), default=None)


def _rank(run: _Run) -> tuple[bool, float, int, int]:
    """Return a sort key: what is no story last, then by points; of equals, the newest, in the order of its edition."""
    state = _last(run) or run[-1]
    points = sum(factor.points for factor in _factors(run))
    return bool(state.story.genre), -round(points, _DIGITS), -state.edition.week.start.toordinal(), state.place


def _factors(run: _Run) -> tuple[Factor, ...]:
    sources = {reference.source for state in run for reference in state.story.references}
    best = min(state.place for state in run)
    factors = (
        Factor("weeks", round(math.log2(len(_weeks(run))), _DIGITS), _RUNS_ON),
        Factor("sources", round(math.log2(len(sources)), _DIGITS), 1.0),
        Factor("place", round(2 ** (-(best - 1) / HALF), _DIGITS), 1.0),
    )
    return tuple(factor for factor in factors if factor.value)


def _weeks(run: _Run) -> tuple[Period, ...]:
    return tuple(dict.fromkeys(state.edition.week for state in run))


def _own_words(states: Iterable[_State]) -> Iterator[OwnWords]:
    """Yield the titles that editors gave to the stories for the readers of single locales."""
    titles: dict[Locale, dict[str, str]] = {}
    for state in states:
        key = state.story.references[0].key
        for words in state.edition.own_words:
            given: Mapping[str, str] = dict(words.titles)
            if key in given:
                titles.setdefault(words.locale, {})[key] = given[key]
    for locale, own in titles.items():
        yield OwnWords(locale, titles=tuple(own.items()))
