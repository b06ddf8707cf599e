"""``digest sources remove``: remove sources from the configuration, and their items if wanted."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, Annotated

import typer

from digest import tasks
from digest.cli.configuration_file import is_former, read_text, rewrite, sources_named
from digest.cli.context import CONFIG, DRY_RUN, JSON, QUIET, Context, command
from digest.cli.report import Report
from digest.cli.verbs.sources_pause import UNKNOWN_NAME
from digest.errors import UsageError
from digest.files.lock import locked
from digest.language.text.numbers.plural import count

if TYPE_CHECKING:
    from digest.config import Config
    from digest.store.sources import SourceContents


@command(CONFIG, DRY_RUN, JSON, QUIET, then="`digest sources list` shows those that are left")
def remove(
    context: Context,
    names: Annotated[list[str], typer.Argument(metavar="NAME", help="The name, path or URL of a source.")],
    *,
    items: Annotated[
        bool, typer.Option("--items", help="Remove their items too, except those that an edition shows.")
    ] = False,
) -> Report:
    """Remove sources from digest.toml.

    Their items stay, and those that are in no edition yet still appear in the edition of their week; with --items, they
    are removed. Editions never change. A source that never had an item is forgotten.
    """
    from digest.config.edit import without_source  # noqa: PLC0415 - slow to import, and --help does not need it

    site = context.site()
    has_store = tasks.has_store(site)
    with (
        locked(site.root / "digest.lock"),
        tasks.open_stores(site, dry=context.dry_run or not has_store, purpose="run") as stores,
    ):
        former = [name for name in dict.fromkeys(names) if _is_only_stored(name, site, stores, with_items=items)]
        sources, unknown = sources_named([name for name in names if name not in former], site)
        if unknown and not (sources or former):
            raise UsageError("; ".join(unknown))
        text = reduce(lambda text, source: without_source(text, source.name), sources, read_text(context.config))
        if sources and not context.dry_run:
            # Remembered first: items that come back with a source belong to it.
            tasks.keep_sources(site, stores)
            rewrite(context.config, text)
        would = "would be " if context.dry_run else ""
        removed: list[dict[str, object]] = []
        for name in (*former, *(source.name for source in sources)):
            own_id = stores.names.ids.get(name) or stores.sources.id_named(name)
            contents = stores.sources.contents(own_id)
            kept = contents.shown + contents.dropped if items else contents.items
            removed.append({"name": name, "items": contents.items, "items_kept": kept})
            if items or not contents.items:
                stores.sources.forget(own_id)
            if name not in former:
                context.messages.tell(f"source {name!r}: {would}removed from {context.config}")
            if contents.items:
                context.messages.tell(_told(contents, would, removed=items))
            elif name in former:
                context.messages.tell(f"source {name!r}: {would}forgotten; it had no items")
    for message in unknown:
        context.messages.error(message)
    return Report(values={"sources": removed, "errors": list(unknown)}, status=UNKNOWN_NAME if unknown else 0)


def _is_only_stored(name: str, site: Config, stores: tasks.Stores, *, with_items: bool) -> bool:
    """Return whether a name is that of a source that only the store knows, of which there is something to remove."""
    if not is_former(name, stores) or name in {source.place for source in site.sources}:
        return False
    return with_items or not stores.sources.contents(stores.sources.id_named(name)).items


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
