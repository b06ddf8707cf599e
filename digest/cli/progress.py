"""Show a progress bar if stderr is a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

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


@dataclass(frozen=True, slots=True)
class ProgressBar:
    """An implementation of the port ``Progress`` that shows a bar on stderr and removes it at the end."""

    def track(self, steps: Iterable[T], label: str, total: int | None = None) -> Iterator[T]:
        """Yield the steps, and show how many are done."""
        from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
        from rich.progress import track  # noqa: PLC0415

        yield from track(steps, label, total, console=Console(stderr=True), transient=True)

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
