"""Clients that are too slow are given up."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest

from digest.server import slow_clients as connections
from digest.server.slow_clients import Connection
from tests.public_site import PublicSite, make_site, running

pytestmark = pytest.mark.enable_socket
WHOLE = b"GET /subscription/health HTTP/1.1\r\nHost: news.example.org\r\n\r\n"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PublicSite]:
    monkeypatch.setattr(connections, "_HEAD", 0.3)
    monkeypatch.setattr(connections, "_STALL", 0.3)
    with running(make_site(tmp_path)) as site:
        yield site


def everything(connection: socket.socket) -> bytes:
    """Read until the server closes the connection."""
    parts = []
    try:
        while part := connection.recv(65_536):
            parts.append(part)
    except ConnectionResetError:
        pass
    return b"".join(parts)


@pytest.mark.parametrize("start", [b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: news"])
def test_a_head_that_does_not_end_is_not_waited_for(site: PublicSite, start: bytes) -> None:
    with socket.create_connection(("127.0.0.1", site.port), timeout=60) as connection:
        connection.sendall(start)

        assert everything(connection) == b""


def test_a_second_head_that_does_not_end_is_not_waited_for_either(site: PublicSite) -> None:
    with socket.create_connection(("127.0.0.1", site.port), timeout=60) as connection:
        connection.sendall(WHOLE)
        connection.recv(65_536)
        connection.sendall(WHOLE[:20])

        everything(connection)


def test_a_client_that_takes_nothing_is_given_up(site: PublicSite, monkeypatch: pytest.MonkeyPatch) -> None:
    given_up, lost = Event(), Connection.connection_lost

    def note(connection: Connection, error: Exception | None) -> None:
        given_up.set()
        lost(connection, error)

    monkeypatch.setattr(Connection, "connection_lost", note)
    (site.config.output / "site" / "large.bin").write_bytes(bytes(30_000_000))
    with socket.socket() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
        connection.settimeout(60)
        connection.connect(("127.0.0.1", site.port))
        connection.sendall(b"GET /large.bin HTTP/1.1\r\nHost: news.example.org\r\n\r\n")
        # What the kernel has taken from the server still arrives.
        assert given_up.wait(60)

        assert len(everything(connection)) < 30_000_000
