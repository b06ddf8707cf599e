"""JSON requests over real sockets, to a server that can do anything."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from digest.errors import HttpError
from digest.http import Fetcher, Limits
from tests import webserver
from tests.webserver import WebServer, content

pytestmark = pytest.mark.enable_socket

# Short, so that what never comes is not waited for long.
FETCHER = Fetcher({}, Limits(connect=2, silence=0.3, grace=0.2, document=0.3, tries=3, pause=0))
QUESTION = b'{"messages": []}'
LARGEST = 200_000


@pytest.fixture
def web() -> Iterator[WebServer]:
    with webserver.running() as server:
        yield server


def ask(address: str) -> bytes:
    return FETCHER.answer(address, QUESTION, {"Authorization": "Bearer key"}, LARGEST)


def refusal(address: str) -> str:
    with pytest.raises(HttpError) as caught:
        ask(address)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_question_is_posted_and_its_answer_given(web: WebServer) -> None:
    assert ask(web.at("/v1", content(b"{}"))) == b"{}"

    (request,) = web.requests
    assert request.body == QUESTION
    assert request.headers["content-type"] == "application/json"
    assert request.headers["authorization"] == "Bearer key"


def test_an_empty_question_is_posted_too(web: WebServer) -> None:
    FETCHER.answer(web.at("/v1", content(b"{}")), b"", {}, LARGEST)

    assert web.requests[0].headers["content-type"] == "application/json"


def test_a_compressed_answer_is_decompressed(web: WebServer) -> None:
    assert ask(web.at("/v1", webserver.compressed(b"{}"))) == b"{}"


@pytest.mark.parametrize(
    ("code", "said"),
    [(500, "answered 500, a server error"), (429, "too many requests"), (404, "not found"), (400, "400")],
)
def test_a_question_is_asked_once_whatever_the_status(web: WebServer, code: int, said: str) -> None:
    assert said in refusal(web.at("/v1", webserver.status(code)))
    assert len(web.requests) == 1


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_a_question_follows_no_redirect(web: WebServer, code: int) -> None:
    web.at("/elsewhere", content(b"{}"))

    assert web.address("/elsewhere") in refusal(web.at("/v1", webserver.status(code, Location="/elsewhere")))
    assert [request.path for request in web.requests] == ["/v1"]


def test_what_a_server_writes_into_the_address_of_a_redirect_is_not_repeated(web: WebServer) -> None:
    said = refusal(web.at("/v1", webserver.redirect("/elsewhere?key=secret#secret")))

    assert f"redirects to {web.address('/elsewhere')}, where nothing is sent" in said


def test_a_redirect_to_no_address_is_told_in_one_line(web: WebServer) -> None:
    said = refusal(web.at("/v1", webserver.redirect("http://[::1?key=secret")))

    assert said == f"{web.address('/v1')}: redirects to http://[::1, which is not a web URL; not followed"


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (webserver.silent, "timed out"),
        (webserver.dripping_headers, "timed out"),
        (webserver.dripping, "too slow"),
        (webserver.no_http, "not valid HTTP"),
        (webserver.truncated(b"{}" * 20, 10), "lost"),
        (content(bytes(LARGEST + 1)), "larger than"),
        (webserver.endless, "larger than"),
        (webserver.compressed(bytes(LARGEST + 1)), "larger than"),
    ],
    ids=["silent", "dripping headers", "dripping", "no HTTP", "truncated", "large", "endless", "large when unpacked"],
)
def test_a_server_that_fails_is_told_of_in_one_line(web: WebServer, answer: webserver.Answer, said: str) -> None:
    assert said in refusal(web.at("/v1", answer))
    assert len(web.requests) == 1
