"""Messages are handed to a mail server that may fail at any moment, and what is known of each is told truly."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from digest.errors import DoubtfulError, UnsentError
from digest.letters.transports.open_transport import open_transport
from digest.model.delivery import Reply
from digest.ports import Transport
from tests.mailserver import DROP, DROP_INSIDE, OK, MailServer, running

pytestmark = pytest.mark.enable_socket

FROM, TO = "digest@news.example.org", "reader@example.org"
MESSAGE = b"Subject: Harbor Weekly\r\nTo: reader@example.org\r\n\r\nThe ferry sails.\r\n.\r\n..dots\r\n"


@pytest.fixture
def server() -> Iterator[MailServer]:
    with running() as server:
        yield server


@pytest.fixture
def transport(server: MailServer) -> Iterator[Transport]:
    transport = open_transport(f"smtp://127.0.0.1:{server.port}", root=Path())
    yield transport
    transport.close()


def test_a_message_arrives_as_it_is_with_its_envelope(server: MailServer, transport: Transport) -> None:
    assert transport.send(FROM, TO, MESSAGE) == Reply(250, "OK", "2.0.0")
    (received,) = server.received
    assert (received.sender, received.recipient, received.content) == (FROM, TO, MESSAGE)


def test_bare_line_feeds_cannot_end_a_message_early(server: MailServer, transport: Transport) -> None:
    transport.send(FROM, TO, b"Subject: a\n\nfirst\n.\nMAIL FROM:<x@example.org>\n.\r\n\r.\r\r\n..\rlast")

    (received,) = server.received
    lines = [b"Subject: a", b"", b"first", b".", b"MAIL FROM:<x@example.org>", b".", b"", b".", b"", b"..", b"last"]
    assert received.content == b"".join(line + b"\r\n" for line in lines)


def test_one_connection_takes_many_messages(server: MailServer, transport: Transport) -> None:
    for _ in range(5):
        transport.send(FROM, TO, MESSAGE)

    assert (len(server.received), server.connections) == (5, 1)


@pytest.mark.parametrize("command", ["MAIL", "RCPT", "DATA", "END"])
@pytest.mark.parametrize("answer", ["451 4.7.1 try later", "550 5.1.1 no such user"])
def test_a_refusal_is_a_reply_and_the_next_message_is_taken(
    server: MailServer, transport: Transport, command: str, answer: str
) -> None:
    server.at(command, answer, OK)
    code, enhanced, text = answer.split(" ", 2)

    assert transport.send(FROM, TO, MESSAGE) == Reply(int(code), text, enhanced)
    assert transport.send(FROM, "second@example.org", MESSAGE).is_accepted
    assert server.recipients == ["second@example.org"]


def test_a_busy_server_is_left_and_asked_again_by_a_new_connection(server: MailServer, transport: Transport) -> None:
    server.at("RCPT", "421 4.3.2 shutting down", OK)

    assert transport.send(FROM, TO, MESSAGE).code == 421
    assert transport.send(FROM, TO, MESSAGE).is_accepted
    assert server.connections == 2


def test_an_answer_that_is_neither_yes_nor_no_leaves_a_message_in_doubt(
    server: MailServer, transport: Transport
) -> None:
    server.at("END", "354 go on")

    with pytest.raises(DoubtfulError, match="neither yes nor no"):
        transport.send(FROM, TO, MESSAGE)


@pytest.mark.parametrize("answer", [DROP, f"250 OK, {DROP}"])
def test_a_connection_that_breaks_after_the_message_leaves_it_in_doubt(
    server: MailServer, transport: Transport, answer: str
) -> None:
    server.at("END", answer, OK)

    with pytest.raises(DoubtfulError, match=r"^smtp://127\.0\.0\.1:\d+: the connection broke before the server said"):
        transport.send(FROM, TO, MESSAGE)
    assert transport.send(FROM, TO, MESSAGE).is_accepted


@pytest.mark.parametrize(("command", "answer"), [("MAIL", DROP), ("RCPT", DROP), ("DATA", DROP_INSIDE)])
def test_a_connection_that_breaks_before_the_end_of_a_message_has_sent_nothing(
    server: MailServer, transport: Transport, command: str, answer: str
) -> None:
    server.at(command, answer, OK)

    with pytest.raises(UnsentError, match=r"the connection broke before the message was sent") as raised:
        # Long enough that the end of it is not on its way when the server leaves.
        transport.send(FROM, TO, MESSAGE + (b"x" * 900 + b"\r\n") * 8000)
    assert not raised.value.is_permanent
    assert server.received == []


def test_an_idle_connection_that_the_server_closed_is_opened_again(server: MailServer, transport: Transport) -> None:
    transport.send(FROM, TO, MESSAGE)
    server.at("MAIL", DROP, OK)

    assert transport.send(FROM, TO, MESSAGE).is_accepted
    assert server.connections == 2


@pytest.mark.parametrize(("greeting", "is_permanent"), [("554 5.3.2 no mail here", True), ("421 4.3.2 busy", False)])
def test_a_server_that_greets_with_a_refusal_takes_no_mail(greeting: str, is_permanent: bool) -> None:
    with running(MailServer(greeting=greeting)) as server:
        transport = open_transport(f"smtp://localhost:{server.port}", root=Path())
        with pytest.raises(UnsentError, match=rf"takes no mail \({greeting}\)") as raised:
            transport.send(FROM, TO, MESSAGE)
    assert raised.value.is_permanent is is_permanent


def test_nobody_answers() -> None:
    with running() as server:
        port = server.port
    transport = open_transport(f"smtp://127.0.0.1:{port}", root=Path())

    with pytest.raises(UnsentError, match=r"cannot be connected to \(Connection refused\); check `server`"):
        transport.send(FROM, TO, MESSAGE)


def test_a_message_larger_than_the_server_takes_is_not_sent() -> None:
    with running(MailServer(most=1000)) as server:
        transport = open_transport(f"smtp://127.0.0.1:{server.port}", root=Path())
        reply = transport.send(FROM, TO, MESSAGE + b"x" * 1000)
        assert (reply.code, reply.enhanced) == (552, "5.3.4")
        assert transport.send(FROM, TO, MESSAGE).is_accepted
        transport.close()
        assert server.commands == ["RSET", "MAIL", "RCPT", "DATA"]


def test_an_address_in_another_script_asks_for_smtputf8(server: MailServer, transport: Transport) -> None:
    transport.send(FROM, "читатель@гавань.example", MESSAGE)
    (received,) = server.received
    assert received.recipient == "читатель@xn--80aafc7c0e.example"
    assert "SMTPUTF8" in received.options


def test_a_domain_in_another_script_does_not(server: MailServer, transport: Transport) -> None:
    transport.send(FROM, "reader@гавань.example", MESSAGE)
    (received,) = server.received
    assert received.recipient == "reader@xn--80aafc7c0e.example"
    assert "SMTPUTF8" not in received.options


def test_a_server_without_smtputf8_gets_no_such_address() -> None:
    with running(MailServer(has_utf8=False)) as server:
        transport = open_transport(f"smtp://127.0.0.1:{server.port}", root=Path())
        assert transport.send(FROM, "читатель@example.org", MESSAGE).enhanced == "5.6.7"
        transport.close()


@pytest.mark.parametrize("hostile", ["a@example.org>\r\nRCPT TO:<b@example.org", "a b@example.org", "<a@example.org>"])
def test_an_address_cannot_hold_another_command(server: MailServer, transport: Transport, hostile: str) -> None:
    assert transport.send(FROM, hostile, MESSAGE).code == 553
    assert server.received == []


def test_replies_do_not_tell_addresses(server: MailServer, transport: Transport) -> None:
    server.at("RCPT", "550 5.1.1 <reader@example.org>: user reader unknown in table")

    assert transport.send(FROM, TO, MESSAGE).text == "… user … unknown in table"
