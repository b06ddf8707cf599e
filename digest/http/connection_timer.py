"""A timer for connections: a socket's time-out restarts with every byte, so it does not limit the whole.

A server that sends one byte a second would hold a run for hours. Of a ``Fetcher``, it limits the headers, and
``MinimumSpeed`` the body; of a ``Requester``, it limits the whole request with its redirects.
"""

from __future__ import annotations

import os
import socket
from contextlib import suppress
from threading import Lock, Timer
from types import TracebackType
from typing import Self


class ConnectionTimer:
    """Shuts connections down after some seconds, whatever they are doing, unless its block ends before.

    Its block then raises TimeoutError.
    """

    def __init__(self, seconds: float) -> None:
        self._is_over = False
        self._lock = Lock()
        self._twins: list[socket.socket] = []
        self._timer = Timer(seconds, self._shut_all)
        self._timer.daemon = True

    def guard(self, sock: socket.socket) -> None:
        """Shut this connection down, too."""
        # A second handle of the same connection: TLS takes the first one over, and responses close it.
        twin = socket.socket(fileno=os.dup(sock.fileno()))
        with self._lock:
            self._twins.append(twin)
            if self._is_over:
                _shut(twin)

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        with self._lock:
            for twin in self._twins:
                twin.close()
            self._twins.clear()
        # http.client takes the end of a connection for the end of headers, and of a body whose length is unknown.
        if self._is_over:
            raise TimeoutError from error

    def _shut_all(self) -> None:
        with self._lock:
            self._is_over = True
            for twin in self._twins:
                _shut(twin)


def _shut(sock: socket.socket) -> None:
    with suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)
