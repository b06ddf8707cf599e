"""Read the items of a source's file, whatever its format."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, tzinfo

from digest.errors import FormatError, SourceError
from digest.formats.detect import HEAD, Sample
from digest.model.source import Reading, SourceSpec
from digest.reading.file_formats import CATCH_ALL, LABELS, MEGABYTE, FileFormat, find, formats_of

_PAGE = "page"
_BEGINNING = 1024
_BLANK = b"\xef\xbb\xbf\xff\xfe \t\r\n"
_SAVE_TEXT = "save its text as a .txt file"
# Of documents that are no news in any format: a signature (PRONOM, or the specification of each format), what it means,
# and what to do.
_OTHER_DOCUMENTS = (
    (re.compile(rb"%PDF-"), "a PDF", _SAVE_TEXT),
    (re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|RIFF....WEBP|BM.{4}\0{4}", re.DOTALL), "an image", ""),
    (
        re.compile(rb"PK\x03\x04.{26}(?:mimetype|\[Content_Types|_rels/|word/|xl/)", re.DOTALL),
        "an office document",
        _SAVE_TEXT,
    ),
    (re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1|\{\\rtf"), "an office document", _SAVE_TEXT),
    (re.compile(rb"PK\x03\x04|\x1f\x8b|7z\xbc\xaf|Rar!|BZh|\xfd7zXZ"), "a compressed file", "unpack it first"),
    (re.compile(rb"ID3|OggS|fLaC|.{4}ftyp|RIFF....(?:WAVE|AVI )|\x1aE\xdf\xa3", re.DOTALL), "audio or video", ""),
    (re.compile(rb"SQLite format 3"), "a database", ""),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s{0,99}\{\s{0,99}[\"}]"), "JSON of another kind", ""),
)


def read(data: bytes, spec: SourceSpec, path: str, zone: tzinfo, saved: datetime) -> Reading:
    """Read a file as the kind that its source declares, or else as the kind that is detected.

    ``path`` names the file in findings; a time without an offset is in ``zone``; "yesterday" in a text file is relative
    to the time when it was ``saved``.

    Raises FormatError if the file is not of the declared kind, or of no known kind; SourceError if it is too large for
    its kind.
    """
    if not data.strip(_BLANK):
        raise FormatError(f"{path}: the file is empty")
    sample = Sample.of(data)
    chosen = _found(sample, path) if spec.kind is None else _declared(sample, path, spec.kind)
    need_size(len(data), spec, path, chosen)
    return replace(chosen.parser()(data, spec, path, zone, saved), kind=chosen.kind)


def need_size(size: int, spec: SourceSpec, path: str, chosen: FileFormat = CATCH_ALL) -> None:
    """Raise SourceError if a file has more bytes than its source allows, or else the format that was ``chosen``.

    Of a file that was not looked at yet, only what is too large for every format is refused.
    """
    most = (spec.max_file_size or chosen.largest) * MEGABYTE
    if size > most:
        what = "a file" if chosen is CATCH_ALL else chosen.label
        raise SourceError(f"{path}: {what} of {size:,} bytes; `max_file_size` of its source allows {most:,}")


def _found(sample: Sample, path: str) -> FileFormat:
    found = find(sample, path)
    if sample.endless:
        raise FormatError(f"{path}: begins with {sample.endless} of more than {HEAD:,} bytes; remove it")
    if not found:
        name, advice = _named_document(sample.data[:_BEGINNING])
        if name:
            raise FormatError(f"{path}: {name}, not a feed or a page; {advice or 'give the URL or file of a feed'}")
        raise FormatError(f"{path}: neither {' nor '.join(LABELS.values())}")
    return found


def _declared(sample: Sample, path: str, kind: str) -> FileFormat:
    """Choose among the formats of a kind; if none is recognized, the first one, whose parser reports what is wrong."""
    found = find(sample, path)
    if found and found.kind == kind:
        return found
    if other := _but(found):
        advice = f'; for a source that is a page, set kind = "{found.kind}"' if found and found.kind == _PAGE else ""
        raise FormatError(f"{path}: not {LABELS[kind]}{other}{advice}")
    formats = tuple(formats_of(kind))
    return next((one for one in formats if one.matches(sample)), formats[0])


def _but(found: FileFormat | None) -> str:
    """Return the end of a message with the document's actual format, or "" if that is uncertain."""
    return "" if found is None or found is CATCH_ALL else f", but {found.label}"


def _named_document(head: bytes) -> tuple[str, str]:
    """Return what a document is by its beginning, and what to do with it; ("", "") if that is unknown."""
    return next(((name, advice) for signature, name, advice in _OTHER_DOCUMENTS if signature.match(head)), ("", ""))
