"""Connections that time out if a client is too slow; uvicorn has a timeout only between two requests.

It waits for the head of a request, and for a client to take what was written, as long as they like: a few hundred idle
connections would be enough to keep readers out.
"""

from __future__ import annotations

import asyncio

from uvicorn.protocols.http.h11_impl import H11Protocol

# Time limits in seconds: for the head of a request, and for a client to take any of the waiting bytes.
_HEAD, _STALL = 10, 30


class Connection(H11Protocol):
    """An HTTP/1.1 connection; uvicorn is given this class, and makes an object for each connection."""

    _head: asyncio.TimerHandle | None = None
    _stall: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        """Wait for the first request."""
        super().connection_made(transport)
        self._mind_head()

    def data_received(self, data: bytes) -> None:
        """Take the bytes; if they are only a part of a head, the rest must follow soon."""
        super().data_received(data)
        self._mind_head()

    def pause_writing(self) -> None:
        """Wait for the client to take the written bytes."""
        super().pause_writing()
        self._stall = self.loop.call_later(_STALL, self.transport.abort)

    def resume_writing(self) -> None:
        """Go on writing."""
        super().resume_writing()
        _stop(self._stall)

    def connection_lost(self, exc: Exception | None) -> None:
        """End."""
        _stop(self._head)
        _stop(self._stall)
        super().connection_lost(exc)

    def _mind_head(self) -> None:
        if self.cycle is not None and not self.cycle.response_complete:
            _stop(self._head)
            self._head = None
        elif self._head is None:
            self._head = self.loop.call_later(_HEAD, self.transport.abort)


def _stop(timer: asyncio.TimerHandle | None) -> None:
    if timer:
        timer.cancel()
