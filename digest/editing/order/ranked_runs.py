"""Rank the stories of several editions or digests, each running story once, as it was told last.

Points are doublings, as in an edition: a story of two weeks counts as one of two sources and somewhat more, since news
that lasts is what a look back is for. What came first in an edition has a point more than what came last.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence, Sized
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from digest.model.edition import EarlierStory, Factor, Reference
from digest.model.frozen.edition_names import Genre
from digest.model.period import Period

# A story that runs on beats one that another source tells, too.
_RUNS_ON = 1.5
# The points for a place in an edition fall by half in so many places.
HALF = 6
# The last digits of a logarithm differ between machines.
_DIGITS = 6


class RunningStory(Protocol):
    """What a story of an edition and one of a digest have in common."""

    @property
    def key(self) -> str:
        """The key that its edition knows it by."""

    @property
    def references(self) -> Sequence[Reference]:
        """Its items."""

    @property
    def earlier(self) -> EarlierStory | None:
        """The story that it continues."""

    @property
    def summary(self) -> Sized:
        """Its sentences."""

    @property
    def genre(self) -> Genre:
        """What it is, if it is no story."""


_Story = TypeVar("_Story", bound=RunningStory)


@dataclass(frozen=True, slots=True)
class State(Generic[_Story]):
    """A story as an edition told it, at its place there, from 1."""

    week: Period
    place: int
    story: _Story


Run = list[State[_Story]]


def ranked_runs(
    told: Iterable[tuple[Period, Iterable[_Story]]], lines: Mapping[tuple[Period, str], str] | None = None
) -> list[Run[_Story]]:
    """Return the stories of weeks, oldest first, with all their states; best first, and what is no story last.

    A story alone is one that ran for a week. The parts of a storyline are one run: ``lines`` are their ids, by week and
    first item. Where none is known, what continues a story of before is one run with whatever else continues that. A
    story that would continue itself, or a later one, in an edition that somebody changed, continues nothing.
    """
    runs: list[Run[_Story]] = []
    known: dict[tuple[Period, str] | str, Run[_Story]] = {}
    for week, stories in told:
        for place, story in enumerate(stories, 1):
            before = story.earlier if story.earlier and story.earlier.week < week else None
            line = (lines or {}).get((week, story.key)) or (before and (before.week, before.item))
            run = known.setdefault(line, []) if line else []
            if not run:
                runs.append(run)
            run.append(State(week, place, story))
            known.update({(week, reference.key): run for reference in story.references})
    return sorted(runs, key=_rank)


def last_state(run: Run[_Story]) -> State[_Story] | None:
    """Return the last state of a story that has a summary, the first one in its edition; None if none has."""
    told = [state for state in run if state.story.summary]
    return max(told, key=lambda state: (state.week.start, -state.place), default=None)


def factors_of(run: Run[_Story]) -> tuple[Factor, ...]:
    """Return what speaks for a story: its weeks, its sources, and its best place."""
    sources = {reference.source for state in run for reference in state.story.references}
    best = min(state.place for state in run)
    factors = (
        Factor("weeks", round(math.log2(len(weeks_of(run))), _DIGITS), _RUNS_ON),
        Factor("sources", round(math.log2(len(sources)), _DIGITS), 1.0),
        Factor("place", round(2 ** (-(best - 1) / HALF), _DIGITS), 1.0),
    )
    return tuple(factor for factor in factors if factor.value)


def weeks_of(run: Run[_Story]) -> tuple[Period, ...]:
    """Return the weeks that told a story, oldest first."""
    return tuple(dict.fromkeys(state.week for state in run))


def _rank(run: Run[_Story]) -> tuple[bool, float, int, int]:
    """Return a sort key: what is no story last, then by points; of equals, the newest, in the order of its edition."""
    state = last_state(run) or run[-1]
    points = sum(factor.points for factor in factors_of(run))
    return bool(state.story.genre), -round(points, _DIGITS), -state.week.start.toordinal(), state.place
