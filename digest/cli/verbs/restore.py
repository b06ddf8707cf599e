"""``digest restore``: bring back a site from a backup."""

from __future__ import annotations

import os
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from digest.cli import options
from digest.cli.messages import Messages, show
from digest.files.lock import locked
from digest.model.week import Week
from digest.text.numbers.plural import count

if TYPE_CHECKING:
    from digest.wiring.restoring import Restored, Wish


def restore(
    path: Annotated[
        Path, typer.Argument(metavar="FILE", help="A backup, or a copy of the database such as digest.db.before-0005.")
    ],
    *,
    files: Annotated[
        bool, typer.Option("--files", help="Replace the site's own files, too, if they differ from the backup.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Restore the backup of a site with another id.")] = False,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    now: options.Now = None,
    dry_run: options.DryRun = False,
    quiet: options.Quiet = False,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Restore the database from a backup, and the site's own files that are missing.

    The whole backup is verified before anything is changed. Nothing is deleted: what is replaced is kept beside it
    under a dated name. In a folder without digest.toml, the whole site is restored.
    """
    from digest.wiring.restoring import Wish, restore, site_to_restore  # noqa: PLC0415 - slow to import

    wish = Wish(path, config, options.read_now(now), files, force, dry_run)
    messages = Messages(quiet=quiet)
    site = site_to_restore(wish, os.environ)
    with nullcontext() if dry_run else locked(site.root / "digest.lock"):
        restored = restore(wish, site, messages.warn)
    if not quiet:
        show(_lines(wish, restored))
    _warn_of_differences(restored, messages)
    return 0


def _lines(wish: Wish, restored: Restored) -> list[str]:
    counts = restored.facts.counts
    held = (
        f"{count(counts.get('items', 0), 'item', 'items')}, {count(len(restored.facts.weeks), 'edition', 'editions')}"
    )
    if wish.dry:
        return [f"{wish.file}: sound, {held}; nothing was changed"]
    replaced = f"; the store that was there is now {restored.kept}" if restored.kept else ""
    return [f"{restored.config.store}: restored, {held}{replaced}", *(f"{name}: restored" for name in restored.written)]


def _warn_of_differences(restored: Restored, messages: Messages) -> None:
    from digest import wiring  # noqa: PLC0415 - as above

    for name in restored.differing:
        messages.warn(f"{name} is not that of the backup, and was left as it is; `--files` restores it")
    if lacked := wiring.editions_lacked(restored.config, set(map(Week.parse, restored.facts.weeks))):
        messages.warn(
            f"this backup lacks {lacked}; restore a newer backup, or take them back with `digest restore --from-output`"
        )
