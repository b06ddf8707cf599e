from datetime import UTC, datetime, timedelta

import pytest

from digest.model.source import Masthead
from digest.reading.fetching.freshness import LONGEST, next_request, retry_after

# A Friday.
NOW = datetime(2025, 4, 25, 10, 20, tzinfo=UTC)
HOUR = timedelta(hours=1)


def wait(masthead: Masthead | None = None, *, is_conditional: bool = True, **headers: str) -> timedelta:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return next_request(named, masthead, NOW, is_conditional=is_conditional)[0] - NOW


def test_an_hour_passes_at_least() -> None:
    assert wait() == HOUR
    assert wait(cache_control="max-age=60") == HOUR
    assert wait(Masthead(ttl=timedelta(minutes=5))) == HOUR


def test_a_day_passes_if_the_next_request_cannot_be_conditional() -> None:
    assert wait(is_conditional=False) == timedelta(days=1)


def test_max_age_is_waited_out() -> None:
    assert wait(cache_control="public, max-age=7200") == 2 * HOUR
    assert wait(cache_control='Max-Age="7200"') == 2 * HOUR


@pytest.mark.parametrize("value", ["s-maxage=90000", "x-max-age=90000", "max-age=", "max-age=-7200", "no-cache", ""])
def test_other_directives_say_nothing(value: str) -> None:
    assert wait(cache_control=value) == HOUR


def test_max_age_takes_precedence_over_expires() -> None:
    expires = "Fri, 25 Apr 2025 20:20:00 GMT"

    assert wait(expires=expires) == 10 * HOUR
    assert wait(expires=expires, cache_control="max-age=7200") == 2 * HOUR


def test_expires_is_relative_to_the_clock_of_the_server() -> None:
    late = {"date": "Thu, 24 Apr 2025 10:00:00 GMT", "expires": "Thu, 24 Apr 2025 13:00:00 GMT"}

    assert wait(**late) == 3 * HOUR


@pytest.mark.parametrize(
    "value", ["0", "-1", "never", "Fri, 99 Apr 2025 20:20:00 GMT", "Fri, 25 Apr 1980 20:20:00 GMT"]
)
def test_expires_without_a_future_date_says_nothing(value: str) -> None:
    assert wait(expires=value) == HOUR


@pytest.mark.parametrize(
    "value", ["10800", "10800.5", "Fri, 25 Apr 2025 13:20:00 GMT", "Friday, 25-Apr-25 13:20:00 GMT"]
)
def test_retry_after_has_two_forms(value: str) -> None:
    assert retry_after({"retry-after": value}, NOW) == 3 * HOUR
    assert wait(retry_after=value) == 3 * HOUR


@pytest.mark.parametrize("value", ["", "soon", "-5", "1e9", "12 minutes"])
def test_another_retry_after_says_nothing(value: str) -> None:
    assert retry_after({"retry-after": value}, NOW) is None


def test_a_retry_after_in_the_past_is_no_pause() -> None:
    assert retry_after({"retry-after": "Fri, 25 Apr 2025 09:00:00 GMT"}, NOW) == timedelta()


def test_the_ttl_of_a_feed_is_waited_out() -> None:
    assert wait(Masthead(ttl=timedelta(hours=6))) == 6 * HOUR


def test_the_longest_of_all_counts() -> None:
    masthead = Masthead(ttl=timedelta(hours=2))

    assert wait(masthead, cache_control="max-age=10800", retry_after="14400") == 4 * HOUR


def test_no_server_is_left_alone_for_more_than_a_week() -> None:
    assert wait(cache_control="max-age=31536000") == LONGEST == timedelta(days=7)
    assert wait(cache_control="max-age=9999999999") == LONGEST
    assert retry_after({"retry-after": "9" * 40}, NOW) == LONGEST


def test_hours_that_a_feed_asks_to_skip_are_skipped() -> None:
    assert next_request({}, Masthead(skip_hours=frozenset({11, 12})), NOW, is_conditional=True)[0] == datetime(
        2025, 4, 25, 13, tzinfo=UTC
    )


def test_days_that_a_feed_asks_to_skip_are_skipped() -> None:
    assert next_request({}, Masthead(skip_days=frozenset({4, 5, 6})), NOW, is_conditional=True)[0] == datetime(
        2025, 4, 28, tzinfo=UTC
    )


def test_a_feed_cannot_ask_never_to_be_read() -> None:
    assert wait(Masthead(skip_hours=frozenset(range(24)))) == HOUR


def test_the_reason_is_told() -> None:
    assert next_request({"cache-control": "max-age=7200"}, None, NOW, is_conditional=True)[1] == (
        "the server's Cache-Control"
    )
