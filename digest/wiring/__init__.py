"""The composition root: joins the ports of the pipeline to what implements them, as the configuration says."""

from digest.wiring.about import kept_id, site
from digest.wiring.composing import desk, summarizer
from digest.wiring.publishing import pipeline, sources, targets
from digest.wiring.stores import AtHand, Stores, has_store, open_stores
from digest.wiring.translation import (
    check_translation,
    engine_settings,
    glossaries,
    memory,
    site_translator,
    translator,
)

__all__ = [
    "AtHand",
    "Stores",
    "check_translation",
    "desk",
    "engine_settings",
    "glossaries",
    "has_store",
    "kept_id",
    "memory",
    "open_stores",
    "pipeline",
    "site",
    "site_translator",
    "sources",
    "summarizer",
    "targets",
    "translator",
]
