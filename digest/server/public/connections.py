"""Connections that are given up when a client is too slow, which uvicorn does only between two requests."""

from __future__ import annotations

import asyncio

from uvicorn.protocols.http.h11_impl import H11Protocol

# In seconds: for the first line and the headers of a request, and for a client to take any of what waits for it.
_HEAD, _STALL = 10, 30


class Connection(H11Protocol):
    """A connection of HTTP/1.1. uvicorn makes one for each, and is told about it as a class."""

    _head: asyncio.TimerHandle | None = None
    _stall: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        """Wait for the first request."""
        super().connection_made(transport)
        self._mind_head()

    def data_received(self, data: bytes) -> None:
        """Take what came; if it is only a part of a head, the rest has to follow soon."""
        super().data_received(data)
        self._mind_head()

    def pause_writing(self) -> None:
        """Wait for the client to take what was written."""
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
