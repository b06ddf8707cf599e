"""A language model behind a server that can answer anything."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from digest.editing.engines.chat import ChatModel
from digest.errors import HttpError
from digest.http import Fetcher, Limits
from tests import webserver
from tests.webserver import WebServer, chat, content

pytestmark = pytest.mark.enable_socket

PATH = "/v1/chat/completions"
FETCHER = Fetcher({}, Limits(connect=2, silence=0.3, grace=0.3, document=0.5, tries=1))


@pytest.fixture
def web() -> Iterator[WebServer]:
    with webserver.running() as server:
        yield server


def ask(web: WebServer, key: str = "", server: str = "/v1/") -> str:
    return ChatModel(FETCHER, web.address(server), "small", key).ask("Be brief.", "Ünited \ud800 news")


def test_a_question_is_one_of_the_protocol(web: WebServer) -> None:
    web.at(PATH, chat(" It sails. \n"))

    assert ask(web) == "It sails."
    (request,) = web.requests
    asked = json.loads(request.body)
    assert (asked["model"], asked["temperature"], asked["stream"]) == ("small", 0, False)
    assert [message["role"] for message in asked["messages"]] == ["system", "user"]
    assert [message["content"] for message in asked["messages"]] == ["Be brief.", "Ünited ? news"]
    assert "authorization" not in request.headers


def test_the_same_question_is_asked_in_the_same_bytes(web: WebServer) -> None:
    web.at(PATH, chat("It sails."))
    ask(web)
    ask(web, server="/v1")

    assert web.requests[0].body == web.requests[1].body


def test_a_key_goes_along_and_is_not_shown(web: WebServer) -> None:
    web.at(PATH, webserver.status(403))

    with pytest.raises(HttpError) as caught:
        ask(web, "secret")
    assert web.requests[0].headers["authorization"] == "Bearer secret"
    assert "secret" not in str(caught.value)
    assert "secret" not in repr(ChatModel(FETCHER, "", "", "secret"))


def test_what_no_file_of_ours_may_hold_is_dropped(web: WebServer) -> None:
    web.at(PATH, chat("It\x00 sails.\ud800\u202e"))

    assert ask(web) == "It sails."


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{", b"null", b"[]", b"{}", b"7", b'{"choices": []}', b'{"choices": {}}', b'{"choices": [null]}',
        b'{"choices": ["x"]}', b'{"choices": [{"message": null}]}', b'{"choices": [{"message": {}}]}', b"\xff\xfe",
        b"[" * 100_000, b'{"choices": ' + b"9" * 10_000 + b"}",
    ],
)  # fmt: skip
def test_what_is_no_answer_of_a_model_is_told_in_one_line(web: WebServer, body: bytes) -> None:
    web.at(PATH, content(body))

    with pytest.raises(HttpError, match=r"the response is not from a language model; check `server`\Z"):
        ask(web)


@pytest.mark.parametrize("answer", [chat(None), chat(["It sails."]), chat("It sai", finish_reason="length")])
def test_an_answer_without_text_or_end_is_none(web: WebServer, answer: webserver.Answer) -> None:
    web.at(PATH, answer)

    with pytest.raises(HttpError, match="the answer has no text, or was cut off"):
        ask(web)


def test_an_endless_answer_is_given_up(web: WebServer) -> None:
    web.at(PATH, webserver.endless)

    with pytest.raises(HttpError, match="larger than"):
        ask(web)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (401, "requires a key, or a different one; set `key` (401)"),
        (403, "refuses access; check `key` (403)"),
        (404, "not found, or the server has no such model; check `server` and `model` (404)"),
        (500, "the server answered 500, a server error"),
    ],
)
def test_what_a_server_refuses_is_told_with_the_key_to_change(web: WebServer, status: int, said: str) -> None:
    web.at(PATH, webserver.status(status))

    with pytest.raises(HttpError) as caught:
        ask(web)
    assert str(caught.value) == f"{web.address(PATH)}: {said}"


@pytest.mark.parametrize("said", ["<think>Let me see.\n\nA ferry.</think>\n\nIt sails.", "\n<think></think>It sails."])
def test_what_a_model_thinks_aloud_before_it_answers_is_left_out(web: WebServer, said: str) -> None:
    web.at(PATH, chat(said))

    assert ask(web) == "It sails."


def test_thoughts_without_an_end_stay_and_are_refused_as_markup(web: WebServer) -> None:
    web.at(PATH, chat("<think>Let me see. It sails."))

    assert ask(web).startswith("<think>")
