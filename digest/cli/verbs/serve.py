"""``digest serve``: the web server where readers subscribe and unsubscribe, and the files of the site."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from digest.cli.context import CONFIG, NOW, Context, command
from digest.cli.messages import show, visible
from digest.cli.progress import NoProgress
from digest.cli.report import Report
from digest.language.text.numbers.plural import count

if TYPE_CHECKING:
    from digest.config import Config
    from digest.letters.sending.stop import Stop
    from digest.server.background_sending import BackgroundSender


@command(CONFIG, NOW, then="`digest status` shows who subscribed")
def serve(
    context: Context,
    *,
    host: Annotated[
        str | None, typer.Option("--host", help="The address to listen on, instead of `host` in digest.toml.")
    ] = None,
    port: Annotated[
        int | None,
        typer.Option("--port", min=0, max=65535, help="The port to listen on; 0 picks a free one."),
    ] = None,
) -> Report:
    """Serve the site, and the pages to subscribe, change preferences and unsubscribe.

    Letters about subscriptions are sent in the background. SIGTERM or Ctrl-C stops the server, after open requests
    and the present letter. The configuration is read at the start.
    """
    site = context.site()
    from digest.server.assembly import assembled, need_public_url  # noqa: PLC0415 - slow to import
    from digest.server.serve_readers import listen, serve  # noqa: PLC0415 - likewise

    need_public_url(site)
    table = site.tables.serve
    listening = listen(host or table.host, table.port if port is None else port)
    letters, editions = _letters(site, context.clock), _editions(site, context.clock)
    made = assembled(site, context.clock, _log, letters, editions)
    shown, number = listening.getsockname()[:2]
    show([f"serving at http://{_in_url(shown)}:{number}/, for readers at {site.tables.email.public_url}"])
    sys.stdout.flush()
    try:
        serve(made.app, listening, (letters, editions), _log)
    finally:
        made.store_thread.close()
    return Report()


def _letters(site: Config, now: Callable[[], datetime]) -> BackgroundSender:
    """Return the sender of the letters that wait."""
    from digest.server.background_sending import BackgroundSender  # noqa: PLC0415 - slow to import, and --help does not need it
    from digest.tasks.send_letters import send_letters  # noqa: PLC0415 - likewise

    def send(_new: Sequence[str], stop: Stop) -> None:
        for problem in send_letters(site, now, stop).problems:
            _log(f"letters: {problem}")

    return BackgroundSender(send, _log)


def _editions(site: Config, now: Callable[[], datetime]) -> BackgroundSender:
    """Return the sender of the newest edition to new subscribers; `digest send` retries where it failed."""
    from digest.server.background_sending import BackgroundSender  # noqa: PLC0415 - as above
    from digest.tasks.send_letters import send_welcome  # noqa: PLC0415 - likewise

    def send(new: Sequence[str], stop: Stop) -> None:
        sent = send_welcome(site, new, now, stop, NoProgress()) if new else None
        if sent and sent.failed:
            _log(f"welcome editions: {count(sent.failed, 'email', 'emails')} failed; `digest status` has more")

    return BackgroundSender(send, _log)


def _log(text: str) -> None:
    """Write a line to stderr, where service managers keep it."""
    print(visible(text), file=sys.stderr, flush=True)


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host
