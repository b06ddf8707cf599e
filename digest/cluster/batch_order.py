"""An order for a worker: work on a batch, done wherever the order is unpickled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from digest.cluster.loaded import reports


@dataclass(frozen=True, slots=True)
class Done:
    """The result of a batch, and the reports of the worker's engines."""

    result: Any
    reports: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """Work on a batch, for the site whose identity has this name.

    Unpickling it does the work and returns ``Done``. Dask's scheduler unpickles functions and arguments, for which it
    would need digest; so it gets only ``pickle.loads`` and bytes, and the worker alone unpickles these.
    """

    name: str
    work: Callable[[Any], Any]
    batch: Any

    def __reduce__(self) -> tuple[Callable[..., Done], tuple[Any, ...]]:
        return _do, (self.name, self.work, self.batch)


def _do(name: str, work: Callable[[Any], Any], batch: Any) -> Done:
    return Done(work(batch), reports(name))
