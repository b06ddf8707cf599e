"""A server that sends one byte at a time, each in time, and never ends a line."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread

_PAUSE = 0.02


@contextmanager
def running(beginning: bytes = b"") -> Iterator[int]:
    """Yield the port of a server that begins with some bytes, such as a greeting, and then drips."""
    closing = Event()
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            with suppress(OSError):
                connection, _ = listening.accept()
                with connection:
                    connection.sendall(beginning)
                    while not closing.wait(_PAUSE):
                        connection.sendall(b"2")

        thread = Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield listening.getsockname()[1]
        finally:
            closing.set()
            thread.join()
