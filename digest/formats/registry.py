"""The formats that sources are read from: one module and one row each.

What a configuration may declare, what a file is recognized as, what reads it and what messages call it follow from
this table; ``tests/architecture/test_formats.py`` says what a new row still lacks.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

from digest.formats.detect import Sample
from digest.model.source import Reading, SourceSpec

# The bytes of a file, its source, its name in findings, the zone of times without an offset, when it was saved.
Parse = Callable[[bytes, SourceSpec, str, tzinfo, datetime], Reading]


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    ``kind`` is what a source declares, the same for formats that people do not tell apart; ``label`` names it in a
    sentence. ``detect`` and ``parse`` are addresses of functions (``module:function``), loaded at use: the first
    returns whether a ``Sample`` is of the format, the second is a ``Parse``. With ``endings``, only files whose names
    end so are taken for it, unless a source declares its kind.
    """

    name: str
    kind: str
    label: str
    detect: str
    parse: str
    endings: tuple[str, ...] = ()

    def matches(self, sample: Sample) -> bool:
        """Return whether a document is of this format, whatever its file is called."""
        return bool(pkgutil.resolve_name(self.detect)(sample))

    def is_named_so(self, path: str) -> bool:
        """Return whether a file with such a name may be of this format."""
        return not self.endings or path.lower().endswith(self.endings)

    @property
    def parser(self) -> Parse:
        """The function that reads it."""
        parser: Parse = pkgutil.resolve_name(self.parse)
        return parser


# In the order in which they are tried. Plain text comes last: much is text besides.
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
    """Return the format of a document, None where it is of none that is read."""
    return next((one for one in FORMATS if one.is_named_so(path) and one.matches(sample)), None)


def formats_of(kind: str) -> Iterator[Format]:
    """Give the formats of one kind, in their order."""
    return (one for one in FORMATS if one.kind == kind)
