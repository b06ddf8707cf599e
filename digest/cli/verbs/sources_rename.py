"""``digest sources rename``: give a source another name."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from digest import tasks
from digest.cli.configuration_file import read_text, rewrite, source_named
from digest.cli.context import CONFIG, DRY_RUN, QUIET, Context, command
from digest.cli.report import Report
from digest.errors import OutputError, UsageError
from digest.files.lock import locked
from digest.language.text.characters.clean import one_line
from digest.model.source import login_variable, short_name


@command(CONFIG, DRY_RUN, QUIET, then="`digest sources list` shows all of them")
def rename(
    context: Context,
    old: Annotated[str, typer.Argument(help="The name of the source.")],
    new: Annotated[str, typer.Argument(help="Its new name.")],
) -> Report:
    """Give a source another name.

    Pages, feeds and emails show the new name from the next build on. The items stay, and no id or address changes, even
    if you have changed the path of the source since the last run.
    """
    from digest.config.edit import with_name  # noqa: PLC0415 - slow to import, and --help does not need it

    site = context.site()
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
            return Report([f"source {name!r} has that name already"])
        if name in {other.name for other in site.sources}:
            raise UsageError(f"there is a source {name!r} already; give each its own name")
        with tasks.open_stores(site, dry=context.dry_run or not tasks.has_store(site), purpose="run") as stores:
            if name in {one.name for one in stores.sources.known()} - set(stores.names.ids):
                raise UsageError(f"{name!r} was another source, whose items are in the store; choose another name")
            text = with_name(read_text(context.config), source.name, name)
            if context.dry_run:
                return Report([f"source {source.name!r} would be renamed to {name!r}; its items stay"])
            tasks.rename_source(site, stores, source.name, name)
            try:
                rewrite(context.config, text)
            except OutputError:
                tasks.keep_sources(site, stores)
                raise
    context.messages.tell(f"source {source.name!r} is now called {name!r}; its items stay")
    before, after = login_variable(source.name), login_variable(name)
    for ending in ("", "_FILE"):
        if before != after and f"{before}{ending}" in os.environ:
            context.messages.warn(f"its login is in {before}{ending}; rename that variable to {after}{ending}")
    return Report()
