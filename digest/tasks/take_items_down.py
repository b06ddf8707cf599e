"""Take items down after a complaint: out of the store, out of all editions that show them, and out of drafts.

The one exception to "published means published". Ids stay, so feeds can say what is gone.
"""

from __future__ import annotations

import glob
import tomllib
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from pathlib import Path

from digest.config import Config
from digest.editing.draft_file.editing import edited
from digest.editing.draft_file.edits.remove_item import edits_to_remove
from digest.editing.order.take_down import first_items, without_items, without_parts
from digest.errors import AlteredError, DraftError, OutputError
from digest.files.backup_file import STORE
from digest.files.own_stories import empty_story
from digest.letters.transports.open_transport import folder_of
from digest.model.edition import Edition, Removal
from digest.model.item import StoredItem
from digest.model.item_identity import removal_names
from digest.model.period import Period, read_period
from digest.ports import Catalog
from digest.publishing.editions.edition_json import Segment, segments_of
from digest.store import sqlite_file
from digest.store.address import path_of
from digest.store.frozen.row_keys import composed
from digest.store.removals import EditionWithout, SqlRemovals
from digest.tasks.parts.make_composer import drafts
from digest.tasks.steps.site_writer import SiteWriter
from digest.tasks.stores import Stores

# Shorter segments are words that anybody uses: "Read more", a name.
_LEAST = 16


@dataclass(frozen=True, slots=True)
class RemovedItems:
    """What was taken down: items, also copies of those that were named, from which published editions.

    ``drafts`` are the files that named them, and ``faults`` say why others could not be changed. ``copies`` beside the
    store may still hold them: they are the editor's to delete.
    """

    items: tuple[StoredItem, ...]
    editions: tuple[Period, ...] = ()
    drafts: tuple[Path, ...] = ()
    faults: tuple[str, ...] = ()
    copies: tuple[Path, ...] = ()


def remove_items(config: Config, stores: Stores, keys: Iterable[str], now: datetime, *, is_told: bool) -> RemovedItems:
    """Take items down, with their copies, from the store and its editions; if it ``is_told``, pages will say so.

    The files of the site are as they were until the next build. Raises StoreError; AlteredError, without any change, if
    an edition with one of them is not as it was decided.
    """
    removals = SqlRemovals(stores.database)
    return _take_down(config, stores, removals.with_copies(keys), now, is_told=is_told)


def remove_again(config: Config, stores: Stores, now: datetime) -> RemovedItems:
    """Take down again what a store has that was restored from before it was taken down. Raises as ``remove_items``."""
    again = SqlRemovals(stores.database).stored_again()
    return _take_down(config, stores, again, now, is_told=False) if again else RemovedItems(())


def _take_down(
    config: Config, stores: Stores, gone: Sequence[StoredItem], now: datetime, *, is_told: bool
) -> RemovedItems:
    removals, keys = SqlRemovals(stores.database), {stored.key for stored in gone}
    moment = now.astimezone(config.zone).replace(microsecond=0)
    taken = [Removal(one.key, moment, removal_names(one.key, one.item), is_told) for one in gone]
    before = stores.editions.storylines()
    lines, changed = before, []
    shown: list[StoredItem] = list(gone)
    for week in removals.editions_with(keys):
        if not stores.editions.is_as_decided(week):
            raise AlteredError(str(week))
        edition, items = stores.editions.edition(week), stores.editions.items(week)
        shown += [stored for stored in items if stored.key in keys]
        without = _without(stores, edition, items, taken, moment)
        changed.append(without)
        places = first_items(edition, without.edition)
        lines = tuple(without_parts(line, week, places) for line in lines)
    others = (now for now, then in zip(lines, before, strict=True) if now != then)
    removals.take_down(gone, moment, changed, others, _repeats(shown))
    changed_drafts, faults = ([], []) if stores.database.dry else _remove_from_files(config, gone)
    unpublished = set(stores.editions.unpublished())
    return RemovedItems(
        tuple(gone),
        tuple(one.edition.week for one in changed if one.edition.week not in unpublished),
        tuple(changed_drafts),
        tuple(faults),
        copies_beside(config),
    )


