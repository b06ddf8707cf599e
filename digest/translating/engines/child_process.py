"""Run a module of ours in another process: a library that is not Python can end the process that it is in."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

from digest.language.text.numbers.plural import count

_LONGEST_ANSWER = 1_000


def answer_of(module: str, *arguments: str, patience: float) -> str:
    """Return what a module prints, run with these arguments; an endless answer is cut off.

    Raises TimeoutError if it does not end within ``patience`` seconds, ChildProcessError if it fails or crashes.
    """
    # The child finds the same modules as this process, and none in the folder that it happens to start in.
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    try:
        ended = subprocess.run(  # noqa: S603 - this very Python, and no shell
            [sys.executable, "-P", "-m", module, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=surroundings,
            timeout=patience,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise TimeoutError(f"no answer in {count(round(patience), 'second', 'seconds')}") from error
    if ended.returncode:
        raise ChildProcessError(f"exit status {ended.returncode}")
    return ended.stdout[:_LONGEST_ANSWER].decode(errors="replace")


def answer(trial: Callable[..., str], *arguments: object) -> None:
    """In the other process: print what a trial returns. If a library crashes in it, that leaves no core dump."""
    import resource  # noqa: PLC0415 - no system has it but those of Unix, and the first process needs none

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.stdout.buffer.write(trial(*arguments).encode(errors="replace"))
