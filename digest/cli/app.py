"""Run a command, and tell of its errors in one line each."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from typing import Annotated

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from digest import __version__
from digest.cli.commands import COMMANDS, FORMER, PURPOSES
from digest.cli.lazy import Group, lazy_app
from digest.cli.messages import RED, colored, nearby
from digest.errors import DigestError, DraftError, UsageError
from digest.language.text.characters.undecoded import is_undecoded, with_bytes

# The result that Typer returns after Ctrl-C.
_INTERRUPTED = 130
# Of a text that is no UTF-8, what stands around the first wrong byte is shown.
_AROUND = 60

app = lazy_app(
    "digest",
    Group(
        "Turn news in any language into a weekly digest: Atom feeds, web pages and emails.", COMMANDS, PURPOSES, FORMER
    ),
)


def run(arguments: list[str]) -> int:
    """Run a command and return its exit status: 0 success, 1 failure, 2 usage or configuration, 3 unreadable source."""
    try:
        _need_utf8(arguments)
        return _invoke(arguments)
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except Exception as error:  # noqa: BLE001 - bugs are reported in one line, too
        if "--debug" in arguments:
            traceback.print_exc()
        message, status = _explained(error)
        for told in map(nearby, error.mistakes) if isinstance(error, DraftError) else (message,):
            print(f"{colored('digest:', RED)} {' '.join(told.split())}", file=sys.stderr)
        return status


def _invoke(arguments: list[str]) -> int:
    try:
        result = app(arguments, prog_name="digest", standalone_mode=False)
    except typer.Abort:
        raise KeyboardInterrupt from None
    except SystemExit as end:
        # Typer exits this way if the output is closed.
        if isinstance(end.__context__, BrokenPipeError):
            raise BrokenPipeError from end
        raise
    if result == _INTERRUPTED:
        raise KeyboardInterrupt
    return result if isinstance(result, int) else 0


def _need_utf8(arguments: Sequence[str]) -> None:
    """Raise UsageError for an argument that could be stored and printed nowhere."""
    for text in arguments:
        if is_undecoded(text):
            raise UsageError(f"{with_bytes(text)}: not UTF-8; write it in UTF-8, or rename that file or folder")


def _explained(error: Exception) -> tuple[str, int]:
    """Return the message and the exit status for an error."""
    if isinstance(error, TyperException):
        said = error.format_message().replace("Value error, ", "")
        return f"{said}{_options_of(error)}" if said else _lacking(error), error.exit_code
    if isinstance(error, DigestError):
        return str(error), 2 if isinstance(error, UsageError) else 1
    if isinstance(error, MemoryError):
        return "out of memory; split the largest file or close other programs", 1
    if told := _of_a_library(error):
        return told, 2
    if told := _of_the_system(error):
        return told, 1
    return f"unexpected {type(error).__name__}: {error} (a bug in digest; `--debug` shows the traceback)", 1


def _of_the_system(error: Exception) -> str:
    """Say which file the system refused, or which name is no UTF-8 (of what a link leads to, say), or return ""."""
    if isinstance(error, OSError):
        return f"{error.filename or 'standard output'}: {error.strerror or error}"
    if not isinstance(error, UnicodeEncodeError) or not is_undecoded(error.object):
        return ""
    text = error.object[max(0, error.start - _AROUND) : error.start + _AROUND]
    return f"{with_bytes(text)}: not UTF-8; rename that file or folder, or write that text in UTF-8"


def _of_a_library(error: Exception) -> str:
    """Say which library is broken if an error comes from importing one, or return ""."""
    from digest.extras import broken  # noqa: PLC0415 - slow to import, and rarely needed

    told = broken(error)
    return f"the library {told}" if told else ""


def _options_of(error: TyperException) -> str:
    """Say where the options of a command are listed, where one was used that it does not have: "status -v"."""
    context = getattr(error, "ctx", None)
    # Only this error of Typer, whose class is private, has these.
    is_unknown = hasattr(error, "possibilities")
    return f"; see `{context.command_path} --help`" if is_unknown and context else ""


def _lacking(error: TyperException) -> str:
    """Say which commands there are where none was given, as in `digest subscribers`."""
    context = getattr(error, "ctx", None)
    if context is None or not isinstance(context.command, TyperGroup):
        return "no command given; see `digest --help`"
    path, names = context.command_path, context.command.list_commands(context)
    return f"`{path}` needs one of its commands: {', '.join(names)}; see `{path} --help`"


@app.callback(invoke_without_command=True)
def _options(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help="Show the version and exit.")] = False,
) -> None:
    if version:
        print(f"digest {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        print(context.get_help())
