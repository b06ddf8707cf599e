"""Decide whether a source on the web is due."""

from __future__ import annotations

from datetime import datetime, timedelta

from digest.model.web import FetchState, Outcome
from digest.reading.fetching.freshness import LONGEST

# Hours and days that a feed asks to skip come on top of the longest wait.
_SKIPPED = timedelta(days=7)


def not_due(
    state: FetchState, limited_until: datetime | None, now: datetime, *, is_paused: bool, force: bool
) -> tuple[Outcome, str] | None:
    """Return how a source fares that is not to be requested now, and the reason; None if it is due.

    Nothing of its server is to be requested before ``limited_until``. With ``force``, only a pause counts.
    """
    if is_paused:
        return "paused", "paused in digest.toml"
    reason = "" if force else _reason(state, limited_until, now)
    return ("waiting", reason) if reason else None


def _reason(state: FetchState, limited_until: datetime | None, now: datetime) -> str:
    """Return why a source is not due, "" if it is."""
    if limited_until and _is_ahead(limited_until, now):
        return f"its server asked for a pause; next try {_shown(limited_until)}"
    if state.is_gone:
        return "gone for good (410); remove it, or try once more with --force"
    if state.next_try and _is_ahead(state.next_try, now):
        return f"not due yet ({state.reason}); next try {_shown(state.next_try)}"
    return ""


def _is_ahead(moment: datetime, now: datetime) -> bool:
    """Return whether a time is still to come. One that is too far ahead was set by a clock that was wrong."""
    return now < moment <= now + LONGEST + _SKIPPED


def _shown(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"
