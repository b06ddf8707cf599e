"""``digest models prune``: forget translations that nobody needs any more."""

from __future__ import annotations

from typing import Annotated

import typer

from digest.cli import options
from digest.cli.messages import show
from digest.cli.work import read_config
from digest.files.lock import locked
from digest.text.numbers.plural import count


def prune(
    *,
    older_than: Annotated[
        int, typer.Option("--older-than", min=0, max=36_500, help="Not used in so many days.", metavar="DAYS")
    ] = 365,
    config: options.ConfigPath = options.DEFAULT_CONFIG,
    now: options.Now = None,
    debug: options.Debug = False,  # noqa: ARG001 - read from the arguments where errors end up
) -> int:
    """Forget remembered translations that were not used for long, such as those of models that are gone.

    Corrections stay, and so do the words of published editions.
    """
    from digest import wiring  # noqa: PLC0415 - heavy, and --help and completion do without it

    moment = options.read_now(now)
    site = read_config(config)
    with locked(site.root / "digest.lock"), wiring.open_stores(site, dry=not wiring.has_store(site)) as stores:
        memory = wiring.memory(site, stores, moment)
        forgotten = memory.prune(older_than)
        left = memory.count()
    show([f"{count(forgotten, 'translation', 'translations')} forgotten, {left.remembered} kept"])
    return 0
