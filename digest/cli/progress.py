"""A progress bar on a terminal, nothing elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class NoProgress:
    """The port Progress, in silence."""

    def track(self, steps: Iterable[T], label: str, total: int | None = None) -> Iterator[T]:  # noqa: ARG002 - the port
        """Give the steps one by one."""
        yield from steps


@dataclass(frozen=True, slots=True)
class ProgressBar:
    """The port Progress, as a bar on stderr that goes away when the work is done."""

    def track(self, steps: Iterable[T], label: str, total: int | None = None) -> Iterator[T]:
        """Give the steps one by one, and show how many are done."""
        from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
        from rich.progress import track  # noqa: PLC0415

        yield from track(steps, label, total, console=Console(stderr=True), transient=True)


def progress(*, quiet: bool) -> NoProgress | ProgressBar:
    """A bar where a person looks on."""
    return ProgressBar() if sys.stderr.isatty() and not quiet else NoProgress()
