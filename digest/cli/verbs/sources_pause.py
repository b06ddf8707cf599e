"""``digest sources pause`` and ``resume``: stop reading sources for now, and read them again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from digest.cli import options
from digest.cli.configuration_file import read_text, rewrite, sources_named
from digest.cli.messages import Messages, show_json
from digest.cli.work import read_config
from digest.errors import UsageError
from digest.files.lock import locked

# As for other wrong arguments.
UNKNOWN_NAME = 2
_Names = Annotated[list[str], typer.Argument(metavar="NAME", help="The name, path or URL of a source.")]


def pause(
    names: _Names,
    *,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    json: options.Json = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Do not read sources for now.

    Their items stay. This sets `paused` in digest.toml.
    """
    return _set(names, config, Messages(quiet=quiet, json=json), paused=True)


def resume(
    names: _Names,
    *,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    json: options.Json = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Read paused sources again, from the next run on."""
    return _set(names, config, Messages(quiet=quiet, json=json), paused=False)


def _set(names: list[str], config: Path, messages: Messages, *, paused: bool) -> int:
    """Set `paused` of the sources that there are. Return the exit status: 2 if there is none of some name."""
    from digest.config.edit import with_pause  # noqa: PLC0415 - slow to import, and --help does not need it

    site = read_config(config)
    with locked(site.root / "digest.lock"):
        sources, unknown = sources_named(names, site)
        if unknown and not sources:
            raise UsageError("; ".join(unknown))
        text = read_text(config)
        for source in sources:
            text = with_pause(text, source.name, paused=paused)
        rewrite(config, text)
    state = "paused; `digest sources resume` reads it again" if paused else "read again from the next run on"
    for source in sources:
        is_new = source.is_paused != paused
        already = "is paused already" if paused else "is not paused"
        messages.tell(f"source {source.name!r}: {state}" if is_new else f"source {source.name!r} {already}")
    for message in unknown:
        messages.error(message)
    if messages.json:
        changed = [{"name": source.name, "paused": paused} for source in sources]
        show_json({"sources": changed, "errors": list(unknown)})
    return UNKNOWN_NAME if unknown else 0
