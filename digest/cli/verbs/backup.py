"""``digest backup``: write the store and the site's own files to one file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from digest.cli.context import CONFIG, JSON, NOW, QUIET, Context, command
from digest.cli.progress import progress
from digest.cli.report import Report
from digest.files.backup_file import SITE, STORE
from digest.language.text.numbers.plural import count


@command(CONFIG, NOW, JSON, QUIET, then="keep the file on another machine; `digest restore FILE` brings the site back")
def backup(
    context: Context,
    path: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write, such as backup.zip.")],
    *,
    force: Annotated[bool, typer.Option("--force", help="Replace an earlier backup.")] = False,
) -> Report:
    """Back up the database and the site's own files to a ZIP file.

    The backup is consistent even if digest is running, and appears only when it is whole. It contains digest.toml,
    drafts, glossaries, pictures and templates, but neither the output, which can be built again, nor the files of your
    sources, whose items are in the database.
    """
    from digest.tasks.back_up import back_up  # noqa: PLC0415 - slow to import, and --help does not need it
    from digest.tasks.store_place import store_place  # noqa: PLC0415 - likewise

    site = context.site()
    warn = context.messages.warn
    store = store_place(site, progress(quiet=context.quiet), warn)
    made = back_up(site, context.config, path, context.now, store, warn, force=force)
    items, editions = made.counts.get("items", 0), made.counts.get("editions", 0)
    files = [name.removeprefix(SITE) for name in made.files if name != STORE]
    held = f"{count(items, 'item', 'items')}, {count(editions, 'edition', 'editions')}"
    return Report(
        [f"{path}: {held}, {count(len(made.files) - 1, 'file', 'files')} of the site"],
        {"path": str(path), "items": items, "editions": editions, "files": files},
    )
