"""Show a progress bar if stderr is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress as Display

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class NoProgress:
    """An implementation of the port ``Progress`` that shows nothing."""

    def track(self, steps: Iterable[T], label: str, total: int | None = None) -> Iterator[T]:  # noqa: ARG002 - the port
        """Yield the steps."""
        yield from steps

    def chunks(self, label: str, chunks: Iterator[bytes], before: int, total: int | None) -> Iterator[bytes]:  # noqa: ARG002 - the port
        """Return the chunks of a download."""
        return chunks


@dataclass(slots=True)
class ProgressBar:
    """An implementation of the port ``Progress`` that shows bars on stderr and removes them at the end.

    Work that is part of other work has its bar below it: only one display can be on a terminal.
    """

    _display: Display | None = None

    def track(self, steps: Iterable[T], label: str, total: int | None = None) -> Iterator[T]:
        """Yield the steps, and show how many are done."""
        with self._shown() as display:
            task = display.add_task(label, total=total)
            for step in steps:
                yield step
                display.advance(task)
            display.remove_task(task)

    @contextmanager
    def _shown(self) -> Iterator[Display]:
        if self._display:
            yield self._display
            return
        from rich import progress  # noqa: PLC0415 - only a terminal needs it
        from rich.console import Console  # noqa: PLC0415

        columns = (
            progress.TextColumn("{task.description}", markup=False),
            progress.BarColumn(),
            progress.MofNCompleteColumn(),
            progress.TimeRemainingColumn(),
        )
        try:
            with progress.Progress(*columns, console=Console(stderr=True), transient=True) as self._display:
                yield self._display
        finally:
            self._display = None

    def chunks(self, label: str, chunks: Iterator[bytes], before: int, total: int | None) -> Iterator[bytes]:
        """Yield the chunks of a download, and show the bytes received, the total size and the speed.

        ``before`` is the number of bytes from an earlier attempt; ``total`` includes them, and is None if unknown.
        """
        from rich import progress  # noqa: PLC0415 - only a terminal needs it
        from rich.console import Console  # noqa: PLC0415

        columns = (
            progress.TextColumn("{task.description}", markup=False),
            progress.BarColumn(),
            progress.DownloadColumn(),
            progress.TransferSpeedColumn(),
            progress.TimeRemainingColumn(),
        )
        with progress.Progress(*columns, console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task(label, total=total, completed=before)
            for chunk in chunks:
                bar.advance(task, len(chunk))
                yield chunk


def progress(*, quiet: bool) -> NoProgress | ProgressBar:
    """Return a progress bar if stderr is a terminal and ``quiet`` is false."""
    return ProgressBar() if sys.stderr.isatty() and not quiet else NoProgress()
