"""Read all editions that the files of an output folder show, week by week; nothing is changed.

The folder is that of the site, but its files may be damaged, exchanged, or links to elsewhere: each that cannot be used
is named, and the rest is read.
"""

from __future__ import annotations

import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar
from urllib.parse import unquote

from digest.model.locale import Locale
from digest.model.week import Week
from digest.publishing.frozen.published_paths import (
    archive_path,
    digest_path,
    email_path,
    feed_path,
    items_archive_path,
)
from digest.tasks.from_output.digests import digest_of_entry, digest_of_pages
from digest.tasks.from_output.labels import Labels
from digest.tasks.from_output.shown import ShownDigest, ShownItem, ShownWeek
from digest.tasks.from_output.shown_entries import ShownEntry, ShownFeed, read_feed
from digest.tasks.from_output.shown_items import item_of
from digest.tasks.from_output.shown_markup import parsed

T = TypeVar("T")

# No file of ours comes near this.
_LARGEST = 100_000_000
_MOST_PARTS = 1_000
_SHOWN = 200
_NO_FEED = ShownFeed("", ())

# Is told of each file that cannot be used: its path, and why.
Fault = Callable[[str, str], object]


@dataclass(frozen=True)
class OutputReader:
    """Reads the editions of the site with this id."""

    root: Path
    site_id: str
    labels_of: Callable[[Locale], Labels]
    fault: Fault
    # The feeds and archives of digests of one year: each holds many weeks.
    _feeds: dict[str, ShownFeed] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def locales(self) -> tuple[Locale, ...]:
        """The locales that have a folder, sorted; also those that the site had before."""
        folders = sorted(path.name for path in self.root.glob("site/*/") if path.is_dir())
        return tuple(locale for name in folders if (locale := parsed(name)).is_known and locale.tag == name)

    def week(self, week: Week) -> ShownWeek:
        """Read a week; one that no file shows has no digests."""
        digests = {locale: shown for locale in self.locales if (shown := self._digest(locale, week))}
        items = {locale: found for locale in self.locales if (found := self._items(locale, week))}
        return ShownWeek(week, digests, items)

    def email(self, locale: Locale, week: Week) -> bytes | None:
        """Return the HTML of the email of a digest, None if there is none."""
        return self._content(email_path(locale, week))

    # Digests

    def _digest(self, locale: Locale, week: Week) -> ShownDigest | None:
        """Read a digest from its pages and from its entry, and take what shows more.

        An entry may be shortened; a page may be made from a template of the site's own.
        """
        entry = self._entry(locale, week)
        shown = (self._of_pages(locale, week), self._of_entry(entry, locale, week) if entry else None)
        found = max(filter(None, shown), key=_worth, default=None)
        return replace(found, updated=entry.updated) if found and entry else found

    def _of_pages(self, locale: Locale, week: Week) -> ShownDigest | None:
        paths = [digest_path(locale, week)]
        while len(paths) < _MOST_PARTS and (self.root / digest_path(locale, week, len(paths) + 1)).exists():
            paths.append(digest_path(locale, week, len(paths) + 1))
        contents = [content for path in paths if (content := self._content(path)) is not None]
        if len(contents) < len(paths):
            return None
        return self._tried(paths[0], lambda: digest_of_pages(contents, week, self.labels_of(locale)))

    def _of_entry(self, entry: ShownEntry, locale: Locale, week: Week) -> ShownDigest | None:
        place = f"{archive_path(locale, week.year)}, entry of {week}"
        return self._tried(place, lambda: digest_of_entry(entry.content, self.labels_of(locale)))

    def _entry(self, locale: Locale, week: Week) -> ShownEntry | None:
        """Return the entry of a digest, from the archive of its year, or else from the feed."""
        wanted = f"{self.site_id}/{locale}/{week}"
        for path in (archive_path(locale, week.year), feed_path(locale)):
            if path not in self._feeds:
                if len(self._feeds) > 2 * len(self.locales):
                    self._feeds.pop(next(iter(self._feeds)))
                self._feeds[path] = self._feed(path, f"/{locale}")
            if found := next((entry for entry in self._feeds[path].entries if entry.id == wanted), None):
                return found
        return None

    # Items

    def _items(self, locale: Locale, week: Week) -> Mapping[str, ShownItem]:
        path = items_archive_path(locale, week)
        beginning = f"{self.site_id}/{locale}/item/"
        found: dict[str, ShownItem] = {}
        for entry in self._feed(path, f"/{locale}/items").entries:
            key = unquote(entry.id.removeprefix(beginning))
            if entry.id.startswith(beginning) and key and key not in found:
                item = self._tried(f"{path}, {key[:_SHOWN]}", partial(self._item, entry, key, locale))
                found |= {key: item} if item else {}
        return found

    def _item(self, entry: ShownEntry, key: str, locale: Locale) -> ShownItem:
        source = entry.source_id.removeprefix(f"{self.site_id}/source/")
        return item_of(entry, key, unquote(source) if source != entry.source_id else "", self.labels_of(locale))

    # Files

    def _feed(self, path: str, ending: str) -> ShownFeed:
        """Return a feed; one without entries if it is missing, damaged, or another."""
        content = self._content(path)
        read = None if content is None else self._tried(path, lambda: read_feed(content))
        if read and read.id != self.site_id + ending:
            self.fault(path, f'the feed of another site or locale, "{read.id[:_SHOWN]}"')
            return _NO_FEED
        return read or _NO_FEED

    def _content(self, path: str) -> bytes | None:
        place = self.root / path
        try:
            if place.is_symlink() or place.resolve() != self.root.resolve() / path:
                self.fault(path, "a symbolic link")
                return None
            looks = place.stat()
            if not stat.S_ISREG(looks.st_mode):
                self.fault(path, "not a file")
                return None
            if looks.st_size > _LARGEST:
                self.fault(path, f"{looks.st_size >> 20} MB are too many")
                return None
            return place.read_bytes()
        except FileNotFoundError:
            return None
        except (OSError, RuntimeError) as error:
            self.fault(
                path, f"cannot be read ({error.strerror or error})" if isinstance(error, OSError) else "links to itself"
            )
            return None

    def _tried(self, path: str, read: Callable[[], T]) -> T | None:
        try:
            return read()
        except (ValueError, RecursionError) as error:
            self.fault(path, " ".join(str(error).partition(" (<string>")[0].split()) or "damaged")
            return None


def _worth(digest: ShownDigest) -> tuple[int, int]:
    """Return how much a digest shows; of two that show as much, the first is taken."""
    return len(digest.stories), sum(len(story.summary) for story in digest.stories)
