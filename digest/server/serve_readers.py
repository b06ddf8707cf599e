"""Serve a site until it is told to stop. A door to uvicorn."""

from __future__ import annotations

import errno
import signal
import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import Event, Thread

import uvicorn
from starlette.types import ASGIApp

from digest.errors import UsageError
from digest.server.background_sending import BackgroundSender
from digest.server.site_middleware import LARGEST_HEAD

# Time limits in seconds at the end: for open requests, then for the present letter.
_REQUESTS, _LETTER = 10, 60
# Connections at the same time; more are answered with 503.
_MOST_CONNECTIONS = 500
_BACKLOG = 128


def listen(host: str, port: int) -> socket.socket:
    """Open an address and port; port 0 means any free one.

    Raises UsageError if it cannot be opened, such as when another program uses it.
    """
    place = f"{host}, port {port}"
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    except (OSError, UnicodeError) as error:
        raise UsageError(f"--host: {host} is no address of this machine") from error
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(_BACKLOG)
    except OSError as error:
        listening.close()
        if error.errno == errno.EADDRINUSE:
            raise UsageError(f"{place}: used by another program; choose another port with --port") from error
        raise UsageError(f"{place}: cannot be opened ({error.strerror})") from error
    return listening


def new_server(app: ASGIApp) -> uvicorn.Server:
    """Return the server, which listens on a socket that it is given."""
    settings = uvicorn.Config(
        app,
        # The same limits whatever else is installed: uvicorn would prefer httptools, which has none for a head.
        http="h11",
        ws="none",
        lifespan="off",
        # Its log would have URLs with tokens; refusals are recorded by the application.
        log_config=None,
        log_level="critical",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        # It counts only what it waits for: `SiteMiddleware` refuses a head that comes at once.
        h11_max_incomplete_event_size=LARGEST_HEAD,
        limit_concurrency=_MOST_CONNECTIONS,
        timeout_graceful_shutdown=_REQUESTS,
    )
    return uvicorn.Server(settings)


def serve(
    app: ASGIApp, listening: socket.socket, senders: Sequence[BackgroundSender], log: Callable[[str], None]
) -> None:
    """Serve until SIGTERM or Ctrl-C; then finish open requests and the present letter."""
    server = new_server(app)
    # uvicorn raises the signal once more at its end when it runs in the main thread.
    answering = Thread(target=server.run, kwargs={"sockets": [listening]}, name="requests", daemon=True)
    with _told_to_stop() as told:
        for sender in senders:
            sender.start()
        answering.start()
        while answering.is_alive() and not told.wait(1):
            pass
        log("stopping")
        server.should_exit = True
        answering.join(_REQUESTS + 1)
    stopped = [sender.stop(_LETTER) for sender in senders]
    if not all(stopped):
        log("the letter in hand was left: the mail server does not answer")


@contextmanager
def _told_to_stop() -> Iterator[Event]:
    """Yield an event that SIGTERM, as service managers send it, and Ctrl-C set."""
    told = Event()
    before = {one: signal.signal(one, lambda *_: told.set()) for one in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield told
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
