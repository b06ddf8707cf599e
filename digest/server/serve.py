"""Serves the preview on this machine until somebody ends it."""

from __future__ import annotations

import errno
import socket
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import uvicorn

from digest.config import Config
from digest.errors import DigestError, UsageError
from digest.model.week import Week
from digest.ports import Progress
from digest.server.app import Looking, application
from digest.server.edition import is_wanted
from digest.server.watched import Latest, Watched, site_places
from digest.wiring import look

_HOST = "127.0.0.1"


def listen(port: int) -> socket.socket:
    """Open a port of this machine, 0 for any that is free; nobody else reaches it.

    Raises UsageError where another program has it.
    """
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((_HOST, port))
    except OSError as error:
        listening.close()
        if error.errno == errno.EADDRINUSE:
            raise UsageError(
                f"--port: another program listens on {port}; take another one, such as {port + 1}"
            ) from error
        raise UsageError(f"--port: {port} cannot be opened ({error.strerror}); take one above 1023") from error
    return listening


def looks(
    path: Path, read: Callable[[], Config], week: Week | None, now: Callable[[], datetime], progress: Progress
) -> Latest:
    """What the edition of a week looks like, with the configuration that ``read`` gives, whenever anything changes."""

    def make() -> Looking:
        config = read()
        return Looking(config, look(config, week, now(), progress, is_wanted))

    def version() -> str:
        try:
            places = site_places(path, read())
        except DigestError:  # Until the configuration is mended, nothing else counts.
            places = (path,)
        return Watched(places).version()

    return Latest(make, version)


def serve(latest: Latest, listening: socket.socket) -> None:
    """Answer until Ctrl-C."""
    settings = uvicorn.Config(application(latest), log_level="error", lifespan="off", server_header=False)
    with suppress(KeyboardInterrupt):
        uvicorn.Server(settings).run(sockets=[listening])
