"""``digest desk``: open the desk on this machine."""

from __future__ import annotations

import sys
import webbrowser
from typing import Annotated

import typer

from digest.cli import options
from digest.cli.context import CONFIG, NOW, Context, command
from digest.cli.desk_commands import DeskCommandRunner
from digest.cli.messages import show
from digest.cli.progress import progress
from digest.cli.report import Report
from digest.cli.sending_report import BY_HAND

_PORT = 8765


@command(CONFIG, NOW, then="`digest build` publishes what is due, `digest desk` goes on editing")
def desk(
    context: Context,
    *,
    week: options.OneWeek = None,
    collection: options.OneCollection = None,
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, help="The port to listen on; 0 picks a free one.")
    ] = _PORT,
    open_: Annotated[bool, typer.Option("--open", help="Open the page in your browser.")] = False,
) -> Report:
    """Open the desk: look at an edition, edit its draft, and publish it.

    The desk is a web page on your machine. It writes the draft of the edition, which you can also edit by hand, and the
    corrections of translations; nothing else is written until you publish, send, or take a story down for good.
    """
    chosen = options.read_chosen(week, collection, context.now, context.site())
    from digest.desk.desk import Desk  # noqa: PLC0415 - slow to import, and other commands do not need it
    from digest.desk.preview_site import PreviewRenderer  # noqa: PLC0415 - likewise
    from digest.desk.serve_desk import listen, serve  # noqa: PLC0415 - likewise

    listening = listen(port)
    runner = DeskCommandRunner(context.config, context.site, context.clock)
    renderer = PreviewRenderer(progress(quiet=False))
    served = Desk(context.config, context.site, renderer, context.clock, runner)
    address = f"http://127.0.0.1:{listening.getsockname()[1]}/" + (f"{chosen}/" if chosen else "")
    show([f"desk at {address} (Ctrl-C stops it)"])
    sys.stdout.flush()
    if open_:
        webbrowser.open(address)
    serve(served, listening)
    if served.mailing.is_running:
        context.messages.warn("stopping after the emails in hand; `digest send` sends the rest")
        served.mailing.stop(BY_HAND)
    served.mailing.wait()
    return Report()
