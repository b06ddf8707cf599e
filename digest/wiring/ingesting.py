"""Assemble what reads sources into the store."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from digest.config import Config
from digest.pipeline.ingest import Ingester
from digest.ports import Progress, Source
from digest.text.words.language_identification import confirm, identify
from digest.wiring.reading import ready
from digest.wiring.stores import Stores


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
    )
