"""Let each file be read by one source, even if several name it: a story read twice would count twice."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, partial

from digest.reading.sources.file_source import FileSource


def apart(sources: Sequence[FileSource]) -> tuple[FileSource, ...]:
    """Return the sources so that no two of them read the same file; files are looked up at the first reading."""
    if len(sources) < 2:
        return tuple(sources)
    owners = cache(partial(owners_of, tuple(sources)))
    return tuple(replace(source, owners=owners) for source in sources)


def owners_of(sources: Sequence[FileSource]) -> dict[str, str]:
    """Return the source of each file that several sources name, by the real path of the file.

    It is the one whose path is that file, else the first in the order given.
    """
    first: dict[str, str] = {}
    shared: dict[str, str] = {}
    for source in sorted(sources, key=lambda source: not source.names_one_file):
        for path in map(os.path.realpath, source.files()):
            owner = first.setdefault(path, source.spec.name)
            if owner != source.spec.name:
                shared[path] = owner
    return shared
