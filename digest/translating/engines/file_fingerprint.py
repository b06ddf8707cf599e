"""Fingerprints of models, computed from part of their content."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

_BLOCK = 65_536
_BLOCKS = 16


def file_fingerprint(start: str, paths: Iterable[Path]) -> str:
    """Return a fingerprint of a text and the files of a model; equal ones give equal fingerprints.

    Of a large file only the size and 16 blocks count: retraining a model changes all of it, and reading 100 MB in each
    build, for a model that may have nothing to translate, takes longer than the build. A file that cannot be read is
    left out; such a model does not load anyway.
    """
    digest = hashlib.sha256(start.encode())
    for path in paths:
        digest.update(path.name.encode())
        for block in _blocks(path):
            digest.update(block)
    return digest.hexdigest()[:16]


def _blocks(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            yield size.to_bytes(8)
            # Spread from the beginning to the end; in a small file they overlap.
            for block in range(_BLOCKS):
                file.seek(max(0, size - _BLOCK) * block // (_BLOCKS - 1))
                yield file.read(_BLOCK)
    except OSError:
        return
