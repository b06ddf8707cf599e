"""Why a story stands where it does, in words for those who know nothing of scores."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta

from digest.model.edition import Edition, Factor, FactorName
from digest.model.week import Week


def reason(factor: Factor, week: Week) -> str:
    """Say in words what a factor of a story of a week says."""
    return _REASONS[factor.name](factor.value, week)


def is_arranged(edition: Edition) -> bool:
    """Whether stories stand elsewhere than their scores put them: an editor did."""
    return any(
        before.score < after.score
        for section in edition.sections
        for before, after in zip(section.stories, section.stories[1:], strict=False)
    )


def _last_day(value: float, week: Week) -> str:
    day = week.start + timedelta(days=round(6 * value))
    return f"last told on {day} or before" if value <= -1 else f"last told on {day}"


def _turn(value: float, side: str) -> str:
    before = round(2**-value) - 1
    return f"{before} better {'story' if before == 1 else 'stories'} {side} before it"


_REASONS: Mapping[FactorName, Callable[[float, Week], str]] = {
    "sources": lambda value, _: f"told by {round(2**value)} sources",
    "pieces": lambda value, _: f"told in {round(2**value)} different pieces",
    "recency": _last_day,
    "facts": lambda value, _: f"more numbers and names than {value:.0%} of the stories in its language",
    "source weight": lambda value, _: f"weight {2**value:.2g} of its source",
    "tag weight": lambda value, _: f"weight {2**value:.2g} of its tags",
    "source turn": lambda value, _: _turn(value, "of its source"),
    "section turn": lambda value, _: _turn(value, "of its tag"),
}
