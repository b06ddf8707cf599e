"""The use cases, one a file: the only place where the streets meet. README.md says which file does what.

Each function that the command line needs is named here, and is loaded with its module at its first use (PEP 562): a
look at the store needs no engine, no publisher.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from digest.tasks.check_same_site import editions_lacked, lack_told, need_same_site, need_store, remember, weeks_in
    from digest.tasks.edit_storylines import (
        ListedStoryline,
        apply_storyline_edit,
        join_storylines,
        kept_apart,
        listed_storylines,
        name_storyline,
        split_storyline,
    )
    from digest.tasks.find_left_out import count_left_out, left_out, reasons_left_out
    from digest.tasks.handle_mail import mail_handler, mailbox
    from digest.tasks.measure_extracts import SourceShare, shares
    from digest.tasks.parts.make_cluster import check_cluster
    from digest.tasks.parts.make_composer import composer, drafts
    from digest.tasks.parts.make_engines import check_translation, engine_settings, glossaries, judged_pairs
    from digest.tasks.parts.make_pipeline import check_destination, check_publishers, pipeline, targets
    from digest.tasks.parts.make_signer import signer
    from digest.tasks.parts.make_site import kept_id, site
    from digest.tasks.parts.make_sources import file_sources, requester, source_to_test, sources, sources_to_check
    from digest.tasks.parts.make_summarizer import summarizer
    from digest.tasks.parts.make_translator import site_translator, translated_pairs, translator
    from digest.tasks.send_editions import (
        audience,
        collections_to_send,
        count_as_sent,
        due,
        due_by_locale,
        earlier_deferred,
        edition_to_send,
        give_up,
        newest_edition,
        readers_of_no_editions,
        release,
        send_test,
        sender,
        transport,
        welcome,
    )
    from digest.tasks.sending_state import (
        blocks,
        is_sending,
        ledger,
        mail_lock,
        need_no_hold,
        resume,
        send_lock,
        ways_to_count,
    )
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
    from digest.tasks.take_items_down import (
        RemovedItems,
        remove_again,
        remove_former_files,
        remove_items,
        unknown_files,
    )

__all__ = [
    "DryRunCache",
    "ListedStoryline",
    "RemovedItems",
    "SourceShare",
    "Stores",
    "ahead_told",
    "apply_storyline_edit",
    "audience",
    "blocks",
    "check_cluster",
    "check_destination",
    "check_publishers",
    "check_translation",
    "collections_to_send",
    "composer",
    "count_as_sent",
    "count_left_out",
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
    "join_storylines",
    "judged_pairs",
    "keep_sources",
    "kept_apart",
    "kept_id",
    "lack_told",
    "ledger",
    "left_out",
    "listed_storylines",
    "mail_handler",
    "mail_lock",
    "mailbox",
    "memory",
    "name_storyline",
    "need_no_hold",
    "need_same_site",
    "need_store",
    "newest_edition",
    "open_stores",
    "pipeline",
    "readers_of_no_editions",
    "reasons_left_out",
    "release",
    "remember",
    "remove_again",
    "remove_former_files",
    "remove_items",
    "rename_source",
    "requester",
    "resume",
    "send_lock",
    "send_test",
    "sender",
    "shares",
    "signer",
    "site",
    "site_translator",
    "source_to_test",
    "sources",
    "sources_to_check",
    "split_storyline",
    "summarizer",
    "targets",
    "translated_pairs",
    "translator",
    "transport",
    "unknown_files",
    "ways_to_count",
    "weeks_in",
    "welcome",
]

_MODULES = {
    "SourceShare": "measure_extracts",
    "shares": "measure_extracts",
    "count_as_sent": "send_editions",
    "edition_to_send": "send_editions",
    "blocks": "sending_state",
    "is_sending": "sending_state",
    "ledger": "sending_state",
    "need_no_hold": "sending_state",
    "ways_to_count": "sending_state",
    "newest_edition": "send_editions",
    "readers_of_no_editions": "send_editions",
    "audience": "send_editions",
    "due": "send_editions",
    "due_by_locale": "send_editions",
    "collections_to_send": "send_editions",
    "earlier_deferred": "send_editions",
    "give_up": "send_editions",
    "release": "send_editions",
    "resume": "sending_state",
    "send_lock": "sending_state",
    "send_test": "send_editions",
    "sender": "send_editions",
    "transport": "send_editions",
    "welcome": "send_editions",
    "RemovedItems": "take_items_down",
    "remove_again": "take_items_down",
    "unknown_files": "take_items_down",
    "remove_former_files": "take_items_down",
    "remove_items": "take_items_down",
    "ListedStoryline": "edit_storylines",
    "apply_storyline_edit": "edit_storylines",
    "join_storylines": "edit_storylines",
    "kept_apart": "edit_storylines",
    "listed_storylines": "edit_storylines",
    "name_storyline": "edit_storylines",
    "split_storyline": "edit_storylines",
    "count_left_out": "find_left_out",
    "left_out": "find_left_out",
    "reasons_left_out": "find_left_out",
    "mailbox": "handle_mail",
    "mail_handler": "handle_mail",
    "signer": "parts.make_signer",
    "composer": "parts.make_composer",
    "drafts": "parts.make_composer",
    "check_cluster": "parts.make_cluster",
    "check_destination": "parts.make_pipeline",
    "check_publishers": "parts.make_pipeline",
    "pipeline": "parts.make_pipeline",
    "targets": "parts.make_pipeline",
    "file_sources": "parts.make_sources",
    "requester": "parts.make_sources",
    "source_to_test": "parts.make_sources",
    "sources_to_check": "parts.make_sources",
    "sources": "parts.make_sources",
    "editions_lacked": "check_same_site",
    "lack_told": "check_same_site",
    "need_same_site": "check_same_site",
    "need_store": "check_same_site",
    "remember": "check_same_site",
    "weeks_in": "check_same_site",
    "kept_id": "parts.make_site",
    "site": "parts.make_site",
    "DryRunCache": "stores",
    "Stores": "stores",
    "has_store": "stores",
    "history": "stores",
    "ahead_told": "stores",
    "follow_clock": "stores",
    "keep_sources": "stores",
    "mail_lock": "sending_state",
    "memory": "stores",
    "open_stores": "stores",
    "rename_source": "stores",
    "summarizer": "parts.make_summarizer",
    "check_translation": "parts.make_engines",
    "engine_settings": "parts.make_engines",
    "glossaries": "parts.make_engines",
    "judged_pairs": "parts.make_engines",
    "site_translator": "parts.make_translator",
    "translated_pairs": "parts.make_translator",
    "translator": "parts.make_translator",
}


def __getattr__(name: str) -> Any:
    """Return a function or class of a module of this package.

    Raises AttributeError if no module has it.
    """
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
