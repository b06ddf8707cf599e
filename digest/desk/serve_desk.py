"""Serve the desk on this machine until it is stopped. The door to uvicorn."""

from __future__ import annotations

import errno
import socket
from contextlib import suppress
from threading import Thread

import uvicorn

from digest.desk.desk import Desk
from digest.desk.desk_app import application
from digest.errors import UsageError

_HOST = "127.0.0.1"
# Seconds that Ctrl-C waits for open requests.
_PATIENCE = 1


def listen(port: int) -> socket.socket:
    """Open a port that only this machine can reach; 0 means any free port.

    Raises UsageError if it cannot be opened, such as when another program uses it.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((_HOST, port))
        listening.listen()
    except OSError as error:
        listening.close()
        if error.errno == errno.EADDRINUSE:
            raise UsageError(f"--port: {port} is used by another program; choose another one, or 0 for any") from error
        raise UsageError(f"--port: {port} cannot be opened ({error.strerror}); choose one above 1023") from error
    return listening


def new_server(desk: Desk) -> uvicorn.Server:
    """Return the server, which listens on a socket that it is given."""
    settings = uvicorn.Config(
        application(desk),
        http="h11",
        ws="none",
        lifespan="off",
        log_level="critical",
        server_header=False,
    )
    return uvicorn.Server(settings)


def serve(desk: Desk, listening: socket.socket) -> None:
    """Serve until Ctrl-C."""
    server = new_server(desk)
    # In the main thread, uvicorn would handle Ctrl-C itself and wait for a running engine.
    answering = Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    answering.start()
    with suppress(KeyboardInterrupt):
        answering.join()
    server.should_exit = True
    answering.join(_PATIENCE)
