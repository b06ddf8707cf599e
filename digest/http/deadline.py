"""The time for a request as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic


class Deadline:
    """The end of a request, with all its redirects and further attempts, in some seconds."""

    def __init__(self, seconds: float) -> None:
        self._end = monotonic() + seconds

    def left(self) -> float:
        """Return the seconds that are left; raise TimeoutError if there are none."""
        left = self._end - monotonic()
        if left <= 0:
            raise TimeoutError
        return left

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Do not count the time that the block takes."""
        start = monotonic()
        yield
        self._end += monotonic() - start
