"""A real relay of Debian, OpenSMTPD, on this machine: it takes mail from digest and hands it on to a test's server."""

from __future__ import annotations

import fcntl
import os
import socket
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from shutil import which

import pytest

from tests.children import started
from tests.programs import need_program

# It has one spool and one control socket for the whole machine: tests take turns.
_TURN = Path(tempfile.gettempdir(), "digest-tests-relay.lock")
# In seconds, for a slow machine.
LONGEST = 60.0


@contextmanager
def relaying(folder: Path, port: int) -> Iterator[int]:
    """Run a relay as long as the test needs it, which hands all mail to ``port``; yield its own port.

    Only root may run it: for others the test is skipped.
    """
    if os.geteuid():
        pytest.skip("OpenSMTPD runs as root only")
    if not which("smtpd") and which("sendmail"):
        pytest.skip("OpenSMTPD would replace the mail server of this machine")
    program = need_program("smtpd", "opensmtpd")
    with _TURN.open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        own = _free_port()
        configuration = folder / "smtpd.conf"
        configuration.write_text(
            f"listen on 127.0.0.1 port {own} hostname relay.example.org\n"
            f'action "on" relay host smtp://127.0.0.1:{port} helo relay.example.org\n'
            'match from any for any action "on"\n',
            encoding="utf-8",
        )
        configuration.chmod(0o600)
        with started([program, "-d", "-f", str(configuration)], longest=2 * LONGEST):
            _wait_for(own)
            yield own


def _free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        return int(server.getsockname()[1])


def _wait_for(port: int) -> None:
    end = time.monotonic() + LONGEST
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.05)
        else:
            return
