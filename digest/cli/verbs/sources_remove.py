"""``digest sources remove``: remove a source from the configuration, and its items if wanted."""

from __future__ import annotations

from typing import Annotated

import typer

from digest.cli import options
from digest.cli.configuration_file import is_former, read_text, rewrite, source_named
from digest.cli.messages import Messages
from digest.cli.work import read_config
from digest.config.edit import without_source
from digest.files.lock import locked
from digest.store.sources import SourceContents
from digest.text.numbers.plural import count


def remove(
    name: Annotated[str, typer.Argument(help="The name, path or URL of the source.")],
    *,
    items: Annotated[
        bool, typer.Option("--items", help="Remove its items too, except those that an edition shows.")
    ] = False,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    dry_run: options.DryRun = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Remove a source from digest.toml.

    Its items stay, and those that are in no edition yet still appear in the edition of their week; with --items, they
    are removed. Editions never change.
    """
    from digest import wiring  # noqa: PLC0415 - slow to import, and --help and completion do not need it

    messages = Messages(quiet=quiet)
    site = read_config(config)
    has_store = wiring.has_store(site)
    with (
        locked(site.root / "digest.lock"),
        wiring.open_stores(site, dry=dry_run or not has_store) as stores,
    ):
        source = None if items and is_former(name, stores) else source_named(name, site)
        known = source.name if source else name
        own_id = stores.names.ids.get(known) or stores.sources.id_named(known)
        contents = stores.sources.contents(own_id)
        if source:
            text = without_source(read_text(config), known)
            if not dry_run:
                # Remembered first: items that come back with the source belong to it.
                wiring.keep_sources(site, stores)
                rewrite(config, text)
        if items:
            stores.sources.forget(own_id)
    would = "would be " if dry_run else ""
    if source:
        messages.tell(f"source {known!r}: {would}removed from {config}")
    if contents.items:
        messages.tell(_told(contents, would, removed=items))
    return 0


def _told(contents: SourceContents, would: str, *, removed: bool) -> str:
    """Say what becomes of the items."""
    waiting = contents.items - contents.shown - contents.dropped
    kept = count(contents.shown + contents.dropped, "item", "items")
    if removed:
        stays = f"; {kept} of editions {'would stay' if would else 'stay'}" if waiting < contents.items else ""
        return f"{count(waiting, 'item', 'items')} {would}removed from the store{stays}"
    parts = [f"{contents.shown} in editions"] if contents.shown else []
    parts += [f"{waiting} in no edition yet, which --items removes"] if waiting else []
    all_items = count(contents.items, "item", "items")
    return f"{all_items} {'would stay' if would else 'stay'} in the store" + (f": {', '.join(parts)}" if parts else "")
