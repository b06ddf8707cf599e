"""Read the items of a source's file, whatever its format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, tzinfo

from digest.errors import FormatError
from digest.formats.content import Content
from digest.formats.detect import HEAD, Sample
from digest.model.source import Reading, SourceSpec
from digest.reading.file_formats import CATCH_ALL, LABELS, FileFormat, find, formats_of
from digest.reading.other_documents import named_document

_PAGE = "page"
_BEGINNING = 1024
_BLANK = b"\xef\xbb\xbf\xff\xfe \t\r\n"


def read(content: Content, spec: SourceSpec, path: str, zone: tzinfo, saved: datetime) -> Iterator[Reading]:
    """Read a file as the kind that its source declares, or else as the kind that is detected.

    A large file may come in several readings. ``path`` names the file in findings; a time without an offset is in
    ``zone``; "yesterday" in a text file is relative to the time when it was ``saved``.

    Raises FormatError if the file is not of the declared kind, or of no known kind; SourceError if it is too large for
    its kind.
    """
    if not any(piece.strip(_BLANK) for piece in content.pieces()):
        raise FormatError(f"{path}: the file is empty")
    sample = Sample.of(content)
    chosen = _found(sample, path) if spec.kind is None else _declared(sample, path, spec.kind)
    for number, reading in enumerate(chosen.read(content, spec, path, zone, saved)):
        yield replace(reading, kind=chosen.kind, continues=number > 0)


def _found(sample: Sample, path: str) -> FileFormat:
    found = find(sample, path)
    if sample.endless:
        raise FormatError(f"{path}: begins with {sample.endless} of more than {HEAD:,} bytes; remove it")
    if not found:
        name, advice = named_document(sample.content.head(_BEGINNING))
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
