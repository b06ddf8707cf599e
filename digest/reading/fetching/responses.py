"""Decide what a response means for a source, and what to remember of it.

A validator says that a document is here, so it is kept only after the items of that document: otherwise a crash would
lose them, since the server would answer 304 from then on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from digest.model.item import stable_hash_of
from digest.model.source import Masthead, SourceSpec
from digest.model.web import FetchState, Validators, WebResponse
from digest.reading.fetching.freshness import LONGEST, SHORTEST, SHORTEST_UNCONDITIONAL, next_request, retry_after

_DAY = timedelta(days=1)
# A redirect may be permanent by mistake: it is believed after so many runs in a row.
_ENOUGH_MOVES = 2
_LONGEST_VALIDATOR = 1_000
# A page says of itself what it reserves within so many bytes.
_HEAD = 65_536
_META = re.compile(rb"<meta\b[^>]{0,500}>", re.IGNORECASE)
_NAMES_RESERVATION = re.compile(rb"""\bname\s*=\s*["']?tdm-reservation["'\s/>]""", re.IGNORECASE)
_RESERVES = re.compile(rb"""\bcontent\s*=\s*["']?\s*1\s*["'\s/>]""", re.IGNORECASE)
_ERRORS = {
    304: "the server says that nothing is new (304), though it was not asked that; check the URL",
    403: "access denied (403)",
    404: "not found (404); check the URL",
    410: "gone for good (410); remove the source, or give it a new URL",
    429: "too many requests (429)",
}
# The server denies access, perhaps for good: asking often would not help.
_DENIED = frozenset({401, 402, 403, 451})

_SILENT_HOST = "its host did not answer"


@dataclass(frozen=True, slots=True)
class FailedResponse:
    """A response that is not the source: a message, and the state to remember."""

    message: str
    state: FetchState


def settings_of(spec: SourceSpec) -> str:
    """Return a fingerprint of the settings that change what is requested or read of a source."""
    page = spec.page
    selectors = (page.item, page.title, page.link, page.date, page.summary) if page else ()
    parts = (spec.url, spec.kind or "", spec.locale.tag, spec.date_order, str(spec.full_text), spec.access.login)
    filters = (*spec.filters.include, "", *spec.filters.exclude)
    return stable_hash_of((*parts, *spec.tags, "", *spec.navigation, "", *selectors, "", *filters))


def with_settings(state: FetchState, settings: str) -> FetchState:
    """Return what is remembered for these settings: nothing if they are new, since a document reads differently then.

    So the source is requested at once, and without validators: whoever corrects a URL or a selector wants to see if it
    works. A pause that the server asked for holds all the same (``not_due``).
    """
    return state if state.settings == settings else FetchState(settings=settings)


def failure(
    state: FetchState, response: WebResponse, challenge: str, now: datetime, login_advice: str = ""
) -> FailedResponse | None:
    """Return what is wrong with a response, or None if it is a document (200) or says that none is new (304).

    ``challenge`` names the protection against bots that answered instead of the site, "" for none;
    ``login_advice`` says what to do if a login is wanted.
    """
    status = response.status
    if challenge:
        message = f"answers with a challenge for browsers ({challenge}), not with news; ask its publisher for a feed"
    elif status == 304 and state.validators != Validators():
        return None
    elif status == 200:
        if response.body.strip():
            return None
        message = "the server sent an empty document"
    elif status == 401:
        message = f"requires a password (401); {login_advice}" if login_advice else "requires a password (401)"
    else:
        message = _ERRORS.get(status) or _described(status)
    is_denied = bool(challenge) or status in _DENIED
    wait = max(_back_off(state, _DAY if is_denied else SHORTEST), retry_after(response.headers, now) or timedelta())
    failed = replace(
        failed_state(state, now, wait, _reason(status, challenge)), is_gone=status == 410 and not challenge
    )
    advice = "" if ";" in message or not failed.next_try else f"; next try {failed.next_try:%Y-%m-%d %H:%M} UTC"
    return FailedResponse(message + advice, failed)


def failed_state(state: FetchState, now: datetime, wait: timedelta | None = None, reason: str = "") -> FetchState:
    """Return the state after a failure. The validators stay: they are those of the last document that was read.

    So an error page with status 200 costs nothing: the next request may still be answered with 304.

    The address that the source had moved to is forgotten, so that the configured one is tried next.
    """
    moment = now + (wait or _back_off(state, SHORTEST))
    return replace(
        state,
        url="",
        moved_to="",
        moves=0,
        next_try=moment,
        reason=reason or "it failed",
        failures=state.failures + 1,
    )


def given_up(state: FetchState, now: datetime) -> FetchState:
    """Return the state of a source that was not requested, because its host did not answer others: it waits as long."""
    later = now + _back_off(state, SHORTEST)
    return replace(state, next_try=later, reason=_SILENT_HOST, failures=state.failures + 1)


def has_failed(state: FetchState) -> bool:
    """Return whether a source failed when it was last due, and not only others of its host."""
    return state.failures > 0 and state.reason != _SILENT_HOST


def without_validators(state: FetchState, now: datetime) -> FetchState:
    """Return a state that makes the next response a full one, so that what was left of this one is read."""
    later = max(state.next_try or now, now + SHORTEST_UNCONDITIONAL)
    return replace(state, validators=Validators(), body="", next_try=later, reason="the rest follows")


def is_unmodified(state: FetchState, response: WebResponse) -> bool:
    """Return whether a response says that nothing is new: 304, or the ETag or the body of the last reading."""
    if response.status == 304:
        return True
    etag = response.headers.get("etag", "")
    return (etag != "" and etag == state.validators.etag) or fingerprint(response.body) == state.body


def read_state(state: FetchState, response: WebResponse, masthead: Masthead | None, now: datetime) -> FetchState:
    """Return the state after a document was read, or was found to be unmodified: then there is no ``masthead``."""
    validators, body = state.validators, state.body
    if response.status == 200:
        # Those of this response only: an old one would not match this document.
        validators = Validators(_sendable(response, "etag"), _sendable(response, "last-modified"))
        body = fingerprint(response.body)
    masthead = masthead or Masthead(ttl=state.ttl, skip_hours=state.skip_hours, skip_days=state.skip_days)
    moment, reason = next_request(response.headers, masthead, now, is_conditional=validators != Validators())
    moved = _moved(state, response)
    return replace(
        moved,
        validators=validators,
        body=body,
        ttl=masthead.ttl,
        skip_hours=masthead.skip_hours,
        skip_days=masthead.skip_days,
        next_try=moment,
        reason=reason,
        failures=0,
        is_gone=False,
    )


def _sendable(response: WebResponse, name: str) -> str:
    """Return a validator; "" for one that is so long that servers refuse the request with it."""
    value = response.headers.get(name, "")
    return value if len(value) <= _LONGEST_VALIDATOR else ""


def reserves_mining(response: WebResponse, *, is_page: bool) -> bool:
    """Return whether a site reserves its rights to text and data mining (TDMRep): by a header, or a page's ``meta``."""
    if response.headers.get("tdm-reservation", "").strip() == "1":
        return True
    metas = _META.findall(response.body[:_HEAD]) if is_page else ()
    return any(_NAMES_RESERVATION.search(one) and _RESERVES.search(one) for one in metas)


def fingerprint(body: bytes) -> str:
    """Return a fingerprint of a document."""
    return stable_hash_of((body.decode("latin-1"),))


def _moved(state: FetchState, response: WebResponse) -> FetchState:
    """Remember a permanent redirect that has been there for enough runs in a row."""
    target = response.permanent_url
    if not target:
        return replace(state, moved_to="", moves=0)
    moves = state.moves + 1 if target == state.moved_to else 1
    if moves < _ENOUGH_MOVES:
        return replace(state, moved_to=target, moves=moves)
    return replace(state, url=target, moved_to="", moves=0)


def _back_off(state: FetchState, first: timedelta) -> timedelta:
    """Return the wait after a failure: twice as long after each in a row, up to a day, or a week for denials."""
    longest = LONGEST if first >= _DAY else _DAY
    return min(first * (1 << min(state.failures, 10)), longest)


def _described(status: int) -> str:
    if 300 <= status < 400:
        return f"redirects without saying where ({status}); check the URL"
    return f"the server answered {status}" + (", a server error" if 500 <= status < 600 else "")


def _reason(status: int, challenge: str) -> str:
    if challenge:
        return "it answered with a challenge"
    return "access was denied" if status in _DENIED else f"it answered {status}"
