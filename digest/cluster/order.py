"""An order for a worker: some work on a batch, which is done where it is unpickled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from digest.cluster.loaded import reports


@dataclass(frozen=True, slots=True)
class Done:
    """The result of a batch, and what the engines of the worker reported."""

    result: Any
    reports: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """Work on a batch, for the site with an identity of that name.

    Unpickled, it is what is ``Done``. Dask's scheduler unpickles functions and their arguments, and so would need
    digest; it gets ``pickle.loads`` and bytes, which the worker alone reads.
    """

    name: str
    work: Callable[[Any], Any]
    batch: Any

    def __reduce__(self) -> tuple[Callable[..., Done], tuple[Any, ...]]:
        return _do, (self.name, self.work, self.batch)


def _do(name: str, work: Callable[[Any], Any], batch: Any) -> Done:
    return Done(work(batch), reports(name))
