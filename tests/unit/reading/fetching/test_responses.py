from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from digest.model.locale import Locale
from digest.model.source import Filters, Masthead, Selectors, SourceSpec
from digest.model.web import Access, FetchState, Validators, WebResponse
from digest.reading.fetching.responses import (
    failed_state,
    failure,
    fingerprint,
    is_unmodified,
    read_state,
    settings_of,
    with_settings,
    without_validators,
)
from tests.tables import each_row

NOW = datetime(2025, 4, 25, 10, 20, tzinfo=UTC)
HOUR = timedelta(hours=1)
SEEN = Validators('"a"', "Fri, 25 Apr 2025 09:00:00 GMT")
STATE = FetchState(validators=SEEN, body=fingerprint(b"<rss/>"), settings="s")


def ok(body: bytes = b"<rss></rss>", **headers: str) -> WebResponse:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return WebResponse(200, "https://news.example.org/feed", named, body)


def read(response: WebResponse, state: FetchState = STATE, masthead: Masthead | None = None) -> FetchState:
    return read_state(state, response, masthead, NOW)


# Validators


def test_validators_are_replaced_at_every_document() -> None:
    assert read(ok(etag='W/"b"', last_modified="today, more or less")).validators == Validators(
        'W/"b"', "today, more or less"
    )


def test_validators_are_dropped_when_the_server_stops_sending_them() -> None:
    assert read(ok(etag='"b"')).validators == Validators('"b"', "")
    assert read(ok()).validators == Validators()


def test_a_validator_that_servers_would_refuse_is_none() -> None:
    assert read(ok(etag='"' + "b" * 1_000 + '"')).validators == Validators()


def test_validators_stay_when_nothing_is_new() -> None:
    assert read(WebResponse(304, "")).validators == SEEN


def test_with_new_settings_nothing_is_remembered() -> None:
    assert with_settings(STATE, "s") == STATE
    assert with_settings(replace(STATE, next_try=NOW, is_gone=True), "other") == FetchState(settings="other")


def test_what_a_document_asks_for_holds_until_there_is_another() -> None:
    asks = Masthead(ttl=3 * HOUR, skip_hours=frozenset({13}))
    state = read(ok(etag='"b"'), masthead=asks)
    again = read(WebResponse(304, ""), state)

    assert (state.next_try, state.reason) == (NOW.replace(hour=14, minute=0), "the feed's ttl")
    assert (again.next_try, again.ttl, again.skip_hours) == (state.next_try, 3 * HOUR, frozenset({13}))
    assert read(ok(etag='"c"'), again, Masthead()).ttl is None


@each_row(
    "other",
    [
        SourceSpec("Herald", url="https://news.example.org/other"),
        SourceSpec("Herald", url="https://news.example.org/", kind="feed"),
        SourceSpec("Herald", url="https://news.example.org/", locale=Locale("pt")),
        SourceSpec("Herald", url="https://news.example.org/", tags=("city",)),
        SourceSpec("Herald", url="https://news.example.org/", full_text=True),
        SourceSpec("Herald", url="https://news.example.org/", access=Access("me:secret")),
        SourceSpec("Herald", url="https://news.example.org/", page=Selectors("article")),
        SourceSpec("Herald", url="https://news.example.org/", filters=Filters(include=("city",))),
        SourceSpec("Herald", url="https://news.example.org/", filters=Filters(exclude=("city",))),
    ],
)
def test_what_changes_the_reading_is_a_setting(other: SourceSpec) -> None:
    assert settings_of(other) != settings_of(SourceSpec("Herald", url="https://news.example.org/"))


def test_a_name_and_a_time_limit_are_none() -> None:
    one = SourceSpec("Herald", url="https://news.example.org/")

    assert settings_of(replace(one, name="Post", access=Access(timeout=5))) == settings_of(one)


# Unmodified


def test_a_document_with_the_same_etag_is_unmodified() -> None:
    assert is_unmodified(STATE, ok(etag='"a"'))
    assert not is_unmodified(STATE, ok(etag='"b"'))


def test_a_document_with_the_same_body_is_unmodified_whatever_its_etag() -> None:
    assert is_unmodified(STATE, ok(b"<rss/>", etag='"b"'))


def test_two_documents_without_etag_are_not_the_same_for_that() -> None:
    assert not is_unmodified(replace(STATE, validators=Validators()), ok())


