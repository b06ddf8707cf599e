"""A message passes through a mail server and arrives as written."""

from __future__ import annotations

import asyncio
import email
import email.policy
import smtplib
from collections.abc import Iterator
from threading import Event, Thread

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session

from digest.publishing.email.email_publisher import EmailPublisher
from digest.publishing.templates import Templates
from tests.fakes import AR, EN, ES, RU, FakeCatalog, sample_site

pytestmark = pytest.mark.enable_socket

READER = "reader@example.org"


class Mailbox:
    """A mail server on this machine that keeps what it is sent."""

    def __init__(self) -> None:
        self.messages: list[bytes] = []
        self.port = 0
        self._ready = Event()

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802  # its name
        assert isinstance(envelope.content, bytes)
        self.messages.append(envelope.content)
        return "250 OK"

    async def serve(self) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        server = await self._loop.create_server(lambda: SMTP(self, loop=self._loop), "127.0.0.1", 0)
        async with server:
            self.port = server.sockets[0].getsockname()[1]
            self._ready.set()
            await self._stop.wait()

    def wait(self) -> None:
        assert self._ready.wait(timeout=10)

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    mailbox = Mailbox()
    thread = Thread(target=lambda: asyncio.run(mailbox.serve()))
    thread.start()
    mailbox.wait()
    yield mailbox
    mailbox.stop()
    thread.join()


@pytest.fixture(scope="module")
def messages() -> list[bytes]:
    targets = EmailPublisher(Templates()).targets(sample_site((EN, ES, RU, AR)), FakeCatalog())
    return [target.render() for target in targets if target.path.endswith(".eml")]


def test_messages_arrive_byte_for_byte(mailbox: Mailbox, messages: list[bytes]) -> None:
    with smtplib.SMTP("127.0.0.1", mailbox.port) as server:
        for message in messages:
            server.sendmail("digest@news.example.org", [READER], message)
    assert mailbox.messages == messages
    assert len(messages) == 4


def test_a_mail_program_sends_it_on_with_readers_of_its_own(mailbox: Mailbox, messages: list[bytes]) -> None:
    """As a person would: open the file, fill in Bcc, send."""
    draft = email.message_from_bytes(messages[0], policy=email.policy.SMTP)
    draft["Bcc"] = READER
    with smtplib.SMTP("127.0.0.1", mailbox.port) as server:
        server.send_message(draft)
    [arrived] = mailbox.messages
    received = email.message_from_bytes(arrived, policy=email.policy.SMTP)
    assert received["Bcc"] is None
    assert received["Subject"] == draft["Subject"]
    assert [part.get_content() for part in received.iter_parts()] == [part.get_content() for part in draft.iter_parts()]
