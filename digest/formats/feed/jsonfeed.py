"""JSON Feed 1.0 and 1.1 (jsonfeed.org)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, tzinfo

from digest.errors import FormatError
from digest.formats.feed.entries import read_entries
from digest.formats.feed.feed_entry import FeedEntry
from digest.formats.feed.masthead import locale_of
from digest.formats.feed.older import paired
from digest.formats.feed.repairs import better_markup, better_title
from digest.model.finding import Finding
from digest.model.source import Masthead, Reading, SourceSpec
from digest.text.characters.encoding import decode
from digest.text.characters.mojibake import without_mojibake
from digest.text.characters.several_encodings import decode_mixed
from digest.text.html.html import from_text, sanitize, to_title
from digest.text.html.links import web_address

# Numbers are read as strings: an id of 20 digits is a name, and no number is needed.
_DECODER = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str)
_ITEMS = re.compile(r'"items"\s*:\s*\[\s*')
_BETWEEN = re.compile(r"\s*,\s*")

_Object = Mapping[str, object]


def parse(data: bytes, spec: SourceSpec, path: str, zone: tzinfo, _saved: datetime) -> Reading:
    """Read the items of a JSON Feed, with findings about its flaws; if it is truncated, its complete items.

    A time without an offset is in ``zone``. Raises FormatError if the document is not a JSON Feed, or if nothing can be
    read.
    """
    mixed = decode_mixed(data)
    text, encoding = (mixed.text, " and ".join(mixed.passages)) if mixed else decode(data)
    where = " in some passages" if mixed else ""
    findings = [] if encoding == "utf-8" else [Finding(f"read as {encoding}{where}, but JSON must be in UTF-8", path)]
    try:
        feed = _DECODER.decode(text.strip())
    except (ValueError, RecursionError) as error:
        flaw, line = _flaw(error)
        feed = _salvage(text)
        if not feed:
            raise FormatError(f"{path}: a feed that cannot be read (line {line}: {flaw})") from error
        findings.append(Finding(f"not valid JSON ({flaw}); read as far as possible", path, line))
    if not isinstance(feed, dict) or "jsonfeed.org" not in _text(feed, "version"):
        raise FormatError(f"{path}: not a feed (JSON of another kind)")
    items = _list(feed, "items")
    objects = [item for item in items if isinstance(item, dict)]
    if len(objects) < len(items):
        findings.append(Finding(f"items left out that are not JSON objects: {len(items) - len(objects)}", path))
    entries = tuple(_entries(feed, objects))
    if mixed:
        entries = paired(entries, _older_entries(data))
    reading = read_entries(entries, spec, path, zone)
    return replace(reading, findings=(*findings, *reading.findings), masthead=_masthead(feed))


def _masthead(feed: _Object) -> Masthead:
    return Masthead(
        title=better_title(to_title(_text(feed, "title"), is_html=False)),
        locale=locale_of(_text(feed, "language")),
        url=web_address(_text(feed, "home_page_url")),
    )


def _older_entries(data: bytes) -> tuple[FeedEntry, ...]:
    """Read the entries of a document of several encodings as if it had one."""
    try:
        feed = _DECODER.decode(decode(data)[0].strip())
    except (ValueError, RecursionError):
        return ()
    return tuple(_entries(feed, [item for item in _list(feed, "items") if isinstance(item, dict)]))


def _flaw(error: Exception) -> tuple[str, int]:
    return (error.msg, error.lineno) if isinstance(error, json.JSONDecodeError) else ("nested too deeply", 1)


def _salvage(text: str) -> _Object | None:
    """Read the complete items of a truncated document, and the values before them; None if there are none."""
    start = _ITEMS.search(text)
    if not start:
        return None
    items = []
    try:
        feed = _DECODER.decode(f"{text[: start.start()].strip()}{start[0]}]}}")
        position = start.end()
        while True:
            item, end = _DECODER.raw_decode(text, position)
            items.append(item)
            comma = _BETWEEN.match(text, end)
            if not comma:
                break
            position = comma.end()
    except (ValueError, RecursionError):
        pass
    return feed | {"items": items} if items else None


def _entries(feed: _Object, items: Iterable[_Object]) -> Iterator[FeedEntry]:
    home = web_address(_text(feed, "home_page_url")) or web_address(_text(feed, "feed_url"))
    feed_authors = _authors(feed)
    for item in items:
        links = [_text(item, "url"), _text(item, "external_url")]
        url = next(filter(None, (web_address(link, home) for link in links)), "")
        read_title = to_title(_text(item, "title"), is_html=False)
        title, html, better = better_title(read_title), _html(item, url or home), _better(item)
        yield FeedEntry(
            id=_text(item, "id"),
            url=url,
            lost_link="" if url else next(filter(None, links), ""),
            title=title,
            html=html if better == item else _html(better, url or home),
            dates=(_text(item, "date_published"), _text(item, "date_modified")),
            languages=(_text(item, "language"), _text(feed, "language")),
            authors=_authors(item) or feed_authors,
            tags=tuple(without_mojibake(tag) for tag in _list(item, "tags") if isinstance(tag, str)),
            older_title=None if title == read_title else read_title,
            older_html=None if better == item else html,
        )


def _better(item: _Object) -> _Object:
    """Return an item with its texts as they were meant."""
    better = {"content_html": better_markup(_text(item, "content_html"))}
    better |= {name: without_mojibake(_text(item, name)) for name in ("content_text", "summary")}
    return {**item, **{name: text for name, text in better.items() if name in item and isinstance(item[name], str)}}


def _html(item: _Object, base: str) -> str:
    html = sanitize(_text(item, "content_html"), base)
    return html or from_text(_text(item, "content_text") or _text(item, "summary"))


def _authors(values: _Object) -> tuple[str, ...]:
    """Return the names of the authors of a feed or item; version 1.0 has a single ``author``."""
    authors = [*_list(values, "authors"), values.get("author")]
    return tuple(_text(author, "name") for author in authors if isinstance(author, dict))


def _list(values: _Object, name: str) -> list[object]:
    value = values.get(name)
    return value if isinstance(value, list) else []


def _text(values: _Object, name: str) -> str:
    value = values.get(name)
    return value if isinstance(value, str) else ""