def test_what_is_left_of_a_document_is_requested_whole_the_next_day() -> None:
    state = without_validators(read(ok(etag='"b"')), NOW)

    assert (state.validators, state.next_try) == (Validators(), NOW + 24 * HOUR)
    assert not is_unmodified(state, ok(etag='"b"'))


# Failures


def failed(status: int, challenge: str = "", state: FetchState = STATE, **headers: str) -> tuple[str, FetchState]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    found = failure(state, WebResponse(status, "", named), challenge, NOW)
    assert found
    return found.message, found.state


def test_documents_and_their_absence_are_no_failures() -> None:
    assert failure(STATE, ok(), "", NOW) is None
    assert failure(STATE, WebResponse(304, ""), "", NOW) is None


def test_an_empty_document_is_one() -> None:
    found = failure(STATE, ok(b" \n"), "", NOW)

    assert found
    assert found.message == "the server sent an empty document; next try 2025-04-25 11:20 UTC"


def test_a_304_that_nothing_asked_for_is_one() -> None:
    message, state = failed(304, state=FetchState())

    assert message.startswith("the server says that nothing is new (304)")
    assert state.next_try == NOW + HOUR


@pytest.mark.parametrize(
    ("status", "message"),
    [
        (302, "redirects without saying where (302); check the URL"),
        (418, "the server answered 418; next try 2025-04-25 11:20 UTC"),
        (500, "the server answered 500, a server error; next try 2025-04-25 11:20 UTC"),
        (799, "the server answered 799; next try 2025-04-25 11:20 UTC"),
        (403, "access denied (403); next try 2025-04-26 10:20 UTC"),
    ],
)
def test_a_message_says_what_to_do_or_when_digest_tries_again(status: int, message: str) -> None:
    assert failed(status)[0] == message


def test_a_failure_is_tried_again_after_an_hour_and_then_later_and_later() -> None:
    waits = []
    state = STATE
    for _ in range(7):
        _, state = failed(500, state=state)
        assert state.next_try
        waits.append((state.next_try - NOW) / HOUR)

    assert waits == [1, 2, 4, 8, 16, 24, 24]


def test_403_slows_down_for_days_and_is_not_the_end() -> None:
    waits = []
    state = STATE
    for _ in range(5):
        _, state = failed(403, state=state)
        assert state.next_try
        assert not state.is_gone
        waits.append((state.next_try - NOW).days)

    assert waits == [1, 2, 4, 7, 7]


def test_410_stops_a_source() -> None:
    message, state = failed(410)

    assert state.is_gone
    assert message.startswith("gone for good (410)")


def test_retry_after_is_waited_out_where_it_is_longer() -> None:
    assert failed(429, retry_after="18000")[1].next_try == NOW + 5 * HOUR
    assert failed(503, retry_after="5")[1].next_try == NOW + HOUR


def test_a_challenge_is_named() -> None:
    message, state = failed(403, "Cloudflare")

    assert "a challenge for browsers (Cloudflare)" in message
    assert state.next_try == NOW + 24 * HOUR


def test_a_failure_keeps_the_validators_of_the_last_document() -> None:
    assert failed(404)[1].validators == SEEN


def test_success_forgets_failures() -> None:
    assert read(ok(), replace(STATE, failures=3, is_gone=True)).failures == 0
    assert not read(ok(), replace(STATE, is_gone=True)).is_gone


# Redirects


def moved(to: str = "https://new.example.org/") -> WebResponse:
    return replace(ok(etag='"c"'), permanent_url=to)


def test_a_permanent_redirect_is_remembered_after_two_runs_in_a_row() -> None:
    once = read(moved())
    twice = read(moved(), once)

    assert (once.url, once.moved_to, once.moves) == ("", "https://new.example.org/", 1)
    assert (twice.url, twice.moved_to, twice.moves) == ("https://new.example.org/", "", 0)


def test_two_runs_with_another_between_them_are_not_in_a_row() -> None:
    assert read(moved(), read(ok(), read(moved()))).url == ""
    assert read(moved(), read(moved("https://other.example.org/"))).url == ""


def test_when_the_new_place_fails_the_configured_one_is_tried_next() -> None:
    assert failed_state(replace(STATE, url="https://new.example.org/"), NOW).url == ""
