"""Processes that tests talk to: Ctrl-C ends them, waits are limited, and none outlives its test."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from threading import Timer

# In seconds: more than any of them takes on a slow machine.
LONGEST = 60


@contextmanager
def started(command: Sequence[str], longest: float = LONGEST, **options: object) -> Iterator[subprocess.Popen[str]]:
    """Run a command as long as the test needs it, with pipes for what it says.

    After ``longest`` seconds it is killed, so that whoever waits for its words or its end waits no longer.
    """
    with _interruptible():
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True, **options
        )
    watchdog = Timer(longest, _kill, [process])
    watchdog.start()
    try:
        yield process
    finally:
        watchdog.cancel()
        _kill(process)
        process.communicate(timeout=10)


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let SIGINT end what is started now, even where it is ignored, as in a job that a script began with ``&``."""
    before = signal.getsignal(signal.SIGINT)
    if before is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _kill(process: subprocess.Popen[str]) -> None:
    """End it, and all that it started."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
