"""``digest send`` through a real relay, and the bounce that the relay makes of a refusal."""

from __future__ import annotations

import email
import email.policy
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from digest.letters.mail.bounce import read_bounce
from digest.letters.mail.message import parse_message
from tests.cli.conftest import Command, write
from tests.mailserver import MailServer, running
from tests.relay import LONGEST, relaying

pytestmark = pytest.mark.enable_socket

READERS = "email,locale\nana@reader.example.org,en\nluis@reader.example.org,es\n"


@pytest.fixture
def published(site: Path, digest: Command) -> Path:
    assert digest("run", "--all").status == 0
    write(site / "readers.csv", READERS)
    assert digest("subscribers", "import", "readers.csv").status == 0
    return site


def wait_until(is_done: Callable[[], bool]) -> None:
    end = time.monotonic() + LONGEST
    while not is_done():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_a_real_relay_takes_an_edition_and_hands_it_on_whole(
    published: Path, digest: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running() as server, relaying(published, server.port) as port:
        monkeypatch.setenv("DIGEST_EMAIL_SERVER", f"smtp://127.0.0.1:{port}")

        assert digest("send", "--week", "2025-W17").status == 0

        wait_until(lambda: len(server.received) == 2)
    assert sorted(server.recipients) == ["ana@reader.example.org", "luis@reader.example.org"]
    for one in server.received:
        message = email.message_from_bytes(one.content, policy=email.policy.default)
        assert "by relay.example.org (OpenSMTPD)" in message["Received"]
        assert message["To"] == one.recipient
        assert message["List-Unsubscribe"]
        assert message.defects == []
        assert "2025" in message.get_body(("plain",)).get_content()


def test_what_a_real_relay_sends_back_names_the_address_that_failed(
    published: Path, digest: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = MailServer()
    # MAIL and RCPT of the two emails, and then the way back is free.
    server.at("RCPT", "550 5.1.1 no such mailbox", "550 5.1.1 no such mailbox", "250 2.1.5 OK")
    with running(server), relaying(published, server.port) as port:
        monkeypatch.setenv("DIGEST_EMAIL_SERVER", f"smtp://127.0.0.1:{port}")
        assert digest("send", "--week", "2025-W17").status == 0

        wait_until(lambda: len(server.received) == 2)
    assert {one.recipient for one in server.received} == {"digest@news.example.org"}
    assert {one.sender for one in server.received} == {"<>"}
    bounces = [read_bounce(parse_message(one.content)) for one in server.received]
    assert sorted(one.recipients[0] for one in bounces) == ["ana@reader.example.org", "luis@reader.example.org"]
    assert {one.kind for one in bounces} == {"gone"}
