"""``digest sources pause`` and ``resume``: stop reading sources for now, and read them again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from digest.cli import options
from digest.cli.configuration_file import read_text, rewrite, source_named
from digest.cli.messages import Messages
from digest.cli.work import read_config
from digest.config.edit import with_pause
from digest.files.lock import locked

_Names = Annotated[list[str], typer.Argument(metavar="NAME", help="The name, path or URL of a source.")]


def pause(
    names: _Names,
    *,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Do not read sources for now.

    Their items stay. This sets `paused` in digest.toml.
    """
    _set(names, config, Messages(quiet=quiet), paused=True)
    return 0


def resume(
    names: _Names,
    *,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Read paused sources again, from the next run on."""
    _set(names, config, Messages(quiet=quiet), paused=False)
    return 0


def _set(names: list[str], config: Path, messages: Messages, *, paused: bool) -> None:
    site = read_config(config)
    with locked(site.root / "digest.lock"):
        sources = {found.name: found for found in (source_named(name, site) for name in names)}
        text = read_text(config)
        for name in sources:
            text = with_pause(text, name, paused=paused)
        rewrite(config, text)
    state = "paused; `digest sources resume` reads it again" if paused else "read again from the next run on"
    for name, source in sources.items():
        is_new = source.is_paused != paused
        messages.tell(
            f"source {name!r}: {state}" if is_new else f"source {name!r} is {_present(paused=paused)} already"
        )


def _present(*, paused: bool) -> str:
    return "paused" if paused else "read"
