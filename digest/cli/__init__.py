"""The command line: arguments, messages, progress and exit status; each command has its own file in ``verbs/``."""

from __future__ import annotations

import atexit
import gc
import io
import os
import sys
from pathlib import Path

# 128 + SIGINT and 128 + SIGPIPE, the convention of shells.
_INTERRUPTED = 130
_PIPE_CLOSED = 141
_FAILED = 1
# Values made before garbage is looked for: more than a short command makes. It imports modules, and makes no garbage;
# looking for it took a tenth of the time.
_FIRST_COLLECTION = 200_000


def main() -> int:
    """Run the command in ``sys.argv`` and return its exit status.

    Errors are reported in one line on stderr; ``--debug`` adds a traceback.
    """
    gc.set_threshold(_FIRST_COLLECTION)
    # Python looks at all values once more before it exits, which took a quarter of the time of a short command.
    atexit.register(gc.freeze)
    _open_streams()
    try:
        status = _run()
        sys.stdout.flush()
    except KeyboardInterrupt:
        print("digest: interrupted; everything stored and published so far is kept", file=sys.stderr)
        return _INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has closed it. Without this, the flush at exit would fail again.
        sys.stdout = None
        return _PIPE_CLOSED
    except OSError as error:
        sys.stdout = None
        print(f"digest: standard output: {error.strerror}", file=sys.stderr)
        return _FAILED
    return status


def _open_streams() -> None:
    """Make printing safe if a stream is closed or its encoding lacks a character."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open until the process exits
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _run() -> int:
    if sys.argv[1:] == ["--version"]:
        from digest import __version__  # noqa: PLC0415 - quick, without loading the rest

        print(f"digest {__version__}")
        return 0
    from digest.cli.app import run  # noqa: PLC0415 - slow to import, and not needed for --version

    return run(sys.argv[1:])
