"""``digest export --mailing``: an email for a service, in a file or as a draft of listmonk.

The server behaves as the documentation of listmonk's API says (POST /api/campaigns).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import webserver
from tests.cli.conftest import Command, Once
from tests.webserver import WebServer, content

pytestmark = pytest.mark.enable_socket
CREATED = json.dumps({"data": {"id": 7, "status": "draft"}}).encode()
PATH = "/api/campaigns"


@pytest.fixture
def built(digest: Command, site: Path, once: Once) -> Path:

    def publish() -> None:
        assert digest("run", "--all").status == 0

    return once(site, publish)


@pytest.fixture
def web() -> Iterator[WebServer]:
    with webserver.running() as server:
        yield server


@pytest.fixture
def token(monkeypatch: pytest.MonkeyPatch, digest: Command) -> None:
    monkeypatch.setenv("DIGEST_LISTMONK_TOKEN", "digest:a-token")


def hand_over(digest: Command, web: WebServer, *more: str) -> tuple[int, str, str]:
    outcome = digest("export", "--mailing", "listmonk", "--send-to", web.address("/"), "--to-list", "3", *more)
    return outcome.status, outcome.out, outcome.err


def test_the_newest_digest_goes_to_a_file(digest: Command, built: Path) -> None:
    outcome = digest("export", "--mailing", "listmonk", "mail.html")

    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith("mail.html: 2025-W17 in en, “Harbor Weekly: ")
    assert "{{ UnsubscribeURL }}" in (built / "mail.html").read_text()


def test_a_text_of_another_week_and_locale(digest: Command, built: Path) -> None:
    digest("export", "--mailing", "listmonk", "--week", "W16", "--locale", "es", "mail.txt")

    text = (built / "mail.txt").read_text()
    assert "Semana 16" in text
    assert "\n{{ UnsubscribeURL }}\n" in text


def test_without_a_file_the_email_goes_to_standard_output(digest: Command, built: Path) -> None:
    outcome = digest("export", "--mailing", "plain", "--unsubscribe", "*|UNSUB|*")

    assert outcome.out.startswith("<!DOCTYPE html>")
    assert 'href="*|UNSUB|*"' in outcome.out


def test_listmonk_gets_a_draft(digest: Command, built: Path, web: WebServer, token: None) -> None:
    web.at(PATH, content(CREATED))
    status, out, err = hand_over(digest, web, "--template", "5")

    assert (status, err) == (0, "")
    assert f"{web.address('/')}: draft 7 made" in out
    (request,) = web.requests
    assert request.headers["authorization"] == "token digest:a-token"
    said = json.loads(request.body)
    assert said.keys() == {"name", "subject", "lists", "type", "content_type", "body", "altbody", "template_id"}
    assert (said["lists"], said["type"], said["content_type"], said["template_id"]) == ([3], "regular", "html", 5)
    assert "{{ UnsubscribeURL }}" in said["body"]
    assert "{{ UnsubscribeURL }}" in said["altbody"]


def test_a_draft_for_programs(digest: Command, built: Path, web: WebServer, token: None) -> None:
    web.at(PATH, content(CREATED))
    _, out, _ = hand_over(digest, web, "--json")

    told = json.loads(out)
    assert (told["week"], told["locale"], told["draft"]) == ("2025-W17", "en", 7)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (webserver.status(403), "listmonk refuses the token (403); DIGEST_LISTMONK_TOKEN must be NAME:TOKEN of an API"),
        (webserver.status(400), "the server answered 400"),
        (webserver.status(500), "a server error"),
        (content(b"<html>"), "does not answer as listmonk does; is this its URL?"),
        (content(b'{"data": []}'), "does not answer as listmonk does"),
    ],
)
def test_what_listmonk_refuses_is_told_in_one_line(
    digest: Command, built: Path, web: WebServer, token: None, answer: webserver.Answer, said: str
) -> None:
    web.at(PATH, answer)
    status, _, err = hand_over(digest, web)

    assert status == 1
    assert said in err
    assert err.count("\n") == 1
    assert "a-token" not in err


def test_a_token_is_needed(digest: Command, built: Path, web: WebServer) -> None:
    status, _, err = hand_over(digest, web)

    assert status == 2
    assert "DIGEST_LISTMONK_TOKEN must have the name and the token of an API user" in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--mailing", "pigeon"), "--mailing: 'pigeon' is unknown; use listmonk or plain"),
        (("--mailing", "plain"), "add --unsubscribe with the placeholder of your service"),
        (("--mailing", "listmonk", "mail.pdf"), "mail.pdf: unknown file type; the name must end in .html or .txt"),
        (("--mailing", "listmonk", "--send-to", "https://lists.example.org"), "--send-to needs --mailing listmonk"),
        (("--mailing", "listmonk", "--week", "W10"), "2025-W10 has no edition"),
        (("--mailing", "listmonk", "--locale", "fr"), "--locale: the site has no locale fr"),
    ],
)
def test_mistakes_are_told(digest: Command, built: Path, arguments: tuple[str, ...], said: str) -> None:
    outcome = digest("export", *arguments)

    assert outcome.status == 2
    assert said in outcome.err


def test_before_the_first_edition_there_is_nothing_to_export(digest: Command, site: Path) -> None:
    assert "there is no edition yet; `digest run` makes one" in digest("export", "--mailing", "listmonk").err
