"""The server as a process: where it listens, how it stops, and what a kill leaves behind."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from email.parser import BytesParser
from email.policy import default
from pathlib import Path

import pytest

import digest
from digest.config import load
from digest.errors import UsageError
from digest.server.serve_readers import listen
from tests.children import started
from tests.letters import taken
from tests.public_site import PublicSite, make_site

pytestmark = pytest.mark.enable_socket
ROOT = Path(digest.__file__).parent.parent
_KILLS = 5
FORM = "/subscription/en/"


def sent(folder: Path) -> set[str]:
    """The addresses of the messages that were handed over."""
    messages = [BytesParser(policy=default).parsebytes(file.read_bytes()) for file in (folder / "mail").rglob("new/*")]
    return {str(message["To"]) for message in messages}


@contextmanager
def serving(folder: Path) -> Iterator[tuple[PublicSite, subprocess.Popen[str]]]:
    """Run `digest serve` for the site in a folder."""
    command = [sys.executable, "-m", "digest", "serve", "--port", "0", "--config", str(folder / "digest.toml")]
    with started(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, cwd=folder) as process:
        assert process.stdout
        told = process.stdout.readline()
        assert told.startswith("serving at http://127.0.0.1:"), (told, process.stderr and process.stderr.read())
        port = int(told.split(":")[2].partition("/")[0])
        yield PublicSite(load(folder / "digest.toml", {}), port), process


@pytest.mark.parametrize("how", [signal.SIGTERM, pytest.param(signal.SIGINT, marks=pytest.mark.slow)])
def test_it_stops_by_a_signal_after_the_request_in_hand(tmp_path: Path, how: signal.Signals) -> None:
    make_site(tmp_path)
    with serving(tmp_path) as (site, process):
        body = f"address=reader%40example.org&token={site.token()}".encode()
        with socket.create_connection(("127.0.0.1", site.port), timeout=60) as connection:
            head = f"POST {FORM} HTTP/1.1\r\nHost: news.example.org\r\nOrigin: https://news.example.org\r\n"
            kind = f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n"
            connection.sendall((head + kind).encode() + body[:5])
            site.get("/subscription/health")
            process.send_signal(how)
            assert process.stderr
            assert process.stderr.readline() == "stopping\n"
            connection.sendall(body[5:])
            answer = connection.recv(1_000)
        _, said = process.communicate(timeout=60)

    assert answer.startswith(b"HTTP/1.1 303")
    assert (process.returncode, said) == (0, "")
    assert len(sent(tmp_path)) + len(site.letters()) == 1


@pytest.mark.slow
def test_a_kill_in_the_middle_of_requests_leaves_nobody_half_subscribed(tmp_path: Path) -> None:
    """Whoever has asked has a letter that waits or was sent; only the one in hand at a kill may do both."""
    make_site(tmp_path, more="[serve]\nhourly = 10000")
    for number in range(_KILLS):
        with serving(tmp_path) as (site, process):
            token = site.token()
            connections = [socket.create_connection(("127.0.0.1", site.port), timeout=60) for _ in range(20)]
            for place, connection in enumerate(connections):
                body = f"address=reader{number}.{place}%40example.org&token={token}".encode()
                head = f"POST {FORM} HTTP/1.1\r\nHost: news.example.org\r\nOrigin: https://news.example.org\r\n"
                kind = f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n"
                connection.sendall((head + kind).encode() + body)
            if number:
                connections[number].recv(1)
            process.send_signal(signal.SIGKILL)
            process.wait(timeout=60)
            for connection in connections:
                connection.close()

    with site.members() as members:
        asked = {one.id for one in members.subscribers.select() if one.asked}
        everybody = {one.id for one in members.subscribers.select()}
        waiting = {letter.subscriber for letter in taken(members.letters, 1_000)}
        addresses = {one.address for one in members.subscribers.select() if one.id not in waiting}
    assert asked == everybody >= waiting
    reached = sent(tmp_path)
    assert addresses <= reached
    assert len(reached - addresses) <= 1
    assert asked


def test_a_port_that_another_program_uses_is_told() -> None:
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match=rf"127\.0\.0\.1, port {port}: used by another program"):
            listen("127.0.0.1", port)


@pytest.mark.parametrize("host", ["no host", "192.0.2.1", "x" * 300])
def test_a_host_that_is_not_of_this_machine_is_told(host: str) -> None:
    with pytest.raises(UsageError, match=r"is no address of this machine|cannot be opened"):
        listen(host, 0)
