"""The state of a week for its editor."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from digest.editing.order.item_place import PublicationState
    from digest.model.period import Period


class WeekState(StrEnum):
    """The state of a week: its edition is published, or decided but not written, or the week is over, or open."""

    PUBLISHED = "published"
    DECIDED = "decided"
    CLOSED = "closed"
    OPEN = "open"


def state_of(week: Period, known: PublicationState, unpublished: Collection[Period]) -> WeekState:
    """Return the state of a week; ``unpublished`` are those that a failed run has decided."""
    if week in unpublished:
        return WeekState.DECIDED
    if known.has(week):
        return WeekState.PUBLISHED
    return WeekState.CLOSED if week < known.current else WeekState.OPEN
