"""``digest backup``: write the store and the site's own files to one file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from digest.cli import options
from digest.cli.messages import Messages, show, show_json
from digest.cli.progress import progress
from digest.cli.work import read_config
from digest.files.backup_file import SITE, STORE
from digest.language.text.numbers.plural import count


def backup(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write, such as backup.zip.")],
    *,
    force: Annotated[bool, typer.Option("--force", help="Replace an earlier backup.")] = False,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    now: options.Now = None,
    json: options.Json = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Back up the database and the site's own files to a ZIP file.

    The backup is consistent even if digest is running, and appears only when it is whole. It contains digest.toml,
    drafts, glossaries, pictures and templates, but neither the output, which can be built again, nor the files of your
    sources, whose items are in the database.
    """
    from digest.tasks.back_up import back_up  # noqa: PLC0415 - slow to import, and --help does not need it
    from digest.tasks.store_place import store_place  # noqa: PLC0415 - likewise

    moment = options.read_now(now)
    site = read_config(config)
    warn = Messages(quiet=quiet).warn
    store = store_place(site, progress(quiet=quiet), warn)
    made = back_up(site, config, path, moment, store, warn, force=force)
    items, editions = made.counts.get("items", 0), made.counts.get("editions", 0)
    if json:
        files = [name.removeprefix(SITE) for name in made.files if name != STORE]
        show_json({"path": str(path), "items": items, "editions": editions, "files": files})
    elif not quiet:
        held = f"{count(items, 'item', 'items')}, {count(editions, 'edition', 'editions')}"
        show([f"{path}: {held}, {count(len(made.files) - 1, 'file', 'files')} of the site"])
    return 0
