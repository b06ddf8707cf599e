"""How time grows with the length of a text: the same on a slow and on a busy machine."""

import time
from collections.abc import Callable


def growth(work: Callable[[int], object], size: int) -> float:
    """Return how many times longer work takes for four times the size.

    About 4 is in proportion, about 16 is its square. The best of three runs counts.
    """
    work(size)
    return _seconds(work, 4 * size) / _seconds(work, size)


def _seconds(work: Callable[[int], object], size: int) -> float:
    def once() -> float:
        start = time.process_time()
        work(size)
        return time.process_time() - start

    return max(min(once() for _ in range(3)), 0.001)
