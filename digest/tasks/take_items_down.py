"""Take items down after a complaint: out of the store, out of all editions that show them, and out of drafts.

The one exception to "published means published". Ids stay, so feeds can say what is gone.
"""

from __future__ import annotations

import glob
import tomllib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from html import escape
from itertools import chain
from pathlib import Path

from digest.config import Config
from digest.editing.draft_file.editing import edited
from digest.editing.draft_file.edits.remove_item import edits_to_remove
from digest.editing.order.take_down import first_items, retold_since, without_items, without_parts
from digest.errors import AlteredError, DraftError, OutputError
from digest.files.backup_file import STORE
from digest.files.own_stories import empty_story
from digest.language.text.sentences.sentences import sentences
from digest.letters.transports.open_transport import folder_of
from digest.model.edition import Edition, Removal, Story
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
from digest.tasks.parts.make_site import kept_id
from digest.tasks.published_editions import removals_shown
from digest.tasks.steps.site_writer import SiteWriter
from digest.tasks.stores import Stores

# Shorter segments are words that anybody uses: "Read more", a name.
_LEAST = 16


@dataclass(frozen=True, slots=True)
class RemovedItems:
    """What was taken down: items, also copies of those that were named, from which published editions.

    ``drafts`` are the files that named them, and ``faults`` say why others could not be changed. ``copies`` beside the
    store may still hold them, and what the editor wrote of stories that go on, in the editions in ``own_words``, may
    repeat them: both are the editor's to mend.
    """

    items: tuple[StoredItem, ...]
    editions: tuple[Period, ...] = ()
    drafts: tuple[Path, ...] = ()
    faults: tuple[str, ...] = ()
    copies: tuple[Path, ...] = ()
    own_words: tuple[Period, ...] = ()


def remove_items(config: Config, stores: Stores, keys: Iterable[str], now: datetime, *, is_told: bool) -> RemovedItems:
    """Take items down, with their copies, from the store and its editions; if it ``is_told``, pages will say so.

    The files of the site are as they were until the next build. Raises StoreError; AlteredError, without any change, if
    an edition with one of them is not as it was decided.
    """
    removals = SqlRemovals(stores.database)
    return _take_down(config, stores, removals.with_copies(keys), now, is_told=is_told)


def remove_again(config: Config, stores: Stores, now: datetime) -> RemovedItems:
    """Take down again what a store has that was restored from before it was taken down. Raises as ``remove_items``.

    The editions in the output say it, too: the store that knew it may be lost.
    """
    removals = SqlRemovals(stores.database)
    for one in removals_shown(config, kept_id(config, stores.database)):
        removals.remember(dict.fromkeys((one.item, *one.names), one.item), one.moment)
    again = removals.stored_again()
    return _take_down(config, stores, again, now, is_told=False) if again else RemovedItems(())


def _take_down(
    config: Config, stores: Stores, gone: Sequence[StoredItem], now: datetime, *, is_told: bool
) -> RemovedItems:
    removals, keys = SqlRemovals(stores.database), {stored.key for stored in gone}
    moment = now.astimezone(config.zone).replace(microsecond=0)
    taken = [Removal(one.key, moment, removal_names(one.key, one.item), is_told) for one in gone]
    before = stores.editions.storylines()
    lines, changed = before, []
    parted: set[str] = set()
    shown: list[StoredItem] = list(gone)
    titles: dict[tuple[Period, str], Story] = {}
    for week in removals.editions_with(keys):
        edition, items = _as_decided(stores, week)
        shown += [stored for stored in items if stored.key in keys]
        made = without_items(edition, taken, max(moment, edition.updated), {one.key: one.item.tags for one in items})
        own = tuple(stored for stored in items if stored.key not in keys)
        changed.append(_without(stores, edition, items, made, own))
        places = first_items(edition, made)
        parted |= {left for story in edition.stories if (left := places[story.key]) and keys & _keys_of(story)}
        lines = tuple(without_parts(line, week, places) for line in lines)
        titles |= dict(_retitled(edition, made))
    _retell(stores, titles, changed, moment)
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
        tuple(one.edition.week for one in changed if _has_own_words(one.edition, parted)),
    )


def _as_decided(stores: Stores, week: Period) -> tuple[Edition, Sequence[StoredItem]]:
    """Return an edition with its items. Raises AlteredError."""
    if not stores.editions.is_as_decided(week):
        raise AlteredError(str(week))
    return stores.editions.edition(week), stores.editions.items(week)


