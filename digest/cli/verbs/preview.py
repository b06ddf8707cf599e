"""``digest preview``: open the desk on this machine."""

from __future__ import annotations

import sys
import webbrowser
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from digest.cli import options
from digest.cli.desk_commands import DeskCommandRunner
from digest.cli.messages import show
from digest.cli.progress import progress
from digest.cli.work import read_config
from digest.errors import UsageError

if TYPE_CHECKING:
    from digest.config import Config

_PORT = 8765


def preview(
    *,
    week: options.OneWeek = None,
    republish: options.Republish = False,
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, help="The port to listen on; 0 picks a free one.")
    ] = _PORT,
    open_: Annotated[bool, typer.Option("--open", help="Open the page in your browser.")] = False,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    now: options.Now = None,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Open the desk: look at an edition, edit its draft, and publish it.

    The desk is a web page on your machine. It writes the draft of the edition, which you can also edit by hand, and the
    corrections of translations; nothing else is written until you publish.
    """
    if republish and week is None:
        raise UsageError("--republish needs --week here: choose the published edition to preview")
    chosen = options.read_week(week, options.read_now(now), read_config(config).zone)
    from digest.desk.desk import Desk, DeskCommands  # noqa: PLC0415 - slow to import, and other commands do not need it
    from digest.desk.preview_site import PreviewRenderer  # noqa: PLC0415 - likewise
    from digest.desk.serve_desk import listen, serve  # noqa: PLC0415 - likewise

    def read() -> Config:
        return read_config(config)

    def moment() -> datetime:
        return options.read_now(now)

    listening = listen(port)
    runner = DeskCommandRunner(read, moment)
    renderer = PreviewRenderer(chosen, progress(quiet=False), republish)
    desk = Desk(config, read, renderer, moment, DeskCommands(runner.draft, runner.publish))
    address = f"http://127.0.0.1:{listening.getsockname()[1]}/"
    show([f"desk at {address} (Ctrl-C stops it)"])
    sys.stdout.flush()
    if open_:
        webbrowser.open(address)
    serve(desk, listening)
    return 0
