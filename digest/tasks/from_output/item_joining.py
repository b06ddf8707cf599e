"""Join what the feeds of each locale show of an item."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, tzinfo
from html import escape, unescape

from digest.editing.building.segments import whole_text
from digest.language.text.characters.typeset import plain
from digest.language.text.html.frozen.html import sanitize, to_text
from digest.model.frozen.item_key import day_of, key_of
from digest.model.item import Item, Published, StoredItem
from digest.model.locale import Locale
from digest.model.translation import Translation
from digest.model.week import Week
from digest.tasks.from_output.shown import ShownItem, ShownWeek
from digest.tasks.from_output.shown_translations import ShownTranslations, original_of

_PLAIN = re.compile(r"(?:<p>[^<]*</p>)+")
_PARAGRAPH = re.compile(r"<p>([^<]*)</p>")
# Feeds shorten a text to 5,000 characters if the item is too large for them.
_CUT = range(4_500, 5_001)


@dataclass(frozen=True, slots=True)
class JoinedItem:
    """An item as the store keeps it, and its title as it is shown in each locale."""

    stored: StoredItem
    titles: Mapping[Locale, str]


def join_items(shown: ShownWeek, zone: tzinfo, translations: ShownTranslations) -> dict[str, JoinedItem]:
    """Return the items of a week by key, in the order of its archive."""
    fullest = sorted(shown.items.values(), key=len, reverse=True)
    keys = dict.fromkeys(key for found in fullest for key in found)
    return {
        key: _joined({at: of[key] for at, of in shown.items.items() if key in of}, zone, translations) for key in keys
    }


def _joined(shown: Mapping[Locale, ShownItem], zone: tzinfo, translations: ShownTranslations) -> JoinedItem:
    first = next(iter(shown.values()))
    own = next((one.locale for one in shown.values() if one.locale.is_known), first.locale)
    title, _ = original_of({locale: one.title for locale, one in shown.items()}, own)
    for locale, one in shown.items():
        translations.note(locale, title, one.title, one.mark, translated=bool(one.title.original))
    for locale, one in shown.items():
        _note_whole(locale, own, one, translations)
    body = next((one.markup for one in shown.values() if one.markup), "")
    translations.losses["whole"] += not body
    text, html = _read_text(body)
    translations.losses["beginning"] += not html and len(text) in _CUT and text.endswith("…")
    published = first.announced or _day(first.published, zone)
    item = Item(
        source=first.source_id or first.source,
        title=title.text,
        text=text,
        url=first.url,
        html=html,
        published=published,
        locale=own,
        authors=first.authors,
        tags=first.tags,
    )
    stored = StoredItem(
        first.key,
        _without_headline(item, first.key),
        published,
        first.updated.astimezone(UTC),
        Week.of((None if first.announced else published) or first.updated, zone),
    )
    # As those of stories, which are compared with them.
    return JoinedItem(stored, {locale: plain(one.title.text) for locale, one in shown.items()})


def _without_headline(item: Item, key: str) -> Item:
    """Return an item without its title, if its key tells that this is a headline that was made from its text."""
    bare = replace(item, title="")
    named = key_of(bare.source, "", bare.url, "", bare.text, day_of(bare.published))
    return bare if not item.url and named == key else item


def _read_text(body: str) -> tuple[str, str]:
    """Return a text and its markup, which is "" for a text that was plain."""
    if _PLAIN.fullmatch(body):
        text = "\n\n".join(map(unescape, _PARAGRAPH.findall(body)))
        if "".join(f"<p>{escape(one, quote=False)}</p>" for one in text.split("\n\n")) == body:
            return text, ""
    html = sanitize(body)
    return to_text(html), html


def _note_whole(locale: Locale, own: Locale, shown: ShownItem, translations: ShownTranslations) -> None:
    """Note the translation of a whole text as it is, if it is safe: its sentences are not known."""
    mark = shown.mark
    if shown.body and mark and sanitize(shown.body) == shown.body:
        translation = Translation(shown.body, via=mark.via.tag if mark.via else "", by_person=mark.by_person)
        translations.by_locale[locale][own.language, whole_text(shown.key)] = translation


def _day(published: datetime | None, zone: tzinfo) -> Published | None:
    """Return a date alone for midnight, which stands for one in feeds."""
    if published is None:
        return None
    here = published.astimezone(zone)
    is_midnight = here.time() == time() and here.replace(tzinfo=None) == published.replace(tzinfo=None)
    return date(here.year, here.month, here.day) if is_midnight else published
