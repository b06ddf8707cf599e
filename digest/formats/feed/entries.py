"""Turn the entries of a feed, of any format, into cleaned items, with findings about losses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import tzinfo

from digest.model.finding import Finding
from digest.model.item import Item, Published
from digest.model.locale import UNDETERMINED, Locale
from digest.model.source import Reading, SourceSpec
from digest.text.characters.clean import one_line
from digest.text.dates.feed_dates import parse_feed_date
from digest.text.html.html import to_text

_MOST_TAGS = 50
_LONGEST_TAG = 100
_LONGEST_QUOTE = 60
_EMAIL = re.compile(r"[(<\[]?(?:mailto:(?:[^\s()<>\[\]]*)|[^\s()<>\[\]@]{1,64}@[^\s()<>\[\]@]{1,255})[)>\]]?")
_IN_BRACKETS = re.compile(r"\A\(([^()]*)\)\Z")


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry as in its feed, before it is cleaned.

    ``html`` is sanitized, ``url`` absolute; ``lost_link`` is an invalid link instead. Of ``dates`` and ``languages``,
    the first valid one counts.
    """

    id: str = ""
    url: str = ""
    lost_link: str = ""
    title: str = ""
    html: str = ""
    dates: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


def read_entries(entries: Iterable[FeedEntry], spec: SourceSpec, path: str, zone: tzinfo) -> Reading:
    """Turn entries into items, in order, with findings about what is lost.

    An entry without title, text and link is left out.
    """
    entries = tuple(entries)
    items: list[Item] = []
    empty = 0
    unread: list[str] = []
    refused: list[str] = []
    for entry in entries:
        published = _published(entry.dates, zone)
        if published is None:
            unread += list(filter(None, entry.dates[:1]))
        tags, too_much = _tags((*spec.tags, *entry.tags))
        refused += too_much
        item = _item(entry, spec, published, tags)
        if item.title or item.text or item.url:
            items.append(item)
        else:
            empty += 1
    lost = [f"entries left out without title, text or link: {empty}"] if empty else []
    lost += _counted("invalid links left out", [entry.lost_link for entry in entries if entry.lost_link])
    lost += _counted("invalid or ambiguous dates left out", unread)
    lost += _counted("tags left out, too many or too long", refused)
    return Reading(tuple(items), tuple(Finding(message, path) for message in lost))


def _item(entry: FeedEntry, spec: SourceSpec, published: Published | None, tags: tuple[str, ...]) -> Item:
    text = to_text(entry.html)
    return Item(
        source=spec.name,
        title=entry.title,
        text=text,
        id=one_line(entry.id),
        url=entry.url,
        html=entry.html if text else "",
        published=published,
        locale=_locale(spec, entry.languages),
        authors=_unique(map(_name, entry.authors)),
        tags=tags,
    )


def _published(dates: Iterable[str], zone: tzinfo) -> Published | None:
    for text in dates:
        published = parse_feed_date(text, zone)
        if published:
            return published
    return None


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


def _counted(message: str, examples: list[str]) -> list[str]:
    """Return a message with a count and the first example; none if there are no examples."""
    if not examples:
        return []
    example = one_line(examples[0])
    shown = example if len(example) <= _LONGEST_QUOTE else f"{example[:_LONGEST_QUOTE]}…"
    return [f"{message}: {len(examples)}, such as “{shown}”"]
