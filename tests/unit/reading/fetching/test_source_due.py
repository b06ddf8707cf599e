from dataclasses import replace
from datetime import UTC, datetime, timedelta

from digest.model.web import FetchState, Outcome
from digest.reading.fetching.source_due import not_due

NOW = datetime(2025, 4, 25, 10, 20, tzinfo=UTC)
LATER = NOW + timedelta(hours=2)
STATE = FetchState(settings="same", next_try=LATER, reason="the feed's ttl")


def fares(
    state: FetchState = STATE,
    limited: datetime | None = None,
    now: datetime = NOW,
    *,
    is_paused: bool = False,
    force: bool = False,
) -> tuple[Outcome, str] | None:
    return not_due(state, limited, now, is_paused=is_paused, force=force)


def test_a_source_that_was_never_requested_is_due() -> None:
    assert fares(FetchState()) is None


def test_a_source_waits_until_its_next_try() -> None:
    assert fares() == ("waiting", "not due yet (the feed's ttl); next try 2025-04-25 12:20 UTC")
    assert fares(now=LATER) is None


def test_force_requests_it_anyway() -> None:
    assert fares(force=True) is None
    assert fares(limited=LATER, force=True) is None


def test_a_paused_source_is_not_even_forced() -> None:
    assert fares(is_paused=True, force=True) == ("paused", "paused in digest.toml")


def test_the_pause_of_its_server_holds_with_new_settings_too() -> None:
    assert fares(FetchState(), limited=LATER) == (
        "waiting",
        "its server asked for a pause; next try 2025-04-25 12:20 UTC",
    )
    assert fares(FetchState(), limited=NOW) is None


def test_a_source_that_is_gone_stays_so() -> None:
    gone = replace(STATE, is_gone=True)

    assert fares(gone, now=NOW + timedelta(days=100)) == (
        "waiting",
        "gone for good (410); remove it, or try once more with --force",
    )


def test_a_clock_that_was_once_in_the_future_stops_nothing_for_years() -> None:
    years = NOW + timedelta(days=4000)

    assert fares(replace(STATE, next_try=years)) is None
    assert fares(FetchState(), limited=years) is None
