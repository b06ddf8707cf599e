"""``digest models prune``: delete old translations from the memory."""

from __future__ import annotations

from typing import Annotated

import typer

from digest import tasks
from digest.cli.context import CONFIG, JSON, NOW, Context, command
from digest.cli.report import Report
from digest.files.lock import locked
from digest.language.text.numbers.plural import count


@command(CONFIG, NOW, JSON, then="`digest build` translates what it needs again")
def prune(
    context: Context,
    *,
    older_than: Annotated[
        int,
        typer.Option(
            "--older-than", min=0, max=36_500, help="Delete what was not used for this many days.", metavar="DAYS"
        ),
    ] = 365,
) -> Report:
    """Delete remembered translations that have not been used for long.

    These are, for example, translations by models that you have removed. Corrections are kept, and so are the
    translations in published editions.
    """
    site = context.site()
    with (
        locked(site.root / "digest.lock"),
        tasks.open_stores(site, dry=not tasks.has_store(site), purpose="run") as stores,
    ):
        memory = tasks.memory(site, stores, context.now)
        forgotten = memory.prune(older_than)
        left = memory.count()
    told = f"{count(forgotten, 'translation', 'translations')} deleted, {left.remembered} kept"
    return Report([told], {"deleted": forgotten, "kept": left.remembered})
