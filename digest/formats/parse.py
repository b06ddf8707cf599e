"""A file of a source to its items, by the format that it is in."""

from __future__ import annotations

from datetime import datetime, tzinfo

from digest.errors import FormatError
from digest.formats.detect import format_of
from digest.formats.textfile.plaintext import parse as parse_text
from digest.model.source import Reading, SourceSpec

_WANTED = {"text": "a plain-text file", "feed": "a feed", None: "a feed and not a plain-text file"}
_BLANK = b"\xef\xbb\xbf\xff\xfe \t\r\n"
_FOUND = {"feed": ", but a feed", "jsonfeed": ", but a feed", "page": ", but an HTML page"}


def parse(data: bytes, spec: SourceSpec, path: str, zone: tzinfo, saved: datetime) -> Reading:
    """Read a file as the kind that its source declares, or else as what it looks like.

    ``path`` names the file in findings; a time without an offset is in ``zone``; "yesterday" in a text file counts from
    the moment when it was ``saved``. Raises FormatError for what is not of the declared kind, or of no kind that is
    read.
    """
    if not data.strip(_BLANK):
        raise FormatError(f"{path}: the file is empty")
    found = format_of(data)
    if found in {"feed", "jsonfeed"} and spec.kind != "text":
        return _parse_feed(data, spec, path, zone, is_json=found == "jsonfeed")
    if (found == "text" and spec.kind != "feed") or (found is None and spec.kind == "text"):
        return parse_text(data, spec, path, zone, saved)
    raise FormatError(f"{path}: not {_WANTED[spec.kind]}{_FOUND.get(found or '', '')}")


def _parse_feed(data: bytes, spec: SourceSpec, path: str, zone: tzinfo, *, is_json: bool) -> Reading:
    """Load what reads feeds only where there is one: its library takes longer to load than a text file to read."""
    if is_json:
        from digest.formats.feed.jsonfeed import parse as parse_json_feed  # noqa: PLC0415 # see above

        return parse_json_feed(data, spec, path, zone)
    from digest.formats.feed.feed import parse as parse_feed  # noqa: PLC0415 # see above

    return parse_feed(data, spec, path, zone)
