"""Turn the entries of a feed, of any format, into cleaned items, with findings about losses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import tzinfo

from digest.language.text.characters.clean import one_line
from digest.language.text.dates.frozen.feed_dates import parse_feed_date
from digest.language.text.dates.lenient_dates import LenientDates
from digest.language.text.html.frozen.html import to_text
from digest.model.finding import Finding
from digest.model.item import Item, Published
from digest.model.locale import UNDETERMINED, Locale
from digest.model.source import Reading, SourceSpec
from digest.reading.feed.feed_entry import FeedEntry
from digest.reading.feed.frozen.older import with_older
from digest.reading.feed.keywords import parted
from digest.reading.feed.losses import Loss

_MOST_TAGS = 50
_LONGEST_TAG = 100
_EMAIL = re.compile(r"[(<\[]?(?:mailto:(?:[^\s()<>\[\]]*)|[^\s()<>\[\]@]{1,64}@[^\s()<>\[\]@]{1,255})[)>\]]?")
_AMBIGUOUS = "an item without another date counts from today; `date_order` says whether day or month comes first"
_IN_BRACKETS = re.compile(r"\A\(([^()]*)\)\Z")


def read_entries(entries: Iterable[FeedEntry], spec: SourceSpec, path: str, zone: tzinfo) -> Reading:
    """Turn the entries of a feed into items, in order, with findings about losses.

    An entry without title, text and link is left out.
    """
    reader = _EntryReader(spec, zone)
    return Reading(reader.items(entries), reader.findings(path))


class _EntryReader:
    """Turns the entries of one feed into items."""

    def __init__(self, spec: SourceSpec, zone: tzinfo) -> None:
        self._spec = spec
        self._zone = zone
        self._dates = LenientDates(zone, spec.date_order if spec.has_date_order else None)
        self._count = 0
        self._empty = Loss("entries left out without title, text or link")
        self._links = Loss("invalid links left out")
        self._unread = Loss("dates that cannot be read", "an item without another date counts from today")
        self._refused = Loss("tags left out, too many or too long")

    def items(self, entries: Iterable[FeedEntry]) -> tuple[Item, ...]:
        """Return the items of the entries, in order."""
        return tuple(filter(None, map(self._read, entries)))

    def findings(self, path: str) -> tuple[Finding, ...]:
        """Return findings about losses in all entries."""
        losses = (self._empty, self._links, self._unread, self._refused)
        return tuple(finding for loss in losses for finding in loss.findings(path))

    def _read(self, entry: FeedEntry) -> Item | None:
        self._count += 1
        locale = _locale(self._spec, entry.languages)
        published, unreadable, is_standard = _published(entry.dates, self._dates, self._zone, locale)
        tags, too_much = _tags((*self._spec.tags, *parted(entry.tags)))
        self._note(entry, unreadable, too_much)
        item = _item(entry, self._spec, published, tags, locale, self._count)
        if item.title or item.text or item.url:
            return with_older(item, entry, self._zone, has_same_date=is_standard)
        self._empty.add(entry, self._count, [""])
        return None

    def _note(self, entry: FeedEntry, unreadable: list[str], too_much: list[str]) -> None:
        self._links.add(entry, self._count, [entry.lost_link] if entry.lost_link else [])
        self._unread.add(entry, self._count, unreadable)
        if any(map(self._dates.lacks_order, unreadable)):
            self._unread.advice = _AMBIGUOUS
        self._refused.add(entry, self._count, too_much)


def _item(
    entry: FeedEntry, spec: SourceSpec, published: Published | None, tags: tuple[str, ...], locale: Locale, number: int
) -> Item:
    text = to_text(entry.html)
    return Item(
        source=spec.name,
        title=entry.title,
        text=text,
        id=one_line(entry.id),
        url=entry.url,
        html=entry.html if text else "",
        published=published,
        locale=locale,
        authors=_unique(map(_name, entry.authors)),
        tags=tags,
        position=number,
    )


def _published(
    texts: Iterable[str], dates: LenientDates, zone: tzinfo, locale: Locale
) -> tuple[Published | None, list[str], bool]:
    """Return the first date that can be read, those before it that cannot, and whether it is in a standard form."""
    unreadable: list[str] = []
    for text in filter(None, texts):
        if published := parse_feed_date(text, zone):
            return published, unreadable, True
        if published := dates.read(text, locale.language if locale.is_known else ""):
            return published, unreadable, False
        unreadable.append(text)
    return None, unreadable, True


def _locale(spec: SourceSpec, languages: Iterable[str]) -> Locale:
    """Return the locale of the source's configuration, or else the one that the feed declares."""
    if spec.locale.is_known:
        return spec.locale
    for language in filter(None, languages):
        try:
            return Locale.parse(language)
        except ValueError:
            continue
    return UNDETERMINED


def _name(author: str) -> str:
    """Return the name of an author, without the email address in RSS: ``desk@example.org (City desk)``."""
    name = one_line(author)
    if "@" not in name and "mailto:" not in name:
        return name
    return _IN_BRACKETS.sub(r"\1", _EMAIL.sub("", name).strip(" ,;<>"))


def _tags(tags: Iterable[str]) -> tuple[tuple[str, ...], list[str]]:
    """Return the tags to keep, each once, and those that are too long or too many."""
    unique = _unique(map(one_line, tags))
    kept = tuple(tag for tag in unique if len(tag) <= _LONGEST_TAG)[:_MOST_TAGS]
    return kept, [tag for tag in unique if tag not in kept]


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, texts)))