def _retitled(before: Edition, after: Edition) -> Iterator[tuple[tuple[Period, str], Story]]:
    """Yield the stories of an edition that are called otherwise now, by their week and first item."""
    titles = {story.key: story.title for story in before.stories}
    for story in after.stories:
        if titles.get(story.key, story.title) != story.title:
            yield (after.week, story.key), story


def _keys_of(story: Story) -> set[str]:
    return {one.key for one in story.references}


def _has_own_words(edition: Edition, parted: Collection[str]) -> bool:
    """Return whether an edition has words of its editor that may repeat what is gone from the ``parted`` stories."""
    stories = [story for story in edition.stories if story.key in parted]
    is_told = any(story.edited or story.image or not all(one.item for one in story.summary) for story in stories)
    introductions = (edition.introduction, *(words.introduction for words in edition.own_words))
    return is_told or any(introductions) or any(one.subject or one.preheader for one in edition.own_words)


def _retell(
    stores: Stores, titles: Mapping[tuple[Period, str], Story], changed: list[EditionWithout], moment: datetime
) -> None:
    """Call stories as they are called now where other editions go on with them."""
    done = {one.edition.week: at for at, one in enumerate(changed)}
    for week in SqlRemovals(stores.database).editions_with({item for _, item in titles}) if titles else ():
        if week in done:
            one = changed[done[week]]
            changed[done[week]] = replace(one, edition=retold_since(one.edition, titles, one.edition.updated))
            continue
        edition, items = _as_decided(stores, week)
        made = retold_since(edition, titles, max(moment, edition.updated))
        if made != edition:
            changed.append(_without(stores, edition, items, made, items))


def _without(
    stores: Stores, edition: Edition, items: Sequence[StoredItem], made: Edition, left: Sequence[StoredItem]
) -> EditionWithout:
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


def _repeats(gone: Sequence[StoredItem]) -> Callable[[str], bool]:
    """Return whether a text that was translated is one of the items' that are gone: a sentence, or a part of one."""
    texts = [composed(f"{stored.item.title}\n{stored.item.text}") for stored in gone]
    whole = {composed(stored.item.title) for stored in gone}
    whole |= {composed(one) for stored in gone for one in sentences(stored.item.text)}

    def is_repeated(segment: str) -> bool:
        # What was too long ends early, with a mark.
        told = composed(segment).removesuffix("…").rstrip()
        return told in whole or (len(told) >= _LEAST and any(told in text for text in texts))

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


def remove_former_files(stores: Stores, writer: SiteWriter, catalog: Callable[[], Catalog]) -> tuple[str, ...]:
    """Remove the files of digest's that are no longer part of the site; return their paths.

    A build leaves those: of a locale or a publisher that the site no longer has, the feed of a tag that only this item
    had, the page of a story that runs on no longer. Nothing would ever take the items out of them, and what is
    compressed cannot be searched. Raises OutputError.
    """
    wanted = {target.path for target in writer.targets(catalog())}
    gone = writer.output.remove(lambda path: path not in wanted)
    SqlRemovals(stores.database).finish()
    return gone


def unknown_files(config: Config, writer: SiteWriter, catalog: Catalog, removed: RemovedItems) -> tuple[Path, ...]:
    """Return the files in the output that digest does not know as its own, and that have an item's title or address.

    Such are those of a former locale, after the database was lost. Compressed files are not searched.
    """
    wanted = {target.path for target in writer.targets(catalog)}
    words = [word for one in removed.items for word in (one.item.title, one.item.url) if word]
    written = {form.encode() for word in words for form in (word, escape(word), escape(word, quote=False))}
    others = (path for path in config.output.rglob("*") if path.relative_to(config.output).as_posix() not in wanted)
    files = (path for path in others if path.is_file() and not path.is_symlink())
    return tuple(sorted(path for path in files if any(word in path.read_bytes() for word in written)))


def copies_beside(config: Config) -> tuple[Path, ...]:
    """Return the copies of the store and the output that digest put aside, backups, and the folder of sent emails."""
    store = path_of(config.store) or config.root / STORE
    beside = (path for path in store.parent.glob(f"{glob.escape(store.name)}.*") if path.is_file())
    own = {store.resolve(), *(path.resolve() for path in sqlite_file.beside(store))}
    sent = folder_of(config.tables.email.server or "", config.root)
    kept = (sent,) if sent and sent.exists() else ()
    aside = (config.output.parent.glob(f"{glob.escape(config.output.name)}.*"), config.drafts.glob("*.toml.*"))
    backups = (config.root.glob(pattern) for pattern in ("*.zip", "*/*.zip"))
    found = {*chain(*backups, *aside), *beside, *kept}
    return tuple(sorted(path for path in found if path.resolve() not in own))
