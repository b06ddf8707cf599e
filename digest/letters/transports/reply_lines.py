"""Read the lines of a server's replies, each reply within a time limit.

The timeout of a socket does not limit a reply: it begins anew with each byte.
"""

from __future__ import annotations

import socket
from time import monotonic

_PIECE = 8192


class ReplyLines:
    """The lines of a connection, as a file that smtplib reads.

    The timeout of the socket is the limit for a whole reply, from ``begin`` on.
    """

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self._waiting = bytearray()
        self._limit: float | None = None
        self._end = 0.0

    def begin(self) -> None:
        """Begin to wait for a reply."""
        self._limit = self._sock.gettimeout()
        self._end = monotonic() + (self._limit or 0.0)

    def readline(self, most: int) -> bytes:
        """Return a line, its first ``most`` bytes, or the rest before the end. Raises OSError."""
        while (end := self._waiting.find(b"\n", 0, most) + 1) == 0 and len(self._waiting) < most:
            piece = self._received()
            if not piece:
                end = len(self._waiting)
                break
            self._waiting += piece
        line = bytes(self._waiting[: end or most])
        del self._waiting[: len(line)]
        return line

    def close(self) -> None:
        """Do nothing: the connection is closed by its owner."""

    def _received(self) -> bytes:
        """Return the next bytes, b"" at the end. Raises TimeoutError if the reply took too long."""
        if self._limit is None:
            return self._sock.recv(_PIECE)
        left = self._end - monotonic()
        if left <= 0:
            raise TimeoutError("the reply took too long")
        self._sock.settimeout(left)
        try:
            return self._sock.recv(_PIECE)
        finally:
            self._sock.settimeout(self._limit)
