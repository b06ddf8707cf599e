"""JSON Feed 1.0 and 1.1 (jsonfeed.org)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, tzinfo

from digest.errors import FormatError
from digest.language.text.characters.encoding import decode
from digest.language.text.characters.mojibake import without_mojibake
from digest.language.text.characters.several_encodings import decode_mixed
from digest.language.text.html.frozen.html import from_text, sanitize, to_title
from digest.language.text.html.links import web_address
from digest.model.finding import Finding
from digest.model.source import Masthead, Reading, SourceSpec
from digest.reading.feed.feed_entry import FeedEntry
from digest.reading.feed.feed_items import read_entries
from digest.reading.feed.frozen.older import paired
from digest.reading.feed.masthead import locale_of
from digest.reading.feed.repairs import better_markup, better_title

# Numbers are read as strings: an id of 20 digits is a name, and no number is needed.
_DECODER = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str)
_Object = Mapping[str, object]
_ITEMS = re.compile(r'"items"\s*:\s*\[\s*')
_BETWEEN = re.compile(r"\s*,\s*")


def parse(data: bytes, spec: SourceSpec, path: str, zone: tzinfo, _saved: datetime) -> Reading:
    """Read the items of a JSON Feed, with findings about its flaws.

    A time without an offset is in ``zone``. If a document is cut off, or an item nested too deeply, the items before
    are read.

    Raises FormatError if the document is not a JSON Feed, or if nothing can be read.
    """
    mixed = decode_mixed(data)
    text, encoding = (mixed.text, " and ".join(mixed.passages)) if mixed else decode(data)
    findings = _about_encoding(encoding, path, is_mixed=mixed is not None)
    try:
        feed = _DECODER.decode(text.strip())
    except (json.JSONDecodeError, RecursionError) as error:
        feed = _salvage(text)
        flaw, line = (error.msg, error.lineno) if isinstance(error, json.JSONDecodeError) else ("nested too deeply", 1)
        if not feed:
            raise FormatError(f"{path}: a feed that cannot be read (line {line}: {flaw})") from error
        findings.append(_about_flaw(flaw, line, path))
    _need_feed(feed, path)
    items = _list_in(feed, "items")
    objects = [item for item in items if isinstance(item, dict)]
    findings += _about_others(len(items) - len(objects), path)
    entries = tuple(_entries_in(feed, objects))
    if mixed:
        entries = paired(entries, _older_entries(data))
    reading = read_entries(entries, spec, path, zone)
    return replace(reading, findings=(*findings, *reading.findings), masthead=_masthead_in(feed))


def _older_entries(data: bytes) -> tuple[FeedEntry, ...]:
    """Read the entries of a document of several encodings as if it had one."""
    try:
        feed = _DECODER.decode(decode(data)[0].strip())
    except (ValueError, RecursionError):
        return ()
    return tuple(_entries_in(feed, [item for item in _list_in(feed, "items") if isinstance(item, dict)]))


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


def _need_feed(feed: object, path: str) -> None:
    """Raise FormatError if a decoded document does not have the version of JSON Feed."""
    if not isinstance(feed, dict) or "jsonfeed.org" not in _text(feed, "version"):
        raise FormatError(f"{path}: not a feed (JSON of another kind)")


def _about_encoding(encoding: str, path: str, *, is_mixed: bool) -> list[Finding]:
    """Report that a feed, or some of its passages, are not in UTF-8."""
    where = " in some passages" if is_mixed else ""
    return [] if encoding == "utf-8" else [Finding(f"read as {encoding}{where}, but JSON must be in UTF-8", path)]


def _about_flaw(flaw: str, line: int, path: str) -> Finding:
    """Report that a document is not valid."""
    return Finding(f"not valid JSON ({flaw}); read as far as possible", path, line)


def _about_others(number: int, path: str) -> list[Finding]:
    """Report items that are not objects."""
    return [Finding(f"items left out that are not JSON objects: {number}", path)] if number else []


def _masthead_in(feed: _Object) -> Masthead:
    """Return the title, language and URL of a feed."""
    return Masthead(
        title=better_title(to_title(_text(feed, "title"), is_html=False)),
        locale=locale_of(_text(feed, "language")),
        url=web_address(_text(feed, "home_page_url")),
    )


def _entries_in(feed: _Object, items: Iterable[_Object]) -> Iterator[FeedEntry]:
    """Return the entries of these items, which are all items of a feed or some of them."""
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
            tags=tuple(without_mojibake(tag) for tag in _list_in(item, "tags") if isinstance(tag, str)),
            older_title=None if title == read_title else read_title,
            older_html=None if better == item else html,
        )


def _better(item: _Object) -> _Object:
    """Return an item with its texts repaired."""
    better = {"content_html": better_markup(_text(item, "content_html"))}
    better |= {name: without_mojibake(_text(item, name)) for name in ("content_text", "summary")}
    return {**item, **{name: text for name, text in better.items() if name in item and isinstance(item[name], str)}}


def _html(item: _Object, base: str) -> str:
    html = sanitize(_text(item, "content_html"), base)
    return html or from_text(_text(item, "content_text") or _text(item, "summary"))


def _authors(values: _Object) -> tuple[str, ...]:
    """Return the names of the authors of a feed or item; version 1.0 has a single ``author``."""
    authors = [*_list_in(values, "authors"), values.get("author")]
    return tuple(_text(author, "name") for author in authors if isinstance(author, dict))


def _list_in(values: _Object, name: str) -> list[object]:
    """Return a list with this name, empty if there is none."""
    value = values.get(name)
    return value if isinstance(value, list) else []


def _text(values: _Object, name: str) -> str:
    value = values.get(name)
    return value if isinstance(value, str) else ""