def _without(
    stores: Stores, edition: Edition, items: Sequence[StoredItem], taken: Sequence[Removal], moment: datetime
) -> EditionWithout:
    keys = {one.item for one in taken}
    left = tuple(stored for stored in items if stored.key not in keys)
    updated = max(moment, edition.updated)
    made = without_items(edition, taken, updated)
    needed = segments_of(made, left)
    gone: frozenset[Segment] = segments_of(edition, items) - needed
    locales = stores.editions.count_by_locale()
    kept = ((locale, stores.editions.translations(edition.week, locale)) for locale in locales)
    return EditionWithout(
        made,
        left,
        {
            locale: {segment: one for segment, one in texts.items() if segment not in gone}
            for locale, texts in kept
            if texts is not None
        },
    )


def _repeats(gone: Iterable[StoredItem]) -> Callable[[str], bool]:
    """Return whether a text that was translated is one of the items' that are gone, and of some length."""
    texts = [composed(f"{stored.item.title}\n{stored.item.text}") for stored in gone]
    titles = {composed(stored.item.title) for stored in gone}

    def is_repeated(segment: str) -> bool:
        told = composed(segment)
        return told in titles or (len(told) >= _LEAST and any(told in text for text in texts))

    return is_repeated


def _remove_from_files(config: Config, gone: Collection[StoredItem]) -> tuple[list[Path], list[str]]:
    """Take items out of the drafts that name them, and those written at the desk out of their files.

    Return the paths of these drafts, and why other files could not be changed.
    """
    folder, changed, left = drafts(config), [], []
    keys = {stored.key for stored in gone}
    for stored in gone:
        try:
            empty_story(config.own_stories, stored.item.id)
        except OutputError as error:
            left.append(str(error))
    for path in sorted(config.drafts.glob("*.toml")):
        try:
            week = read_period(path.stem, config.size)
            file = folder.file(week)
            edits = tuple(edits_to_remove(sorted(keys), tomllib.loads(file.text)))
            if edits:
                folder.replace(week, edited(file.text, edits, str(path)), file.fingerprint)
                changed.append(path)
        except (DraftError, ValueError) as error:
            # Whoever wrote it can still read it, whatever is wrong with it.
            left.append(str(error) if isinstance(error, DraftError) else f"{path}: {error}")
    return changed, left


def remove_former_files(config: Config, writer: SiteWriter, catalog: Catalog, removed: RemovedItems) -> tuple[str, ...]:
    """Remove files of digest's that are no longer part of the site and still have the items; return their paths.

    A build leaves those: the feed of a tag that only this item had, the page of a story that runs on no longer. Raises
    OutputError.
    """
    wanted = {target.path for target in writer.targets(catalog)}
    words = [word for one in removed.items for word in (one.item.title, one.item.url) if word]
    written = {form.encode() for word in words for form in (word, escape(word), escape(word, quote=False))}

    def has_it(path: str) -> bool:
        place = config.output / path
        if path in wanted or place.is_symlink() or not place.is_file():
            return False
        content = place.read_bytes()
        return any(word in content for word in written)

    return writer.output.remove(has_it)


def copies_beside(config: Config) -> tuple[Path, ...]:
    """Return the backups beside ``digest.toml``, files that hold the store as it was, and the folder of sent emails."""
    store = path_of(config.store) or config.root / STORE
    beside = (path for path in store.parent.glob(f"{glob.escape(store.name)}.*") if path.is_file())
    own = {store.resolve(), *(path.resolve() for path in sqlite_file.beside(store))}
    sent = folder_of(config.tables.email.server or "", config.root)
    kept = (sent,) if sent and sent.exists() else ()
    return tuple(sorted(path for path in (*config.root.glob("*.zip"), *beside, *kept) if path.resolve() not in own))
