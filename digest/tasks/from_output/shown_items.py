"""Read an item from its entry in a feed of items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

from digest.model.item import Published
from digest.model.locale import UNDETERMINED, Locale
from digest.publishing.lint.built_markup import parse_html
from digest.tasks.from_output.labels import Labels
from digest.tasks.from_output.origin import without_quote
from digest.tasks.from_output.shown import ShownItem, ShownMark, ShownText
from digest.tasks.from_output.shown_entries import ShownEntry, ShownLink
from digest.tasks.from_output.shown_markup import ShownElement, parsed

# Sources cannot bring a class: their markup has none.
_MARKED = re.compile(r'<div lang="[^"]*" dir="[a-z]+">\n(<p class="translated">.*?</p>\n)(.*?)\n?</div>', re.DOTALL)
_ANNOUNCED_DAY = re.compile(r'\s*<p class="date" lang="[^"]*" dir="[a-z]+"><time datetime="([^"]*)">[^<]*</time></p>\n')
_ORIGINAL = re.compile(r'<div lang="([^"]*)" dir="[a-z]+">(.*)</div>', re.DOTALL)
_RULE = "<hr>\n"


def item_of(entry: ShownEntry, key: str, source_id: str, labels: Labels) -> ShownItem:
    """Read an item, given its key and the id of its source.

    ``labels`` are those of the feed's locale. Raises ValueError if the content of the entry is not that of an item.
    """
    announced, content = _announced(entry.content)
    mark, markup, locale, body = _content(content, labels)
    link = next((one for one in entry.links if one.type != "text/html"), None)
    authors = () if entry.authors == (entry.source_title,) else entry.authors
    title = ShownText(entry.title, parsed(entry.lang), mark.title if mark else "")
    return ShownItem(
        key=key,
        title=title,
        source_id=source_id,
        source=entry.source_title,
        locale=next((one for one in (locale, *_named(link, mark)) if one.is_known), locale),
        updated=entry.updated,
        published=entry.published,
        url=link.href if link else "",
        markup=markup,
        body=body,
        authors=authors,
        tags=entry.categories,
        mark=mark,
        announced=announced,
    )


def _announced(content: str) -> tuple[Published | None, str]:
    """Return the date that an item announces, None for any other, and the content after it. Raises ValueError."""
    day = _ANNOUNCED_DAY.match(content)
    if not day:
        return None, content
    told = day[1]
    moment = datetime.fromisoformat(told).astimezone(UTC) if "T" in told else date.fromisoformat(told)
    return moment, content[day.end() :]


def _named(link: ShownLink | None, mark: ShownMark | None) -> Iterator[Locale]:
    """Yield the language of an item, as its link and its label name it."""
    if link:
        yield parsed(link.hreflang)
    if mark and mark.original:
        yield mark.original


def _content(content: str, labels: Labels) -> tuple[ShownMark | None, str, Locale, str]:
    """Return the label of an item, its original markup and the language of that, and its whole translation."""
    mark = None
    if marked := _MARKED.fullmatch(content.strip()):
        mark = _mark(marked[1], labels)
        content = marked[2]
        begins = content.find(_RULE)
        if content.startswith('<p class="summary"') and begins >= 0:
            content = content[begins + len(_RULE) :]
    original = _ORIGINAL.fullmatch(content.strip())
    if original:
        return mark, original[2], parsed(original[1]), ""
    if mark is None:
        raise ValueError("the content of an entry is not that of an item")
    return mark, "", UNDETERMINED, content


def _mark(markup: str, labels: Labels) -> ShownMark | None:
    root = parse_html(markup.encode()).root
    line = None if root is None else root.find(".//p")
    if line is None:
        return None
    whole = ShownElement(line, labels.locale)
    quoted = whole.child("q")
    return labels.mark(without_quote(whole, quoted)[0], quoted.text if quoted else "")
