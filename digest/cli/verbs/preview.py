"""``digest preview``: serve a preview of an edition on this machine."""

from __future__ import annotations

import sys
import webbrowser
from typing import Annotated

import typer

from digest.cli import options
from digest.cli.messages import show
from digest.cli.progress import progress
from digest.cli.work import read_config
from digest.errors import UsageError

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
    """Preview an edition as web page, email, text and feed.

    The preview is a web page on your machine. Nothing is stored or written.
    """
    if republish and week is None:
        raise UsageError("--republish needs --week here: choose the published edition to preview")
    moment = options.read_now(now)
    chosen = options.read_week(week, moment, read_config(config).zone)
    from digest.server.preview_site import Looker  # noqa: PLC0415 - slow to import, and other commands do not need it
    from digest.server.serve import latest_look, listen, serve  # noqa: PLC0415 - likewise

    listening = listen(port)
    looker = Looker(chosen, progress(quiet=False), republish)
    latest = latest_look(config, lambda: read_config(config), looker, lambda: options.read_now(now))
    address = f"http://127.0.0.1:{listening.getsockname()[1]}/"
    show([f"preview at {address} (Ctrl-C stops it)"])
    sys.stdout.flush()
    if open_:
        webbrowser.open(address)
    serve(latest, listening)
    return 0
