"""``digest sources pause`` and ``resume``: stop reading sources for now, and read them again."""

from __future__ import annotations

from typing import Annotated

import typer

from digest.cli.configuration_file import read_text, rewrite, sources_named
from digest.cli.context import CONFIG, JSON, QUIET, Context, command
from digest.cli.report import Report
from digest.errors import UsageError
from digest.files.lock import locked

# As for other wrong arguments.
UNKNOWN_NAME = 2
_Names = Annotated[list[str], typer.Argument(metavar="NAME", help="The name, path or URL of a source.")]


@command(CONFIG, JSON, QUIET, then="`digest sources resume NAME` reads it again")
def pause(
    context: Context,
    names: _Names,
) -> Report:
    """Do not read sources for now.

    Their items stay. This sets `paused` in digest.toml.
    """
    return _set(names, context, paused=True)


@command(CONFIG, JSON, QUIET, then="`digest run` reads it")
def resume(
    context: Context,
    names: _Names,
) -> Report:
    """Read paused sources again, from the next run on."""
    return _set(names, context, paused=False)


def _set(names: list[str], context: Context, *, paused: bool) -> Report:
    """Set `paused` of the sources that there are; the exit status is 2 if there is none of some name."""
    from digest.config.edit import with_pause  # noqa: PLC0415 - slow to import, and --help does not need it

    site, messages = context.site(), context.messages
    with locked(site.root / "digest.lock"):
        sources, unknown = sources_named(names, site)
        if unknown and not sources:
            raise UsageError("; ".join(unknown))
        text = read_text(context.config)
        for source in sources:
            text = with_pause(text, source.name, paused=paused)
        rewrite(context.config, text)
    state = "paused; `digest sources resume` reads it again" if paused else "read again from the next run on"
    for source in sources:
        is_new = source.is_paused != paused
        already = "is paused already" if paused else "is not paused"
        messages.tell(f"source {source.name!r}: {state}" if is_new else f"source {source.name!r} {already}")
    for message in unknown:
        messages.error(message)
    changed = [{"name": source.name, "paused": paused} for source in sources]
    return Report(values={"sources": changed, "errors": list(unknown)}, status=UNKNOWN_NAME if unknown else 0)
