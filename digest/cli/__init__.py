"""The command line: arguments, messages, progress, exit status; one file a verb."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

# 128 + SIGINT and 128 + SIGPIPE, as shells have it.
_INTERRUPTED = 130
_PIPE_CLOSED = 141
_FAILED = 1


def main() -> int:
    """Run the command that the process was started with; give its exit status.

    Whatever goes wrong is told in one line on stderr; ``--debug`` shows where in the code it happened.
    """
    _open_streams()
    try:
        status = _run()
        sys.stdout.flush()
    except KeyboardInterrupt:
        print("digest: interrupted; what was stored and published stays", file=sys.stderr)
        return _INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has closed it: nothing can be said there any more, not even at exit.
        sys.stdout = None
        return _PIPE_CLOSED
    except OSError as error:
        sys.stdout = None
        print(f"digest: the standard output: {error.strerror}", file=sys.stderr)
        return _FAILED
    return status


def _open_streams() -> None:
    """Let nothing that is said fail for where it is said: a stream that is closed, or one without the letters."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open to the end
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _run() -> int:
    if sys.argv[1:] == ["--version"]:
        from digest import __version__  # noqa: PLC0415 - answers without loading the rest

        print(f"digest {__version__}")
        return 0
    from digest.cli.app import run  # noqa: PLC0415 - heavy, and not needed for --version

    return run(sys.argv[1:])
