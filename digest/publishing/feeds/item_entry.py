"""Make a feed entry of an item: translated if its digest is, otherwise in its own language."""

from __future__ import annotations

import html
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo

from digest.language.text.shortening.shorten import shorten
from digest.model.digest import DigestItem
from digest.model.edition import Removal
from digest.model.item import Item, StoredItem, moment_of
from digest.model.locale import Locale
from digest.model.period import Period
from digest.model.site import Site
from digest.publishing.feeds.feed import Entry, FeedSource, Link, entry_size
from digest.publishing.frozen import ids
from digest.publishing.frozen.published_paths import digest_path
from digest.publishing.paths import is_web_address, page_address
from digest.publishing.provenance import as_json, work_of
from digest.publishing.templates import Templates
from digest.publishing.translation_marks import Mark, mark_of_item

# Feeds have to stay small, but an item may be as long as a book: the most of it that a feed contains.
LARGEST_ENTRY = 100_000
LONGEST_TEXT = 5_000
_LONGEST_LINE = 300
_MOST_NAMES = 20


def item_entry(templates: Templates, site: Site, locale: Locale, told: DigestItem, week: Period) -> Entry:
    """Make an entry of an item for the feed of a locale, with shortened text if it is too large.

    ``week`` is that of the edition with the item: an item without a link of its own links to the page of that edition,
    if the site has pages.

    Raises TemplateError.
    """
    stored, item = told.stored, told.stored.item
    published = _published(stored, site.zone)
    day = _announced_day(stored, site.zone, locale, week)
    entry = Entry(
        id=ids.item_id(site, locale, stored.key),
        title=_line(told.title.text),
        updated=updated(stored, site.zone),
        published=published,
        content=day + _content(templates, locale, told, item.html or _paragraphs(item.text)),
        lang=told.title.locale.tag,
        links=_links(site, locale, item, week),
        authors=tuple(map(_line, item.authors[:_MOST_NAMES])) or (_line(told.source_name),),
        categories=tuple(map(_line, item.tags[:_MOST_NAMES])),
        source=FeedSource(ids.source_id(site, item.source), told.source_name),
        works=as_json(filter(None, [work_of(told, locale)])),
    )
    if len(entry.content) <= LARGEST_ENTRY // 10 or entry_size(entry) <= LARGEST_ENTRY:
        return entry
    beginning = _paragraphs(shorten(item.text, LONGEST_TEXT))
    return replace(entry, content=day + _content(templates, locale, replace(told, summary=(), body=""), beginning))


def removed_entry(templates: Templates, site: Site, locale: Locale, gone: Removal) -> Entry:
    """Make the entry of an item that was taken down: its id, and that it is gone.

    Readers that know no tombstones replace what they had by it. It is a second older than the tombstone, which counts
    for the others (RFC 6721, section 3).
    """
    said = templates.words(locale).gettext("Removed")
    updated = gone.moment - timedelta(seconds=1)
    return Entry(ids.item_id(site, locale, gone.item), said, updated, f"<p>{html.escape(said)}</p>", locale.tag)


def _content(templates: Templates, locale: Locale, told: DigestItem, original: str) -> str:
    """Return the translated text, or the translated summary and the original, or the original alone."""
    item = told.stored.item
    mark = mark_of_item(told)
    if not mark:
        return _marked(item, original)
    values = {
        "mark": _with_short_title(mark),
        "url": item.url,
        "summary": told.summary if any(passage.original for passage in told.summary) else (),
        "body": told.body,
        "original": _marked(item, original),
    }
    return templates.render("feed/item.html", locale, **values)


def updated(stored: StoredItem, zone: tzinfo) -> datetime:
    """Return the date of the entry of an item: when it was published, or else first seen."""
    return _published(stored, zone) or stored.first_seen


def _published(stored: StoredItem, zone: tzinfo) -> datetime | None:
    """Return when an item was published, in the zone of the site; None if its date is that of what it announces."""
    if stored.published is None or stored.is_announcement(zone):
        return None
    return moment_of(stored.published, zone)


def _announced_day(stored: StoredItem, zone: tzinfo, locale: Locale, week: Period) -> str:
    """Return the date that an item announces as pages show it, since its entry has none; "" for any other item."""
    if stored.published is None or not stored.is_announcement(zone):
        return ""
    from digest.publishing.words import wording  # noqa: PLC0415 - slow to import, and few items need it

    day, machine = wording.day(stored.published, locale, zone, week), wording.machine_date(stored.published, zone)
    on = f'<time datetime="{machine}">{html.escape(day, quote=False)}</time>'
    return f'<p class="date" lang="{locale}" dir="{locale.direction}">{on}</p>\n'


def _links(site: Site, locale: Locale, item: Item, week: Period) -> tuple[Link, ...]:
    if is_web_address(item.url):
        return (Link(item.url, hreflang=item.locale.tag if item.locale.is_known else ""),)
    page = page_address(site, digest_path(locale, week))
    return (Link(page, type="text/html", hreflang=locale.tag),) if page else ()


def _marked(item: Item, content: str) -> str:
    """Wrap content with its language and direction: feed readers know the language, but may not apply it."""
    direction = item.locale.direction if item.locale.is_known else "auto"
    return f'<div lang="{item.locale if item.locale.is_known else ""}" dir="{direction}">{content}</div>'


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{html.escape(paragraph, quote=False)}</p>" for paragraph in text.split("\n\n"))


def _with_short_title(mark: Mark) -> Mark:
    if mark.title is None or len(mark.title.text) <= _LONGEST_LINE:
        return mark
    return replace(mark, title=replace(mark.title, text=_line(mark.title.text)))


def _line(text: str) -> str:
    return shorten(text, _LONGEST_LINE)
