"""``digest models prune``: delete old translations from the memory."""

from __future__ import annotations

from typing import Annotated

import typer

from digest.cli import options
from digest.cli.messages import show, show_json
from digest.cli.work import read_config
from digest.files.lock import locked
from digest.language.text.numbers.plural import count


def prune(
    *,
    older_than: Annotated[
        int,
        typer.Option(
            "--older-than", min=0, max=36_500, help="Delete what was not used for this many days.", metavar="DAYS"
        ),
    ] = 365,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    now: options.Now = None,
    json: options.Json = False,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Delete remembered translations that have not been used for long.

    These are, for example, translations by models that you have removed. Corrections are kept, and so are the
    translations in published editions.
    """
    from digest import tasks  # noqa: PLC0415 - slow to import, and --help and completion do not need it

    moment = options.read_now(now)
    site = read_config(config)
    with (
        locked(site.root / "digest.lock"),
        tasks.open_stores(site, dry=not tasks.has_store(site), purpose="run") as stores,
    ):
        memory = tasks.memory(site, stores, moment)
        forgotten = memory.prune(older_than)
        left = memory.count()
    if json:
        show_json({"deleted": forgotten, "kept": left.remembered})
        return 0
    show([f"{count(forgotten, 'translation', 'translations')} deleted, {left.remembered} kept"])
    return 0
