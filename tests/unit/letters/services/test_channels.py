"""Channels: what services on this machine are sent, and what is said when they refuse it."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest

from digest.errors import DoubtfulError, UnsentError
from digest.letters.services.channels import check, post
from digest.model.channel import Channel, Notice
from tests.webserver import Answer, WebServer, content, dripping, hang_up, redirect, running, silent, status

pytestmark = [pytest.mark.enable_socket, pytest.mark.allow_hosts(["127.0.0.1"])]

LINK = "https://news.example.org/en/2025/w17/"
NOTICE = Notice("Harbor Weekly", "The ferry stays", LINK)
MASTODON = "/api/v1/statuses"
TAKEN = content(b'{"id": "1"}')


@pytest.fixture
def web() -> Iterator[WebServer]:
    with running() as server:
        yield server


def at(web: WebServer, url: str) -> Channel:
    """The channel of a URL that names no host."""
    return Channel(url.replace("HOST", f"127.0.0.1:{web.port}"))


def posted(web: WebServer) -> Any:
    return json.loads(web.requests[-1].body)


def test_mastodon_is_sent_title_headline_and_link(web: WebServer) -> None:
    web.at(MASTODON, TAKEN)

    post(at(web, "mastodon://TOKEN@HOST"), NOTICE)

    assert posted(web)["status"].split() == ["Harbor", "Weekly", "The", "ferry", "stays", LINK]
    assert web.requests[-1].headers["authorization"] == "Bearer TOKEN"


def test_ntfy_is_sent_a_title_and_a_message(web: WebServer) -> None:
    web.at("/", TAKEN)

    post(at(web, "ntfy://HOST/harbor"), NOTICE)

    assert posted(web) == {"topic": "harbor", "title": "Harbor Weekly", "message": f"The ferry stays\n{LINK}"}


def test_a_program_is_sent_json(web: WebServer) -> None:
    web.at("/hook", TAKEN)

    post(at(web, "json://HOST/hook"), NOTICE)

    assert (posted(web)["title"], posted(web)["message"]) == ("Harbor Weekly", f"The ferry stays\n{LINK}")


def test_a_hook_that_speaks_as_slack_does_is_sent_an_attachment_without_pictures(web: WebServer) -> None:
    hook = "a" * 64
    web.at(f"/api/v1/matrix/hook/{hook}", TAKEN)

    post(at(web, f"matrix://{hook}@HOST?mode=slack"), NOTICE)

    (attachment,) = posted(web)["attachments"]
    assert (attachment["title"], attachment["text"]) == ("Harbor Weekly", f"The ferry stays\n{LINK}")
    assert b"github" not in web.requests[-1].body


def test_a_room_of_matrix_is_entered_and_sent_a_message(web: WebServer) -> None:
    base, room = "/_matrix/client/v3", "%21abc%3Alocalhost"
    web.at(f"{base}/login", content(b'{"access_token": "t", "home_server": "localhost", "user_id": "@d:localhost"}'))
    web.at(f"{base}/join/{room}", content(b'{"room_id": "!abc:localhost"}'))
    sent = f"{base}/rooms/{room}/send/m.room.message/0"
    web.at(sent, content(b'{"event_id": "$1"}'))

    post(at(web, "matrix://digest:PASSWORD@HOST/!abc:localhost"), NOTICE)

    (said,) = (json.loads(request.body) for request in web.requests if request.path == sent)
    assert (said["msgtype"], said["body"].split()[-1]) == ("m.text", LINK)


@pytest.mark.parametrize("headline", ["word " * 300, "字" * 900, "x" * 100_000])
def test_a_long_headline_is_cut_to_what_the_service_takes_and_its_link_is_whole(web: WebServer, headline: str) -> None:
    web.at(MASTODON, TAKEN)

    post(at(web, "mastodon://TOKEN@HOST"), Notice("Harbor Weekly", headline, LINK))

    assert 400 < len(posted(web)["status"]) <= 500
    assert posted(web)["status"].endswith(f"…\n{LINK}")


def test_alerts_of_many_lines_lose_the_last_ones(web: WebServer) -> None:
    web.at(MASTODON, TAKEN)

    post(at(web, "mastodon://TOKEN@HOST"), Notice("Harbor Weekly", "\n".join(["source failed"] * 100)))

    lines = posted(web)["status"].splitlines()
    assert set(lines[1:]) == {"source failed"}
    assert 25 < len(lines) < 37


@pytest.mark.parametrize("call", ["@everyone", "@ana@social.example.org", "<!channel>", "<@U024BE7LH>"])
def test_a_headline_calls_nobody(web: WebServer, call: str) -> None:
    web.at(MASTODON, TAKEN)

    post(at(web, "mastodon://TOKEN@HOST"), Notice("Harbor Weekly", f"Ferry {call} stays", LINK))

    said = posted(web)["status"]
    assert call not in said
    assert call in said.replace("\N{WORD JOINER}", "")


@pytest.mark.parametrize("answer", [status(401), status(404), status(422), status(503), redirect("/elsewhere")])
def test_what_a_service_refuses_was_not_posted(web: WebServer, answer: Answer) -> None:
    web.at("/", answer)

    with pytest.raises(UnsentError, match=r"\Antfy answered with HTTP status \d{3}; check the URL and its token\Z"):
        post(at(web, "ntfy://HOST/SECRET"), NOTICE)
    assert len(web.requests) == 1


@pytest.mark.parametrize("answer", [status(500), status(504), lambda handler, _: hang_up(handler)])
def test_whether_a_broken_service_posted_is_not_known(web: WebServer, answer: Answer) -> None:
    web.at("/", answer)

    with pytest.raises(DoubtfulError, match=r"\Antfy "):
        post(at(web, "ntfy://HOST/SECRET"), NOTICE)


@pytest.mark.parametrize("answer", [silent, pytest.param(dripping, marks=pytest.mark.slow)])
def test_a_service_that_never_ends_is_given_up(web: WebServer, answer: Answer) -> None:
    web.at("/", answer)

    with pytest.raises(DoubtfulError, match="ntfy did not answer in time"):
        post(at(web, "ntfy://HOST/SECRET"), NOTICE, patience=1)


def test_nobody_who_listens_is_in_doubt(web: WebServer) -> None:
    with pytest.raises(DoubtfulError, match="ntfy could not be reached, or did not take it; check the URL"):
        post(Channel("ntfy://127.0.0.1:9/SECRET"), NOTICE)


@pytest.mark.parametrize(
    "url", ["bogus://SECRET", "tgram://SECRET", "file:///SECRET", "mastodon://", "json://[SECRET", "slack://x"]
)
def test_a_url_that_no_service_has_is_refused_without_repeating_it(url: str, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(UnsentError, match="URL") as refused:
        check(Channel(url))

    assert "SECRET" not in f"{refused.value} {capfd.readouterr()}"


def test_the_log_of_apprise_goes_nowhere(web: WebServer, capfd: pytest.CaptureFixture[str]) -> None:
    web.at("/", status(401))

    with pytest.raises(UnsentError):
        post(at(web, "ntfy://HOST/SECRET"), NOTICE)

    assert "SECRET" not in str(capfd.readouterr())
    assert not logging.getLogger("apprise").propagate


def test_a_channel_does_not_show_its_url() -> None:
    assert "SECRET" not in repr(Channel("ntfy://localhost/SECRET"))
