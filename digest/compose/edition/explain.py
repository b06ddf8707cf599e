"""Why a story stands where it does, in words for those who know nothing of scores."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta

from digest.compose.edition.rank import LEAST_WEIGHT
from digest.model.edition import Edition, Factor, FactorName, Story
from digest.model.week import Week
from digest.text.numbers.plural import count


def reason(factor: Factor, week: Week) -> str:
    """Say in words what a factor of a story of a week says."""
    return _REASONS[factor.name](factor.value, week)


def is_arranged(edition: Edition) -> bool:
    """Whether stories stand elsewhere than their scores put them: an editor did.

    Headings stand in the order of their best stories, but for those that come last whatever they hold.
    """
    headed = [section.stories[0] for section in edition.sections if section.kind not in {"all", "earlier"}]
    return any(not _is_best_first(stories) for stories in (headed, *(section.stories for section in edition.sections)))


def _is_best_first(stories: Sequence[Story]) -> bool:
    """Whether no story stands before a better one; one that an editor joined or parted has no score to go by."""
    scores = [story.score for story in stories if story.factors]
    return scores == sorted(scores, reverse=True)


def _last_day(value: float, week: Week) -> str:
    day = week.start + timedelta(days=round(6 * value))
    return f"last told on {day} or before" if value <= -1 else f"last told on {day}"


def _sources(value: float, _: Week) -> str:
    # A half is what all copies in other sources add (``rank.py``).
    told, copied = divmod(round(2 * 2**value), 2)
    return f"told by {count(told, 'source', 'sources')}" + (", and copied by others" if copied else "")


def _turn(value: float, side: str) -> str:
    return f"{count(round(2**-value) - 1, 'better story', 'better stories')} {side} before it"


def _weight(value: float, side: str) -> str:
    weight = 2**value
    return f"weight {0 if weight <= LEAST_WEIGHT else weight:.2g} of its {side}"


_REASONS: Mapping[FactorName, Callable[[float, Week], str]] = {
    "sources": _sources,
    "pieces": lambda value, _: f"told in {count(round(2**value), 'piece', 'different pieces')}",
    "recency": _last_day,
    "facts": lambda value, _: f"more numbers and names than {value:.0%} of the stories in its language",
    "source weight": lambda value, _: _weight(value, "source"),
    "tag weight": lambda value, _: _weight(value, "tags"),
    "source turn": lambda value, _: _turn(value, "of its source"),
    "section turn": lambda value, _: _turn(value, "of its tag"),
}
