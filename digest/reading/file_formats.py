"""The formats of sources: one module and one row each.

This table determines the detection of files, their parsers, and their names in messages.
``tests/architecture/test_formats.py`` reports anything that a new row still lacks.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

from digest.formats.detect import Sample
from digest.model.source import Reading, SourceSpec

# Takes the bytes of a file, its source, its name in findings, the zone of times without an offset, and its saving time.
Parse = Callable[[bytes, SourceSpec, str, tzinfo, datetime], Reading]
MEGABYTE = 1024**2


@dataclass(frozen=True, slots=True)
class FileFormat:
    """One format.

    ``kind`` is that of ``KINDS`` that a source declares, shared by formats that users do not distinguish; ``label``
    names it in a sentence. ``detect`` and ``parse`` name functions (``module:function``) that are loaded at use: the
    first returns whether a ``Sample`` is of the format, the second is a ``Parse``. With ``endings``, only files whose
    names have one of these endings are recognized, unless a source declares the kind. A file may have ``largest``
    megabytes, unless its source allows others.
    """

    name: str
    kind: str
    label: str
    detect: str
    parse: str
    endings: tuple[str, ...] = ()
    largest: int = 32

    def matches(self, sample: Sample) -> bool:
        """Return whether a document is of this format, whatever the name of its file."""
        return bool(pkgutil.resolve_name(self.detect)(sample))

    def is_named_so(self, path: str) -> bool:
        """Return whether a file with this name may be of this format."""
        return not self.endings or path.lower().endswith(self.endings)

    def parser(self) -> Parse:
        """Return what reads a file; it raises FormatError if the file is not of this format."""
        found: Parse = pkgutil.resolve_name(self.parse)
        return found


# In the order in which they are tried. Plain text comes last, since other formats are text too.
FORMATS = (
    FileFormat(
        "feed",
        "feed",
        "a feed",
        detect="digest.formats.detect:is_feed",
        parse="digest.reading.feed.xml_feed:parse",
    ),
    FileFormat(
        "jsonfeed",
        "feed",
        "a feed",
        detect="digest.formats.detect:is_json_feed",
        parse="digest.reading.feed.jsonfeed:parse",
    ),
    FileFormat(
        "page",
        "page",
        "an HTML page",
        detect="digest.formats.detect:is_page",
        parse="digest.reading.page.html_page:parse",
    ),
    FileFormat(
        "text",
        "text",
        "a plain-text file",
        detect="digest.reading.textfile.plaintext:detect",
        parse="digest.reading.textfile.plaintext:parse",
        largest=64,
    ),
)
CATCH_ALL = FORMATS[-1]
LABELS = {one.kind: one.label for one in FORMATS}


def find(sample: Sample, path: str) -> FileFormat | None:
    """Return the format of a document, None if it is unknown."""
    return next((one for one in FORMATS if one.is_named_so(path) and one.matches(sample)), None)


def formats_of(kind: str) -> Iterator[FileFormat]:
    """Yield the formats of a kind, in order."""
    return (one for one in FORMATS if one.kind == kind)
