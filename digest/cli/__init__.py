"""The command line: arguments, messages, progress, exit status; one file a verb."""

from __future__ import annotations

import sys

# 128 + SIGINT and 128 + SIGPIPE, as shells have it.
_INTERRUPTED = 130
_PIPE_CLOSED = 141


def main() -> int:
    """Run the command that the process was started with; give its exit status.

    Whatever goes wrong is told in one line on stderr; ``--debug`` shows where in the code it happened.
    """
    if sys.argv[1:] == ["--version"]:
        from digest import __version__  # noqa: PLC0415 - answers without loading the rest

        print(f"digest {__version__}")
        return 0
    try:
        return _run()
    except KeyboardInterrupt:
        print("digest: interrupted; what was stored and published stays", file=sys.stderr)
        return _INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has closed it: nothing can be said there any more, not even at exit.
        sys.stdout = None
        return _PIPE_CLOSED


def _run() -> int:
    from digest.cli.app import run  # noqa: PLC0415 - heavy, and not needed for --version

    return run(sys.argv[1:])
