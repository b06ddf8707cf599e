"""The composition root: connect the ports of the pipeline to their implementations, as configured."""

from digest.wiring.composing import composer, drafts
from digest.wiring.delivering import (
    count_as_sent,
    edition_to_send,
    ledger,
    need_no_hold,
    newest_edition,
    readers_without,
    send_lock,
    send_test,
    sender,
    transport,
    welcome,
)
from digest.wiring.publishing import check_publishers, confirm_languages, history, pipeline, targets
from digest.wiring.reading import file_sources, requester, source_to_test, sources
from digest.wiring.same_site import editions_lacked, lack_told, need_same_site, need_store, remember
from digest.wiring.signatures import signer
from digest.wiring.site import kept_id, site
from digest.wiring.stores import DryRunCache, Stores, has_store, keep_sources, open_stores, rename_source
from digest.wiring.summarizing import summarizer
from digest.wiring.translation import (
    check_translation,
    engine_settings,
    glossaries,
    memory,
    site_translator,
    translated_pairs,
    translator,
)

__all__ = [
    "DryRunCache",
    "Stores",
    "check_publishers",
    "check_translation",
    "composer",
    "confirm_languages",
    "count_as_sent",
    "drafts",
    "edition_to_send",
    "editions_lacked",
    "engine_settings",
    "file_sources",
    "glossaries",
    "has_store",
    "history",
    "keep_sources",
    "kept_id",
    "lack_told",
    "ledger",
    "memory",
    "need_no_hold",
    "need_same_site",
    "need_store",
    "newest_edition",
    "open_stores",
    "pipeline",
    "readers_without",
    "remember",
    "rename_source",
    "requester",
    "send_lock",
    "send_test",
    "sender",
    "signer",
    "site",
    "site_translator",
    "source_to_test",
    "sources",
    "summarizer",
    "targets",
    "translated_pairs",
    "translator",
    "transport",
    "welcome",
]
