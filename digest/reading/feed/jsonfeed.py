"""JSON Feed 1.0 and 1.1 (jsonfeed.org)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, tzinfo

from digest.errors import FormatError
from digest.formats.content import Content
from digest.language.text.characters.encoding import decode
from digest.language.text.characters.several_encodings import decode_mixed
from digest.model.source import Reading, SourceSpec
from digest.reading.feed.cut_feed import LIMITS, FeedLimits
from digest.reading.feed.feed_entry import FeedEntry
from digest.reading.feed.feed_items import read_entries
from digest.reading.feed.frozen.older import paired
from digest.reading.feed.json_pieces import DECODER
from digest.reading.feed.jsonfeed_items import (
    Object,
    about_encoding,
    about_flaw,
    about_others,
    entries_in,
    list_in,
    masthead_in,
    need_feed,
)
from digest.reading.feed.large_jsonfeed import read_large

_ITEMS = re.compile(r'"items"\s*:\s*\[\s*')
_BETWEEN = re.compile(r"\s*,\s*")


def read(
    content: Content, spec: SourceSpec, path: str, zone: tzinfo, saved: datetime, limits: FeedLimits = LIMITS
) -> Iterator[Reading]:
    """Read the items of a JSON Feed, with findings about its flaws: a large one part by part, in several readings.

    A time without an offset is in ``zone``. In a truncated document, the complete items are read. An item that is
    nested too deeply is left out.

    Raises FormatError if the document is not a JSON Feed, or if nothing can be read.
    """
    head = content.head(limits.whole + 1)
    if len(head) > limits.whole:
        yield from read_large(content, spec, path, zone, limits)
    else:
        yield parse(head, spec, path, zone, saved)


def parse(data: bytes, spec: SourceSpec, path: str, zone: tzinfo, _saved: datetime) -> Reading:
    """Read the items of a JSON Feed that is in memory.

    Raises FormatError likewise.
    """
    mixed = decode_mixed(data)
    text, encoding = (mixed.text, " and ".join(mixed.passages)) if mixed else decode(data)
    findings = about_encoding(encoding, path, is_mixed=mixed is not None)
    try:
        feed = DECODER.decode(text.strip())
    except RecursionError:
        # Read one by one, all other items can be decoded.
        return _joined(read_large(Content.of(data), spec, path, zone, LIMITS))
    except json.JSONDecodeError as error:
        feed = _salvage(text)
        if not feed:
            raise FormatError(f"{path}: a feed that cannot be read (line {error.lineno}: {error.msg})") from error
        findings.append(about_flaw(error.msg, error.lineno, path))
    need_feed(feed, path)
    items = list_in(feed, "items")
    objects = [item for item in items if isinstance(item, dict)]
    findings += about_others(len(items) - len(objects), path)
    entries = tuple(entries_in(feed, objects))
    if mixed:
        entries = paired(entries, _older_entries(data))
    reading = read_entries(entries, spec, path, zone)
    return replace(reading, findings=(*findings, *reading.findings), masthead=masthead_in(feed))


def _older_entries(data: bytes) -> tuple[FeedEntry, ...]:
    """Read the entries of a document of several encodings as if it had one."""
    try:
        feed = DECODER.decode(decode(data)[0].strip())
    except (ValueError, RecursionError):
        return ()
    return tuple(entries_in(feed, [item for item in list_in(feed, "items") if isinstance(item, dict)]))


def _joined(readings: Iterable[Reading]) -> Reading:
    """Return one reading with the items of all; the last one has the findings."""
    *parts, last = readings
    return replace(last, items=tuple(item for part in (*parts, last) for item in part.items))


def _salvage(text: str) -> Object | None:
    """Read the complete items of a truncated document, and the values before them; None if there are none."""
    start = _ITEMS.search(text)
    if not start:
        return None
    items = []
    try:
        feed = DECODER.decode(f"{text[: start.start()].strip()}{start[0]}]}}")
        position = start.end()
        while True:
            item, end = DECODER.raw_decode(text, position)
            items.append(item)
            comma = _BETWEEN.match(text, end)
            if not comma:
                break
            position = comma.end()
    except (ValueError, RecursionError):
        pass
    return feed | {"items": items} if items else None
