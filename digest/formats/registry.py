"""The formats of sources: one module and one row each.

This table determines the kinds that a configuration may declare, the detection of files, their parsers, and their names
in messages. ``tests/architecture/test_formats.py`` reports anything that a new row still lacks.
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


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    ``kind`` is the kind that a source declares, shared by formats that users do not distinguish; ``label`` names the
    format in a sentence. ``detect`` and ``parse`` name functions (``module:function``) that are loaded at use: the
    first returns whether a ``Sample`` is of the format, the second is a ``Parse``. With ``endings``, only files whose
    names have one of these endings are recognized, unless a source declares the kind.
    """

    name: str
    kind: str
    label: str
    detect: str
    parse: str
    endings: tuple[str, ...] = ()

    def matches(self, sample: Sample) -> bool:
        """Return whether a document is of this format, whatever the name of its file."""
        return bool(pkgutil.resolve_name(self.detect)(sample))

    def is_named_so(self, path: str) -> bool:
        """Return whether a file with this name may be of this format."""
        return not self.endings or path.lower().endswith(self.endings)

    @property
    def parser(self) -> Parse:
        """The function that parses it."""
        parser: Parse = pkgutil.resolve_name(self.parse)
        return parser


# In the order in which they are tried. Plain text comes last, since other formats are text too.
FORMATS = (
    Format(
        "feed",
        "feed",
        "a feed",
        detect="digest.formats.detect:is_feed",
        parse="digest.formats.feed.feed:parse",
    ),
    Format(
        "jsonfeed",
        "feed",
        "a feed",
        detect="digest.formats.detect:is_json_feed",
        parse="digest.formats.feed.jsonfeed:parse",
    ),
    Format(
        "text",
        "text",
        "a plain-text file",
        detect="digest.formats.textfile.plaintext:detect",
        parse="digest.formats.textfile.plaintext:parse",
    ),
)
CATCH_ALL = FORMATS[-1]
KINDS = tuple(dict.fromkeys(one.kind for one in FORMATS))
LABELS = {one.kind: one.label for one in FORMATS}


def find(sample: Sample, path: str) -> Format | None:
    """Return the format of a document, None if it is unknown."""
    return next((one for one in FORMATS if one.is_named_so(path) and one.matches(sample)), None)


def formats_of(kind: str) -> Iterator[Format]:
    """Yield the formats of a kind, in order."""
    return (one for one in FORMATS if one.kind == kind)
