"""The table of commands, and the handling of their errors."""

from __future__ import annotations

import sys
import traceback
from typing import Annotated

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from digest import __version__
from digest.cli.messages import RED, colored, nearby
from digest.cli.verbs import (
    add,
    backup,
    build,
    check,
    doctor,
    draft,
    explain,
    export,
    import_,
    ingest,
    init,
    list_,
    mail,
    open_,
    preview,
    prune,
    restore,
    run_,
    send,
    serve,
    show,
    status,
    translate,
)
from digest.cli.verbs.models import models_app
from digest.cli.verbs.sources import sources_app
from digest.cli.verbs.store import store_app
from digest.cli.verbs.subscribers import subscribers_app
from digest.errors import DigestError, DraftError, UsageError

# The result that Typer returns after Ctrl-C.
_INTERRUPTED = 130

app = typer.Typer(
    name="digest",
    help="Turn news in any language into a weekly digest: Atom feeds, web pages and emails.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("init")(init.init)
app.command("add")(add.add)
app.add_typer(sources_app, name="sources")
app.command("ingest")(ingest.ingest)
app.command("build")(build.build)
app.command("draft")(draft.draft)
app.command("run")(run_.run)
app.command("send")(send.send)
app.add_typer(subscribers_app, name="subscribers")
app.command("list")(list_.list_)
app.command("show")(show.show_item)
app.command("open")(open_.open_)
app.command("mail")(mail.mail)
app.command("status")(status.status)
app.command("check")(check.check)
app.command("preview")(preview.preview)
app.command("prune")(prune.prune)
app.command("explain")(explain.explain)
app.command("translate")(translate.translate)
app.add_typer(models_app, name="models")
app.add_typer(store_app, name="store")
app.command("backup")(backup.backup)
app.command("restore")(restore.restore)
app.command("doctor")(doctor.doctor)
app.command("serve")(serve.serve)
app.command("import")(import_.import_)
app.command("export")(export.export)


def run(arguments: list[str]) -> int:
    """Run a command and return its exit status: 0 success, 1 failure, 2 usage or configuration, 3 unreadable source."""
    try:
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
        result = app(arguments, standalone_mode=False)
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


def _explained(error: Exception) -> tuple[str, int]:
    """Return the message and the exit status for an error."""
    if isinstance(error, TyperException):
        said = error.format_message().replace("Value error, ", "")
        return said or _lacking(error), error.exit_code
    if isinstance(error, DigestError):
        return str(error), 2 if isinstance(error, UsageError) else 1
    if isinstance(error, OSError):
        return f"{error.filename or 'standard output'}: {error.strerror or error}", 1
    if isinstance(error, MemoryError):
        return "out of memory; split the largest file or close other programs", 1
    return f"unexpected {type(error).__name__}: {error} (a bug in digest; `--debug` shows the traceback)", 1


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
