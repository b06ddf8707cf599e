"""What version 0.1.0 of digest read of an entry, where this version reads it better.

An item that was stored by that version has a key that was made of these values: by them it is found again. Nothing
else needs this module.

It is made from what the old code still returns: ``parse_feed_date``, ``to_title`` and ``sanitize`` stay as they were,
and whatever reads better comes before or after them (``lenient_dates``, ``repairs``). A document of several encodings
is parsed twice for it, unless it is a large one, of which version 0.1.0 read nothing well.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import tzinfo

from digest.language.text.dates.frozen.feed_dates import parse_feed_date
from digest.language.text.html.frozen.html import to_text
from digest.model.item import Item, OlderReading, Published
from digest.reading.feed.feed_entry import FeedEntry


def with_older(item: Item, entry: FeedEntry, zone: tzinfo, *, has_same_date: bool) -> Item:
    """Return an item with the older reading of its entry, if that differs."""
    if has_same_date and entry.older_title is None and entry.older_html is None:
        return item
    title = entry.title if entry.older_title is None else entry.older_title
    text = item.text if entry.older_html is None else to_text(entry.older_html)
    older = OlderReading(item.url, title, text, _published(entry.dates, zone))
    is_same = (older.title, older.text, older.published) == (item.title, item.text, item.published)
    return item if is_same else replace(item, older=older)


def paired(entries: Iterable[FeedEntry], older: Sequence[FeedEntry]) -> tuple[FeedEntry, ...]:
    """Return entries with what was read of them when their document was decoded in another way."""
    entries = tuple(entries)
    if len(entries) != len(older):
        return entries
    return tuple(_with(entry, old) for entry, old in zip(entries, older, strict=True))


def _with(entry: FeedEntry, old: FeedEntry) -> FeedEntry:
    return replace(
        entry,
        older_title=old.title if old.older_title is None else old.older_title,
        older_html=old.html if old.older_html is None else old.older_html,
    )


def _published(dates: Iterable[str], zone: tzinfo) -> Published | None:
    return next(filter(None, (parse_feed_date(text, zone) for text in dates)), None)
