"""The lines of replies come whole, and in a limited time."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from digest.errors import UnsentError
from digest.letters.transports.open_transport import open_transport
from digest.letters.transports.reply_lines import ReplyLines
from tests import dripping

pytestmark = pytest.mark.enable_socket


@pytest.fixture
def pair() -> Iterator[tuple[socket.socket, ReplyLines]]:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.settimeout(60)
        yield theirs, ReplyLines(ours)


def test_lines_are_read_whole_however_they_come(pair: tuple[socket.socket, ReplyLines]) -> None:
    theirs, lines = pair
    theirs.sendall(b"250-one\r\n250 two\r\nhalf")
    theirs.shutdown(socket.SHUT_WR)
    lines.begin()

    assert [lines.readline(100) for _ in range(4)] == [b"250-one\r\n", b"250 two\r\n", b"half", b""]


def test_a_line_that_is_too_long_comes_in_pieces(pair: tuple[socket.socket, ReplyLines]) -> None:
    theirs, lines = pair
    theirs.sendall(b"x" * 10 + b"\n")

    assert [lines.readline(4) for _ in range(3)] == [b"xxxx", b"xxxx", b"xx\n"]


def test_a_reply_that_drips_is_given_up_after_the_time_of_the_whole() -> None:
    with dripping.running() as port, socket.create_connection(("127.0.0.1", port)) as ours:
        ours.settimeout(0.5)
        lines = ReplyLines(ours)
        lines.begin()
        with pytest.raises(TimeoutError):
            lines.readline(10_000)
        assert ours.gettimeout() == 0.5


def test_a_greeting_that_drips_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digest.letters.transports.smtp.SILENCE", 0.5)
    with dripping.running(b"220-mail.example.org\r\n") as port:
        transport = open_transport(f"smtp://127.0.0.1:{port}", root=Path())
        with pytest.raises(UnsentError):
            transport.send("digest@example.org", "reader@example.org", b"Subject: a\r\n\r\nb\r\n")
