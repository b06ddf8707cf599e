"""Serves the preview on this machine until somebody ends it. The door to uvicorn."""

from __future__ import annotations

import errno
import socket
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from threading import Thread

import uvicorn

from digest.config import Config
from digest.errors import DigestError, UsageError
from digest.server.app import application
from digest.server.preview_site import Looker, Looking
from digest.server.reload import Latest, Watched, site_places

_HOST = "127.0.0.1"
# Seconds that Ctrl-C waits for what is being answered.
_PATIENCE = 1


def listen(port: int) -> socket.socket:
    """Open a port of this machine, 0 for any that is free; nobody else reaches it.

    Raises UsageError where another program has it.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((_HOST, port))
        listening.listen()
    except OSError as error:
        listening.close()
        if error.errno == errno.EADDRINUSE:
            raise UsageError(f"--port: another program listens on {port}; take another one, or 0 for any") from error
        raise UsageError(f"--port: {port} cannot be opened ({error.strerror}); take one above 1023") from error
    return listening


def latest_look(path: Path, read: Callable[[], Config], looker: Looker, now: Callable[[], datetime]) -> Latest[Looking]:
    """What ``looker`` sees with the configuration that ``read`` gives, anew whenever anything has changed."""

    def version() -> str:
        try:
            places = site_places(path, read())
        except DigestError:  # Until the configuration is mended, nothing else counts.
            places = (path,)
        return Watched(places).version()

    return Latest(lambda: looker.look(read(), now()), version)


def new_server(latest: Latest[Looking]) -> uvicorn.Server:
    """What answers, on a socket that it is given."""
    settings = uvicorn.Config(
        application(latest),
        http="h11",
        ws="none",
        lifespan="off",
        log_level="critical",
        server_header=False,
    )
    return uvicorn.Server(settings)


def serve(latest: Latest[Looking], listening: socket.socket) -> None:
    """Answer until Ctrl-C."""
    server = new_server(latest)
    # In the main thread, uvicorn would take Ctrl-C for itself and wait for whatever engine is at work.
    answering = Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    answering.start()
    with suppress(KeyboardInterrupt):
        answering.join()
    server.should_exit = True
    answering.join(_PATIENCE)
