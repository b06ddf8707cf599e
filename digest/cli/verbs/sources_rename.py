"""``digest sources rename``: give a source another name."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from digest.cli import options
from digest.cli.configuration_file import read_text, rewrite, source_named
from digest.cli.messages import Messages
from digest.cli.work import read_config
from digest.errors import OutputError, UsageError
from digest.files.lock import locked
from digest.language.text.characters.clean import one_line
from digest.model.source import login_variable, short_name


def rename(
    old: Annotated[str, typer.Argument(help="The name of the source.")],
    new: Annotated[str, typer.Argument(help="Its new name.")],
    *,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    dry_run: options.DryRun = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Give a source another name.

    Pages, feeds and emails show the new name from the next build on. The items stay, and no id or address changes, even
    if you have changed the path of the source since the last run.
    """
    from digest import tasks  # noqa: PLC0415 - slow to import, and --help and completion do not need it
    from digest.config.edit import with_name  # noqa: PLC0415 - slow to import, and --help does not need it

    messages = Messages(quiet=quiet)
    site = read_config(config)
    name = one_line(new)
    if not name:
        raise UsageError("the new name is empty")
    try:
        short_name(name)
    except ValueError as error:
        raise UsageError(f"the new name {error}") from None
    with locked(site.root / "digest.lock"):
        source = source_named(old, site)
        if source.name == name:
            messages.tell(f"source {name!r} has that name already")
            return 0
        if name in {other.name for other in site.sources}:
            raise UsageError(f"there is a source {name!r} already; give each its own name")
        with tasks.open_stores(site, dry=dry_run or not tasks.has_store(site), purpose="run") as stores:
            if name in {one.name for one in stores.sources.known()} - set(stores.names.ids):
                raise UsageError(f"{name!r} was another source, whose items are in the store; choose another name")
            text = with_name(read_text(config), source.name, name)
            if dry_run:
                messages.tell(f"source {source.name!r} would be renamed to {name!r}; its items stay")
                return 0
            tasks.rename_source(site, stores, source.name, name)
            try:
                rewrite(config, text)
            except OutputError:
                tasks.keep_sources(site, stores)
                raise
    messages.tell(f"source {source.name!r} is now called {name!r}; its items stay")
    before, after = login_variable(source.name), login_variable(name)
    for ending in ("", "_FILE"):
        if before != after and f"{before}{ending}" in os.environ:
            messages.warn(f"its login is in {before}{ending}; rename that variable to {after}{ending}")
    return 0
