"""The composition root: connect the ports of the pipeline to their implementations, as configured.

Each function is loaded with its module at its first use (PEP 562): a look at the store needs no engine, no publisher.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from digest.tasks.account import (
        blocks,
        is_sending,
        ledger,
        mail_lock,
        need_no_hold,
        resume,
        send_lock,
        ways_to_count,
    )
    from digest.tasks.delivering import (
        audience,
        count_as_sent,
        due,
        due_by_locale,
        earlier_deferred,
        edition_to_send,
        give_up,
        newest_edition,
        release,
        send_test,
        sender,
        transport,
        welcome,
    )
    from digest.tasks.mail import mail_handler, mailbox
    from digest.tasks.make_cluster import check_cluster
    from digest.tasks.make_composer import composer, drafts
    from digest.tasks.make_engines import check_translation, engine_settings, glossaries
    from digest.tasks.make_pipeline import check_publishers, pipeline, targets
    from digest.tasks.make_site import kept_id, site
    from digest.tasks.make_sources import file_sources, requester, source_to_test, sources
    from digest.tasks.make_summarizer import summarizer
    from digest.tasks.make_translator import site_translator, translated_pairs, translator
    from digest.tasks.same_site import editions_lacked, lack_told, need_same_site, need_store, remember, weeks_in
    from digest.tasks.signatures import signer
    from digest.tasks.stores import (
        DryRunCache,
        Stores,
        ahead_told,
        follow_clock,
        has_store,
        history,
        keep_sources,
        memory,
        open_stores,
        rename_source,
    )

__all__ = [
    "DryRunCache",
    "Stores",
    "ahead_told",
    "audience",
    "blocks",
    "check_cluster",
    "check_publishers",
    "check_translation",
    "composer",
    "count_as_sent",
    "drafts",
    "due",
    "due_by_locale",
    "earlier_deferred",
    "edition_to_send",
    "editions_lacked",
    "engine_settings",
    "file_sources",
    "follow_clock",
    "give_up",
    "glossaries",
    "has_store",
    "history",
    "is_sending",
    "keep_sources",
    "kept_id",
    "lack_told",
    "ledger",
    "mail_handler",
    "mail_lock",
    "mailbox",
    "memory",
    "need_no_hold",
    "need_same_site",
    "need_store",
    "newest_edition",
    "open_stores",
    "pipeline",
    "release",
    "remember",
    "rename_source",
    "requester",
    "resume",
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
    "ways_to_count",
    "weeks_in",
    "welcome",
]

_MODULES = {
    "count_as_sent": "delivering",
    "edition_to_send": "delivering",
    "blocks": "account",
    "is_sending": "account",
    "ledger": "account",
    "need_no_hold": "account",
    "ways_to_count": "account",
    "newest_edition": "delivering",
    "audience": "delivering",
    "due": "delivering",
    "due_by_locale": "delivering",
    "earlier_deferred": "delivering",
    "give_up": "delivering",
    "release": "delivering",
    "resume": "account",
    "send_lock": "account",
    "send_test": "delivering",
    "sender": "delivering",
    "transport": "delivering",
    "welcome": "delivering",
    "mailbox": "mail",
    "mail_handler": "mail",
    "signer": "signatures",
    "composer": "make_composer",
    "drafts": "make_composer",
    "check_cluster": "make_cluster",
    "check_publishers": "make_pipeline",
    "pipeline": "make_pipeline",
    "targets": "make_pipeline",
    "file_sources": "make_sources",
    "requester": "make_sources",
    "source_to_test": "make_sources",
    "sources": "make_sources",
    "editions_lacked": "same_site",
    "lack_told": "same_site",
    "need_same_site": "same_site",
    "need_store": "same_site",
    "remember": "same_site",
    "weeks_in": "same_site",
    "kept_id": "make_site",
    "site": "make_site",
    "DryRunCache": "stores",
    "Stores": "stores",
    "has_store": "stores",
    "history": "stores",
    "ahead_told": "stores",
    "follow_clock": "stores",
    "keep_sources": "stores",
    "mail_lock": "account",
    "memory": "stores",
    "open_stores": "stores",
    "rename_source": "stores",
    "summarizer": "make_summarizer",
    "check_translation": "make_engines",
    "engine_settings": "make_engines",
    "glossaries": "make_engines",
    "site_translator": "make_translator",
    "translated_pairs": "make_translator",
    "translator": "make_translator",
}


def __getattr__(name: str) -> Any:
    """Return a function or class of a module of this package.

    Raises AttributeError if no module has it.
    """
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
