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

    def chunks(self, label: str, chunks: Iterator[bytes], before: int, total: int | None) -> Iterator[bytes]:  # noqa: ARG002 - as below
        """Give what comes over the web as it comes."""
        return chunks


@dataclass(frozen=True, slots=True)
class ProgressBar:
    """The port Progress, as a bar on stderr that goes away when the work is done."""

    def track(self, steps: Iterable[T], label: str, total: int | None = None) -> Iterator[T]:
        """Give the steps one by one, and show how many are done."""
        from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
        from rich.progress import track  # noqa: PLC0415

        yield from track(steps, label, total, console=Console(stderr=True), transient=True)

    def chunks(self, label: str, chunks: Iterator[bytes], before: int, total: int | None) -> Iterator[bytes]:
        """Give what comes over the web as it comes, and show how many bytes of how many, and how fast.

        ``before`` is what was there already; ``total`` is with it, None where nobody knows.
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
    """A bar where a person looks on."""
    return ProgressBar() if sys.stderr.isatty() and not quiet else NoProgress()
