"""Make what reads sources into the store (``steps/ingest.py``)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from digest.config import Config
from digest.language.text.words.language_identification import confirm, identify
from digest.ports import Progress, Source
from digest.store.removals import SqlRemovals
from digest.tasks.parts.make_sources import ready
from digest.tasks.steps.ingest import Ingester
from digest.tasks.stores import Stores


def ingester(config: Config, stores: Stores, sources: Sequence[Source], progress: Progress) -> Ingester:
    """Return what reads sources into the store of a site."""
    return Ingester(
        tuple(sources),
        stores.items,
        stores.source_log,
        partial(identify, languages=config.languages),
        config.zone,
        progress,
        stores.names,
        confirm,
        ready(config),
        stores.files,
        config.ahead,
        config.size,
        SqlRemovals(stores.database).names(),
    )
